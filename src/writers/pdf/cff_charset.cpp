// External interface: cid_charset(). Reads just enough of CFF: header, Name INDEX, Top DICT, charset and the
// number of charstrings. Clauses are those of Adobe Technical Note 5176.
#include "writers/pdf/cff_charset.h"

#include <optional>

namespace newsexport::pdf {
namespace {

/// Bytes with a place to read at; past the end reads as 0, and says so.
struct Reader {
  std::string_view bytes;
  std::size_t at = 0;
  bool is_past_end = false;

  unsigned byte() {
    if (at >= bytes.size()) {
      is_past_end = true;
      return 0;
    }
    return static_cast<unsigned char>(bytes[at++]);
  }
  unsigned number(int size) {
    unsigned value = 0;
    for (int i = 0; i < size; ++i) value = value << 8 | byte();
    return value;
  }
};

/// An INDEX (clause 5): how many objects, where the first is, where the first ends and where all end.
struct Index {
  unsigned count = 0;
  std::size_t first = 0, first_end = 0, end = 0;
};

Index read_index(Reader& reader) {
  Index index;
  index.count = reader.number(2);
  index.first = index.first_end = index.end = reader.at;
  if (index.count == 0) return index;
  int offset_size = static_cast<int>(reader.byte());
  std::size_t offsets = reader.at;
  std::size_t size = static_cast<std::size_t>(offset_size);
  std::size_t base = offsets + (index.count + 1) * size - 1;
  auto offset = [&](std::size_t i) {
    reader.at = offsets + i * size;
    return base + reader.number(offset_size);
  };
  index.first = offset(0);
  index.first_end = offset(1);
  index.end = offset(index.count);
  reader.at = index.end;
  return index;
}

struct TopDictionary {
  bool is_cid_keyed = false;  ///< has ROS (12 30)
  unsigned charset = 0;
  unsigned charstrings = 0;
};

/// Skips a real number's nibbles (clause 4).
void skip_real(Reader& reader) {
  while (!reader.is_past_end) {
    unsigned pair = reader.byte();
    if ((pair & 15) == 15 || pair >> 4 == 15) return;
  }
}

/// The operand that starts with `first`, or none where it is a real.
std::optional<unsigned> read_operand(Reader& reader, unsigned first) {
  if (first == 28) return reader.number(2);
  if (first == 29) return reader.number(4);
  if (first == 30) {
    skip_real(reader);
    return std::nullopt;
  }
  if (first <= 246) return first - 139;
  unsigned second = reader.byte();
  return first <= 250 ? (first - 247) * 256 + second + 108 : 0;
}

TopDictionary read_top_dictionary(std::string_view bytes) {
  TopDictionary dictionary;
  Reader reader{bytes};
  unsigned operand = 0;
  while (reader.at < bytes.size()) {
    unsigned first = reader.byte();
    if (first > 21) {
      operand = read_operand(reader, first).value_or(0);
      continue;
    }
    if (first == 12 && reader.byte() == 30) dictionary.is_cid_keyed = true;
    if (first == 15) dictionary.charset = operand;
    if (first == 17) dictionary.charstrings = operand;
  }
  return dictionary;
}

/// Clause 13: format 0 lists the CIDs, formats 1 and 2 give ranges. Glyph 0 is always CID 0.
std::vector<std::uint16_t> read_charset(Reader& reader, unsigned glyph_count) {
  std::vector<std::uint16_t> cids = {0};
  unsigned format = reader.byte();
  while (cids.size() < glyph_count && !reader.is_past_end) {
    unsigned cid = reader.number(2);
    unsigned more = format == 0 ? 0 : reader.number(format == 1 ? 1 : 2);
    for (unsigned i = 0; i <= more && cids.size() < glyph_count; ++i)
      cids.push_back(static_cast<std::uint16_t>(cid + i));
  }
  return cids;
}

}  // namespace

std::vector<std::uint16_t> cid_charset(std::string_view cff) {
  if (cff.size() < 4) return {};
  Reader reader{cff, static_cast<unsigned char>(cff[2])};
  read_index(reader);  // the font's name
  Index tops = read_index(reader);
  if (tops.count == 0 || tops.first_end > cff.size() || tops.first > tops.first_end) return {};
  TopDictionary top = read_top_dictionary(cff.substr(tops.first, tops.first_end - tops.first));
  if (!top.is_cid_keyed) return {};
  reader.at = top.charstrings;
  unsigned glyph_count = reader.number(2);
  if (top.charset <= 2) {  // predefined, which for CID-keyed fonts means the identity
    std::vector<std::uint16_t> identity(glyph_count);
    for (std::size_t i = 0; i < identity.size(); ++i) identity[i] = static_cast<std::uint16_t>(i);
    return identity;
  }
  reader.at = top.charset;
  return read_charset(reader, glyph_count);
}

}  // namespace newsexport::pdf
