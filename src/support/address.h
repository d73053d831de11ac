#pragma once

#include <string_view>

namespace newsexport {

/// Whether the text is an address, as people write one where a file's name is wanted: a scheme and "://"
/// (RFC 3986, 3.1).
bool is_address(std::string_view text);

}  // namespace newsexport
