#pragma once

#include <array>

#include "readers/account/account.h"

namespace newsexport::nitf {

/// What NITF has that is no text for a reader (see readers/account/account.h). Notes to editors are not in
/// it: they are reported where they are read.
inline constexpr auto kSetAside = std::to_array<SetAside>({
    {"@change.date", ""},  // of the DTD
    {"@change.time", ""},
    {"@version", ""},
    {"docdata/del-list", "way through the wires"},  // the item's way through the wires
    {"doc-id/@regsrc", ""},
    {"docdata/iim", ""},
    {"head/iim", ""},
    {"docdata/identified-content", "details of what the text names"},  // an index of what the text names
    {"tobject", "subject"},
    {"alt-code", ""},
    {"classifier", "details of what the text names"},
    {"@guide", ""},  // how a word is spoken
    {"@phonetic", ""},
    {"@value", ""},  // of names and dates, as a code
    {"@norm", ""},
    {"@style", ""},
    {"media-metadata", "metadata of a picture"},
    {"media-reference", ""},  // further sizes of one picture
    {"nitf-colgroup", ""},
    {"table-reference", ""},
});

}  // namespace newsexport::nitf
