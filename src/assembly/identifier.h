#pragma once

#include <string>
#include <string_view>

#include "model/article.h"

namespace newsexport {

/// "urn:uuid:…", a version 5 UUID (RFC 9562, 5.5) of `name` in the namespace with these 16 bytes.
std::string uuid_from_name(std::string_view namespace_bytes, std::string_view name);

/// The article's identifier, the same whenever it is exported again: from its canonical URL (in the URL
/// namespace of RFC 9562, so that others can compute it too), else from the source's own identifier, else
/// from what it says.
std::string make_identifier(const Article& article);

}  // namespace newsexport
