#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace newsexport::pdf {

/// The CID of each glyph of a CID-keyed CFF program (Adobe Technical Note 5176, 13 and 18); empty for a
/// name-keyed one and for bytes that are no CFF.
std::vector<std::uint16_t> cid_charset(std::string_view cff);

}  // namespace newsexport::pdf
