#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "typeset/fonts/face.h"

namespace newsexport {

/// A face that may be opened later.
struct LazyFace {
  std::filesystem::path path;
  unsigned index = 0;
  int weight = 400;
  bool is_italic = false;
  mutable std::once_flag opened;
  mutable std::unique_ptr<Face> face;

  /// nullptr where the file is broken.
  const Face* open() const;
};

/// Faces that belong together, in all their weights and slants.
struct FontFamily {
  std::string name;
  std::string generic;   ///< "serif", "sans-serif", "monospace"
  std::string scripts;   ///< ISO 15924 codes that it is a fallback for, by spaces
  std::string language;  ///< of a CJK family: whose shapes the ideographs have
  std::vector<std::unique_ptr<LazyFace>> faces;

  /// The best match of weight and slant (CSS Fonts 3, 5.2) among the faces that can be opened.
  const Face* find(int weight, bool is_italic) const;
};

using FontFamilies = std::vector<std::unique_ptr<FontFamily>>;

/// The families that `fonts.index` of a folder lists: file;face;family;class;weight;slant;scripts;language.
FontFamilies read_font_index(const std::filesystem::path& folder);

/// The families of a font file, or of all font files in a folder in the order of their names. Those that
/// cannot be read are named in `unreadable`.
FontFamilies scan_fonts(const std::filesystem::path& path, std::vector<std::filesystem::path>& unreadable);

}  // namespace newsexport
