#pragma once

#include <array>

#include "readers/account/account.h"

namespace newsexport::ninjs {

/// What ninjs, and AP's and Superdesk's items, have that is no text for a reader (see
/// readers/account/account.h).
inline constexpr auto kSetAside = std::to_array<SetAside>({
    {"$schema", ""},
    {"$standard", "standard of the item"},
    {"standard", "standard of the item"},
    {"uri", ""},
    {"guid", ""},
    {"version", ""},
    {"type", ""},
    {"role", ""},
    {"rel", ""},
    {"code", ""},
    {"literal", "code"},
    {"subject/creator", "maker of the metadata"},
    {"subjects/creator", "maker of the metadata"},
    {"scheme", ""},
    {"language", ""},
    {"profile", "profile of the item"},
    {"representationtype", ""},
    {"mimetype", ""},
    {"contenttype", ""},
    {"pubstatus", ""},
    {"renditions", ""},
    {"altids", "further identifier"},
    {"slugline", "slug line of the desk"},
    {"geojson", ""},
    {"contactinfo", "contact of the desk"},
    {"encodedrights", ""},
    {"langid", ""},
    {"symbols", "details of what the text names"},
    {"associations/name", "name of an association"},
    // An index of what the text names.
    {"people", "details of what the text names"},
    {"persons", "details of what the text names"},
    {"person", "details of what the text names"},
    {"places", "details of what the text names"},
    {"place", "details of what the text names"},
    {"organisations", "details of what the text names"},
    {"organisation", "details of what the text names"},
    {"objects", "details of what the text names"},
    {"object", "details of what the text names"},
    {"events", "details of what the text names"},
    {"event", "details of what the text names"},
    {"ednote", "note to editors"},  // reported where it is read
});

}  // namespace newsexport::ninjs
