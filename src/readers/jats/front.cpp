// External interface: read_front().
#include "readers/jats/front.h"

#include <algorithm>

#include "model/language.h"
#include "readers/jats/blocks.h"
#include "readers/jats/contributors.h"
#include "readers/jats/dates.h"
#include "readers/jats/inlines.h"
#include "readers/jats/notes.h"
#include "readers/jats/people.h"
#include "readers/jats/permissions.h"
#include "readers/jats/remarks.h"
#include "readers/jats/summaries.h"
#include "xml/xml_query.h"

namespace newsexport::jats {
namespace {

void add_extra(Article& article, const std::string& name, const std::string& value,
               const XmlElement& element) {
  if (!value.empty()) article.extra_fields.push_back({name, value, {element.line, 0}});
}

void read_journal(const XmlElement& journal, Article& article) {
  const std::vector<const XmlElement*> titles = descendants(journal, "journal-title");
  if (!titles.empty()) article.publication.name = words_of(titles.front());
  for (const XmlElement* subtitle : descendants(journal, "journal-subtitle"))
    article.publication.name += ". " + words_of(*subtitle);
  for (const XmlElement* issn : child_elements(journal, "issn")) {
    if (article.publication.issn.empty()) article.publication.issn = text_of(issn);
  }
  for (const XmlElement* publisher : child_elements(journal, "publisher")) {
    for (const XmlElement* part : child_elements(*publisher)) {
      const bool is_name = local_name(*part) == "publisher-name";
      add_extra(article, is_name ? "publisher" : "publisher-place", words_of(*part), *part);
    }
  }
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

/// Subjects at any depth, with those of several parts.
std::vector<const XmlElement*> subjects_in(const XmlElement& group) {
  std::vector<const XmlElement*> subjects;
  for (const XmlElement* child : child_elements(group)) {
    const std::string_view name = local_name(*child);
    if (name == "subject" || name == "compound-subject") subjects.push_back(child);
    if (name != "subj-group") continue;
    for (const XmlElement* inner : subjects_in(*child)) subjects.push_back(inner);
  }
  return subjects;
}

/// The group called "heading" says what kind of piece it is and stands over it; the others are its subjects.
void read_categories(const XmlElement& meta, Article& article) {
  const XmlElement* categories = find_element(meta, "article-categories");
  if (!categories) return;
  for (const XmlElement* group : child_elements(*categories, "subj-group")) {
    const bool is_heading = attribute_text(*group, "subj-group-type") == "heading";
    for (const XmlElement* subject : subjects_in(*group)) {
      const std::string words = words_of(*subject);
      if (words.empty()) continue;
      if (is_heading && article.publication.section.empty()) {
        article.publication.section = words;
      } else {
        add_keyword(article, words);
      }
    }
  }
}

/// What stands in a line of its own below the headline, in its own language.
void add_below_headline(const XmlElement& words, const XmlElement& group, Conversion& conversion) {
  Inlines line = read_inlines(words, conversion);
  if (line.empty()) return;
  const std::string* tag = words.find_attribute("xml:lang");
  if (!tag) tag = group.find_attribute("xml:lang");
  const std::string language = tag ? canonical_language(*tag).value_or("") : "";
  Inlines& standfirst = conversion.article.standfirst;
  if (!standfirst.empty()) standfirst.push_back({LineBreak{}});
  if (language.empty()) {
    std::move(line.begin(), line.end(), std::back_inserter(standfirst));
  } else {
    standfirst.push_back({Span{.content = std::move(line), .language = language}});
  }
}

/// Subtitle, then translated titles with theirs.
void read_titles(const XmlElement& meta, Conversion& conversion, Blocks& after) {
  Article& article = conversion.article;
  const XmlElement* group = find_element(meta, "title-group");
  if (!group) group = &meta;
  for (const XmlElement* title : child_elements(*group, "article-title"))
    append_spaced(read_inlines(*title, conversion), article.headline);
  for (const XmlElement* subtitle : child_elements(*group, "subtitle"))
    add_below_headline(*subtitle, *group, conversion);
  for (const XmlElement* child : child_elements(*group)) {
    const std::string_view name = local_name(*child);
    if (name == "trans-title" || name == "trans-subtitle") add_below_headline(*child, *child, conversion);
    if (name == "fn-group" && group != &meta) add_notes(*child, 2, conversion, after);
    if (name != "trans-title-group") continue;
    for (const XmlElement* part : child_elements(*child)) add_below_headline(*part, *child, conversion);
  }
  for (const XmlElement* translation : descendants(*group, "trans-title"))
    add_extra(article, "trans-title", words_of(*translation), *translation);
}

/// "3(2)" of volume 3, issue 2, as scholars write it in every language.
void read_issue(const XmlElement& meta, Article& article) {
  const std::string volume = words_of(find_element(meta, "volume"));
  const std::string issue = words_of(find_element(meta, "issue"));
  add_extra(article, "volume", volume, meta);
  add_extra(article, "issue", issue, meta);
  article.publication.edition = issue.empty() ? volume : volume + "(" + issue + ")";
  const std::string first = text_of(find_element(meta, "fpage"));
  const std::string last = text_of(find_element(meta, "lpage"));
  article.publication.page = first.empty() ? text_of(find_element(meta, "elocation-id")) : first;
  if (!first.empty() && !last.empty() && last != first) article.publication.page = first + "–" + last;
  if (first.empty() && article.publication.page.empty())
    article.publication.page = text_of(find_element(meta, "page-range"));
}

/// The first permissions are the article's; what follows holds for a part that JATS does not name.
void read_rights(const XmlElement& meta, Article& article) {
  const std::vector<const XmlElement*> all = child_elements(meta, "permissions");
  // NLM 2.x has its elements right there.
  article.rights = read_permissions(all.empty() ? meta : *all.front());
  for (std::size_t at = 1; at < all.size(); ++at)
    article.further_rights.push_back({"", read_permissions(*all[at])});
}

}  // namespace

void read_front(const XmlElement& front, Conversion& conversion, Blocks& after) {
  Article& article = conversion.article;
  const XmlElement* journal = find_element(front, "journal-meta");
  const XmlElement* meta = find_element(front, "article-meta");
  if (journal) read_journal(*journal, article);
  if (!meta) meta = &front;
  read_identifiers(*meta, article);
  read_categories(*meta, article);
  read_titles(*meta, conversion, after);
  read_contributors(*meta, conversion, after);
  read_issue(*meta, article);
  read_rights(*meta, article);
  read_abstracts(*meta, conversion);
  read_keywords(*meta, conversion, after);
  add_remarks(*meta, conversion, after);
  if (meta != &front) add_remarks_of_front(front, conversion, after);
  read_dates(*meta, conversion, after);
}

}  // namespace newsexport::jats
