#pragma once

#include <array>

#include "readers/account/account.h"

namespace newsexport::ninjs {

/// What ninjs, and AP's and Superdesk's items, have that is no text for a reader (see
/// readers/account/account.h).
inline constexpr auto kSetAside = std::to_array<SetAside>({
    {"$schema", ""},
    {"$standard", ""},
    {"standard", ""},
    {"uri", ""},
    {"guid", ""},
    {"version", ""},
    {"type", ""},
    {"role", ""},
    {"rel", ""},
    {"code", ""},
    {"scheme", ""},
    {"language", ""},
    {"profile", ""},
    {"representationtype", ""},
    {"mimetype", ""},
    {"contenttype", ""},
    {"pubstatus", ""},
    {"renditions", ""},
    {"altids", ""},
    {"geojson", ""},
    {"contactinfo", ""},
    {"encodedrights", ""},
    {"langid", ""},
    {"symbols", ""},
    {"associations/name", ""},  // what the place of the picture is called
    // An index of what the text names.
    {"people", ""},
    {"persons", ""},
    {"person", ""},
    {"places", ""},
    {"place", ""},
    {"organisations", ""},
    {"organisation", ""},
    {"objects", ""},
    {"object", ""},
    {"events", ""},
    {"event", ""},
    {"ednote", ""},  // reported where it is read
});

}  // namespace newsexport::ninjs
