#pragma once

#include <hb.h>

#include <string>
#include <string_view>

#include "typeset/page_list.h"

namespace newsexport {

/// A font file of the host, for tests: opened and shaped by HarfBuzz without any of our typesetting.
class FileFont final : public Font {
 public:
  /// Throws std::runtime_error where the file is not there.
  explicit FileFont(const std::string& path, unsigned index = 0);
  ~FileFont() override;

  const std::string& name() const override { return name_; }
  const FontMetrics& metrics() const override { return metrics_; }
  std::string_view file_bytes() const override { return bytes_; }
  unsigned face_index() const override { return index_; }
  double advance(std::uint32_t glyph) const override;

  /// `text` as a run without a place. Each cluster's first glyph carries its text.
  GlyphRun shape(std::string_view text, Length size) const;

 private:
  std::string bytes_;
  unsigned index_;
  std::string name_;
  FontMetrics metrics_;
  hb_face_t* face_;
  hb_font_t* font_;
};

}  // namespace newsexport
