#include "support/address.h"

#include <algorithm>

namespace newsexport {
namespace {

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace

bool is_address(std::string_view text) {
  const std::string_view scheme = text.substr(0, text.find("://"));
  if (scheme.size() == text.size() || scheme.empty() || !is_ascii_letter(scheme.front())) return false;
  return std::ranges::all_of(scheme, [](char c) {
    return is_ascii_letter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
  });
}

}  // namespace newsexport
