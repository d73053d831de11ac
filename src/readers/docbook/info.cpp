// External interface: read_info(), add_info(), add_revisions().
#include "readers/docbook/info.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "readers/docbook/blocks.h"
#include "readers/docbook/inlines.h"
#include "readers/docbook/people.h"
#include "support/utf8.h"
#include "xml/xml_query.h"

namespace newsexport::docbook {
namespace {

/// Children of an `info` that have fields of their own, and what serves machines.
constexpr auto kFields = std::to_array<std::string_view>(
    {"title",          "subtitle",       "titleabbrev", "author",       "corpauthor",     "editor",
     "othercredit",    "collab",         "authorgroup", "copyright",    "legalnotice",    "pubdate",
     "date",           "keywordset",     "subjectset",  "publisher",    "publishername",  "edition",
     "issn",           "isbn",           "artpagenums", "pagenums",     "volumenum",      "issuenum",
     "biblioid",       "abstract",       "itermset",    "indexterm",    "bibliorelation", "remark",
     "authorinitials", "bibliocoverage", "pubsnumber",  "invpartnumber"});

void add(std::string& list, const std::string& words, std::string_view divider) {
  if (!words.empty()) list += (list.empty() ? std::string() : std::string(divider)) + words;
}

Rights rights_of(const XmlElement& copyright) {
  Rights rights;
  for (const XmlElement* year : child_elements(copyright, "year")) add(rights.year, text_of(year), ", ");
  for (const XmlElement* holder : child_elements(copyright, "holder"))
    add(rights.holder, words_of(*holder), ", ");
  return rights;
}

/// Each paragraph of a notice is a line.
void add_notice(const XmlElement& notice, Conversion& conversion, std::string& lines) {
  Blocks blocks;
  read_titled(notice, 6, conversion, blocks);
  const std::string text = plain_text(blocks);
  for (const std::string_view line : split(text, '\n')) {
    if (!trim(line).empty()) add(lines, collapse_space(line), "\n");
  }
}

void read_rights(const XmlElement& info, Conversion& conversion) {
  Rights& rights = conversion.article.rights;
  bool is_first = true;
  for (const XmlElement* copyright : child_elements(info, "copyright")) {
    Rights own = rights_of(*copyright);
    if (is_first) {
      rights.year = std::move(own.year);
      rights.holder = std::move(own.holder);
    } else {
      conversion.article.further_rights.push_back({"", std::move(own)});
    }
    is_first = false;
  }
  for (const XmlElement* notice : child_elements(info, "legalnotice")) {
    add_notice(*notice, conversion, rights.notice);
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
    if (!article.published && !text_of(date).empty()) {
      diagnostics.warning({date->line, 0}, "metadata.invalid-value",
                          fmt::format("cannot read '{}' as a date; it is left out", text_of(date)));
    }
  }
}

/// The publisher stands for the periodical, which DocBook has no element for. "3(2)" is volume 3, issue 2.
void read_publication(const XmlElement& info, Publication& publication, std::string& place) {
  const std::vector<const XmlElement*> publishers = descendants(info, "publishername");
  if (!publishers.empty()) publication.name = words_of(*publishers.front());
  for (const XmlElement* publisher : child_elements(info, "publisher")) {
    for (const XmlElement* address : child_elements(*publisher, "address"))
      add(place, words_of(*address), ", ");
  }
  publication.edition = words_of(find_element(info, "edition"));
  const std::string volume = words_of(find_element(info, "volumenum"));
  const std::string issue = words_of(find_element(info, "issuenum"));
  add(publication.edition, issue.empty() ? volume : volume + "(" + issue + ")", ", ");
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

void read_keywords(const XmlElement& info, std::vector<std::string>& keywords) {
  for (const std::string_view name : {"keyword", "subjectterm"}) {
    for (const XmlElement* keyword : descendants(info, name)) {
      const std::string words = words_of(*keyword);
      const bool is_there = std::ranges::find(keywords, words) != keywords.end();
      if (!words.empty() && !is_there) keywords.push_back(words);
    }
  }
}

/// The first summary is the article's own; further ones follow it.
void read_abstracts(const XmlElement& info, Conversion& conversion) {
  for (const XmlElement* abstract : child_elements(info, "abstract"))
    read_titled(*abstract, 3, conversion, conversion.article.abstract);
}

/// What no field holds. A line of text alone is a paragraph, as everything else is that we do not know.
void add_others(const XmlElement& info, int level, Conversion& conversion, Blocks& out) {
  for (const XmlElement* child : child_elements(info)) {
    const bool is_field = std::ranges::find(kFields, local_name(*child)) != kFields.end();
    if (!is_field) read_child(*child, level, conversion, out);
  }
}

}  // namespace

void read_info(const XmlElement& info, Conversion& conversion, Blocks& after) {
  Article& article = conversion.article;
  read_people(info, conversion, after);
  read_rights(info, conversion);
  read_dates(info, article, conversion.diagnostics);
  read_keywords(info, article.keywords);
  std::string place;
  read_publication(info, article.publication, place);
  read_identifiers(info, article);
  read_abstracts(info, conversion);
  if (!place.empty()) add_paragraph({{Text{place}}}, info, after);
  add_others(info, 2, conversion, after);
}

void add_info(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  for (const XmlElement* info : child_elements(element)) {
    if (!is_info(*info)) continue;
    std::string makers = people_words(*info);
    if (!makers.empty()) add_paragraph({{Emphasis{{{Text{makers}}}}}}, *info, out);
    for (const XmlElement* abstract : child_elements(*info, "abstract"))
      read_titled(*abstract, level, conversion, out);
    for (const std::string_view name : {"edition", "pubdate", "date"}) {
      for (const XmlElement* part : child_elements(*info, name))
        add_paragraph(read_inlines(*part, conversion), *part, out);
    }
    for (const XmlElement* copyright : child_elements(*info, "copyright"))
      add_paragraph({{Text{"© " + words_of(*copyright)}}}, *copyright, out);
    for (const XmlElement* notice : child_elements(*info, "legalnotice"))
      read_titled(*notice, level, conversion, out);
    add_others(*info, level, conversion, out);
  }
}

void add_revisions(const XmlElement& history, int level, Conversion& conversion, Blocks& out) {
  add_titles(history, conversion, out);
  for (const XmlElement* revision : child_elements(history, "revision")) {
    std::string line;
    Blocks more;
    for (const XmlElement* part : child_elements(*revision)) {
      const std::string_view name = local_name(*part);
      if (name == "revremark") continue;
      if (name == "revdescription") {
        for (Block& block : read_blocks(*part, level, conversion)) more.push_back(std::move(block));
      } else {
        add(line, name == "author" || name == "editor" ? name_words(*part) : words_of(*part), ", ");
      }
    }
    const XmlElement* remark = find_element(*revision, "revremark");
    Inlines words;
    if (!line.empty()) append_text(words, remark ? line + ":" : line);
    if (remark) append_spaced(read_inlines(*remark, conversion), words);
    add_paragraph(std::move(words), *revision, out);
    std::move(more.begin(), more.end(), std::back_inserter(out));
  }
}

}  // namespace newsexport::docbook
