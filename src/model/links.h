#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace newsexport {

/// `target` as an href that may stand in a publication, or none where the words must do without a link:
/// - http, https, mailto and tel links stay, with what a URL may not hold percent-encoded;
/// - a relative link is resolved against `base` (the article's canonical URL; RFC 3986, 5.2), for a file
///   beside the source is not in the publication. Without a base there is nothing to link to;
/// - other schemes (javascript, data, file), "#id" (see Content::link) and URLs without a valid host: none.
std::optional<std::string> safe_link(std::string_view target, std::string_view base);

/// Whether `text` is an http or https URL, ready to be used by safe_link().
bool is_web_address(std::string_view text);

}  // namespace newsexport
