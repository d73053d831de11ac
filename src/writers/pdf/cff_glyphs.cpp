// External interface: has_cids(), with_composed_cff_glyphs().
#include "writers/pdf/cff_glyphs.h"

#include <hb.h>

#include <cmath>
#include <cstdint>
#include <map>
#include <optional>

namespace newsexport::pdf {
namespace {

/// Reads forwards; what lies beyond the end is 0, and said so once it is over.
class Reader {
 public:
  explicit Reader(std::string_view bytes, std::size_t at = 0) : bytes_(bytes), at_(at) {}

  std::size_t number(int size) {
    std::size_t value = 0;
    for (int i = 0; i < size; ++i, ++at_)
      value = value << 8 | (at_ < bytes_.size() ? static_cast<unsigned char>(bytes_[at_]) : 0);
    return value;
  }
  std::size_t at() const { return at_; }
  bool is_at_end() const { return at_ >= bytes_.size(); }
  void skip(std::size_t count) { at_ += count; }

 private:
  std::string_view bytes_;
  std::size_t at_;
};

/// An INDEX (5176, 5): its items, and where it ends.
struct Index {
  std::vector<std::string_view> items;
  std::size_t end = 0;
  bool is_whole = true;
};

Index read_index(std::string_view bytes, std::size_t at) {
  Index index;
  Reader reader(bytes, at);
  const std::size_t count = reader.number(2);
  if (count == 0) return {{}, at + 2, at + 2 <= bytes.size()};
  const int size = static_cast<int>(reader.number(1));
  const std::size_t data = at + 3 + static_cast<std::size_t>(size) * (count + 1) - 1;
  std::size_t begin = reader.number(size);
  for (std::size_t i = 0; i < count && index.is_whole; ++i) {
    const std::size_t end = reader.number(size);
    index.is_whole = size >= 1 && size <= 4 && begin <= end && data + end <= bytes.size();
    if (index.is_whole) index.items.push_back(bytes.substr(data + begin, end - begin));
    begin = end;
  }
  index.end = data + begin;
  return index;
}

void append_number(std::string& out, std::size_t value, int size) {
  for (int shift = 8 * (size - 1); shift >= 0; shift -= 8)
    out.push_back(static_cast<char>(value >> shift & 0xFF));
}

template <typename Strings>
std::string written_index(const Strings& items) {
  std::string out;
  append_number(out, items.size(), 2);
  if (items.empty()) return out;
  constexpr int kSize = 4;
  out.push_back(kSize);
  std::size_t offset = 1;
  append_number(out, offset, kSize);
  for (const auto& item : items) append_number(out, offset += item.size(), kSize);
  for (const auto& item : items) out += item;
  return out;
}

/// A DICT (5176, 4): the operands of each operator as they stand in the file; 12 xx is 1200 + xx.
using Dictionary = std::vector<std::pair<int, std::string>>;

Dictionary read_dictionary(std::string_view bytes) {
  Dictionary entries;
  std::string operands;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    if (first <= 21) {
      const bool is_long = first == 12 && at + 1 < bytes.size();
      entries.emplace_back(is_long ? 1200 + static_cast<unsigned char>(bytes[at + 1]) : first, operands);
      operands.clear();
      at += is_long ? 2 : 1;
      continue;
    }
    std::size_t length = first == 28 ? 3 : first == 29 ? 5 : first >= 247 ? 2 : 1;
    if (first == 30)
      while (at + length < bytes.size() && (bytes[at + length - 1] & 0xF) != 0xF &&
             (static_cast<unsigned char>(bytes[at + length - 1]) >> 4) != 0xF)
        ++length;
    operands += bytes.substr(at, length);
    at += length;
  }
  return entries;
}

std::vector<long> numbers_of(std::string_view operands) {
  std::vector<long> numbers;
  for (Reader reader(operands); !reader.is_at_end();) {
    const auto first = static_cast<long>(reader.number(1));
    if (first >= 32 && first <= 246)
      numbers.push_back(first - 139);
    else if (first >= 247 && first <= 250)
      numbers.push_back((first - 247) * 256 + static_cast<long>(reader.number(1)) + 108);
    else if (first >= 251 && first <= 254)
      numbers.push_back(-(first - 251) * 256 - static_cast<long>(reader.number(1)) - 108);
    else if (first == 28)
      numbers.push_back(static_cast<std::int16_t>(reader.number(2)));
    else if (first == 29)
      numbers.push_back(static_cast<std::int32_t>(reader.number(4)));
    else
      return {};
  }
  return numbers;
}

const std::string* find(const Dictionary& entries, int key) {
  for (const auto& [name, operands] : entries)
    if (name == key) return &operands;
  return nullptr;
}

/// An integer in five bytes, whatever its size, so that a DICT is as long before its offsets are known as
/// after.
std::string five_bytes(std::size_t value) {
  std::string out(1, 29);
  append_number(out, value, 4);
  return out;
}

/// A Type 2 charstring (5177) of lines and curves.
class CharString {
 public:
  explicit CharString(int width) { number(width); }

  void move(double x, double y) {
    to(x, y);
    out_.push_back(21);
  }
  void line(double x, double y) {
    to(x, y);
    out_.push_back(5);
  }
  void curve(double x1, double y1, double x2, double y2, double x, double y) {
    to(x1, y1);
    to(x2, y2);
    to(x, y);
    out_.push_back(8);
  }
  void set_offset(double x, double y) { offset_x_ = x, offset_y_ = y; }
  std::string take() {
    out_.push_back(14);
    return std::move(out_);
  }

 private:
  void to(double x, double y) {
    const int right = static_cast<int>(std::lround(x + offset_x_)),
              up = static_cast<int>(std::lround(y + offset_y_));
    number(right - x_);
    number(up - y_);
    x_ = right;
    y_ = up;
  }
  void number(int value) {
    if (value >= -107 && value <= 107) {
      out_.push_back(static_cast<char>(value + 139));
      return;
    }
    out_.push_back(28);
    append_number(out_, static_cast<std::uint16_t>(value), 2);
  }

  std::string out_;
  int x_ = 0, y_ = 0;
  double offset_x_ = 0, offset_y_ = 0;
};

hb_draw_funcs_t* drawing() {
  static hb_draw_funcs_t* const functions = [] {
    hb_draw_funcs_t* made = hb_draw_funcs_create();
    hb_draw_funcs_set_move_to_func(
        made,
        [](hb_draw_funcs_t*, void* to, hb_draw_state_t*, float x, float y, void*) {
          static_cast<CharString*>(to)->move(x, y);
        },
        nullptr, nullptr);
    hb_draw_funcs_set_line_to_func(
        made,
        [](hb_draw_funcs_t*, void* to, hb_draw_state_t*, float x, float y, void*) {
          static_cast<CharString*>(to)->line(x, y);
        },
        nullptr, nullptr);
    hb_draw_funcs_set_cubic_to_func(
        made,
        [](hb_draw_funcs_t*, void* to, hb_draw_state_t*, float x1, float y1, float x2, float y2, float x,
           float y, void*) { static_cast<CharString*>(to)->curve(x1, y1, x2, y2, x, y); },
        nullptr, nullptr);
    hb_draw_funcs_make_immutable(made);
    return made;
  }();
  return functions;
}

std::string charstring_of(const CodedGlyph& glyph, hb_font_t* shaper, long nominal_width) {
  const double em = hb_face_get_upem(hb_font_get_face(shaper));
  CharString out(static_cast<int>(std::lround(glyph.advance * em / 1000) - nominal_width));
  for (const GlyphPart& part : glyph.parts) {
    out.set_offset(part.right * em / 1000, part.up * em / 1000);
    hb_font_get_glyph_shape(shaper, part.glyph, drawing(), &out);
  }
  return out.take();
}

/// The names of glyphs say nothing in a CIDFont; those of the standard strings are there in any case.
std::string charset_of(std::size_t count) {
  constexpr std::size_t kStandardStrings = 391;
  std::string out(1, '\0');
  for (std::size_t glyph = 1; glyph < count; ++glyph)
    append_number(out, 1 + (glyph - 1) % (kStandardStrings - 1), 2);
  return out;
}

/// The Top DICT with the places of what it points to.
std::string top_dictionary(const Dictionary& entries, std::size_t charset, std::size_t glyphs,
                           std::size_t private_size, std::size_t private_at) {
  constexpr int kCharset = 15, kEncoding = 16, kGlyphs = 17, kPrivate = 18;
  std::string out;
  for (const auto& [key, operands] : entries) {
    if (key == kEncoding) continue;
    if (key == kCharset) continue;
    if (key == kGlyphs)
      out += five_bytes(glyphs);
    else if (key == kPrivate)
      out += five_bytes(private_size) + five_bytes(private_at);
    else
      out += operands;
    if (key >= 1200) out.push_back(12);
    out.push_back(static_cast<char>(key >= 1200 ? key - 1200 : key));
  }
  return out + five_bytes(charset) + static_cast<char>(kCharset);
}

constexpr int kCids = 1230;

}  // namespace

bool has_cids(std::string_view program) {
  if (program.size() < 4) return true;
  const Index names = read_index(program, static_cast<unsigned char>(program[2]));
  const Index tops = read_index(program, names.end);
  return tops.items.empty() || find(read_dictionary(tops.items[0]), kCids) != nullptr;
}

std::string with_composed_cff_glyphs(std::string_view program, const std::vector<CodedGlyph>& glyphs,
                                     hb_font_t* shaper, std::size_t& count) {
  constexpr int kGlyphs = 17, kPrivate = 18, kNominalWidth = 21, kSubroutines = 19;
  if (program.size() < 4) return {};
  const Index names = read_index(program, static_cast<unsigned char>(program[2]));
  const Index tops = read_index(program, names.end), strings = read_index(program, tops.end);
  const Index subroutines = read_index(program, strings.end);
  if (!names.is_whole || tops.items.size() != 1 || !strings.is_whole || !subroutines.items.empty()) return {};
  const Dictionary top = read_dictionary(tops.items[0]);
  const std::string *glyph_place = find(top, kGlyphs), *private_place = find(top, kPrivate);
  if (find(top, kCids) != nullptr || glyph_place == nullptr || private_place == nullptr) return {};
  const std::vector<long> place = numbers_of(*glyph_place), private_range = numbers_of(*private_place);
  if (place.size() != 1 || private_range.size() != 2 || place[0] < 0 || private_range[0] < 0 ||
      private_range[1] < 0)
    return {};
  const auto private_at = static_cast<std::size_t>(private_range[1]),
             private_size = static_cast<std::size_t>(private_range[0]);
  if (private_at + private_size > program.size()) return {};
  const std::string_view private_bytes = program.substr(private_at, private_size);
  const Dictionary private_entries = read_dictionary(private_bytes);
  if (find(private_entries, kSubroutines) != nullptr) return {};
  const std::string* nominal = find(private_entries, kNominalWidth);
  const std::vector<long> nominal_width = nominal == nullptr ? std::vector<long>{0} : numbers_of(*nominal);
  const Index charstrings = read_index(program, static_cast<std::size_t>(place[0]));
  if (!charstrings.is_whole || nominal_width.size() != 1) return {};
  count = charstrings.items.size();
  if (count + glyphs.size() > 0xFFFF) return {};

  std::vector<std::string> all(charstrings.items.begin(), charstrings.items.end());
  for (const CodedGlyph& glyph : glyphs) all.push_back(charstring_of(glyph, shaper, nominal_width[0]));
  const std::string head(program.substr(0, names.end)), packed = written_index(all),
                                                        charset = charset_of(all.size());
  const std::string behind = std::string(program.substr(tops.end, subroutines.end - tops.end));
  const auto top_index = [&](std::size_t at) {
    return written_index(std::vector<std::string>{
        top_dictionary(top, at, at + charset.size(), private_size, at + charset.size() + packed.size())});
  };
  const std::size_t at = head.size() + top_index(0).size() + behind.size();
  return head + top_index(at) + behind + charset + packed + std::string(private_bytes);
}

}  // namespace newsexport::pdf
