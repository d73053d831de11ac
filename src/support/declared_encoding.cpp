// External interface: declared_encoding().
#include "support/declared_encoding.h"

#include <algorithm>
#include <array>

#include <unicode/ucnv.h>

namespace newsexport {
namespace {

std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& character : lower) {
    if (character >= 'A' && character <= 'Z') character = static_cast<char>(character - 'A' + 'a');
  }
  return lower;
}

// The quoted value behind `encoding=` in the declaration, or "".
std::string_view declared_name(std::string_view bytes) {
  constexpr std::size_t kFarthest = 1024;
  std::string_view head = bytes.substr(0, kFarthest);
  const std::size_t start = head.find_first_not_of(" \t\r\n");
  if (start == std::string_view::npos || !head.substr(start).starts_with("<?xml")) return {};
  head = head.substr(start, head.find("?>", start) - start);
  const std::size_t key = head.find("encoding");
  if (key == std::string_view::npos) return {};
  const std::size_t open = head.find_first_of("\"'", key);
  if (open == std::string_view::npos) return {};
  const std::size_t close = head.find(head[open], open + 1);
  return close == std::string_view::npos ? std::string_view{} : head.substr(open + 1, close - open - 1);
}

// Whether the letters of a declaration look the same in it as in ASCII, which they do or we had not read
// them.
bool writes_ascii_as_ascii(const std::string& name) {
  constexpr std::string_view kSample = "<?xml encoding=\"\"?>";
  UErrorCode status = U_ZERO_ERROR;
  std::array<char, 64> text{};
  const int32_t length = ucnv_convert("UTF-8", name.c_str(), text.data(), static_cast<int32_t>(text.size()),
                                      kSample.data(), static_cast<int32_t>(kSample.size()), &status);
  return U_SUCCESS(status) && std::string_view(text.data(), static_cast<std::size_t>(length)) == kSample;
}

}  // namespace

std::optional<std::string> declared_encoding(std::string_view bytes) {
  constexpr std::array<std::string_view, 5> kLatin1 = {"iso-8859-1", "iso8859-1", "latin1", "us-ascii",
                                                       "ascii"};
  constexpr std::array<std::string_view, 3> kUnicode = {"utf-8", "utf8", "utf-7"};
  std::string name = ascii_lower(declared_name(bytes));
  if (name.empty() || std::ranges::find(kUnicode, name) != kUnicode.end()) return std::nullopt;
  if (std::ranges::find(kLatin1, name) != kLatin1.end()) return "windows-1252";
  if (!writes_ascii_as_ascii(name)) return std::nullopt;
  return name;
}

}  // namespace newsexport
