#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace newsexport {

/// How the article's name of a picture is to be understood.
enum class AddressKind { path, embedded, remote };

/// `data:` is embedded, any other scheme and "//host" are remote, all else is a path.
AddressKind kind_of_address(std::string_view address);

/// The bytes of a data: URL (RFC 2397), base64 or percent-encoded. None where it is malformed.
std::optional<std::string> decode_data_url(std::string_view url);

/// The address as a message shows it: a data: URL is cut after its type.
std::string shown_address(std::string_view address);

}  // namespace newsexport
