// External interface: add_remarks(), add_remarks_of_front().
#include "readers/jats/remarks.h"

#include <algorithm>
#include <array>
#include <span>

#include "readers/jats/blocks.h"
#include "readers/jats/inlines.h"
#include "readers/jats/people.h"
#include "xml/xml_query.h"

namespace newsexport::jats {
namespace {

/// Children of `article-meta` that other parts of the reader use, and codes (`counts`, `volume-id`, …).
constexpr auto kReadElsewhere = std::to_array<std::string_view>({"article-id",
                                                                 "article-version",
                                                                 "article-version-alternatives",
                                                                 "title-group",
                                                                 "article-title",
                                                                 "subtitle",
                                                                 "trans-title",
                                                                 "trans-subtitle",
                                                                 "trans-title-group",
                                                                 "alt-title",
                                                                 "contrib-group",
                                                                 "aff",
                                                                 "aff-alternatives",
                                                                 "author-notes",
                                                                 "pub-date",
                                                                 "pub-date-not-available",
                                                                 "volume",
                                                                 "volume-id",
                                                                 "issue",
                                                                 "issue-id",
                                                                 "volume-issue-group",
                                                                 "isbn",
                                                                 "fpage",
                                                                 "lpage",
                                                                 "page-range",
                                                                 "elocation-id",
                                                                 "history",
                                                                 "pub-history",
                                                                 "permissions",
                                                                 "self-uri",
                                                                 "abstract",
                                                                 "trans-abstract",
                                                                 "kwd-group",
                                                                 "funding-group",
                                                                 "counts",
                                                                 "article-categories",
                                                                 "custom-meta-group",
                                                                 "custom-meta",
                                                                 "copyright-statement",
                                                                 "copyright-year",
                                                                 "copyright-holder",
                                                                 "license",
                                                                 "product",
                                                                 "related-article",
                                                                 "related-object",
                                                                 "conference",
                                                                 "object-id"});

/// Children of `journal-meta` that are read in front.cpp, and codes.
constexpr auto kJournal = std::to_array<std::string_view>(
    {"journal-id", "journal-title-group", "journal-title", "journal-subtitle", "abbrev-journal-title", "issn",
     "issn-l", "isbn", "publisher", "self-uri", "contrib-group", "aff", "custom-meta-group"});

void add_others(const XmlElement& element, std::span<const std::string_view> known, Conversion& conversion,
                Blocks& out) {
  for (const XmlElement* child : child_elements(element)) {
    if (std::ranges::find(known, local_name(*child)) == known.end()) read_child(*child, 2, conversion, out);
  }
}

/// Another article or work: its own words, or, without any, the way to it.
void add_related(const XmlElement& related, Conversion& conversion, Blocks& out) {
  Inlines words = read_inlines(related, conversion);
  const std::string address = address_in(related);
  const bool is_address = address.starts_with("http") || address.starts_with("10.");
  const std::string target = address.starts_with("10.") ? "https://doi.org/" + address : address;
  if (words.empty()) words = text_inlines(attribute_text(related, "title"));
  if (words.empty() && !address.empty()) words = text_inlines(target);
  if (is_address && !words.empty() && descendants(related, "ext-link").empty())
    words = {{Link{target, attribute_text(related, "title"), std::move(words)}}};
  add_paragraph(std::move(words), related, out);
}

/// "Data Availability  All data are in the paper."
void add_custom(const XmlElement& custom, Conversion& conversion, Blocks& out) {
  Inlines words;
  std::string plain_name;
  for (const XmlElement* name : child_elements(custom, "meta-name")) {
    plain_name = words_of(*name);
    if (!plain_name.empty()) words.push_back({Strong{text_inlines(plain_name)}});
  }
  const XmlElement* value = find_element(custom, "meta-value");
  if (value) {
    const std::string plain_value = words_of(*value);
    if (!plain_value.empty())
      conversion.article.extra_fields.push_back({plain_name, plain_value, {custom.line, 0}});
    append_spaced(read_inlines(*value, conversion), words);
  }
  add_paragraph(std::move(words), custom, out);
}

/// Parts of a conference or of a reviewed work, where only elements stand in it.
void add_parts(const XmlElement& element, Conversion& conversion, Blocks& out) {
  if (has_own_text(element)) {
    add_related(element, conversion, out);
    return;
  }
  Inlines words;
  for (const XmlElement* part : child_elements(element)) {
    Inlines own =
        local_name(*part) == "person-group" ? text_inlines(words_of(*part)) : read_inlines(*part, conversion);
    if (own.empty()) continue;
    if (!words.empty()) append_text(words, ",");
    append_spaced(std::move(own), words);
  }
  add_paragraph(std::move(words), element, out);
}

}  // namespace

void add_remarks(const XmlElement& meta, Conversion& conversion, Blocks& out) {
  add_others(meta, kReadElsewhere, conversion, out);
  for (const XmlElement* categories : child_elements(meta, "article-categories")) {
    for (const XmlElement* child : child_elements(*categories)) {
      if (local_name(*child) != "subj-group") read_child(*child, 2, conversion, out);
    }
  }
  for (const XmlElement* child : child_elements(meta)) {
    const std::string_view name = local_name(*child);
    if (name == "product" || name == "conference") add_parts(*child, conversion, out);
    if (name == "related-article" || name == "related-object") add_related(*child, conversion, out);
  }
  for (const XmlElement* custom : descendants(meta, "custom-meta")) add_custom(*custom, conversion, out);
}

void add_remarks_of_front(const XmlElement& front, Conversion& conversion, Blocks& out) {
  for (const XmlElement* child : child_elements(front)) {
    const std::string_view name = local_name(*child);
    if (name == "article-meta") continue;
    if (name != "journal-meta") {
      read_child(*child, 2, conversion, out);
      continue;
    }
    for (const XmlElement* group : child_elements(*child, "contrib-group"))
      add_people(*group, conversion, out);
    add_others(*child, kJournal, conversion, out);
    for (const XmlElement* title : descendants(*child, "trans-title-group"))
      add_paragraph(read_inlines(*title, conversion), *title, out);
    for (const XmlElement* publisher : child_elements(*child, "publisher")) {
      const std::string house = words_of(find_element(*publisher, "publisher-name"));
      const bool is_said =
          house == conversion.article.publication.name && child_elements(*publisher).size() == 1;
      if (!is_said) add_parts(*publisher, conversion, out);
    }
  }
}

}  // namespace newsexport::jats
