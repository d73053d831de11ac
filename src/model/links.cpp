// External interface: safe_link(), is_web_address().
#include "model/links.h"

#include <algorithm>
#include <vector>

#include "support/utf8.h"

namespace newsexport {
namespace {

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_hex_digit(char c) {
  return is_ascii_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

// The scheme in lower case, or "" where the reference is relative (RFC 3986, 3.1).
std::string scheme_of(std::string_view target) {
  const std::size_t colon = target.find(':');
  if (colon == std::string_view::npos || colon == 0 || !is_ascii_letter(target[0])) return {};
  const std::string_view scheme = target.substr(0, colon);
  const bool is_scheme = std::all_of(scheme.begin(), scheme.end(), [](char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) || c == '+' || c == '-' || c == '.';
  });
  return is_scheme ? ascii_lower(scheme) : std::string();
}

// What stands for itself in a URL; "%" only before two hexadecimal digits, which the caller sees to.
bool is_url_character(char c) {
  return is_ascii_letter(c) || is_ascii_digit(c) ||
         std::string_view("-._~:/?@!$&'()*+,;=").find(c) != std::string_view::npos;
}

std::string percent_encoded(std::string_view text) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::string encoded;
  bool has_fragment = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const bool is_escape =
        c == '%' && at + 2 < text.size() && is_hex_digit(text[at + 1]) && is_hex_digit(text[at + 2]);
    const bool starts_fragment = c == '#' && !has_fragment;
    has_fragment = has_fragment || starts_fragment;
    if (is_url_character(c) || is_escape || starts_fragment) {
      encoded += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      encoded += '%';
      encoded += kHex[byte >> 4];
      encoded += kHex[byte & 15];
    }
  }
  return encoded;
}

bool is_host_label(std::string_view label) {
  if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-') return false;
  return std::all_of(label.begin(), label.end(), [](char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) || c == '-' || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
  });
}

bool is_all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_ascii_digit);
}

// A host whose last label is a number must be an IPv4 address (WHATWG URL, "ends in a number").
bool is_host(std::string_view host) {
  if (host.size() > 253) return false;
  if (host.ends_with('.')) host.remove_suffix(1);
  const std::vector<std::string_view> labels = split(host, '.');
  if (!std::all_of(labels.begin(), labels.end(), is_host_label)) return false;
  if (!is_all_digits(labels.back())) return true;
  return labels.size() == 4 && std::all_of(labels.begin(), labels.end(), [](std::string_view label) {
           return is_all_digits(label) && label.size() <= 3 && std::stoi(std::string(label)) <= 255;
         });
}

// "user@host:port", without the user part where it is checked.
bool is_authority(std::string_view authority) {
  if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos)
    authority.remove_prefix(at + 1);
  if (const std::size_t colon = authority.find(':'); colon != std::string_view::npos) {
    const std::string_view port = authority.substr(colon + 1);
    if (!port.empty() && (!is_all_digits(port) || port.size() > 5 || std::stoi(std::string(port)) > 65535))
      return false;
    authority = authority.substr(0, colon);
  }
  return is_host(authority);
}

struct WebAddress {
  std::string scheme;
  std::string authority;
  std::string rest;  // path, query and fragment
};

std::optional<WebAddress> parse_web_address(std::string_view url) {
  const std::string scheme = scheme_of(url);
  if (scheme != "http" && scheme != "https") return std::nullopt;
  url.remove_prefix(scheme.size() + 1);
  if (!url.starts_with("//")) return std::nullopt;
  url.remove_prefix(2);
  const std::size_t end = std::min(url.find_first_of("/?#\\"), url.size());
  const std::string_view authority = url.substr(0, end);
  if (!is_authority(authority)) return std::nullopt;
  return WebAddress{scheme, std::string(authority), std::string(url.substr(end))};
}

// RFC 3986, 5.2.4.
std::string without_dot_segments(std::string_view path) {
  std::vector<std::string_view> kept;
  const std::vector<std::string_view> segments = split(path, '/');
  for (std::size_t i = 1; i < segments.size(); ++i) {
    const bool is_last = i + 1 == segments.size();
    if (segments[i] == "..") {
      if (!kept.empty()) kept.pop_back();
      if (is_last) kept.push_back("");
    } else if (segments[i] == ".") {
      if (is_last) kept.push_back("");
    } else {
      kept.push_back(segments[i]);
    }
  }
  std::string result;
  for (const std::string_view segment : kept) {
    result += '/';
    result += segment;
  }
  return result;
}

// `reference` is relative and not empty (RFC 3986, 5.2.2).
std::string resolved(std::string_view reference, const WebAddress& base) {
  const std::string root = base.scheme + "://" + base.authority;
  if (reference.starts_with("//")) return base.scheme + ":" + std::string(reference);

  const std::size_t base_query = std::min(base.rest.find_first_of("?#"), base.rest.size());
  const std::string base_path = base.rest.substr(0, base_query);
  if (reference.starts_with('?'))
    return root + (base_path.empty() ? "/" : base_path) + std::string(reference);

  const std::size_t tail = std::min(reference.find_first_of("?#"), reference.size());
  std::string path(reference.substr(0, tail));
  if (!path.starts_with('/')) {
    const std::size_t slash = base_path.rfind('/');
    path = (slash == std::string::npos ? "/" : base_path.substr(0, slash + 1)) + path;
  }
  return root + without_dot_segments(path) + std::string(reference.substr(tail));
}

std::optional<std::string> web_link(std::string_view url) {
  std::optional<WebAddress> address = parse_web_address(url);
  if (!address) return std::nullopt;
  // WHATWG URL, path state: a backslash of a web address is a slash.
  const auto path_end =
      static_cast<std::ptrdiff_t>(std::min(address->rest.find_first_of("?#"), address->rest.size()));
  std::replace(address->rest.begin(), address->rest.begin() + path_end, '\\', '/');
  return address->scheme + "://" + address->authority + percent_encoded(address->rest);
}

}  // namespace

bool is_web_address(std::string_view text) {
  return parse_web_address(trim(text)).has_value();
}

std::optional<std::string> safe_link(std::string_view target, std::string_view base) {
  target = trim(target);
  if (target.empty() || target.front() == '#') return std::nullopt;

  const std::string scheme = scheme_of(target);
  if (scheme == "http" || scheme == "https") return web_link(target);
  if (scheme == "mailto" || scheme == "tel") {
    const std::string_view address = target.substr(scheme.size() + 1);
    if (address.empty()) return std::nullopt;
    return scheme + ":" + percent_encoded(address);
  }
  if (!scheme.empty()) return std::nullopt;

  const std::optional<WebAddress> base_address = parse_web_address(trim(base));
  if (!base_address) return std::nullopt;
  return web_link(resolved(target, *base_address));
}

}  // namespace newsexport
