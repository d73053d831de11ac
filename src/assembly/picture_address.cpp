// External interface: what a picture's address is, and the bytes of data: URLs.
#include "assembly/picture_address.h"

#include "support/percent.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

// The length of "scheme" in "scheme:…" (RFC 3986, 3.1), 0 where there is none. One letter is a Windows drive.
std::size_t scheme_length(std::string_view address) {
  std::size_t length = 0;
  while (length < address.size()) {
    const char character = address[length];
    const bool is_letter_byte =
        (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    const bool is_other =
        (character >= '0' && character <= '9') || character == '+' || character == '-' || character == '.';
    if (!is_letter_byte && !(is_other && length > 0)) break;
    ++length;
  }
  const bool is_scheme = length > 1 && length < address.size() && address[length] == ':';
  return is_scheme ? length : 0;
}

int base64_value(char digit) {
  if (digit >= 'A' && digit <= 'Z') return digit - 'A';
  if (digit >= 'a' && digit <= 'z') return digit - 'a' + 26;
  if (digit >= '0' && digit <= '9') return digit - '0' + 52;
  if (digit == '+' || digit == '-') return 62;
  if (digit == '/' || digit == '_') return 63;
  return -1;
}

std::optional<std::string> decode_base64(std::string_view text) {
  std::string bytes;
  bytes.reserve(text.size() / 4 * 3);
  unsigned bits = 0;
  int bit_count = 0;
  for (const char character : text) {
    if (is_space(static_cast<unsigned char>(character))) continue;
    if (character == '=') break;
    const int value = base64_value(character);
    if (value < 0) return std::nullopt;
    bits = (bits << 6U | static_cast<unsigned>(value)) & 0xFFFFFFU;
    bit_count += 6;
    if (bit_count < 8) continue;
    bit_count -= 8;
    bytes += static_cast<char>(bits >> static_cast<unsigned>(bit_count) & 0xFFU);
  }
  return bytes;
}

}  // namespace

AddressKind kind_of_address(std::string_view address) {
  if (address.starts_with("//")) return AddressKind::remote;
  const std::size_t length = scheme_length(address);
  if (length == 0) return AddressKind::path;
  return fold_case(address.substr(0, length)) == "data" ? AddressKind::embedded : AddressKind::remote;
}

std::optional<std::string> decode_data_url(std::string_view url) {
  const std::size_t comma = url.find(',');
  if (comma == std::string_view::npos) return std::nullopt;
  const std::string header = fold_case(url.substr(0, comma));
  const std::string body = percent_decoded(url.substr(comma + 1));
  if (!header.ends_with(";base64")) return body;
  return decode_base64(body);
}

std::string shown_address(std::string_view address) {
  if (kind_of_address(address) != AddressKind::embedded) return std::string(address);
  return std::string(address.substr(0, std::min(address.find(','), std::size_t{40}))) + ",…";
}

}  // namespace newsexport
