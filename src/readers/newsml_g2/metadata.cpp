// External interface: read_metadata().
#include "readers/newsml_g2/metadata.h"

#include <algorithm>
#include <array>

#include "model/release.h"
#include "readers/news/fields.h"
#include "readers/news/fill_in.h"
#include "readers/news/marked_text.h"
#include "readers/newsml_g2/rights_info.h"
#include "support/utf8.h"

namespace newsexport::newsml_g2 {
namespace {

Position position_of(const XmlElement& element) {
  return {element.line, 0};
}

// Reuters fills fields that it has nothing for; an address alone names nobody.
bool says_nothing(std::string_view text) {
  return trim(text).empty() || text == "No-Data-Available" || text.starts_with("http");
}

class MetadataReader {
 public:
  MetadataReader(const XmlElement& item, Article& article, Diagnostics& diagnostics)
      : item_(item), article_(article), diagnostics_(diagnostics) {}

  void read() {
    article_.identifier = trim(attribute(item_, "guid"));
    const XmlElement* content = find_element(item_, "contentMeta");
    read_language(content);
    if (content) read_content(*content);
    if (const XmlElement* item_meta = find_element(item_, "itemMeta")) read_item(*item_meta);
    read_dates();
    for (const XmlElement* source : child_elements(item_, "derivedFrom")) keep(*source, "derived-from");
  }

 private:
  void read_language(const XmlElement* content) {
    const XmlElement* language = content ? find_element(*content, "language") : nullptr;
    const std::string& tag = language ? attribute(*language, "tag") : attribute(item_, "lang");
    article_.language = news::read_language(tag, position_of(item_), diagnostics_);
  }

  void read_content(const XmlElement& content) {
    read_headlines(content);
    read_descriptions(content);
    read_makers(content);
    read_place(content);
    read_sources(content);
    for (const XmlElement* keyword : child_elements(content, "keyword")) {
      news::add_keyword(article_, text_of(*keyword));
    }
    for (const XmlElement* subject : child_elements(content, "subject")) {
      if (const XmlElement* name = find_element(*subject, "name"))
        news::add_keyword(article_, text_of(*name));
    }
    for (const XmlElement* part : child_elements(content)) {
      const std::string_view name = local_name(*part);
      if (name == "slugline" || name == "urgency") keep_text(*part);
      if (name == "genre" || name == "creator" || name == "contributor") keep(*part, name);
    }
  }

  // The first one is the headline, unless its role or rank says another: "drol:short", "drol:subheadline".
  void read_headlines(const XmlElement& content) {
    const std::vector<const XmlElement*> headlines = child_elements(content, "headline");
    const auto role_of = [](const XmlElement* one) {
      return fold_case(news::bare_code(attribute(*one, "role")));
    };
    const auto is_short = [&](const XmlElement* one) {
      return role_of(one).find("short") != std::string::npos;
    };
    const auto is_sub = [&](const XmlElement* one) { return role_of(one).find("sub") != std::string::npos; };
    auto main = std::ranges::find_if(headlines, [&](const XmlElement* one) {
      return !is_short(one) && !is_sub(one) && !text_of(*one).empty();
    });
    if (main == headlines.end()) main = std::ranges::find_if(headlines, is_short);
    if (main != headlines.end()) article_.headline = news::read_words(raw_text(**main), diagnostics_);
    for (const XmlElement* one : headlines) {
      const bool is_other = main == headlines.end() || one != *main;
      if (is_other && is_short(one)) keep_text(*one);
      if (is_other && !is_short(one)) add_summary(*one);
    }
    for (const XmlElement* one : child_elements(content, "subheadline")) add_summary(*one);
  }

  void add_summary(const XmlElement& line) {
    news::add_summary(article_, news::read_words(raw_text(line), diagnostics_), position_of(line));
  }

  void read_descriptions(const XmlElement& content) {
    for (const XmlElement* description : child_elements(content, "description")) {
      const std::string role(news::bare_code(attribute(*description, "role")));
      if (role == "caption" || role == "audio") {  // of a picture; on a text item a copy of its slug line
        keep_text(*description);
      } else {
        add_summary(*description);
      }
    }
  }

  void read_makers(const XmlElement& content) {
    for (const XmlElement* by : child_elements(content, "by")) {
      const std::string name = news::without_by(text_of(*by), article_.language);
      if (!says_nothing(name)) article_.bylines.push_back({.name = name});
    }
    if (article_.bylines.empty()) read_creators(content);
    read_contributors(content);
  }

  // Agencies, accounts ("doe.jane") and initials are no persons.
  bool is_person(const XmlElement& party, const std::string& name) const {
    const XmlElement* provider = find_element(item_, "itemMeta/provider");
    const std::string kind(news::bare_code(attribute(party, "type") + attribute(party, "qcode")));
    if (kind.find("org") != std::string::npos || find_element(party, "organisationDetails")) return false;
    const bool is_supplier = (provider && news::say_the_same(name_of(*provider), name)) ||
                             news::say_the_same(text_of(find_element(item_, "contentMeta/creditline")), name);
    return !says_nothing(name) && !is_supplier && name.find(' ') != std::string::npos;
  }

  void read_creators(const XmlElement& content) {
    for (const XmlElement* creator : child_elements(content, "creator")) {
      const std::string name = news::without_by(name_of(*creator), article_.language);
      const std::string title = text_of(find_element(*creator, "related/name"));
      const bool is_named = !title.empty() || news::bare_code(attribute(*creator, "type")) == "person";
      if (name.empty() || (!is_named && !is_person(*creator, name))) continue;
      article_.bylines.push_back({.name = name, .role = title});
    }
  }

  // Those whose role says what they did for the reader; of others a field is kept.
  void read_contributors(const XmlElement& content) {
    constexpr std::array<std::string_view, 7> kRoles = {"photographer", "writer",     "reporter", "author",
                                                        "illustrator",  "translator", "columnist"};
    for (const XmlElement* contributor : child_elements(content, "contributor")) {
      const std::string name = name_of(*contributor);
      const std::string role = fold_case(news::bare_code(attribute(*contributor, "role")));
      const bool is_told = std::ranges::find(kRoles, role) != kRoles.end() && is_person(*contributor, name);
      if (is_told) article_.bylines.push_back({.name = name, .role = role});
    }
  }

  void read_place(const XmlElement& content) {
    const std::string dateline = text_of(find_element(content, "dateline"));
    const bool is_for_machines = parse_date_time(dateline).has_value() || dateline.ends_with("GMT+00:00");
    if (!is_for_machines) article_.dateline = news::without_dash(dateline);
    // Where the content was made, often at a desk far from what it tells of: no dateline.
    for (const XmlElement* located : child_elements(content, "located")) {
      const std::string place = name_of(*located);
      if (!says_nothing(place)) news::add_extra(article_, "located", place, position_of(*located));
    }
  }

  // "Who supplied information used to create or enhance the content" goes into the credit.
  void read_sources(const XmlElement& content) {
    std::string credit = news::without_dash(text_of(find_element(content, "creditline")));
    for (const XmlElement* source : child_elements(content, "infoSource")) {
      const std::string name = name_of(*source);
      const bool is_new = !says_nothing(name) && fold_case(credit).find(fold_case(name)) == std::string::npos;
      if (is_new) credit += (credit.empty() ? "" : ", ") + name;
    }
    news::set_right(article_.rights, RightsField::credit_line, credit, position_of(content));
  }

  void read_item(const XmlElement& item_meta) {
    if (article_.headline.empty()) {
      const XmlElement* title = find_element(item_meta, "title");
      if (title) article_.headline = news::read_words(raw_text(*title), diagnostics_);
    }
    if (const XmlElement* status = find_element(item_meta, "pubStatus")) {
      const std::string word = attribute(*status, "qcode") + attribute(*status, "uri");
      article_.release = parse_release(word.substr(word.rfind('/') + 1)).value_or(Release::usable);
    }
    if (const XmlElement* provider = find_element(item_meta, "provider")) {
      const std::string name = name_of(*provider);
      if (!says_nothing(name)) {
        news::set_right(article_.rights, RightsField::credit_line, name, position_of(*provider));
      }
      keep(*provider, "provider");
    }
    read_embargo(item_meta);
    for (const XmlElement* note : child_elements(item_meta)) {
      if (fold_case(local_name(*note)) != "ednote") continue;
      news::leave_out_note(article_, "newsml-g2.left-out", "edNote", lines_of(*note), position_of(*note),
                           diagnostics_);
    }
  }

  // The schema (DateTimeOrNullPropType) allows an empty one: there is an embargo, and nobody says until when.
  void read_embargo(const XmlElement& item_meta) {
    if (const XmlElement* embargo = find_element(item_meta, "embargoed")) {
      article_.embargo = news::read_date(text_of(*embargo), position_of(*embargo), diagnostics_);
      const bool is_usable = article_.release == Release::usable;
      if (is_usable && text_of(*embargo).empty()) article_.release = Release::embargoed;
    }
    for (const XmlElement* expiry : child_elements(item_meta, "expires")) {
      if (!attribute(*expiry, "pubconstraint").empty()) continue;  // of one use only
      article_.expires = news::read_date(text_of(*expiry), position_of(*expiry), diagnostics_);
    }
  }

  void read_dates() {
    const auto date_at = [&](std::string_view path) -> std::optional<DateTime> {
      const XmlElement* element = find_element(item_, path);
      return element ? news::read_date(text_of(*element), position_of(*element), diagnostics_) : std::nullopt;
    };
    for (const char* path :
         {"itemMeta/firstCreated", "contentMeta/contentCreated", "itemMeta/versionCreated"}) {
      if (!article_.published) article_.published = date_at(path);
    }
    for (const char* path : {"contentMeta/contentModified", "itemMeta/versionCreated"}) {
      if (!article_.updated) article_.updated = date_at(path);
    }
    const bool is_same = article_.updated && article_.published &&
                         seconds_since_epoch(*article_.updated) <= seconds_since_epoch(*article_.published);
    if (is_same) article_.updated.reset();
  }

  void keep_text(const XmlElement& element) {
    news::add_extra(article_, local_name(element), text_of(element), position_of(element));
  }

  void keep(const XmlElement& element, std::string_view name) {
    std::string value = name_of(element);
    if (value.empty()) value = text_of(element);
    if (value.empty()) value = attribute(element, "qcode");
    news::add_extra(article_, name, value, position_of(element));
  }

  const XmlElement& item_;
  Article& article_;
  Diagnostics& diagnostics_;
};

}  // namespace

void read_metadata(const XmlElement& item, Article& article, Diagnostics& diagnostics) {
  MetadataReader(item, article, diagnostics).read();
}

}  // namespace newsexport::newsml_g2
