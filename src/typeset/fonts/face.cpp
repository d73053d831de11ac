// Face: one face of a font file, opened with HarfBuzz.
#include "typeset/fonts/face.h"

#include <algorithm>

#include <hb-ot.h>
#include <hb.h>

namespace newsexport {
namespace {

hb_blob_t* blob_over(std::string_view bytes) {
  return hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_READONLY, nullptr,
                        nullptr);
}

std::string name_entry(hb_face_t* face, hb_ot_name_id_t id) {
  unsigned size = 0;
  const unsigned length = hb_ot_name_get_utf8(face, id, HB_LANGUAGE_INVALID, &size, nullptr);
  std::string name(length + 1, '\0');
  size = length + 1;
  hb_ot_name_get_utf8(face, id, HB_LANGUAGE_INVALID, &size, name.data());
  name.resize(size);
  return name;
}

/// A big-endian number of a table, 0 where the table is too short.
std::uint32_t table_number(hb_face_t* face, hb_tag_t table, unsigned offset, unsigned bytes) {
  hb_blob_t* blob = hb_face_reference_table(face, table);
  unsigned size = 0;
  const char* start = hb_blob_get_data(blob, &size);
  std::uint32_t number = 0;
  for (unsigned i = 0; offset + bytes <= size && i < bytes; ++i)
    number = number << 8 | static_cast<unsigned char>(start[offset + i]);
  hb_blob_destroy(blob);
  return number;
}

}  // namespace

std::unique_ptr<Face> Face::open(const std::filesystem::path& path, unsigned index) {
  auto file = MappedFile::open(path);
  if (!file) return nullptr;
  std::unique_ptr<Face> face(new Face(std::move(*file), index));
  return face->load() ? std::move(face) : nullptr;
}

Face::~Face() {
  if (shaper_) hb_font_destroy(shaper_);
}

bool Face::load() {
  hb_blob_t* blob = blob_over(file_.bytes());
  hb_face_t* face = hb_face_create(blob, index_);
  hb_blob_destroy(blob);
  const bool is_usable = hb_face_get_glyph_count(face) > 0 && hb_face_get_upem(face) > 0;
  if (is_usable) {
    units_per_em_ = hb_face_get_upem(face);
    hb_face_make_immutable(face);
    shaper_ = hb_font_create(face);
    hb_font_make_immutable(shaper_);
    measure();
  }
  hb_face_destroy(face);  // the font keeps it
  return is_usable;
}

void Face::measure() {
  hb_face_t* face = hb_font_get_face(shaper_);
  name_ = name_entry(face, HB_OT_NAME_ID_POSTSCRIPT_NAME);
  const double to_thousandths = 1000 / units_per_em_;
  hb_font_extents_t extents = {};
  hb_font_get_h_extents(shaper_, &extents);
  metrics_.ascent = extents.ascender * to_thousandths;
  metrics_.descent = -extents.descender * to_thousandths;
  const auto metric = [&](hb_ot_metrics_tag_t tag, double otherwise) {
    hb_position_t position = 0;
    return hb_ot_metrics_get_position(shaper_, tag, &position) && position > 0 ? position * to_thousandths
                                                                               : otherwise;
  };
  metrics_.x_height = metric(HB_OT_METRICS_TAG_X_HEIGHT, 450);
  metrics_.cap_height = metric(HB_OT_METRICS_TAG_CAP_HEIGHT, 650);
  // post.italicAngle is 16.16 fixed, post.isFixedPitch a flag; OS/2.panose begins at 32 (OpenType 1.9).
  const auto angle = static_cast<std::int32_t>(table_number(face, HB_TAG('p', 'o', 's', 't'), 4, 4));
  metrics_.italic_angle = angle / 65536.0;
  metrics_.is_fixed_pitch = table_number(face, HB_TAG('p', 'o', 's', 't'), 12, 4) != 0;
  metrics_.stem_weight = table_number(face, HB_TAG('O', 'S', '/', '2'), 4, 2);
  const std::uint32_t serif_style = table_number(face, HB_TAG('O', 'S', '/', '2'), 33, 1);
  metrics_.is_serif = serif_style >= 2 && serif_style <= 10;

  unsigned count = hb_ot_layout_table_get_feature_tags(face, HB_OT_TAG_GSUB, 0, nullptr, nullptr);
  std::vector<hb_tag_t> tags(count);
  hb_ot_layout_table_get_feature_tags(face, HB_OT_TAG_GSUB, 0, &count, tags.data());
  for (const hb_tag_t tag : tags) {
    char letters[4];
    hb_tag_to_string(tag, letters);
    substitutions_.emplace_back(letters, 4);
  }
}

double Face::advance(std::uint32_t glyph) const {
  return hb_font_get_glyph_h_advance(shaper_, glyph) * 1000 / units_per_em_;
}

std::optional<std::uint32_t> Face::find_glyph(char32_t code_point) const {
  hb_codepoint_t glyph = 0;
  if (!hb_font_get_nominal_glyph(shaper_, code_point, &glyph) || glyph == 0) return std::nullopt;
  return glyph;
}

bool Face::substitutes(std::string_view feature) const {
  return std::find(substitutions_.begin(), substitutions_.end(), feature) != substitutions_.end();
}

std::string Face::family() const {
  hb_face_t* face = hb_font_get_face(shaper_);
  std::string name = name_entry(face, HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY);
  return name.empty() ? name_entry(face, HB_OT_NAME_ID_FONT_FAMILY) : name;
}

unsigned count_faces(const std::filesystem::path& path) {
  const auto file = MappedFile::open(path);
  if (!file) return 0;
  hb_blob_t* blob = blob_over(file->bytes());
  const unsigned count = hb_face_count(blob);
  hb_blob_destroy(blob);
  return count;
}

}  // namespace newsexport
