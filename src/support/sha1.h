#pragma once

#include <string>
#include <string_view>

namespace newsexport {

/// The 20 bytes of the SHA-1 digest (FIPS 180-4). For name-based UUIDs, which RFC 9562 defines by it, and for
/// nothing that needs to withstand an attacker. Our own because no library that the program links has it, and
/// a cryptography library is much to carry for one fixed function with published test vectors.
std::string sha1(std::string_view message);

}  // namespace newsexport
