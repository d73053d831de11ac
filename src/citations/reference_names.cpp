// External interface: full_name(), family_name(), role_names().
#include "citations/reference_names.h"

#include <unicode/uscript.h>

#include "citations/reference_words.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

void append_word(std::string& text, const std::string& word) {
  if (word.empty()) return;
  // Elided particles stand close: "Jean d'Alembert".
  const bool is_elided = text.ends_with("'") || text.ends_with("’");
  if (!text.empty() && !is_elided) text += ' ';
  text += word;
}

bool is_east_asian(const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(next_code_point(text, at)), &status);
    if (script != USCRIPT_HAN && script != USCRIPT_HIRAGANA && script != USCRIPT_KATAKANA &&
        script != USCRIPT_HANGUL) {
      return false;
    }
  }
  return !text.empty();
}

}  // namespace

std::string full_name(const Name& name) {
  if (!name.literal.empty()) return name.literal;
  if (is_east_asian(name.family) && is_east_asian(name.given)) return name.family + name.given;
  std::string text;
  for (const std::string* part :
       {&name.given, &name.dropping_particle, &name.non_dropping_particle, &name.family}) {
    append_word(text, *part);
  }
  if (!name.suffix.empty()) text += ", " + name.suffix;
  return text;
}

std::string family_name(const Name& name) {
  if (!name.literal.empty()) return name.literal;
  std::string text;
  append_word(text, name.non_dropping_particle);
  append_word(text, name.family.empty() ? name.given : name.family);
  return text;
}

std::string role_names(const Reference& reference, const std::string& role, const std::string& language) {
  const auto found = reference.names.find(role);
  if (found == reference.names.end()) return {};
  std::vector<std::string> names;
  for (const Name& name : found->second) names.push_back(full_name(name));
  return join_names(names, language);
}

}  // namespace newsexport
