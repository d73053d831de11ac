#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "typeset/font.h"
#include "typeset/mapped_file.h"

struct hb_font_t;

namespace newsexport {

/// A face with what shaping needs of HarfBuzz. Immutable once made, so all threads may use it at once.
class Face final : public Font {
 public:
  /// nullptr where the file is missing, is no font, or has no glyphs.
  static std::unique_ptr<Face> open(const std::filesystem::path& path, unsigned index);
  ~Face() override;

  const std::string& name() const override { return name_; }
  const FontMetrics& metrics() const override { return metrics_; }
  std::string_view file_bytes() const override { return file_.bytes(); }
  unsigned face_index() const override { return index_; }
  double advance(std::uint32_t glyph) const override;

  /// The font to shape with, in font units.
  hb_font_t* shaper() const { return shaper_; }
  double units_per_em() const { return units_per_em_; }
  std::optional<std::uint32_t> find_glyph(char32_t code_point) const;
  /// Whether GSUB has the feature for any script ("smcp").
  bool substitutes(std::string_view feature) const;
  /// Family, from the name table: for fonts that are not in an index.
  std::string family() const;

 private:
  Face(MappedFile file, unsigned index) : file_(std::move(file)), index_(index) {}
  bool load();
  void measure();

  MappedFile file_;
  unsigned index_ = 0;
  hb_font_t* shaper_ = nullptr;
  double units_per_em_ = 1000;
  std::string name_;
  FontMetrics metrics_;
  std::vector<std::string> substitutions_;
};

/// The number of faces in a font file; 0 where it is none.
unsigned count_faces(const std::filesystem::path& path);

}  // namespace newsexport
