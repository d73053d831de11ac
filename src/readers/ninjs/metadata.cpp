// External interface: read_metadata(), read_rights().
#include "readers/ninjs/metadata.h"

#include <algorithm>

#include "model/release.h"
#include "readers/news/fields.h"
#include "readers/news/odrl_policy.h"
#include "readers/ninjs/texts.h"
#include "support/utf8.h"

namespace newsexport::ninjs {
namespace {

class MetadataReader {
 public:
  MetadataReader(const Json& item, Article& article, Diagnostics& diagnostics)
      : item_(item), article_(article), diagnostics_(diagnostics) {}

  void read() {
    article_.identifier = first_of({"uri", "guid"});
    article_.canonical_url = first_of({"canonicalurl", "url"});
    article_.language = news::read_language(first_of({"language"}), item_.position, diagnostics_);
    read_headlines();
    read_summary();
    read_bylines();
    article_.dateline = news::without_dash(dateline());
    read_dates();
    read_keywords();
    read_credit();
    news::add_rights(article_, read_rights(item_, diagnostics_));
    read_extras();
    news::leave_out_note(article_, "ninjs.left-out", "ednote", first_of({"ednote"}), item_.position,
                         diagnostics_);
  }

 private:
  std::string first_of(std::initializer_list<std::string_view> names) const {
    for (const std::string_view name : names) {
      if (std::string text = text_at(item_, name); !text.empty()) return text;
    }
    return {};
  }

  static void set(Inlines& member, const std::string& text) {
    if (member.empty() && !text.empty()) append_text(member, text);
  }

  void read_headlines() {
    const std::vector<RoleText> headlines = texts_of(item_, "headline");
    const RoleText* main = choose(headlines, {"main", ""});
    if (!main && !headlines.empty()) main = &headlines.front();
    if (main) set(article_.headline, plain(*main));
    set(article_.headline, first_of({"title"}));
    for (const RoleText& one : headlines) {
      if (&one == main) continue;
      if (one.role.find("sub") != std::string::npos || one.role.find("deck") != std::string::npos) {
        set(article_.standfirst, plain(one));
      } else {
        news::add_extra(article_, one.role.empty() ? "headline" : "headline " + one.role, plain(one),
                        one.position);
      }
    }
  }

  // Descriptions of texts are their summary; Superdesk has an abstract.
  void read_summary() {
    const std::vector<RoleText> descriptions = texts_of(item_, "description");
    const RoleText* chosen = choose(descriptions, {"summary", "text", "teaser", "", "html", "xhtml"});
    if (!chosen && !descriptions.empty()) chosen = &descriptions.front();
    for (const RoleText& abstract : texts_of(item_, "abstract")) set(article_.standfirst, plain(abstract));
    if (chosen && article_.standfirst.empty()) {
      set(article_.standfirst, plain(*chosen));
    } else if (chosen) {
      Inlines words;
      append_text(words, plain(*chosen));
      article_.abstract.push_back({.value = Paragraph{std::move(words)}, .position = chosen->position});
    }
    if (news::say_the_same(plain_text(article_.standfirst), plain_text(article_.headline))) {
      article_.standfirst.clear();
    }
  }

  void read_bylines() {
    for (const Json* author : each(find(item_, "authors"))) {
      if (!is_object(author)) continue;
      const std::string role = text_at(*author, "role");
      Byline byline{.name = text_at(*author, "name"), .role = role == "writer" ? "" : role};
      if (!byline.name.empty()) article_.bylines.push_back(std::move(byline));
    }
    for (const Json* line : each(find(item_, "bylines"))) read_line_of_names(*line);
    if (!article_.bylines.empty()) return;
    const std::string name = news::without_by(first_of({"byline", "by"}), article_.language);
    if (!name.empty()) article_.bylines.push_back({.name = name});
  }

  // AP: {"by": "By JANE DOE and JOHN ROE", "title": "Associated Press"}, or the line alone.
  void read_line_of_names(const Json& line) {
    const std::string names = is_object(&line) ? text_at(line, "by") : text_of(line);
    const std::string title = is_object(&line) ? text_at(line, "title") : std::string();
    for (const std::string& name : news::split_names(news::without_by(names, article_.language))) {
      article_.bylines.push_back({.name = name, .affiliation = title});
    }
    if (names.empty() && !title.empty()) article_.bylines.push_back({.name = title});
  }

  std::string dateline() const {
    if (const Json* line = find(item_, "dateline"); line && is_object(line)) {
      const std::string text = text_at(*line, "text");
      if (!text.empty()) return text;
    }
    return first_of({"dateline", "located"});
  }

  std::optional<DateTime> date_of(std::initializer_list<std::string_view> names) {
    return news::read_date(first_of(names), item_.position, diagnostics_);
  }

  void read_dates() {
    article_.published = date_of({"firstpublished", "firstcreated", "contentcreated", "versioncreated"});
    article_.updated = date_of({"versioncreated"});
    const bool is_same = article_.published && article_.updated &&
                         seconds_since_epoch(*article_.updated) <= seconds_since_epoch(*article_.published);
    if (is_same) article_.updated.reset();
    article_.embargo = date_of({"embargoed"});
    article_.expires = date_of({"expires"});
    article_.release = parse_release(first_of({"pubstatus"})).value_or(Release::usable);
  }

  void read_keywords() {
    for (const char* name : {"keywords", "subject", "subjects"}) {
      for (const Json* one : each(find(item_, name))) news::add_keyword(article_, text_of(*one));
    }
  }

  void read_credit() {
    std::string credit = first_of({"creditline", "source"});
    for (const char* name : {"infosources", "infosource"}) {
      for (const Json* source : each(find(item_, name))) {
        const std::string text = text_of(*source);
        if (text.empty() || fold_case(credit).find(fold_case(text)) != std::string::npos) continue;
        credit += (credit.empty() ? "" : ", ") + text;
      }
    }
    news::set_right(article_.rights, RightsField::credit_line, credit, item_.position);
  }

  void read_extras() {
    for (const char* name : {"slugline", "urgency", "genre", "genres", "service", "provider", "source"}) {
      for (const Json* one : each(find(item_, name))) {
        news::add_extra(article_, name, text_of(*one), one->position);
      }
    }
    for (const char* name : {"trustindicator", "trustindicators"}) {
      for (const Json* one : each(find(item_, name))) {
        const std::string title = text_at(*one, "title");
        news::add_extra(article_, name, title.empty() ? text_of(*one) : title, one->position);
      }
    }
    const Json* extra = find(item_, "extra");
    if (!is_object(extra)) return;
    for (const Json::Member& member : extra->members) {
      news::add_extra(article_, member.name, text_of(member.value), member.value.position);
    }
  }

  const Json& item_;
  Article& article_;
  Diagnostics& diagnostics_;
};

}  // namespace

Rights read_rights(const Json& item, Diagnostics& diagnostics) {
  Rights rights;
  const Position position = item.position;
  news::set_right(rights, RightsField::holder, text_at(item, "copyrightholder"), position);
  news::set_right(rights, RightsField::notice, text_at(item, "copyrightnotice"), position);
  news::set_right(rights, RightsField::usage_terms, text_at(item, "usageterms"), position);
  // 2.x and 3.x: an object, or a list of them; the link may be text or an object again.
  const Json* record = find(item, "rightsinfo");
  const std::vector<const Json*> records =
      is_object(record) ? std::vector<const Json*>{record} : each(record);
  for (const Json* one : records) {
    for (const Json* link : each(find(*one, "linkedrights"))) {
      const std::string address = is_object(link) ? text_at(*link, "href") : text_of(*link);
      news::set_right(rights, RightsField::licence_url, address, one->position);
    }
    for (const Json* expression : each(find(*one, "encodedrights"))) {
      const bool is_read = news::is_odrl(text_at(*one, "langid"));
      const news::OdrlPolicy policy = !is_read                ? news::OdrlPolicy{}
                                      : is_object(expression) ? news::odrl_from_json(*expression)
                                                              : news::odrl_from_text(expression->text);
      news::add_odrl(policy, text_at(item, "uri"), expression->position, rights, diagnostics);
    }
  }
  return rights;
}

void read_metadata(const Json& item, Article& article, Diagnostics& diagnostics) {
  MetadataReader(item, article, diagnostics).read();
}

}  // namespace newsexport::ninjs
