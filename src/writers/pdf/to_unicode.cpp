// External interface: to_unicode_cmap().
#include "writers/pdf/to_unicode.h"

#include <algorithm>

#include "support/utf8.h"
#include "writers/pdf/syntax.h"

namespace newsexport::pdf {
namespace {

struct Mapping {
  unsigned code;
  std::string_view text;
};

void append_hexadecimal(std::string& out, unsigned value) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  for (int shift = 12; shift >= 0; shift -= 4) out.push_back(kDigits[value >> shift & 15]);
}

void append_code(std::string& out, unsigned code) {
  out.push_back('<');
  append_hexadecimal(out, code);
  out.push_back('>');
}

/// U+FEFF must stand in no such map (ISO 19005-2, 6.2.11.7.2); Unicode's own character for what it means
/// between letters is the word joiner (Unicode 15, 23.2).
unsigned permitted(char32_t code_point) {
  constexpr char32_t kNoBreakSpaceOfNoWidth = 0xFEFF;
  constexpr char32_t kWordJoiner = 0x2060;
  return code_point == kNoBreakSpaceOfNoWidth ? kWordJoiner : code_point;
}

/// UTF-16BE, as 9.10.3 wants.
void append_text(std::string& out, std::string_view text) {
  out.push_back('<');
  for (std::size_t at = 0; at < text.size();) {
    unsigned code_point = permitted(next_code_point(text, at));
    if (code_point >= 0x10000) {
      append_hexadecimal(out, 0xD800 + ((code_point - 0x10000) >> 10));
      code_point = 0xDC00 + ((code_point - 0x10000) & 0x3FF);
    }
    append_hexadecimal(out, code_point);
  }
  out.push_back('>');
}

/// The one code point of `text`, or 0 where it has more, or one beyond the basic plane.
unsigned basic_code_point(std::string_view text) {
  std::size_t at = 0;
  unsigned code_point = permitted(next_code_point(text, at));
  return at == text.size() && code_point < 0x10000 ? code_point : 0;
}

/// How many mappings from `first` on count up by one in code and text, without a carry in either low byte
/// (which 9.10.3 forbids for codes, and some readers get wrong for texts).
std::size_t range_length(const std::vector<Mapping>& mappings, std::size_t first) {
  unsigned code = mappings[first].code, character = basic_code_point(mappings[first].text);
  if (character == 0) return 1;
  std::size_t length = 1;
  for (; first + length < mappings.size(); ++length) {
    const Mapping& next = mappings[first + length];
    unsigned step = static_cast<unsigned>(length);
    if (next.code != code + step || (next.code & 0xFF) == 0) break;
    if (basic_code_point(next.text) != character + step || ((character + step) & 0xFF) == 0) break;
  }
  return length;
}

/// A section of at most 100 entries, as the Adobe CMap specification has them.
void append_sections(std::string& out, const std::vector<std::string>& entries, std::string_view operation) {
  constexpr std::size_t kMost = 100;
  for (std::size_t begin = 0; begin < entries.size(); begin += kMost) {
    std::size_t end = std::min(begin + kMost, entries.size());
    append_integer(out, static_cast<long long>(end - begin));
    ((out += " begin") += operation) += "\n";
    for (std::size_t i = begin; i < end; ++i) (out += entries[i]) += "\n";
    ((out += "end") += operation) += "\n";
  }
}

std::vector<Mapping> mappings_of(const UsedFont& font) {
  std::vector<Mapping> mappings;
  for (std::uint32_t id : font.ids) mappings.push_back({font.glyphs[id].cid, font.glyphs[id].text});
  for (const auto& [glyph, code] : font.composed) mappings.push_back({code.cid, glyph.text});
  std::sort(mappings.begin(), mappings.end(),
            [](const Mapping& a, const Mapping& b) { return a.code < b.code; });
  return mappings;
}

}  // namespace

std::string to_unicode_cmap(const UsedFont& font) {
  std::vector<Mapping> mappings = mappings_of(font);
  std::vector<std::string> characters, ranges;
  for (std::size_t i = 0; i < mappings.size();) {
    std::size_t length = range_length(mappings, i);
    std::string entry;
    append_code(entry, mappings[i].code);
    if (length > 1) append_code(entry, mappings[i + length - 1].code);
    append_text(entry, mappings[i].text);
    (length > 1 ? ranges : characters).push_back(std::move(entry));
    i += length;
  }
  std::string out =
      "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
      "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
      "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n";
  append_sections(out, ranges, "bfrange");
  append_sections(out, characters, "bfchar");
  out += "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n";
  return out;
}

}  // namespace newsexport::pdf
