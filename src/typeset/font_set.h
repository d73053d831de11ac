#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "support/diagnostics.h"
#include "typeset/font.h"

namespace newsexport {

class DrawingFonts;
class Face;
class Hyphenation;
class ShapeCache;

/// The fonts, hyphenation patterns and shaped words that all typesetting of a process shares. Made once;
/// faces are mapped when first needed; any number of threads may use it. It looks nowhere but in the folders
/// it is given: never at the fonts of the machine.
class FontSet {
 public:
  /// `data_folders` have fonts/fonts.index and hyphenation/ (see data.cmake); the first that has them counts.
  /// `extra` are font files, or folders of them, whose families come before the folder's own of the same
  /// name. Throws Error (kind usage) for one that is not there (`font.path-missing`), or is a file and not a
  /// font
  /// (`font.unreadable`). A broken file in a folder, and a folder without any font, are reported
  /// (`font.unreadable`, `font.path-empty`). That there is no font at all is require_font()'s to say.
  FontSet(const std::vector<std::filesystem::path>& data_folders,
          const std::vector<std::filesystem::path>& extra, Diagnostics& diagnostics);
  ~FontSet();
  FontSet(const FontSet&) = delete;
  FontSet& operator=(const FontSet&) = delete;

  struct Wish {
    std::vector<std::string> families;  ///< generic names too: "serif", "sans-serif", "monospace"
    int weight = 400;
    bool is_italic = false;
    friend bool operator==(const Wish&, const Wish&) = default;
  };
  /// The face that is nearest to the wish (CSS Fonts 3, 5.2): the first family that exists, and the first
  /// serif family where none does. nullptr where there is no font at all.
  const Face* find(const Wish& wish) const;

  /// Throws Error (kind set_up) `font.none`, with the folders that were looked in, where no page can be set,
  /// since no face can be opened.
  void require_font() const;

  /// A face for the characters of `text` (one user-perceived character) that the wished one lacks: by script
  /// (ISO 15924, "Hani") and language. nullptr where none has them all.
  const Face* find_fallback(std::u32string_view text, const Wish& wish, std::string_view script,
                            std::string_view language) const;

  /// True if a face has the letter that stands for the script (ISO 15924), or where no letter does ("Zyyy").
  bool has_script(std::string_view script) const;

  /// Where its own fonts were looked for, for messages: "A/fonts or B/fonts".
  const std::string& places() const;

  /// Whether a family of that name exists (for a style's diagnostics). Generic names do.
  bool has_family(std::string_view name) const;

  /// The same fonts for words within a drawing.
  const DrawingFonts& drawing_fonts() const;
  const Hyphenation& hyphenation() const;
  ShapeCache& shape_cache() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace newsexport
