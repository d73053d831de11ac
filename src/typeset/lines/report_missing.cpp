// What a paragraph needs and this machine does not have: report_missing_characters(),
// report_missing_patterns().
#include "typeset/lines/report_missing.h"

#include <algorithm>
#include <map>
#include <string_view>

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "support/utf8.h"
#include "typeset/hyphenation/hyphenation.h"

namespace newsexport {
namespace {

std::string shown(char32_t c) {
  std::string text;
  append_utf8(text, c);
  return fmt::format("{} (U+{:04X})", text, static_cast<unsigned>(c));
}

/// "Egyptian hieroglyphs (Egyp)".
std::string name_of(UScriptCode script) {
  std::string name = uscript_getName(script);
  std::replace(name.begin(), name.end(), '_', ' ');
  return fmt::format("{} ({})", name, uscript_getShortName(script));
}

/// Scripts in which words are divided with a hyphen at the end of a line. Those of East Asia and of the
/// mainland of South-East Asia break between characters or words, Arabic and Hebrew words are kept whole.
bool has_hyphens(std::uint16_t script) {
  switch (script) {
    case USCRIPT_LATIN:
    case USCRIPT_GREEK:
    case USCRIPT_CYRILLIC:
    case USCRIPT_ARMENIAN:
    case USCRIPT_GEORGIAN:
    case USCRIPT_COPTIC:
    case USCRIPT_DEVANAGARI:
    case USCRIPT_BENGALI:
    case USCRIPT_GURMUKHI:
    case USCRIPT_GUJARATI:
    case USCRIPT_ORIYA:
    case USCRIPT_TAMIL:
    case USCRIPT_TELUGU:
    case USCRIPT_KANNADA:
    case USCRIPT_MALAYALAM:
      return true;
    default:
      return false;
  }
}

/// Languages that divide no word, and tags that name no language. Vietnamese has words of one syllable.
bool is_never_hyphenated(std::string_view language) {
  const std::string_view primary = language.substr(0, language.find('-'));
  constexpr std::string_view kOnes[] = {"", "mis", "mul", "und", "vi", "zxx"};
  return std::find(std::begin(kOnes), std::end(kOnes), primary) != std::end(kOnes);
}

void report_language(const std::string& language, const Hyphenation& patterns, Diagnostics& diagnostics) {
  const std::string places = either_of(patterns.folders());
  if (patterns.is_empty()) {
    diagnostics.set_up_warning(
        "hyphenation.none",
        fmt::format("there are no hyphenation patterns in {}; no word is hyphenated", places));
  } else {
    diagnostics.set_up_warning(
        "hyphenation.missing",
        fmt::format(
            "there are no hyphenation patterns for the language '{}' in {}; its words are not hyphenated",
            language, places));
  }
}

}  // namespace

void report_missing_characters(const Items& items, const FontSet& fonts, Diagnostics& diagnostics) {
  for (const Item& item : items.items) {
    if (!item.shaped) continue;
    for (const char32_t c : item.shaped->missing) {
      UErrorCode status = U_ZERO_ERROR;
      const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
      // Signs, marks and private characters are of no script.
      const bool is_of_script = U_SUCCESS(status) && script > USCRIPT_INHERITED && script != USCRIPT_UNKNOWN;
      if (is_of_script && !fonts.has_script(uscript_getShortName(script))) {
        diagnostics.set_up_warning(
            "font.missing-script",
            fmt::format("no font in {} has the script {}; replacement signs stand for its characters",
                        fonts.places(), name_of(script)));
      } else {
        diagnostics.warning_about("font.missing-character", "no font has {}; replacement signs stand there",
                                  shown(c));
      }
    }
  }
}

void report_missing_patterns(const ParagraphParts& parts, const Items& items, const ParagraphStyle& style,
                             Diagnostics& diagnostics) {
  if (!style.hyphenate || style.is_balanced) return;
  std::map<std::string_view, Length> widths;  // of the words in each language
  for (const Item& item : items.items) {
    const TextRun& run = parts.runs[item.run];
    if (item.kind == Item::Kind::text && run.breaking == TextRun::Breaking::normal &&
        has_hyphens(parts.paragraph.scripts[item.begin]))
      widths[run.language] += item.width;
  }
  const Hyphenation& patterns = parts.fonts.hyphenation();
  for (const auto& [language, width] : widths) {
    if (width > style.measure && !is_never_hyphenated(language) && !patterns.find(language))
      report_language(std::string(language), patterns, diagnostics);
  }
}

}  // namespace newsexport
