// External interface: read_identification(), read_metadata().
#include "readers/newsml/metadata.h"

#include <algorithm>

#include "model/release.h"
#include "readers/news/fields.h"
#include "readers/news/fill_in.h"
#include "readers/news/marked_text.h"
#include "readers/newsml/lines.h"
#include "support/utf8.h"

namespace newsexport::newsml {
namespace {

Position position_of(const XmlElement& element) {
  return {element.line, 0};
}

std::optional<DateTime> date_at(const XmlElement& element, std::string_view path, Diagnostics& diagnostics) {
  const XmlElement* found = find_element(element, path);
  return found ? news::read_date(text_of(*found), position_of(*found), diagnostics) : std::nullopt;
}

class MetadataReader {
 public:
  MetadataReader(Article& article, Diagnostics& diagnostics) : article_(article), diagnostics_(diagnostics) {}

  void read(const XmlElement& level) {
    if (const XmlElement* lines = find_element(level, "NewsLines")) read_lines(*lines);
    if (const XmlElement* rights = find_element(level, "RightsMetadata")) read_rights(*rights);
    if (const XmlElement* parties = find_element(level, "AdministrativeMetadata")) read_parties(*parties);
    read_descriptions(level);
  }

 private:
  std::vector<const XmlElement*> lines_of(const XmlElement& lines, std::string_view name) const {
    return lines_in(lines, name, article_.language);
  }

  void read_lines(const XmlElement& lines) {
    for (const XmlElement* line : lines_of(lines, "HeadLine")) read_headline(*line);
    for (const XmlElement* line : lines_of(lines, "SubHeadLine")) {
      news::add_summary(article_, news::read_words(raw_text(*line), diagnostics_), position_of(*line));
    }
    read_datelines(lines);
    if (article_.bylines.empty()) read_bylines(lines);
    read_rights_lines(lines);
    for (const XmlElement* line : lines_of(lines, "KeywordLine")) news::add_keyword(article_, text_of(*line));
    for (const char* name : {"SlugLine", "SeriesLine"}) {
      for (const XmlElement* line : lines_of(lines, name)) {
        news::add_extra(article_, fold_case(name), text_of(*line), position_of(*line));
      }
    }
    for (const XmlElement* line : child_elements(lines, "NewsLine")) read_line_of_own_kind(*line);
    keep_lines_in_others(lines);
  }

  void keep_lines_in_others(const XmlElement& lines) {
    for (const char* name : {"HeadLine", "SubHeadLine", "DateLine", "CreditLine", "CopyrightLine",
                             "RightsLine", "KeywordLine", "SlugLine", "SeriesLine"}) {
      for (const XmlElement* line : lines_in_others(lines, name, article_.language)) {
        news::add_extra(article_, fold_case(name) + ' ' + attribute(*line, "lang"), text_of(*line),
                        position_of(*line));
      }
    }
  }

  void read_headline(const XmlElement& line) {
    Inlines words = news::read_words(raw_text(line), diagnostics_);
    if (article_.headline.empty()) {
      article_.headline = std::move(words);
    } else {
      news::add_summary(article_, std::move(words), position_of(line));
    }
  }

  void read_datelines(const XmlElement& lines) {
    if (!article_.dateline.empty()) return;
    for (const XmlElement* line : lines_of(lines, "DateLine")) {
      const std::string text = news::without_dash(news::plain_words(raw_text(*line)));
      if (!text.empty()) article_.dateline += (article_.dateline.empty() ? "" : " / ") + text;
    }
  }

  void read_bylines(const XmlElement& lines) {
    for (const XmlElement* line : child_elements(lines)) {
      const std::string text = news::without_by(news::plain_words(raw_text(*line)), article_.language);
      if (local_name(*line) == "ByLine" && !text.empty()) article_.bylines.push_back({.name = text});
      if (local_name(*line) == "ByLineTitle" && !article_.bylines.empty()) {
        article_.bylines.back().affiliation = text;
      }
    }
  }

  void read_rights_lines(const XmlElement& lines) {
    Rights rights;
    const auto joined = [&](std::string_view name, std::string_view separator) {
      std::string all;
      for (const XmlElement* line : lines_of(lines, name)) {
        const std::string text = text_of(*line);
        if (text.empty() || all.find(text) != std::string::npos) continue;
        all += (all.empty() ? "" : std::string(separator)) + text;
      }
      return all;
    };
    const Position position = position_of(lines);
    news::set_right(rights, RightsField::credit_line, joined("CreditLine", ", "), position);
    news::set_right(rights, RightsField::notice, joined("CopyrightLine", "\n"), position);
    news::set_right(rights, RightsField::usage_terms, joined("RightsLine", " / "), position);
    news::add_rights(article_, std::move(rights));
  }

  void read_line_of_own_kind(const XmlElement& line) {
    const std::string text = text_of_line(line);
    if (text.empty()) return;
    const Position position = position_of(line);
    const std::string type = formal_name(line, "NewsLineType");
    Inlines words = news::read_words(text, diagnostics_);
    switch (kind_of_line(line)) {
      case LineKind::note:
        news::leave_out_note(article_, "newsml.left-out", type, text, position, diagnostics_);
        break;
      case LineKind::kicker:
        if (article_.kicker.empty()) article_.kicker = std::move(words);
        break;
      case LineKind::correction:
        article_.corrections.push_back(
            {.content = {{.value = Paragraph{std::move(words)}, .position = position}},
             .position = position});
        break;
      case LineKind::rights:
        add_terms(text, position);
        break;
      case LineKind::address:
        news::add_extra(article_, type.empty() ? "newsline" : type, text, position);
        break;
      case LineKind::summary:
      case LineKind::caption:
      case LineKind::other:
        news::add_summary(article_, std::move(words), position);
    }
  }

  void add_terms(const std::string& text, Position position) {
    Rights rights;
    news::set_right(rights, RightsField::usage_terms, text, position);
    news::add_rights(article_, std::move(rights));
  }

  void read_rights(const XmlElement& metadata) {
    for (const XmlElement* copyright : child_elements(metadata, "Copyright")) {
      Rights rights;
      const Position position = position_of(*copyright);
      news::set_right(rights, RightsField::holder, text_of(find_element(*copyright, "CopyrightHolder")),
                      position);
      news::set_right(rights, RightsField::year, text_of(find_element(*copyright, "CopyrightDate")),
                      position);
      news::add_rights(article_, std::move(rights));
    }
    for (const XmlElement* usage : child_elements(metadata, "UsageRights")) read_usage(*usage);
  }

  void read_usage(const XmlElement& usage) {
    Rights rights;
    const Position position = position_of(usage);
    const auto set = [&](RightsField field, std::string_view name) {
      news::set_right(rights, field, text_of(find_element(usage, name)), position);
    };
    set(RightsField::usage_terms, "UsageType");
    set(RightsField::territory, "Geography");
    set(RightsField::holder, "RightsHolder");
    set(RightsField::restrictions, "Limitations");
    news::set_right_date(rights, RightsField::starts, date_at(usage, "StartDate", diagnostics_), position);
    news::set_right_date(rights, RightsField::ends, date_at(usage, "EndDate", diagnostics_), position);
    news::add_rights(article_, std::move(rights));
  }

  // Who supplied it, where no credit line says so; who made it, where no byline does.
  void read_parties(const XmlElement& parties) {
    std::vector<std::string> suppliers = parties_of(parties, "Source");
    std::ranges::move(parties_of(parties, "Provider"), std::back_inserter(suppliers));
    for (const std::string& supplier : suppliers) {
      news::set_right(article_.rights, RightsField::credit_line, supplier, position_of(parties));
    }
    for (const char* role : {"Creator", "Contributor"}) {
      for (const std::string& name : parties_of(parties, role)) {
        news::add_extra(article_, fold_case(role), name, position_of(parties));
      }
    }
    if (!article_.bylines.empty()) return;
    for (const std::string& name : parties_of(parties, "Creator")) {
      // One word is an agency, an account or initials.
      const bool is_person = name.find(' ') != std::string::npos &&
                             std::ranges::find(suppliers, name) == suppliers.end() &&
                             !news::say_the_same(name, article_.rights.credit_line);
      if (is_person) article_.bylines.push_back({.name = news::without_by(name, article_.language)});
    }
  }

  void read_descriptions(const XmlElement& level) {
    for (const XmlElement* metadata : child_elements(level)) {
      const std::string_view name = local_name(*metadata);
      if (name != "DescriptiveMetadata" && name != "Metadata") continue;
      for (const XmlElement* property : descendants(*metadata, "Property")) {
        const std::string kind = fold_case(attribute(*property, "FormalName"));  // "BWIndustryKeywords"
        if (kind.find("keyword") != std::string::npos)
          news::add_keyword(article_, attribute(*property, "Value"));
      }
    }
    if (const XmlElement* description = find_element(level, "DescriptiveMetadata")) {
      for (const XmlElement* genre : child_elements(*description, "Genre")) {
        news::add_extra(article_, "genre", attribute(*genre, "FormalName"), position_of(*genre));
      }
    }
    const XmlElement* topics = find_element(level, "TopicSet");
    if (!topics) return;
    for (const XmlElement* name : descendants(*topics, "Description")) {
      const std::string language = fold_case(attribute(*name, "lang"));
      const bool is_ours = language.empty() || fold_case(article_.language).starts_with(language);
      if (attribute(*name, "Variant") == "Name" && is_ours) news::add_keyword(article_, text_of(*name));
    }
  }

  Article& article_;
  Diagnostics& diagnostics_;
};

}  // namespace

void read_identification(const XmlElement& news_item, Article& article, Diagnostics& diagnostics) {
  article.identifier = text_of(find_element(news_item, "Identification/NewsIdentifier/PublicIdentifier"));
  const XmlElement* management = find_element(news_item, "NewsManagement");
  if (!management) return;
  article.published = date_at(*management, "FirstCreated", diagnostics);
  article.updated = date_at(*management, "ThisRevisionCreated", diagnostics);
  const bool is_same = article.published && article.updated &&
                       seconds_since_epoch(*article.updated) <= seconds_since_epoch(*article.published);
  if (is_same) article.updated.reset();
  article.release = parse_release(formal_name(*management, "Status")).value_or(Release::usable);
  if (article.release == Release::embargoed) {
    article.embargo = date_at(*management, "StatusWillChange/DateAndTime", diagnostics);
  }
  news::add_extra(article, "urgency", formal_name(*management, "Urgency"), position_of(*management));
}

void read_metadata(const Levels& levels, Article& article, Diagnostics& diagnostics) {
  MetadataReader reader(article, diagnostics);
  for (auto level = levels.rbegin(); level != levels.rend(); ++level) reader.read(**level);
}

}  // namespace newsexport::newsml
