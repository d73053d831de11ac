// FontSet: which face sets which characters.
#include "typeset/font_set.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include "support/error.h"
#include "support/places.h"
#include "support/utf8.h"
#include "typeset/fonts/drawing_fonts.h"
#include "typeset/fonts/family.h"
#include "typeset/hyphenation/hyphenation.h"
#include "typeset/lines/shape_cache.h"

namespace newsexport {

struct FontSet::Parts {
  Hyphenation hyphenation;
  std::string places;
  FontFamilies families;
  ShapeCache shape_cache;
  std::optional<DrawingFonts> drawing_fonts;

  const FontFamily* family_for(std::string_view wished) const;
};

namespace {

bool has_all(const Face& face, std::u32string_view text) {
  return std::all_of(text.begin(), text.end(), [&](char32_t c) { return face.find_glyph(c).has_value(); });
}

/// Which ideographs a language wants, as the CJK families name it.
std::string ideographs_of(std::string_view language) {
  const auto has = [&](std::string_view part) { return language.find(part) != language.npos; };
  if (language.starts_with("ja")) return "ja";
  if (language.starts_with("ko")) return "ko";
  if (has("-HK") || has("-MO") || language.starts_with("yue")) return "zh-HK";
  if (has("Hant") || has("-TW")) return "zh-Hant";
  if (language.starts_with("zh")) return "zh-Hans";
  return "";
}

/// The language whose shapes are right where the text's language says nothing: kana is Japanese, Hangul
/// Korean.
std::string ideographs_of_script(std::string_view script) {
  if (script == "Hang") return "ko";
  return script == "Hani" || script == "Bopo" ? "zh-Hans" : "ja";
}

/// Lower is tried earlier.
int fallback_rank(const FontFamily& family, std::string_view generic, std::string_view script,
                  const std::string& ideographs) {
  int rank = family.scripts.find(script) == std::string::npos ? 8 : 0;
  if (!family.language.empty() && family.language != ideographs) rank += 4;
  if (family.scripts.empty()) rank += 2;
  if ((family.generic == "serif") != (generic == "serif")) rank += 1;
  return rank;
}

std::vector<DrawingFont> drawing_fonts_of(const FontFamilies& families) {
  std::vector<DrawingFont> fonts;
  for (const auto& family : families) {
    const bool is_for_any_text = family->scripts.empty() || family->scripts.find("Zyyy") != std::string::npos;
    for (const auto& face : family->faces)
      fonts.push_back(
          {face->path, family->name, family->generic, is_for_any_text, !family->language.empty()});
  }
  return fonts;
}

/// The families of a file or folder that the user names.
FontFamilies require_fonts(const std::filesystem::path& path, Diagnostics& diagnostics) {
  std::error_code failure;
  if (!std::filesystem::exists(path, failure))
    throw Error(Error::Kind::usage, path.string(), "font.path-missing",
                "there is no such font or folder of fonts");
  std::vector<std::filesystem::path> unreadable;
  FontFamilies families = scan_fonts(path, unreadable);
  if (families.empty() && !std::filesystem::is_directory(path, failure))
    throw Error(Error::Kind::usage, path.string(), "font.unreadable", "the file cannot be read as a font");
  for (const auto& file : unreadable)
    diagnostics.warning({}, "font.unreadable", file.string() + " cannot be read as a font; it is left out");
  if (families.empty())
    diagnostics.warning({}, "font.path-empty",
                        "the folder " + path.string() +
                            " has no font; files are looked at that end in .ttf, .otf, "
                            ".ttc or .otc");
  return families;
}

/// The letter that stands for a script in lists (CLDR); empty for a script without any.
std::u32string sample_letter(std::string_view script) {
  UErrorCode status = U_ZERO_ERROR;
  UScriptCode code = USCRIPT_INVALID_CODE;
  uscript_getCode(std::string(script).c_str(), &code, 1, &status);
  if (U_FAILURE(status)) return {};
  const icu::UnicodeString sample = uscript_getSampleUnicodeString(code);
  std::u32string letters;
  for (int32_t at = 0; at < sample.length(); at = sample.moveIndex32(at, 1))
    letters += static_cast<char32_t>(sample.char32At(at));
  return letters;
}

}  // namespace

const FontFamily* FontSet::Parts::family_for(std::string_view wished) const {
  const std::string name = fold_case(wished);
  for (const auto& family : families)
    if (fold_case(family->name) == name) return family.get();
  for (const auto& family : families)
    if (family->generic == name && family->scripts.empty()) return family.get();
  for (const auto& family : families)
    if (family->generic == name) return family.get();
  return nullptr;
}

FontSet::FontSet(const std::vector<std::filesystem::path>& data_folders,
                 const std::vector<std::filesystem::path>& extra, Diagnostics& diagnostics)
    : parts_(new Parts{Hyphenation(in_each(data_folders, "hyphenation")),
                       either_of(in_each(data_folders, "fonts")),
                       {},
                       {},
                       {}}) {
  FontFamilies own;
  for (const auto& folder : in_each(data_folders, "fonts"))
    if (own.empty()) own = read_font_index(folder);
  // The folder's own families stay the default ones; one of the same name gives way to the user's.
  for (const auto& path : extra)
    for (auto& family : require_fonts(path, diagnostics)) {
      std::erase_if(own, [&](const auto& other) { return other->name == family->name; });
      if (family->scripts.empty()) family->scripts = "Zyyy";
      parts_->families.push_back(std::move(family));
    }
  for (auto& family : own) parts_->families.push_back(std::move(family));
  parts_->drawing_fonts.emplace(drawing_fonts_of(parts_->families));
}

FontSet::~FontSet() = default;

const Face* FontSet::find(const Wish& wish) const {
  for (const std::string& name : wish.families)
    if (const FontFamily* family = parts_->family_for(name))
      if (const Face* face = family->find(wish.weight, wish.is_italic)) return face;
  if (const FontFamily* family = parts_->family_for("serif"))
    if (const Face* face = family->find(wish.weight, wish.is_italic)) return face;
  for (const auto& family : parts_->families)
    if (const Face* face = family->find(wish.weight, wish.is_italic)) return face;
  return nullptr;
}

void FontSet::require_font() const {
  if (find({{"serif"}, 400, false})) return;
  throw Error(Error::Kind::set_up, kProgramName, "font.none",
              fmt::format("no page can be set, since there is no usable font in {}", parts_->places));
}

const Face* FontSet::find_fallback(std::u32string_view text, const Wish& wish, std::string_view script,
                                   std::string_view language) const {
  const FontFamily* wished = nullptr;
  for (const std::string& name : wish.families)
    if ((wished = parts_->family_for(name))) break;
  const std::string generic = wished ? wished->generic : "serif";
  std::string ideographs = ideographs_of(language);
  if (ideographs.empty()) ideographs = ideographs_of_script(script);
  std::vector<const FontFamily*> order;
  for (const auto& family : parts_->families) order.push_back(family.get());
  std::stable_sort(order.begin(), order.end(), [&](const FontFamily* a, const FontFamily* b) {
    return fallback_rank(*a, generic, script, ideographs) < fallback_rank(*b, generic, script, ideographs);
  });
  for (const FontFamily* family : order)
    if (const Face* face = family->find(wish.weight, wish.is_italic); face && has_all(*face, text))
      return face;
  return nullptr;
}

bool FontSet::has_script(std::string_view script) const {
  const std::u32string letters = sample_letter(script);
  return letters.empty() || find_fallback(letters, {{"serif"}, 400, false}, script, "") != nullptr;
}

const std::string& FontSet::places() const {
  return parts_->places;
}

bool FontSet::has_family(std::string_view name) const {
  return parts_->family_for(name) != nullptr;
}

const DrawingFonts& FontSet::drawing_fonts() const {
  return *parts_->drawing_fonts;
}

const Hyphenation& FontSet::hyphenation() const {
  return parts_->hyphenation;
}

ShapeCache& FontSet::shape_cache() const {
  return parts_->shape_cache;
}

}  // namespace newsexport
