// External interface: read_picture_lines(), headline_of(), captions_of().
#include "readers/newsml/picture_lines.h"

#include "readers/news/fields.h"
#include "readers/news/marked_text.h"
#include "readers/newsml/lines.h"
#include "support/utf8.h"

namespace newsexport::newsml {
namespace {

// The component and those within it.
std::vector<const XmlElement*> levels_in(const XmlElement& component) {
  std::vector<const XmlElement*> levels{&component};
  for (const XmlElement* child : child_elements(component)) {
    if (local_name(*child) != "NewsComponent" && local_name(*child) != "NewsItem") continue;
    const std::vector<const XmlElement*> inner = levels_in(*child);
    levels.insert(levels.end(), inner.begin(), inner.end());
  }
  return levels;
}

std::vector<const XmlElement*> all_at(const XmlElement& component, std::string_view name) {
  std::vector<const XmlElement*> found;
  for (const XmlElement* level : levels_in(component)) {
    for (const XmlElement* one : child_elements(*level, name)) found.push_back(one);
  }
  return found;
}

// Adds what is not there yet, word for word.
void add_text(std::string& line, const std::string& text, std::string_view separator) {
  if (text.empty() || fold_case(line).find(fold_case(text)) != std::string::npos) return;
  line += (line.empty() ? "" : std::string(separator)) + text;
}

std::string joined_lines(const XmlElement& component, std::string_view name, std::string_view language,
                         std::string_view separator) {
  std::string all;
  for (const XmlElement* lines : all_at(component, "NewsLines")) {
    for (const XmlElement* line : lines_in(*lines, name, language)) {
      add_text(all, news::plain_words(raw_text(*line)), separator);
    }
  }
  return all;
}

// "Tom Ferris, Staff photographer".
std::string makers_in_lines(const XmlElement& component, std::string_view language) {
  std::string makers;
  for (const XmlElement* lines : all_at(component, "NewsLines")) {
    for (const XmlElement* line : child_elements(*lines)) {
      const bool is_maker = local_name(*line) == "ByLine" || local_name(*line) == "ByLineTitle";
      if (is_maker) add_text(makers, news::without_by(news::plain_words(raw_text(*line)), language), ", ");
    }
  }
  return makers;
}

std::string parties_in(const XmlElement& component, std::string_view role) {
  std::string names;
  for (const XmlElement* parties : all_at(component, "AdministrativeMetadata")) {
    for (const std::string& name : parties_of(*parties, role)) add_text(names, name, ", ");
  }
  return names;
}

// "Jane Doe/Agency": who made it, and who supplies it.
void read_credit(const XmlElement& component, std::string_view language, Picture& picture) {
  picture.creator = makers_in_lines(component, language);
  if (picture.creator.empty()) picture.creator = parties_in(component, "Creator");
  picture.credit = picture.creator;
  add_text(picture.credit, joined_lines(component, "CreditLine", language, "/"), "/");
  if (!picture.credit.empty()) return;
  for (const char* role : {"Source", "Provider"}) add_text(picture.credit, parties_in(component, role), "/");
}

std::string date_in(const XmlElement& usage, std::string_view name, Diagnostics& diagnostics) {
  const XmlElement* date = find_element(usage, name);
  if (!date) return {};
  const auto moment = news::read_date(text_of(*date), {date->line, 0}, diagnostics);
  return moment ? format_iso(*moment) : std::string();
}

void read_usage(const XmlElement& usage, Picture& picture, Diagnostics& diagnostics) {
  for (const char* name : {"UsageType", "Geography", "Limitations"}) {
    for (const XmlElement* term : child_elements(usage, name))
      add_text(picture.usage_terms, text_of(*term), " / ");
  }
  const std::string starts = date_in(usage, "StartDate", diagnostics);
  const std::string ends = date_in(usage, "EndDate", diagnostics);
  if (!starts.empty() || !ends.empty()) add_text(picture.usage_terms, starts + "–" + ends, " / ");
  for (const XmlElement* holder : child_elements(usage, "RightsHolder")) {
    add_text(picture.rights, text_of(*holder), " / ");
  }
}

void read_rights(const XmlElement& component, Picture& picture, Diagnostics& diagnostics) {
  for (const XmlElement* rights : all_at(component, "RightsMetadata")) {
    for (const XmlElement* copyright : child_elements(*rights, "Copyright")) {
      const std::string holder = text_of(find_element(*copyright, "CopyrightHolder"));
      const std::string year = text_of(find_element(*copyright, "CopyrightDate"));
      if (fold_case(picture.rights).find(fold_case(holder)) != std::string::npos) continue;
      add_text(picture.rights, "© " + (year.empty() ? "" : year + ' ') + holder, " / ");
    }
    for (const XmlElement* usage : child_elements(*rights, "UsageRights")) {
      read_usage(*usage, picture, diagnostics);
    }
  }
}

// Of a picture, what the desk is advised of is what may be done with it.
void read_own_lines(const XmlElement& component, Picture& picture) {
  for (const XmlElement* lines : all_at(component, "NewsLines")) {
    for (const XmlElement* line : child_elements(*lines, "NewsLine")) {
      const LineKind kind = kind_of_line(*line);
      const bool is_terms =
          kind == LineKind::note || kind == LineKind::rights || kind == LineKind::correction;
      if (is_terms) add_text(picture.usage_terms, text_of_line(*line), " / ");
    }
  }
}

}  // namespace

void read_picture_lines(const XmlElement& component, std::string_view language, Picture& picture,
                        Diagnostics& diagnostics) {
  read_credit(component, language, picture);
  picture.rights = joined_lines(component, "CopyrightLine", language, " / ");
  picture.usage_terms = joined_lines(component, "RightsLine", language, " / ");
  read_own_lines(component, picture);
  read_rights(component, picture, diagnostics);
}

std::string headline_of(const XmlElement& component, std::string_view language) {
  return joined_lines(component, "HeadLine", language, " / ");
}

std::string captions_of(const XmlElement& component) {
  std::string caption;
  for (const XmlElement* lines : all_at(component, "NewsLines")) {
    for (const XmlElement* line : child_elements(*lines, "NewsLine")) {
      const LineKind kind = kind_of_line(*line);
      const bool is_caption =
          kind == LineKind::caption || kind == LineKind::summary || kind == LineKind::other;
      if (is_caption) add_text(caption, news::plain_words(text_of_line(*line)), " ");
    }
  }
  add_text(caption, joined_lines(component, "SubHeadLine", "", " "), " ");
  return caption;
}

}  // namespace newsexport::newsml
