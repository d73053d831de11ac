// External interface: read_metadata().
#include "readers/newsml/metadata.h"

#include <algorithm>

#include "model/release.h"
#include "readers/news/fields.h"
#include "support/utf8.h"

namespace newsexport::newsml {
namespace {

Position position_of(const XmlElement& element) {
  return {element.line, 0};
}

class MetadataReader {
 public:
  MetadataReader(const TextPlace& place, Article& article, Diagnostics& diagnostics)
      : item_(*place.around.front()),
        inside_out_(place.around.rbegin(), place.around.rend()),
        language_(language_of(place)),
        article_(article),
        diagnostics_(diagnostics) {}

  void read() {
    article_.language = news::read_language(language_, position_of(item_), diagnostics_);
    read_identification();
    for (const XmlElement* level : inside_out_) {
      if (const XmlElement* lines = find_element(*level, "NewsLines")) read_lines(*lines);
      if (const XmlElement* rights = find_element(*level, "RightsMetadata")) read_rights(*rights);
      if (const XmlElement* parties = find_element(*level, "AdministrativeMetadata")) read_parties(*parties);
      read_descriptions(*level);
    }
  }

 private:
  void read_identification() {
    article_.identifier = text_of(find_element(item_, "Identification/NewsIdentifier/PublicIdentifier"));
    const XmlElement* management = find_element(item_, "NewsManagement");
    if (!management) return;
    article_.published = date_at(*management, "FirstCreated");
    article_.updated = date_at(*management, "ThisRevisionCreated");
    const bool is_same = article_.published && article_.updated &&
                         seconds_since_epoch(*article_.updated) <= seconds_since_epoch(*article_.published);
    if (is_same) article_.updated.reset();
    article_.release = parse_release(formal_name(*management, "Status")).value_or(Release::usable);
    if (article_.release == Release::embargoed) {
      article_.embargo = date_at(*management, "StatusWillChange/DateAndTime");
    }
    news::add_extra(article_, "urgency", formal_name(*management, "Urgency"), position_of(*management));
  }

  std::optional<DateTime> date_at(const XmlElement& element, std::string_view path) {
    const XmlElement* found = find_element(element, path);
    return found ? news::read_date(text_of(*found), position_of(*found), diagnostics_) : std::nullopt;
  }

  static void set(Inlines& member, const std::string& text) {
    if (member.empty() && !text.empty()) append_text(member, text);
  }

  void read_lines(const XmlElement& lines) {
    set(article_.headline, text_of(find_element(lines, "HeadLine")));
    set(article_.standfirst, text_of(find_element(lines, "SubHeadLine")));
    const std::string dateline = news::without_dash(text_of(find_element(lines, "DateLine")));
    if (article_.dateline.empty()) article_.dateline = dateline;
    if (article_.bylines.empty()) read_bylines(lines);
    Rights rights;
    for (const XmlElement* line : child_elements(lines)) {
      const std::string_view name = local_name(*line);
      const Position position = position_of(*line);
      if (name == "CreditLine") news::set_right(rights, RightsField::credit_line, text_of(*line), position);
      if (name == "CopyrightLine") news::set_right(rights, RightsField::notice, text_of(*line), position);
      if (name == "RightsLine") news::set_right(rights, RightsField::usage_terms, text_of(*line), position);
      if (name == "KeywordLine") news::add_keyword(article_, text_of(*line));
      if (name == "SlugLine" || name == "SeriesLine") {
        news::add_extra(article_, fold_case(name), text_of(*line), position);
      }
    }
    news::add_rights(article_, std::move(rights));
  }

  void read_bylines(const XmlElement& lines) {
    for (const XmlElement* line : child_elements(lines)) {
      const std::string text = news::without_by(text_of(*line), article_.language);
      if (local_name(*line) == "ByLine" && !text.empty()) article_.bylines.push_back({.name = text});
      if (local_name(*line) == "ByLineTitle" && !article_.bylines.empty()) {
        article_.bylines.back().affiliation = text;
      }
    }
  }

  void read_rights(const XmlElement& metadata) {
    Rights rights;
    const Position position = position_of(metadata);
    if (const XmlElement* copyright = find_element(metadata, "Copyright")) {
      news::set_right(rights, RightsField::holder, text_of(find_element(*copyright, "CopyrightHolder")),
                      position);
      news::set_right(rights, RightsField::year, text_of(find_element(*copyright, "CopyrightDate")),
                      position);
    }
    news::add_rights(article_, std::move(rights));
    for (const XmlElement* usage : child_elements(metadata, "UsageRights")) read_usage(*usage);
  }

  void read_usage(const XmlElement& usage) {
    Rights rights;
    const Position position = position_of(usage);
    news::set_right(rights, RightsField::usage_terms, text_of(find_element(usage, "UsageType")), position);
    news::set_right(rights, RightsField::territory, text_of(find_element(usage, "Geography")), position);
    news::set_right(rights, RightsField::holder, text_of(find_element(usage, "RightsHolder")), position);
    news::set_right(rights, RightsField::restrictions, text_of(find_element(usage, "Limitations")), position);
    news::set_right_date(rights, RightsField::starts, date_at(usage, "StartDate"), position);
    news::set_right_date(rights, RightsField::ends, date_at(usage, "EndDate"), position);
    news::add_rights(article_, std::move(rights));
  }

  // Who supplied it, where no credit line says so.
  void read_parties(const XmlElement& parties) {
    for (const char* name : {"Source", "Provider"}) {
      const XmlElement* role = find_element(parties, name);
      const std::string party = role ? formal_name(*role, "Party") : std::string();
      news::set_right(article_.rights, RightsField::credit_line, party, position_of(parties));
    }
    if (const XmlElement* creator = find_element(parties, "Creator")) {
      news::add_extra(article_, "creator", formal_name(*creator, "Party"), position_of(*creator));
    }
  }

  void read_descriptions(const XmlElement& level) {
    if (const XmlElement* description = find_element(level, "DescriptiveMetadata")) {
      for (const XmlElement* property : descendants(*description, "Property")) {
        if (attribute(*property, "FormalName") == "Keyword") {
          news::add_keyword(article_, attribute(*property, "Value"));
        }
      }
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

  const XmlElement& item_;
  const std::vector<const XmlElement*> inside_out_;
  const std::string language_;
  Article& article_;
  Diagnostics& diagnostics_;
};

}  // namespace

void read_metadata(const TextPlace& place, Article& article, Diagnostics& diagnostics) {
  MetadataReader(place, article, diagnostics).read();
}

}  // namespace newsexport::newsml
