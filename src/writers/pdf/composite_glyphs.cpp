// External interface: with_composite_glyphs().
#include "writers/pdf/composite_glyphs.h"

#include <hb.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <memory>

namespace newsexport::pdf {
namespace {

/// The tables that change, as strings of bytes.
struct Tables {
  std::string head, hhea, maxp, hmtx, loca, glyf;
};

struct Box {
  int left = 0, bottom = 0, right = 0, top = 0;
};

unsigned u16(std::string_view bytes, std::size_t at) {
  if (at + 2 > bytes.size()) return 0;
  return static_cast<unsigned>(static_cast<unsigned char>(bytes[at]) << 8 |
                               static_cast<unsigned char>(bytes[at + 1]));
}

int i16(std::string_view bytes, std::size_t at) {
  return static_cast<std::int16_t>(u16(bytes, at));
}

std::size_t u32(std::string_view bytes, std::size_t at) {
  return std::size_t{u16(bytes, at)} << 16 | u16(bytes, at + 2);
}

void append16(std::string& bytes, long value) {
  bytes.push_back(static_cast<char>(value >> 8 & 0xFF));
  bytes.push_back(static_cast<char>(value & 0xFF));
}

void append32(std::string& bytes, std::size_t value) {
  append16(bytes, static_cast<long>(value >> 16 & 0xFFFF));
  append16(bytes, static_cast<long>(value & 0xFFFF));
}

void set16(std::string& bytes, std::size_t at, unsigned value) {
  bytes[at] = static_cast<char>(value >> 8 & 0xFF);
  bytes[at + 1] = static_cast<char>(value & 0xFF);
}

/// Adds glyphs to the tables one after the other.
class GlyphAdder {
 public:
  GlyphAdder(Tables& tables, std::size_t count) : tables_(tables), count_(count) {
    units_per_em_ = u16(tables.head, 18);
    unpack_places();
    unpack_metrics();
  }

  void add(const CompositeGlyph& glyph);
  void finish();

 private:
  void unpack_places();
  void unpack_metrics();
  Box box_of(std::size_t glyph) const;
  void append_parts(const std::vector<CompositeGlyph::Part>& parts);
  int units(double thousandths) const {
    return static_cast<int>(std::lround(thousandths * units_per_em_ / 1000));
  }

  Tables& tables_;
  std::size_t count_ = 0;
  double units_per_em_ = 1000;
  std::vector<std::size_t> places_;
  std::size_t most_parts_ = 0;
};

/// 'loca' with 32 bits a place.
void GlyphAdder::unpack_places() {
  const bool is_long = u16(tables_.head, 50) != 0;
  for (std::size_t i = 0; i <= count_; ++i)
    places_.push_back(is_long ? u32(tables_.loca, 4 * i) : 2 * std::size_t{u16(tables_.loca, 2 * i)});
}

/// 'hmtx' with an advance for each glyph: those at the end may share the last one.
void GlyphAdder::unpack_metrics() {
  const std::size_t long_count = std::max<std::size_t>(u16(tables_.hhea, 34), 1);
  std::string metrics;
  for (std::size_t i = 0; i < count_; ++i) {
    const std::size_t bearing = i < long_count ? 4 * i + 2 : 4 * long_count + 2 * (i - long_count);
    append16(metrics, static_cast<long>(u16(tables_.hmtx, 4 * std::min(i, long_count - 1))));
    append16(metrics, i16(tables_.hmtx, bearing));
  }
  tables_.hmtx = std::move(metrics);
}

Box GlyphAdder::box_of(std::size_t glyph) const {
  if (glyph >= count_ || places_[glyph] == places_[glyph + 1]) return {};
  const std::size_t at = places_[glyph];
  return {i16(tables_.glyf, at + 2), i16(tables_.glyf, at + 4), i16(tables_.glyf, at + 6),
          i16(tables_.glyf, at + 8)};
}

void GlyphAdder::append_parts(const std::vector<CompositeGlyph::Part>& parts) {
  constexpr unsigned kWords = 0x1, kOffsets = 0x2, kMore = 0x20;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    append16(tables_.glyf, static_cast<long>(kWords | kOffsets | (i + 1 < parts.size() ? kMore : 0)));
    append16(tables_.glyf, parts[i].glyph);
    append16(tables_.glyf, units(parts[i].right));
    append16(tables_.glyf, units(parts[i].up));
  }
}

void GlyphAdder::add(const CompositeGlyph& glyph) {
  Box box;
  bool is_first = true;
  for (const CompositeGlyph::Part& part : glyph.parts) {
    const Box inner = box_of(part.glyph);
    if (inner.left == inner.right) continue;
    const int right = units(part.right), up = units(part.up);
    const Box moved{inner.left + right, inner.bottom + up, inner.right + right, inner.top + up};
    box = is_first ? moved
                   : Box{std::min(box.left, moved.left), std::min(box.bottom, moved.bottom),
                         std::max(box.right, moved.right), std::max(box.top, moved.top)};
    is_first = false;
  }
  if (!is_first) {
    append16(tables_.glyf, -1);
    for (const int edge : {box.left, box.bottom, box.right, box.top}) append16(tables_.glyf, edge);
    append_parts(glyph.parts);
    tables_.glyf.resize((tables_.glyf.size() + 3) / 4 * 4, '\0');
  }
  places_.push_back(tables_.glyf.size());
  append16(tables_.hmtx, units(glyph.advance));
  append16(tables_.hmtx, box.left);
  most_parts_ = std::max(most_parts_, glyph.parts.size());
  ++count_;
}

void GlyphAdder::finish() {
  tables_.loca.clear();
  for (const std::size_t place : places_) append32(tables_.loca, place);
  set16(tables_.head, 50, 1);
  set16(tables_.hhea, 34, static_cast<unsigned>(count_));
  set16(tables_.maxp, 4, static_cast<unsigned>(count_));
  constexpr std::size_t kPoints = 6, kContours = 8, kCompositePoints = 10, kCompositeContours = 12,
                        kElements = 28, kDepth = 30;
  // No more than each part has; a program that reads them reserves room by them.
  const auto most = [&](std::size_t simple, std::size_t composite) {
    const std::size_t inner = std::max(u16(tables_.maxp, simple), u16(tables_.maxp, composite));
    set16(tables_.maxp, composite, static_cast<unsigned>(std::min<std::size_t>(inner * most_parts_, 0xFFFF)));
  };
  most(kPoints, kCompositePoints);
  most(kContours, kCompositeContours);
  set16(tables_.maxp, kElements, std::max(u16(tables_.maxp, kElements), static_cast<unsigned>(most_parts_)));
  set16(tables_.maxp, kDepth, u16(tables_.maxp, kDepth) + 1);
}

using Blob = std::unique_ptr<hb_blob_t, decltype(&hb_blob_destroy)>;
using Face = std::unique_ptr<hb_face_t, decltype(&hb_face_destroy)>;

Blob blob_of(std::string_view bytes) {
  return {hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_READONLY, nullptr,
                         nullptr),
          &hb_blob_destroy};
}

std::string bytes_of(hb_blob_t* blob) {
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob, &length);
  return {data, length};
}

std::string table(hb_face_t* face, const char* tag) {
  return bytes_of(Blob(hb_face_reference_table(face, hb_tag_from_string(tag, 4)), &hb_blob_destroy).get());
}

bool are_whole(const Tables& tables, std::size_t count) {
  const std::size_t place_size = tables.head.size() < 54 || u16(tables.head, 50) == 0 ? 2 : 4;
  return tables.head.size() >= 54 && tables.hhea.size() >= 36 && tables.maxp.size() >= 32 &&
         tables.loca.size() >= place_size * (count + 1) && tables.hmtx.size() >= 4;
}

}  // namespace

std::string with_composite_glyphs(std::string_view program, const std::vector<CompositeGlyph>& glyphs,
                                  std::size_t& count) {
  const Blob blob = blob_of(program);
  const Face face(hb_face_create(blob.get(), 0), &hb_face_destroy);
  count = hb_face_get_glyph_count(face.get());
  Tables tables{table(face.get(), "head"), table(face.get(), "hhea"), table(face.get(), "maxp"),
                table(face.get(), "hmtx"), table(face.get(), "loca"), table(face.get(), "glyf")};
  if (!are_whole(tables, count) || count + glyphs.size() > 0xFFFF) return {};
  GlyphAdder adder(tables, count);
  for (const CompositeGlyph& glyph : glyphs) adder.add(glyph);
  adder.finish();
  const Face built(hb_face_builder_create(), &hb_face_destroy);
  for (const auto& [tag, bytes] :
       std::initializer_list<std::pair<const char*, std::string_view>>{{"head", tables.head},
                                                                       {"hhea", tables.hhea},
                                                                       {"maxp", tables.maxp},
                                                                       {"hmtx", tables.hmtx},
                                                                       {"loca", tables.loca},
                                                                       {"glyf", tables.glyf}})
    hb_face_builder_add_table(built.get(), hb_tag_from_string(tag, 4), blob_of(bytes).get());
  for (const char* tag : {"cvt ", "fpgm", "prep"})
    if (const std::string bytes = table(face.get(), tag); !bytes.empty())
      hb_face_builder_add_table(
          built.get(), hb_tag_from_string(tag, 4),
          Blob(hb_face_reference_table(face.get(), hb_tag_from_string(tag, 4)), &hb_blob_destroy).get());
  return bytes_of(Blob(hb_face_reference_blob(built.get()), &hb_blob_destroy).get());
}

}  // namespace newsexport::pdf
