// External interface: lines_in(), lines_in_others(), kind_of_line(), text_of_line(), parties_of().
#include "readers/newsml/lines.h"

#include <algorithm>

#include "readers/newsml/components.h"
#include "support/utf8.h"
#include "support/word_lists.h"

namespace newsexport::newsml {
namespace {

struct LineWords {
  WordList words;  ///< within the names of types
  LineKind kind;
};

constexpr std::string_view kFile = "src/readers/newsml/lines.txt";
// The first that has a word of the name decides.
const LineWords kKinds[] = {
    {{kFile, "correction"}, LineKind::correction}, {{kFile, "caption"}, LineKind::caption},
    {{kFile, "kicker"}, LineKind::kicker},         {{kFile, "summary"}, LineKind::summary},
    {{kFile, "rights"}, LineKind::rights},         {{kFile, "note"}, LineKind::note},
};

}  // namespace

std::vector<const XmlElement*> lines_in(const XmlElement& news_lines, std::string_view name,
                                        std::string_view language) {
  std::vector<const XmlElement*> lines = child_elements(news_lines, name);
  const auto is_foreign = [&](const XmlElement* line) {
    const std::string own = fold_case(attribute(*line, "lang"));
    const std::string primary = own.substr(0, own.find('-'));
    return !primary.empty() && primary != "x" && !fold_case(language).starts_with(primary);
  };
  if (std::ranges::any_of(lines, [&](const XmlElement* line) { return !is_foreign(line); })) {
    std::erase_if(lines, is_foreign);
  }
  return lines;
}

std::vector<const XmlElement*> lines_in_others(const XmlElement& news_lines, std::string_view name,
                                               std::string_view language) {
  const std::vector<const XmlElement*> ours = lines_in(news_lines, name, language);
  std::vector<const XmlElement*> lines = child_elements(news_lines, name);
  std::erase_if(lines, [&](const XmlElement* line) { return std::ranges::find(ours, line) != ours.end(); });
  return lines;
}

LineKind kind_of_line(const XmlElement& news_line) {
  const std::string text = text_of_line(news_line);
  if (text.starts_with("http") && text.find(' ') == std::string::npos) return LineKind::address;
  const std::string type = fold_case(formal_name(news_line, "NewsLineType"));
  for (const LineWords& row : kKinds) {
    const auto is_in_type = [&](std::string_view word) { return type.find(word) != std::string::npos; };
    if (std::ranges::any_of(row.words.texts(), is_in_type)) return row.kind;
  }
  return LineKind::other;
}

std::string text_of_line(const XmlElement& news_line) {
  std::string text;
  for (const XmlElement* part : child_elements(news_line, "NewsLineText")) {
    const std::string words = text_of(*part);
    if (!words.empty()) text += (text.empty() ? "" : " ") + words;
  }
  return text;
}

std::vector<std::string> parties_of(const XmlElement& administrative_metadata, std::string_view role) {
  std::vector<std::string> names;
  for (const XmlElement* holder : child_elements(administrative_metadata, role)) {
    for (const XmlElement* party : child_elements(*holder, "Party")) {
      const std::string name = collapse_space(attribute(*party, "FormalName"));
      if (!name.empty()) names.push_back(name);
    }
  }
  return names;
}

}  // namespace newsexport::newsml
