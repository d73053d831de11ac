#pragma once

#include <string>
#include <string_view>

namespace newsexport::html {

/// `reference` resolved against `base` (RFC 3986, 5.2). Without a base, or with a base that is no absolute
/// http(s) address, only "//host/…" changes: it gets https. White space and line ends inside go, as browsers
/// strip them.
std::string resolve_address(std::string_view base, std::string_view reference);

/// Whether it begins with http:, https: or //.
bool is_web_address(std::string_view address);

/// "www.example.org" of "https://www.example.org/a"; "" where there is none.
std::string_view host_of(std::string_view address);

/// The part behind "#"; "" where there is none.
std::string_view fragment_of(std::string_view address);

}  // namespace newsexport::html
