// External interface: resolve_address() and questions about addresses.
#include "readers/html/address.h"

#include <algorithm>
#include <vector>

#include "readers/html/dom.h"
#include "support/utf8.h"

namespace newsexport::html {
namespace {

std::string without_breaks(std::string_view text) {
  std::string result;
  for (const char c : trim_html(text)) {
    if (c != '\n' && c != '\t' && c != '\r') result += c;
  }
  return result;
}

bool has_scheme(std::string_view address) {
  const std::size_t colon = address.find_first_of(":/?#");
  if (colon == std::string_view::npos || address[colon] != ':' || colon < 2) return false;
  return std::ranges::all_of(address.substr(0, colon), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' ||
           c == '-' || c == '.';
  });
}

// RFC 3986, 5.2.4.
std::string without_dot_segments(std::string_view path) {
  std::vector<std::string_view> kept;
  const std::vector<std::string_view> segments = split(path, '/');
  for (std::size_t at = 0; at < segments.size(); ++at) {
    const std::string_view segment = segments[at];
    const bool is_last = at + 1 == segments.size();
    if (segment == "..") {
      if (kept.size() > 1) kept.pop_back();
    } else if (segment != ".") {
      kept.push_back(segment);
    }
    if (is_last && (segment == "." || segment == "..")) kept.push_back("");
  }
  std::string result;
  for (std::size_t at = 0; at < kept.size(); ++at) {
    if (at > 0) result += '/';
    result += kept[at];
  }
  return result;
}

}  // namespace

bool is_web_address(std::string_view address) {
  const std::string start = ascii_lower(address.substr(0, 8));
  return start.starts_with("http://") || start.starts_with("https://") || start.starts_with("//");
}

std::string_view host_of(std::string_view address) {
  const std::size_t slashes = address.find("//");
  if (!is_web_address(address) || slashes == std::string_view::npos) return {};
  const std::string_view rest = address.substr(slashes + 2);
  return rest.substr(0, rest.find_first_of("/?#"));
}

std::string_view fragment_of(std::string_view address) {
  const std::size_t hash = address.find('#');
  return hash == std::string_view::npos ? std::string_view{} : address.substr(hash + 1);
}

std::string resolve_address(std::string_view base, std::string_view reference) {
  const std::string target = without_breaks(reference);
  if (has_scheme(target)) return target;
  const bool has_base = is_web_address(base) && !base.starts_with("//");
  if (target.starts_with("//")) {
    return std::string(has_base ? base.substr(0, base.find("//")) : "https:") + target;
  }
  if (!has_base || target.empty()) return target;
  const std::size_t host = base.find("//") + 2;
  const std::size_t path = std::min(base.find_first_of("/?#", host), base.size());
  const std::string origin(base.substr(0, path));
  std::string_view base_path = base.substr(path);
  base_path = base_path.substr(0, base_path.find('#'));
  if (target.front() == '#') return origin + std::string(base_path) + target;
  base_path = base_path.substr(0, base_path.find('?'));
  if (target.front() == '?') return origin + std::string(base_path.empty() ? "/" : base_path) + target;
  const std::size_t path_end = std::min(target.find_first_of("?#"), target.size());
  std::string joined = target.front() == '/' ? target.substr(0, path_end)
                                             : std::string(base_path.substr(0, base_path.rfind('/') + 1)) +
                                                   target.substr(0, path_end);
  if (!joined.starts_with('/')) joined.insert(joined.begin(), '/');
  return origin + without_dot_segments(joined) + target.substr(path_end);
}

}  // namespace newsexport::html
