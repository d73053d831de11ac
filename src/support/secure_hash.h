#pragma once

#include <string>
#include <string_view>

namespace newsexport {

/// The 20 bytes of the SHA-1 digest (FIPS 180-4). For name-based UUIDs, which RFC 9562 defines by it, and for
/// nothing that needs to withstand an attacker. All are OpenSSL's, which PoDoFo brings along.
std::string sha1(std::string_view message);

/// The SHA-256 digest (FIPS 180-4) as 64 hexadecimal digits, as sha256sum prints it.
std::string sha256_hex(std::string_view message);

}  // namespace newsexport
