// External interface: read_front().
#include "readers/jats/front.h"

#include <algorithm>

#include "readers/jats/blocks.h"
#include "readers/jats/contributors.h"
#include "readers/jats/inlines.h"
#include "readers/jats/permissions.h"
#include "xml/xml_query.h"

namespace newsexport::jats {
namespace {

void add_extra(Article& article, const std::string& name, const std::string& value,
               const XmlElement& element) {
  if (!value.empty()) article.extra_fields.push_back({name, value, {element.line, 0}});
}

void read_journal(const XmlElement& journal, Article& article) {
  const std::vector<const XmlElement*> titles = descendants(journal, "journal-title");
  if (!titles.empty()) article.publication.name = text_of(titles.front());
  for (const XmlElement* issn : child_elements(journal, "issn")) {
    if (article.publication.issn.empty()) article.publication.issn = text_of(issn);
  }
  const XmlElement* publisher = find_element(journal, "publisher");
  if (publisher)
    add_extra(article, "publisher", text_of(find_element(*publisher, "publisher-name")), journal);
}

/// Without a DOI the publisher's own number is the article's.
void take_publisher_id(Article& article) {
  const auto id = std::ranges::find(article.extra_fields, "publisher-id", &ExtraField::name);
  if (id == article.extra_fields.end()) return;
  article.identifier = id->value;
  article.extra_fields.erase(id);
}

void read_identifiers(const XmlElement& meta, Article& article) {
  for (const XmlElement* id : child_elements(meta, "article-id")) {
    const std::string kind = attribute_text(*id, "pub-id-type");
    const std::string value = text_of(id);
    if (kind == "doi" && !value.empty()) {
      article.identifier = "doi:" + value;
      article.canonical_url = "https://doi.org/" + value;
    } else {
      add_extra(article, kind.empty() ? "article-id" : kind, value, *id);
    }
  }
  if (article.identifier.empty()) take_publisher_id(article);
  const XmlElement* own = find_element(meta, "self-uri");
  if (own && article.canonical_url.empty()) article.canonical_url = address_in(*own);
}

void add_keyword(Article& article, const std::string& words) {
  const bool is_there = std::ranges::find(article.keywords, words) != article.keywords.end();
  if (!words.empty() && !is_there) article.keywords.push_back(words);
}

/// The group called "heading" says what kind of piece it is and stands over it; the others are its subjects.
void read_categories(const XmlElement& meta, Article& article) {
  const XmlElement* categories = find_element(meta, "article-categories");
  if (!categories) return;
  for (const XmlElement* group : child_elements(*categories, "subj-group")) {
    const bool is_heading = attribute_text(*group, "subj-group-type") == "heading";
    for (const XmlElement* subject : descendants(*group, "subject")) {
      const std::string words = text_of(subject);
      if (words.empty()) continue;
      if (is_heading && article.publication.section.empty()) {
        article.publication.section = words;
      } else {
        add_keyword(article, words);
      }
    }
  }
}

void read_titles(const XmlElement& meta, Conversion& conversion) {
  Article& article = conversion.article;
  const XmlElement* group = find_element(meta, "title-group");
  if (!group) group = &meta;
  if (const XmlElement* title = find_element(*group, "article-title")) {
    article.headline = read_inlines(*title, conversion);
  }
  if (const XmlElement* subtitle = find_element(*group, "subtitle")) {
    article.standfirst = read_inlines(*subtitle, conversion);
  }
  for (const XmlElement* translation : descendants(*group, "trans-title")) {
    add_extra(article, "trans-title", text_of(translation), *translation);
  }
}

std::optional<DateTime> read_date(const XmlElement& element) {
  const std::string iso = attribute_text(element, "iso-8601-date");
  if (auto time = parse_date_time(iso)) return time;
  const std::string year = text_of(find_element(element, "year"));
  const std::string month = text_of(find_element(element, "month"));
  const std::string day = text_of(find_element(element, "day"));
  const auto padded = [](const std::string& part) { return part.size() == 1 ? "0" + part : part; };
  if (month.empty()) return parse_date_time(year);
  if (auto time = parse_date_time(year + "-" + padded(month) + (day.empty() ? "" : "-" + padded(day))))
    return time;
  if (auto time = parse_date_time((day.empty() ? "" : day + " ") + month + " " + year)) return time;
  return parse_date_time(year);
}

/// How well a date says when the article came out: its day on the web before that of the printed issue.
int rank(const XmlElement& date, const DateTime& time) {
  const std::string type = attribute_text(date, "pub-type");
  const bool is_publication = type == "epub" || attribute_text(date, "date-type") == "pub";
  return (time.day > 0 ? 4 : time.month > 0 ? 2 : 0) + (is_publication ? 3 : 0);
}

void read_dates(const XmlElement& meta, Article& article) {
  int best = -1;
  for (const XmlElement* date : child_elements(meta, "pub-date")) {
    std::optional<DateTime> time = read_date(*date);
    if (!time || rank(*date, *time) <= best) continue;
    best = rank(*date, *time);
    article.published = std::move(time);
  }
  const XmlElement* history = find_element(meta, "history");
  if (!history) return;
  for (const XmlElement* date : child_elements(*history, "date")) {
    const std::optional<DateTime> time = read_date(*date);
    const std::string type = attribute_text(*date, "date-type");
    if (time && type == "corrected") {
      article.updated = time;
    } else if (time && !type.empty()) {
      add_extra(article, type, format_iso(*time), *date);
    }
  }
}

void read_issue(const XmlElement& meta, Article& article) {
  add_extra(article, "volume", text_of(find_element(meta, "volume")), meta);
  add_extra(article, "issue", text_of(find_element(meta, "issue")), meta);
  const std::string first = text_of(find_element(meta, "fpage"));
  const std::string last = text_of(find_element(meta, "lpage"));
  article.publication.page = first.empty() ? text_of(find_element(meta, "elocation-id")) : first;
  if (!first.empty() && !last.empty() && last != first) article.publication.page = first + "–" + last;
}

/// The first abstract without a type is the article's; others ("summary", "toc") follow it as boxes.
void read_abstracts(const XmlElement& meta, Conversion& conversion) {
  Blocks further;
  for (const std::string_view name : {"abstract", "trans-abstract"}) {
    for (const XmlElement* abstract : child_elements(meta, name)) {
      const bool is_main = attribute_text(*abstract, "abstract-type").empty() && name == "abstract" &&
                           conversion.article.abstract.empty();
      FactBox box;
      if (const XmlElement* title = find_element(*abstract, "title"))
        box.title = read_inlines(*title, conversion);
      XmlElement untitled = *abstract;
      std::erase_if(untitled.children, [](const XmlNode& child) {
        const auto* inner = std::get_if<XmlElement>(&child.value);
        return inner && local_name(*inner) == "title";
      });
      Blocks content = read_blocks(untitled, 3, conversion);
      if (is_main) {
        conversion.article.abstract = std::move(content);
      } else if (!content.empty()) {
        box.content = std::move(content);
        further.push_back(make_block(std::move(box), *abstract));
      }
    }
  }
  Blocks& abstract = conversion.article.abstract;
  std::move(further.begin(), further.end(), std::back_inserter(abstract));
}

void read_keywords(const XmlElement& meta, Article& article) {
  for (const XmlElement* group : child_elements(meta, "kwd-group")) {
    for (const std::string_view name : {"kwd", "compound-kwd"}) {
      for (const XmlElement* keyword : descendants(*group, name)) {
        add_keyword(article, text_of(keyword));
      }
    }
  }
}

void read_remainder(const XmlElement& meta, Article& article) {
  for (const XmlElement* custom : descendants(meta, "custom-meta")) {
    add_extra(article, text_of(find_element(*custom, "meta-name")),
              text_of(find_element(*custom, "meta-value")), *custom);
  }
}

}  // namespace

void read_front(const XmlElement& front, Conversion& conversion) {
  Article& article = conversion.article;
  const XmlElement* journal = find_element(front, "journal-meta");
  const XmlElement* meta = find_element(front, "article-meta");
  if (journal) read_journal(*journal, article);
  if (!meta) meta = &front;
  read_identifiers(*meta, article);
  read_categories(*meta, article);
  read_titles(*meta, conversion);
  read_contributors(*meta, conversion);
  read_dates(*meta, article);
  read_issue(*meta, article);
  if (const XmlElement* permissions = find_element(*meta, "permissions")) {
    article.rights = read_permissions(*permissions);
  } else {
    article.rights = read_permissions(*meta);  // NLM 2.x has its elements right there
  }
  read_abstracts(*meta, conversion);
  read_keywords(*meta, article);
  read_remainder(*meta, article);
}

}  // namespace newsexport::jats
