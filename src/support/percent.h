#pragma once

#include <string>
#include <string_view>

namespace newsexport {

/// `text` with %XX decoded (RFC 3986, 2.1); a "%" that begins no such pair stays.
std::string percent_decoded(std::string_view text);

}  // namespace newsexport
