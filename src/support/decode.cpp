// External interface: decode_source(), the one way from bytes to text.
#include "support/decode.h"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>

#include "support/declared_encoding.h"
#include "support/error.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

struct Encoding {
  const char* icu_name;
  std::string_view name;
  std::size_t mark_size;  // bytes of the byte order mark
};

std::optional<Encoding> encoding_by_mark(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (bytes.starts_with("\xEF\xBB\xBF")) return Encoding{"UTF-8", "UTF-8", 3};
  if (bytes.starts_with("\xFF\xFE\0\0"sv)) return Encoding{"UTF-32LE", "UTF-32", 4};
  if (bytes.starts_with("\0\0\xFE\xFF"sv)) return Encoding{"UTF-32BE", "UTF-32", 4};
  if (bytes.starts_with("\xFF\xFE")) return Encoding{"UTF-16LE", "UTF-16", 2};
  if (bytes.starts_with("\xFE\xFF")) return Encoding{"UTF-16BE", "UTF-16", 2};
  return std::nullopt;
}

/// UTF-16 without a mark: in text that is mostly ASCII every second byte is zero, and no other one.
std::optional<Encoding> encoding_by_zeros(std::string_view bytes) {
  const std::string_view start = bytes.substr(0, 4096);
  if (start.size() < 4) return std::nullopt;
  std::array<std::size_t, 2> zeros{};
  for (std::size_t at = 0; at < start.size(); ++at) zeros[at % 2] += start[at] == '\0';
  const std::size_t pairs = start.size() / 2;
  if (zeros[1] * 10 >= pairs * 4 && zeros[0] == 0) return Encoding{"UTF-16LE", "UTF-16", 0};
  if (zeros[0] * 10 >= pairs * 4 && zeros[1] == 0) return Encoding{"UTF-16BE", "UTF-16", 0};
  return std::nullopt;
}

/// What a file that is no text is, where its first bytes tell.
std::string_view kind_of_binary(std::string_view bytes) {
  using namespace std::string_view_literals;
  constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kKinds = {{
      {"PK\x03\x04"sv, "a ZIP archive (EPUB, DOCX, ODT or the like)"},
      {"%PDF-"sv, "a PDF document"},
      {"\x89PNG"sv, "a PNG picture"},
      {"\xFF\xD8\xFF"sv, "a JPEG picture"},
      {"GIF8"sv, "a GIF picture"},
      {"\x1F\x8B"sv, "gzip data"},
      {"BZh"sv, "bzip2 data"},
      {"\xFD"
       "7zXZ"sv,
       "xz data"},
      {"\x28\xB5\x2F\xFD"sv, "zstd data"},
      {"\xD0\xCF\x11\xE0"sv, "a Microsoft Office 97 document"},
      {"\x7F"
       "ELF"sv,
       "a program"},
      {"SQLite format 3"sv, "a database"},
  }};
  for (const auto& [magic, kind] : kKinds) {
    if (bytes.starts_with(magic)) return kind;
  }
  return {};
}

bool is_control(unsigned char byte) {
  return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' && byte != 0x1B;
}

/// Text has next to no control characters.
bool looks_binary(std::string_view bytes) {
  const std::string_view start = bytes.substr(0, 65536);
  const auto controls = static_cast<std::size_t>(
      std::ranges::count_if(start, [](char byte) { return is_control(static_cast<unsigned char>(byte)); }));
  return controls * 50 > start.size();
}

struct Utf8Tally {
  std::size_t sequences = 0;  // well-formed, of two bytes or more
  std::size_t strays = 0;     // bytes that belong to none
};

Utf8Tally tally_utf8(std::string_view bytes) {
  Utf8Tally tally;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t start = at;
    const bool is_ascii = static_cast<unsigned char>(bytes[at]) < 0x80;
    next_code_point(bytes, at);
    if (is_ascii) continue;
    (at - start > 1 ? tally.sequences : tally.strays) += 1;
  }
  return tally;
}

/// What is no character in its encoding becomes U+FFFF, which is none anywhere, so that clean() finds it.
void write_noncharacter(const void*, UConverterToUnicodeArgs* arguments, const char*, int32_t,
                        UConverterCallbackReason reason, UErrorCode* status) {
  if (reason > UCNV_IRREGULAR) return;  // the converter is reset, copied or closed
  constexpr UChar kNoncharacter = 0xFFFF;
  *status = U_ZERO_ERROR;
  ucnv_cbToUWriteUChars(arguments, &kNoncharacter, 1, 0, status);
}

std::string convert(std::string_view bytes, const char* icu_name) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::LocalUConverterPointer converter(ucnv_open(icu_name, &status));
  if (U_FAILURE(status)) return std::string(bytes);  // the names that come here are known to ICU
  ucnv_setToUCallBack(converter.getAlias(), write_noncharacter, nullptr, nullptr, nullptr, &status);
  const auto length = static_cast<int32_t>(bytes.size());
  const int32_t needed =
      ucnv_toAlgorithmic(UCNV_UTF8, converter.getAlias(), nullptr, 0, bytes.data(), length, &status);
  std::string text(static_cast<std::size_t>(needed), '\0');
  status = U_ZERO_ERROR;
  ucnv_toAlgorithmic(UCNV_UTF8, converter.getAlias(), text.data(), needed, bytes.data(), length, &status);
  return text;
}

/// LF line ends; what XML cannot carry becomes U+FFFD, and the first such place is reported.
std::string clean(std::string_view text, Diagnostics& diagnostics) {
  std::string result;
  result.reserve(text.size());
  Position position{1, 0};
  Position first;
  std::size_t replaced = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    char32_t code_point = next_code_point(text, at);
    const bool is_malformed = code_point == U'\uFFFD' && at - start == 1;
    if (code_point == U'\r') {
      if (at < text.size() && text[at] == '\n') ++at;
      code_point = U'\n';
    }
    ++position.column;
    if (code_point == U'\f') code_point = U'\n';  // a page break of a printed text
    if (code_point == U'\n') position = {position.line + 1, 0};
    if (is_malformed || !is_xml_character(code_point)) {
      if (replaced++ == 0) first = position;
      code_point = U'\uFFFD';
    }
    append_utf8(result, code_point);
  }
  if (replaced > 0) {
    diagnostics.warning(first, "encoding.invalid-character",
                        fmt::format("{} {} no text; replaced by U+FFFD", replaced,
                                    replaced == 1 ? "character is" : "characters are"));
  }
  return result;
}

bool needs_cleaning(std::string_view text) {
  return !is_valid_utf8(text) ||
         std::ranges::any_of(text,
                             [](char byte) {
                               const auto value = static_cast<unsigned char>(byte);
                               return value < 0x20 && value != '\n' && value != '\t';
                             }) ||
         text.find("\xEF\xBF\xBE") != std::string_view::npos ||
         text.find("\xEF\xBF\xBF") != std::string_view::npos;
}

std::string shown_encoding(const std::string& icu_name) {
  return icu_name == "windows-1252" ? "Windows-1252" : icu_name;
}

std::string converted(std::string_view bytes, const std::string& icu_name, Diagnostics& diagnostics,
                      std::string_view why) {
  diagnostics.note({}, "encoding.assumed",
                   fmt::format("the text is not UTF-8; read as {}{}", shown_encoding(icu_name), why));
  return convert(bytes, icu_name.c_str());
}

/// Text without a mark that is no UTF-8: what it says of itself, what its bytes look like, Windows-1252.
std::string unmarked_to_utf8(std::string_view bytes, Diagnostics& diagnostics) {
  const std::string declared = declared_encoding(bytes);
  // ISO-2022 is ASCII by its bytes.
  const bool is_ascii_in_disguise = declared.starts_with("iso-2022");
  if (is_valid_utf8(bytes) && !is_ascii_in_disguise) return std::string(bytes);
  const Utf8Tally tally = tally_utf8(bytes);
  const bool is_utf8_with_errors = tally.strays < tally.sequences;
  if (!declared.empty() && declared != "UTF-8" && !is_utf8_with_errors)
    return converted(bytes, declared, diagnostics, ", as it says itself");
  if (is_utf8_with_errors) return std::string(bytes);
  const std::string detected = detected_encoding(bytes);
  return converted(bytes, detected.empty() ? "windows-1252" : detected, diagnostics, "");
}

std::string to_utf8(std::string_view bytes, Diagnostics& diagnostics) {
  std::optional<Encoding> encoding = encoding_by_mark(bytes);
  if (!encoding) encoding = encoding_by_zeros(bytes);
  if (!encoding) return unmarked_to_utf8(bytes, diagnostics);
  if (encoding->name == "UTF-8") return std::string(bytes.substr(encoding->mark_size));
  diagnostics.note({}, "encoding.assumed", fmt::format("the text is not UTF-8; read as {}", encoding->name));
  return convert(bytes.substr(encoding->mark_size), encoding->icu_name);
}

}  // namespace

Source decode_source(std::string name, std::string_view bytes, Diagnostics& diagnostics) {
  const auto fail = [&name](std::string_view code, const std::string& message) -> void {
    throw Error(Error::Kind::input, name, std::string(code), message);
  };
  if (bytes.size() > kLargestInput) {
    fail("input.too-large", fmt::format("the file is larger than {} MiB", kLargestInput >> 20));
  }
  if (const std::string_view kind = kind_of_binary(bytes); !kind.empty()) {
    fail("input.binary", fmt::format("the file is {}, not text", kind));
  }
  const bool is_wide = encoding_by_mark(bytes) || encoding_by_zeros(bytes);
  if (!is_wide && looks_binary(bytes)) fail("input.binary", "the file is not text");
  std::string text = to_utf8(bytes, diagnostics);
  if (needs_cleaning(text)) text = clean(text, diagnostics);
  if (trim(text).empty()) fail("input.empty", "the file has no text");
  return Source{std::move(name), std::move(text)};
}

}  // namespace newsexport
