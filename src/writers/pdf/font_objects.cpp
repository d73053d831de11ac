// External interface: add_font().
#include "writers/pdf/font_objects.h"

#include <podofo/podofo.h>

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "writers/pdf/to_unicode.h"

namespace newsexport::pdf {
namespace {

using PoDoFo::PdfArray;
using PoDoFo::PdfDictionary;
using PoDoFo::PdfObject;

/// "ABCDEF+Name" (9.6.4). The letters come from the glyphs chosen (by the FNV-1a hash), so that subsets of a
/// font that differ have different names.
std::string tagged_name(const UsedFont& font) {
  std::uint64_t hash = 0xCBF29CE484222325;
  for (std::uint32_t id : font.ids) hash = (hash ^ id) * 0x100000001B3;
  std::string tagged;
  for (int i = 0; i < 6; ++i, hash /= 26) tagged.push_back(static_cast<char>('A' + hash % 26));
  return tagged + "+" + font.font->name();
}

/// W (9.7.4.3): widths by runs of consecutive CIDs.
PdfArray width_array(const UsedFont& font) {
  std::vector<std::pair<int, int>> widths;
  for (std::uint32_t id : font.ids) widths.emplace_back(font.glyphs[id].cid, font.glyphs[id].width);
  for (const auto& [glyph, code] : font.composed) widths.emplace_back(code.cid, code.width);
  std::sort(widths.begin(), widths.end());
  PdfArray all;
  for (std::size_t i = 0; i < widths.size();) {
    all.push_back(integer(widths[i].first));
    PdfArray run;
    run.reserve(widths.size() - i);
    std::size_t next = i;
    for (; next < widths.size(); ++next) {
      if (widths[next].first != widths[i].first + static_cast<int>(next - i)) break;
      run.push_back(integer(widths[next].second));
    }
    all.push_back(PdfObject(run));
    i = next;
  }
  return all;
}

/// Flags (table 123). Symbolic: the glyphs are not those of Adobe's standard Latin set alone.
int descriptor_flags(const FontMetrics& metrics) {
  constexpr int kFixedPitch = 1 << 0, kSerif = 1 << 1, kSymbolic = 1 << 2, kItalic = 1 << 6;
  int flags = kSymbolic;
  if (metrics.is_fixed_pitch) flags |= kFixedPitch;
  if (metrics.is_serif) flags |= kSerif;
  if (metrics.italic_angle != 0) flags |= kItalic;
  return flags;
}

/// The width of the stems, which OpenType does not say: 400 gives 88 and 700 gives 166, as in common fonts.
long long stem_width(double weight) {
  return std::llround(weight <= 0 ? 88 : 50 + (weight / 65) * (weight / 65));
}

PdfObject& add_program(ObjectGraph& graph, const FontSubset& subset) {
  PdfObject& program = graph.add_dictionary();
  if (subset.format == FontSubset::Format::cff)
    program.GetDictionary().AddKey("Subtype", name("CIDFontType0C"));
  else
    program.GetDictionary().AddKey("Length1", integer(static_cast<long long>(subset.program.size())));
  graph.set_stream(program, subset.program, Packing::deflate);
  return program;
}

PdfObject& add_descriptor(ObjectGraph& graph, const UsedFont& font, const std::string& full_name) {
  const FontMetrics& metrics = font.font->metrics();
  PdfObject& descriptor = graph.add_dictionary("FontDescriptor");
  PdfDictionary& entries = descriptor.GetDictionary();
  entries.AddKey("FontName", name(full_name));
  entries.AddKey("Flags", integer(descriptor_flags(metrics)));
  PdfArray box;
  for (int edge : font.subset.bounding_box) box.push_back(integer(edge));
  entries.AddKey("FontBBox", PdfObject(box));
  entries.AddKey("ItalicAngle", real(metrics.italic_angle));
  entries.AddKey("Ascent", integer(std::llround(metrics.ascent)));
  entries.AddKey("Descent", integer(-std::llround(metrics.descent)));
  entries.AddKey("CapHeight", integer(std::llround(metrics.cap_height)));
  entries.AddKey("XHeight", integer(std::llround(metrics.x_height)));
  entries.AddKey("StemV", integer(stem_width(metrics.stem_weight)));
  bool is_cff = font.subset.format == FontSubset::Format::cff;
  entries.AddKey(is_cff ? "FontFile3" : "FontFile2", reference(add_program(graph, font.subset)));
  return descriptor;
}

PdfObject& add_cid_font(ObjectGraph& graph, const UsedFont& font, const std::string& full_name) {
  bool is_cff = font.subset.format == FontSubset::Format::cff;
  PdfObject& cid_font = graph.add_dictionary("Font");
  PdfDictionary& entries = cid_font.GetDictionary();
  entries.AddKey("Subtype", name(is_cff ? "CIDFontType0" : "CIDFontType2"));
  entries.AddKey("BaseFont", name(full_name));
  PdfDictionary system;
  system.AddKey("Registry", text("Adobe"));
  system.AddKey("Ordering", text("Identity"));
  system.AddKey("Supplement", integer(0));
  entries.AddKey("CIDSystemInfo", PdfObject(system));
  entries.AddKey("FontDescriptor", reference(add_descriptor(graph, font, full_name)));
  entries.AddKey("W", PdfObject(width_array(font)));
  if (!is_cff) entries.AddKey("CIDToGIDMap", name("Identity"));
  return cid_font;
}

}  // namespace

PdfObject& add_font(ObjectGraph& graph, const UsedFont& font) {
  std::string full_name = tagged_name(font);
  PdfObject& type0 = graph.add_dictionary("Font");
  PdfDictionary& entries = type0.GetDictionary();
  entries.AddKey("Subtype", name("Type0"));
  bool is_cff = font.subset.format == FontSubset::Format::cff;
  entries.AddKey("BaseFont", name(is_cff ? full_name + "-Identity-H" : full_name));  // table 121
  entries.AddKey("Encoding", name("Identity-H"));
  PdfArray descendants;
  descendants.push_back(reference(add_cid_font(graph, font, full_name)));
  entries.AddKey("DescendantFonts", PdfObject(descendants));
  PdfObject& to_unicode = graph.add_dictionary();
  graph.set_stream(to_unicode, to_unicode_cmap(font), Packing::deflate);
  entries.AddKey("ToUnicode", reference(to_unicode));
  return type0;
}

}  // namespace newsexport::pdf
