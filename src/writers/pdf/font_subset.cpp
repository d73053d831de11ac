// External interface: subset_font().
#include "writers/pdf/font_subset.h"

#include <hb-subset.h>
#include <hb.h>

#include <algorithm>
#include <memory>

#include "support/error.h"
#include "writers/pdf/cff_charset.h"
#include "writers/pdf/cff_glyphs.h"
#include "writers/pdf/composite_glyphs.h"

namespace newsexport::pdf {
namespace {

template <auto destroy>
struct Destroy {
  template <typename T>
  void operator()(T* object) const {
    destroy(object);
  }
};
using Blob = std::unique_ptr<hb_blob_t, Destroy<hb_blob_destroy>>;
using FaceHandle = std::unique_ptr<hb_face_t, Destroy<hb_face_destroy>>;
using FontHandle = std::unique_ptr<hb_font_t, Destroy<hb_font_destroy>>;
using SubsetInput = std::unique_ptr<hb_subset_input_t, Destroy<hb_subset_input_destroy>>;
using SubsetPlan = std::unique_ptr<hb_subset_plan_t, Destroy<hb_subset_plan_destroy>>;

[[noreturn]] void fail(const Font& font) {
  throw Error(Error::Kind::output, font.name(), "pdf.unwritable", "the font cannot be subset");
}

std::string_view bytes_of(hb_blob_t* blob) {
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob, &length);
  return {data, length};
}

bool has_table(hb_face_t* face, hb_tag_t tag) {
  return hb_blob_get_length(Blob(hb_face_reference_table(face, tag)).get()) > 0;
}

FaceHandle open_face(const Font& font) {
  const std::string_view file = font.file_bytes();
  const Blob blob(hb_blob_create(file.data(), static_cast<unsigned>(file.size()), HB_MEMORY_MODE_READONLY,
                                 nullptr, nullptr));
  return FaceHandle(hb_face_create(blob.get(), font.face_index()));
}

SubsetInput ask_for(const std::vector<std::uint32_t>& glyphs) {
  SubsetInput input(hb_subset_input_create_or_fail());
  if (input == nullptr) throw std::bad_alloc();
  hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
  for (std::uint32_t glyph : glyphs) hb_set_add(wanted, glyph);
  // What a PDF reader never looks at in an embedded CIDFont. Without GSUB there is no glyph closure either;
  // without the variation tables a variable font is its default instance.
  static constexpr hb_tag_t kDropped[] = {
      HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'),
      HB_TAG('B', 'A', 'S', 'E'), HB_TAG('J', 'S', 'T', 'F'), HB_TAG('M', 'A', 'T', 'H'),
      HB_TAG('n', 'a', 'm', 'e'), HB_TAG('O', 'S', '/', '2'), HB_TAG('p', 'o', 's', 't'),
      HB_TAG('c', 'm', 'a', 'p'), HB_TAG('k', 'e', 'r', 'n'), HB_TAG('D', 'S', 'I', 'G'),
      HB_TAG('v', 'h', 'e', 'a'), HB_TAG('v', 'm', 't', 'x'), HB_TAG('V', 'O', 'R', 'G'),
      HB_TAG('f', 'v', 'a', 'r'), HB_TAG('g', 'v', 'a', 'r'), HB_TAG('a', 'v', 'a', 'r'),
      HB_TAG('H', 'V', 'A', 'R'), HB_TAG('M', 'V', 'A', 'R'), HB_TAG('V', 'V', 'A', 'R'),
      HB_TAG('S', 'T', 'A', 'T'), HB_TAG('C', 'O', 'L', 'R'), HB_TAG('C', 'P', 'A', 'L'),
      HB_TAG('h', 'd', 'm', 'x'), HB_TAG('V', 'D', 'M', 'X'), HB_TAG('L', 'T', 'S', 'H'),
      HB_TAG('g', 'a', 's', 'p'), HB_TAG('m', 'e', 't', 'a')};
  hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (hb_tag_t tag : kDropped) hb_set_add(dropped, tag);
  // Subroutines are taken out because finding which are still called costs more than they save.
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_DESUBROUTINIZE);
  return input;
}

/// FontBBox from the 'head' table (OpenType, "head").
void read_bounding_box(hb_face_t* face, FontSubset& subset) {
  Blob head(hb_face_reference_table(face, HB_TAG('h', 'e', 'a', 'd')));
  std::string_view bytes = bytes_of(head.get());
  if (bytes.size() < 44) return;
  double em = hb_face_get_upem(face);
  for (std::size_t i = 0; i < 4; ++i) {
    auto high = static_cast<unsigned char>(bytes[36 + 2 * i]);
    auto low = static_cast<unsigned char>(bytes[37 + 2 * i]);
    auto value = static_cast<std::int16_t>(high << 8 | low);
    subset.bounding_box[i] = static_cast<int>(value * 1000 / em);
  }
}

/// The names of the glyphs in the content streams: their new ids; but in a CID-keyed CFF program, where the
/// subsetter keeps the original CIDs, those CIDs (PDF 32000-1, 9.7.4.2). Otherwise Noto CJK shows blanks.
void name_glyphs(hb_subset_plan_t* plan, const std::vector<std::uint32_t>& glyphs, FontSubset& subset) {
  std::vector<std::uint16_t> charset;
  if (subset.format == FontSubset::Format::cff) charset = cid_charset(subset.program);
  const hb_map_t* new_ids = hb_subset_plan_old_to_new_glyph_mapping(plan);
  for (std::uint32_t glyph : glyphs) {
    hb_codepoint_t new_id = hb_map_get(new_ids, glyph);
    if (new_id < charset.size()) new_id = charset[new_id];
    subset.cids.push_back(static_cast<std::uint16_t>(new_id));
  }
}

std::uint16_t cid_of(std::uint32_t glyph, const std::vector<std::uint32_t>& glyphs,
                     const FontSubset& subset) {
  const auto place = std::ranges::lower_bound(glyphs, glyph);
  return subset.cids[static_cast<std::size_t>(place - glyphs.begin())];
}

std::vector<CompositeGlyph> composites(const std::vector<std::uint32_t>& glyphs,
                                       const std::vector<CodedGlyph>& composed, const FontSubset& subset) {
  std::vector<CompositeGlyph> wanted;
  for (const CodedGlyph& glyph : composed) {
    wanted.push_back({{}, static_cast<double>(glyph.advance)});
    for (const GlyphPart& part : glyph.parts)
      wanted.back().parts.push_back({cid_of(part.glyph, glyphs, subset), static_cast<double>(part.right),
                                     static_cast<double>(part.up)});
  }
  return wanted;
}

void add_composed(hb_face_t* face, const std::vector<std::uint32_t>& glyphs,
                  const std::vector<CodedGlyph>& composed, FontSubset& subset) {
  std::size_t count = 0;
  std::string program;
  if (subset.format == FontSubset::Format::cff) {
    const FontHandle shaper(hb_font_create(face));
    program = with_composed_cff_glyphs(subset.program, composed, shaper.get(), count);
  } else {
    program = with_composite_glyphs(subset.program, composites(glyphs, composed, subset), count);
  }
  if (program.empty()) return;
  subset.program = std::move(program);
  for (std::size_t i = 0; i < composed.size(); ++i)
    subset.composed_cids.push_back(static_cast<std::uint16_t>(count + i));
}

}  // namespace

bool can_be_extended(const Font& font) {
  const FaceHandle face = open_face(font);
  if (has_table(face.get(), HB_TAG('g', 'l', 'y', 'f'))) return true;
  const Blob cff(hb_face_reference_table(face.get(), HB_TAG('C', 'F', 'F', ' ')));
  return !has_cids(bytes_of(cff.get()));
}

std::uint32_t space_glyph(const Font& font) {
  const FontHandle shaper(hb_font_create(open_face(font).get()));
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(shaper.get(), ' ', &glyph) ? glyph : 0;
}

FontSubset subset_font(const Font& font, const std::vector<std::uint32_t>& glyphs,
                       const std::vector<CodedGlyph>& composed) {
  constexpr hb_tag_t kCff = HB_TAG('C', 'F', 'F', ' ');
  const FaceHandle face = open_face(font);
  SubsetInput input = ask_for(glyphs);
  SubsetPlan plan(hb_subset_plan_create_or_fail(face.get(), input.get()));
  if (plan == nullptr) fail(font);
  FaceHandle reduced(hb_subset_plan_execute_or_fail(plan.get()));
  if (reduced == nullptr) fail(font);

  FontSubset subset;
  bool is_cff = has_table(reduced.get(), kCff);
  subset.format = is_cff ? FontSubset::Format::cff : FontSubset::Format::true_type;
  Blob program(is_cff ? hb_face_reference_table(reduced.get(), kCff) : hb_face_reference_blob(reduced.get()));
  subset.program = bytes_of(program.get());
  if (subset.program.empty()) fail(font);
  read_bounding_box(face.get(), subset);
  name_glyphs(plan.get(), glyphs, subset);
  if (!composed.empty()) add_composed(face.get(), glyphs, composed, subset);
  return subset;
}

}  // namespace newsexport::pdf
