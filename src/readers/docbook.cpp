// DocBook articles: read_docbook(), sniff_docbook().
#include "readers/docbook.h"

#include <fmt/format.h>

#include "model/language.h"
#include "readers/docbook/bibliography.h"
#include "readers/docbook/blocks.h"
#include "readers/docbook/inlines.h"
#include "support/error.h"
#include "support/utf8.h"
#include "xml/xml_query.h"

namespace newsexport {
namespace {

using docbook::Conversion;

void find_targets(const XmlElement& element, Conversion& conversion) {
  for (const XmlElement* child : child_elements(element)) {
    const std::string id = docbook::id_of(*child);
    if (!id.empty()) conversion.ids.insert(id);
    const std::string title = text_of(docbook::titled_child(*child, "title"));
    if (!id.empty() && !title.empty()) conversion.titles[id] = title;
    find_targets(*child, conversion);
  }
}

void read_people(const XmlElement& info, Article& article) {
  for (const std::string_view kind : {"author", "editor", "othercredit"}) {
    const std::vector<const XmlElement*> elements = descendants(info, kind);
    for (const XmlElement* person : elements) {
      XmlElement alone;
      alone.children.push_back({*person});
      const std::vector<Name> names = docbook::people_in(alone, kind);
      if (names.empty()) continue;
      Byline byline;
      byline.name = docbook::spoken_name(names.front());
      if (kind == "editor") byline.role = "editor";
      if (kind == "othercredit") byline.role = attribute(*person, "class");
      const std::string job = text_of(find_element(*person, "affiliation/jobtitle"));
      if (!job.empty()) byline.role = job;
      byline.affiliation = text_of(find_element(*person, "affiliation/orgname"));
      const std::string mail = text_of(find_element(*person, "email"));
      byline.link = text_of(find_element(*person, "uri"));
      if (byline.link.empty() && !mail.empty()) byline.link = "mailto:" + mail;
      article.bylines.push_back(std::move(byline));
    }
  }
}

void read_rights(const XmlElement& info, Rights& rights) {
  for (const XmlElement* copyright : child_elements(info, "copyright")) {
    std::string years;
    for (const XmlElement* year : child_elements(*copyright, "year")) {
      years += (years.empty() ? "" : ", ") + text_of(year);
    }
    rights.year = years;
    for (const XmlElement* holder : child_elements(*copyright, "holder")) {
      rights.holder += (rights.holder.empty() ? "" : ", ") + text_of(holder);
    }
  }
  for (const XmlElement* notice : child_elements(info, "legalnotice")) {
    for (const XmlElement* paragraph : child_elements(*notice)) {
      const std::string words = text_of(paragraph);
      if (!words.empty()) rights.notice += (rights.notice.empty() ? "" : "\n") + words;
    }
    for (const std::string_view name : {"link", "ulink"}) {
      for (const XmlElement* link : descendants(*notice, name)) {
        const std::string& address = attribute(*link, name == "link" ? "href" : "url");
        if (rights.licence_url.empty()) rights.licence_url = address;
      }
    }
  }
}

void read_dates(const XmlElement& info, Article& article, Diagnostics& diagnostics) {
  for (const std::string_view name : {"pubdate", "date"}) {
    const XmlElement* date = find_element(info, name);
    if (!date || article.published) continue;
    article.published = parse_date_time(text_of(date));
    if (!article.published) {
      diagnostics.warning({date->line, 0}, "metadata.invalid-value",
                          fmt::format("'{}' is no date that can be read; it is left out", text_of(date)));
    }
  }
}

void read_publication(const XmlElement& info, Publication& publication) {
  const std::vector<const XmlElement*> publishers = descendants(info, "publishername");
  if (!publishers.empty()) publication.name = text_of(publishers.front());
  publication.edition = text_of(find_element(info, "edition"));
  publication.issn = text_of(find_element(info, "issn"));
  publication.page = text_of(find_element(info, "artpagenums"));
  if (publication.page.empty()) publication.page = text_of(find_element(info, "pagenums"));
}

/// The web address is where the article stands, a DOI's resolver even more so.
void read_identifiers(const XmlElement& info, Article& article) {
  for (const XmlElement* id : child_elements(info, "biblioid")) {
    const std::string kind = fold_case(attribute(*id, "class"));
    if (kind == "uri" && article.canonical_url.empty()) article.canonical_url = text_of(id);
    if (kind == "doi") article.canonical_url = "https://doi.org/" + text_of(id);
    if (kind == "uri" || !article.identifier.empty()) continue;
    article.identifier = (kind == "doi" ? "doi:" : "") + text_of(id);
  }
}

void read_info(const XmlElement& info, Conversion& conversion) {
  Article& article = conversion.article;
  read_people(info, article);
  read_rights(info, article.rights);
  read_dates(info, article, conversion.diagnostics);
  for (const XmlElement* keyword : descendants(info, "keyword")) {
    if (!text_of(keyword).empty()) article.keywords.push_back(text_of(keyword));
  }
  read_publication(info, article.publication);
  read_identifiers(info, article);
  if (const XmlElement* abstract = find_element(info, "abstract")) {
    article.abstract = docbook::read_blocks(*abstract, 3, conversion);
  }
}

std::string language_of(const XmlElement& root, Diagnostics& diagnostics) {
  const std::string& tag = attribute(root, "lang");
  if (tag.empty()) return {};
  if (const auto language = canonical_language(tag)) return *language;
  diagnostics.warning({root.line, 0}, "metadata.invalid-value",
                      fmt::format("'{}' is no language tag; it is left out", tag));
  return {};
}

}  // namespace

int sniff_docbook(std::string_view text) {
  constexpr int kCertain = 100;
  constexpr std::size_t kHead = 16384;
  if (local_name(root_name(text)) != "article") return 0;
  const std::string_view head = text.substr(0, kHead);
  for (const std::string_view mark :
       {"docbook.org/ns/docbook", "DTD DocBook", "<articleinfo", "<para>", "<sect1"}) {
    if (head.find(mark) != std::string_view::npos) return kCertain;
  }
  return 0;
}

Article read_docbook(const Source& source, const ReadOptions&, Diagnostics& diagnostics) {
  const XmlElement root = read_any_xml_tree(source, diagnostics);
  if (local_name(root) != "article") {
    throw Error(Error::Kind::input, source.name, "docbook.no-article",
                fmt::format("its root element is '{}', and not 'article'", root.name), {root.line, 0});
  }
  Article article;
  article.source_name = source.name;
  Conversion conversion{article, diagnostics, {}, {}, {}};
  article.language = language_of(root, diagnostics);
  docbook::read_bibliography(root, conversion);
  find_targets(root, conversion);
  if (const XmlElement* title = docbook::titled_child(root, "title")) {
    article.headline = docbook::read_inlines(*title, conversion);
  } else {
    diagnostics.warning({root.line, 0}, "metadata.headline-missing", "the article has no title");
  }
  if (const XmlElement* subtitle = docbook::titled_child(root, "subtitle")) {
    article.standfirst = docbook::read_inlines(*subtitle, conversion);
  }
  for (const std::string_view name : {"info", "articleinfo"}) {
    if (const XmlElement* info = find_element(root, name)) read_info(*info, conversion);
  }
  article.body = docbook::read_blocks(root, 2, conversion);
  return article;
}

}  // namespace newsexport
