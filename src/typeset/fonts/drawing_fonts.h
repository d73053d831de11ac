#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace newsexport {

/// A font file as a drawing may ask for it: by its family, or by the generic name that it is the first of.
struct DrawingFont {
  std::filesystem::path path;
  std::string family;
  std::string generic;           ///< "serif", "sans-serif", "monospace"
  bool is_for_any_text = false;  ///< not one of those that come in only for scripts beyond Greek and Cyrillic
  bool has_ideographs = false;   ///< of a CJK family: its 20 MB are looked at only for text that needs them
};

/// Why words within a drawing cannot be set on this machine, naming the libraries that cannot be loaded;
/// empty where they can.
std::string missing_text_libraries();

/// The fonts for words within a drawing. librsvg sets them by Pango, which asks fontconfig, which would look
/// at the fonts and the configuration of the machine; here it sees the program's own fonts and nothing else.
///
/// Any number of threads may use it. fontconfig reads the files when the first drawing with words comes.
class DrawingFonts {
 public:
  explicit DrawingFonts(std::vector<DrawingFont> fonts);
  ~DrawingFonts();

  /// While it lives, the thread's drawings find these fonts. Not to be nested.
  class Scope {
   public:
    Scope() = default;
    Scope(Scope&& other) noexcept;
    Scope& operator=(Scope&& other) noexcept;
    ~Scope();
    /// False where Pango or fontconfig are missing or there is no font: then words must not be drawn.
    bool is_set() const { return font_map_ != nullptr; }

   private:
    friend class DrawingFonts;
    void* font_map_ = nullptr;
  };
  /// `drawing` is the SVG text. Which fonts are looked at depends on its characters alone, not on the
  /// drawings before it.
  Scope set_for(std::string_view drawing) const;

 private:
  struct Configurations;
  std::vector<DrawingFont> fonts_;
  std::unique_ptr<Configurations> configurations_;
};

}  // namespace newsexport
