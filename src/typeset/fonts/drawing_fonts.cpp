// External interface: class DrawingFonts. fontconfig and Pango are loaded when the first drawing with words
// comes, like librsvg itself (see writers/pdf/raster_svg.cpp).
#include "typeset/fonts/drawing_fonts.h"

#include <fontconfig/fontconfig.h>

#include <algorithm>
#include <array>
#include <mutex>
#include <set>
#include <utility>

#include "support/shared_library.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

/// Pango's functions by the names that they have in its libraries, with its types as opaque pointers.
struct FontLibraries {
  decltype(&FcConfigCreate) create = nullptr;
  decltype(&FcConfigAppFontAddFile) add_file = nullptr;
  decltype(&FcConfigParseAndLoadFromMemory) load_rules = nullptr;
  decltype(&FcConfigDestroy) destroy = nullptr;
  decltype(&FcConfigSetCurrent) set_current = nullptr;
  void* (*new_font_map)() = nullptr;
  void (*set_configuration)(void* font_map, FcConfig*) = nullptr;
  void (*set_default)(void* font_map) = nullptr;
  void (*unref)(void*) = nullptr;
  bool is_complete = false;
  std::string problem;
};

FontLibraries load_libraries() {
  FontLibraries found;
  void* fontconfig = open_library("libfontconfig.so.1", found.problem);
  void* pango_cairo = open_library("libpangocairo-1.0.so.0", found.problem);
  void* pango_ft2 = open_library("libpangoft2-1.0.so.0", found.problem);
  found.is_complete = find_function(fontconfig, "FcConfigCreate", found.create) &&
                      find_function(fontconfig, "FcConfigAppFontAddFile", found.add_file) &&
                      find_function(fontconfig, "FcConfigParseAndLoadFromMemory", found.load_rules) &&
                      find_function(fontconfig, "FcConfigDestroy", found.destroy) &&
                      find_function(fontconfig, "FcConfigSetCurrent", found.set_current) &&
                      find_function(pango_cairo, "pango_cairo_font_map_new", found.new_font_map) &&
                      find_function(pango_cairo, "pango_cairo_font_map_set_default", found.set_default) &&
                      find_function(pango_ft2, "pango_fc_font_map_set_config", found.set_configuration) &&
                      find_function(pango_cairo, "g_object_unref", found.unref);
  if (!found.is_complete) return found;
  // A font map sets off a thread that reads the machine's configuration, and may scan its fonts, where the
  // process has none yet. An empty one is enough for it.
  if (FcConfig* empty = found.create()) {
    found.set_current(empty);
    found.destroy(empty);  // set_current holds a reference of its own
  }
  return found;
}

const FontLibraries& libraries() {
  static const FontLibraries found = load_libraries();
  return found;
}

/// How much of the world's writing a drawing has, and so how many font files fontconfig is shown.
enum class Scripts { common, all_but_ideographs, all };

bool is_common(char32_t c) {
  const bool is_punctuation = c >= 0x2000 && c < 0x2C00;
  return c < 0x530 || (c >= 0x1E00 && c < 0x2000) || is_punctuation || c == 0xFEFF || c == 0xFFFD;
}

bool is_ideographic(char32_t c) {
  return (c >= 0x1100 && c < 0x1200) || (c >= 0x2E80 && c < 0xA4D0) || (c >= 0xAC00 && c < 0xD800) ||
         (c >= 0xF900 && c < 0xFB00) || (c >= 0xFE30 && c < 0xFE50) || (c >= 0xFF00 && c < 0xFFF0) ||
         (c >= 0x20000 && c < 0x40000);
}

Scripts scripts_of(std::string_view drawing) {
  Scripts scripts = Scripts::common;
  for (std::size_t at = 0; at < drawing.size();) {
    const char32_t c = next_code_point(drawing, at);
    if (is_ideographic(c)) return Scripts::all;
    if (!is_common(c)) scripts = Scripts::all_but_ideographs;
  }
  return scripts;
}

bool belongs(const DrawingFont& font, Scripts scripts) {
  if (scripts == Scripts::all) return true;
  return scripts == Scripts::common ? font.is_for_any_text : !font.has_ideographs;
}

const DrawingFont* first_of(const std::vector<DrawingFont>& fonts, std::string_view generic) {
  for (const DrawingFont& font : fonts)
    if (font.generic == generic) return &font;
  return nullptr;
}

std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '&' || c == '<') {
      result += c == '&' ? "&amp;" : "&lt;";
    } else {
      result += c;
    }
  }
  return result;
}

std::string alias(std::string_view name, const DrawingFont* font) {
  if (!font) return {};
  return "<alias binding=\"same\"><family>" + std::string(name) + "</family><prefer><family>" +
         escaped(font->family) + "</family></prefer></alias>";
}

/// What the usual names mean here, and no word from the environment: FcDefaultSubstitute would ask it for the
/// language and the name of the program.
std::string rules(const std::vector<DrawingFont>& fonts) {
  constexpr std::array<std::string_view, 8> kSans = {"sans-serif", "sans",        "Arial",  "Helvetica",
                                                     "Verdana",    "DejaVu Sans", "Roboto", "system-ui"};
  constexpr std::array<std::string_view, 4> kSerif = {"serif", "Times New Roman", "Times", "Georgia"};
  constexpr std::array<std::string_view, 4> kMonospace = {"monospace", "Courier New", "Courier",
                                                          "DejaVu Sans Mono"};
  std::string text =
      "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"urn:fontconfig:fonts.dtd\"><fontconfig>";
  for (const auto name : kSans) text += alias(name, first_of(fonts, "sans-serif"));
  for (const auto name : kSerif) text += alias(name, first_of(fonts, "serif"));
  for (const auto name : kMonospace) text += alias(name, first_of(fonts, "monospace"));
  text += "<match target=\"pattern\">";
  for (const std::string_view name : {"lang", "namelang"})
    text += "<edit name=\"" + std::string(name) + "\" mode=\"append\"><string>en</string></edit>";
  return text +
         "<edit name=\"prgname\" mode=\"assign\"><string>newsexport</string></edit></match></fontconfig>";
}

}  // namespace

struct DrawingFonts::Configurations {
  struct Configuration {
    std::once_flag made;
    FcConfig* value = nullptr;
  };
  std::array<Configuration, 3> by_scripts;
};

namespace {

FcConfig* make_configuration(const std::vector<DrawingFont>& fonts, Scripts scripts) {
  FcConfig* configuration = libraries().create();
  if (!configuration) return nullptr;
  std::set<std::filesystem::path> added;
  bool has_font = false;
  for (const DrawingFont& font : fonts) {
    if (!belongs(font, scripts) || !added.insert(font.path).second) continue;
    const std::string path = font.path.string();
    if (libraries().add_file(configuration, reinterpret_cast<const FcChar8*>(path.c_str()))) has_font = true;
  }
  const std::string text = rules(fonts);
  const bool has_rules = libraries().load_rules(configuration, reinterpret_cast<const FcChar8*>(text.c_str()),
                                                FcFalse) == FcTrue;
  if (has_font && has_rules) return configuration;
  libraries().destroy(configuration);
  return nullptr;
}

}  // namespace

std::string missing_text_libraries() {
  if (libraries().is_complete) return {};
  return libraries().problem.empty() ? "Pango or fontconfig lack functions" : libraries().problem;
}

DrawingFonts::DrawingFonts(std::vector<DrawingFont> fonts)
    : fonts_(std::move(fonts)), configurations_(std::make_unique<Configurations>()) {}

DrawingFonts::~DrawingFonts() {
  for (auto& configuration : configurations_->by_scripts)
    if (configuration.value) libraries().destroy(configuration.value);
}

DrawingFonts::Scope::Scope(Scope&& other) noexcept : font_map_(std::exchange(other.font_map_, nullptr)) {}

DrawingFonts::Scope& DrawingFonts::Scope::operator=(Scope&& other) noexcept {
  std::swap(font_map_, other.font_map_);
  return *this;
}

DrawingFonts::Scope::~Scope() {
  if (!font_map_) return;
  libraries().set_default(nullptr);
  libraries().unref(font_map_);
}

DrawingFonts::Scope DrawingFonts::set_for(std::string_view drawing) const {
  Scope scope;
  if (!libraries().is_complete) return scope;
  const Scripts scripts = scripts_of(drawing);
  auto& configuration = configurations_->by_scripts[static_cast<std::size_t>(scripts)];
  std::call_once(configuration.made, [&] { configuration.value = make_configuration(fonts_, scripts); });
  if (!configuration.value) return scope;
  scope.font_map_ = libraries().new_font_map();
  libraries().set_configuration(scope.font_map_, configuration.value);
  libraries().set_default(scope.font_map_);
  return scope;
}

}  // namespace newsexport
