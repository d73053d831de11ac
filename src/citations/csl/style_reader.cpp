// External interface: read_csl_style().
#include <unordered_map>

#include <fmt/format.h>

#include "citations/csl/csl_style.h"
#include "citations/csl/element_reader.h"
#include "citations/csl/locale_reader.h"
#include "citations/csl/style_attributes.h"
#include "support/error.h"
#include "support/utf8.h"

namespace newsexport {
namespace csl {
namespace {

std::vector<SortKey> read_sort(const XmlElement& area, ElementReader& reader) {
  std::vector<SortKey> keys;
  const XmlElement* sort = find_child(area, "sort");
  if (!sort) return keys;
  for (const XmlElement* child : child_elements(*sort)) {
    SortKey key;
    key.variable = attribute(*child, "variable");
    if (child->find_attribute("macro")) key.macro = reader.macro_index(*child);
    key.is_descending = attribute(*child, "sort") == "descending";
    key.names = read_sort_names(*child);
    keys.push_back(std::move(key));
  }
  return keys;
}

Layout read_layout(const XmlElement& area, ElementReader& reader) {
  const XmlElement* element = find_child(area, "layout");
  if (!element) reader.fail(area, fmt::format("<{}> has no layout", area.name));
  Layout layout;
  layout.dress = read_dress(*element);
  layout.delimiter = attribute(*element, "delimiter");
  layout.children = reader.read_children(*element);
  return layout;
}

Collapse collapse_of(const std::string& word) {
  if (word == "citation-number") return Collapse::citation_number;
  if (word == "year") return Collapse::year;
  if (word == "year-suffix") return Collapse::year_suffix;
  if (word == "year-suffix-ranged") return Collapse::year_suffix_ranged;
  return Collapse::none;
}

GivenRule given_rule_of(const std::string& word) {
  if (word == "all-names") return GivenRule::all_names;
  if (word == "all-names-with-initials") return GivenRule::all_names_with_initials;
  if (word == "primary-name") return GivenRule::primary_name;
  if (word == "primary-name-with-initials") return GivenRule::primary_name_with_initials;
  return GivenRule::by_cite;
}

CitationStyle read_citation(const XmlElement& area, ElementReader& reader) {
  CitationStyle citation;
  citation.names = read_inheritable_names(area);
  citation.sort = read_sort(area, reader);
  citation.layout = read_layout(area, reader);
  citation.collapse = collapse_of(attribute(area, "collapse"));
  citation.cite_group_delimiter = optional_attribute(area, "cite-group-delimiter");
  citation.after_collapse_delimiter = optional_attribute(area, "after-collapse-delimiter");
  citation.year_suffix_delimiter = optional_attribute(area, "year-suffix-delimiter");
  citation.adds_names = is_true(area, "disambiguate-add-names");
  citation.adds_given_names = is_true(area, "disambiguate-add-givenname");
  citation.adds_year_suffix = is_true(area, "disambiguate-add-year-suffix");
  citation.given_rule = given_rule_of(attribute(area, "givenname-disambiguation-rule"));
  citation.near_note_distance = number_attribute(area, "near-note-distance").value_or(5);
  return citation;
}

AuthorSubstitute substitute_rule_of(const std::string& word) {
  if (word == "complete-each") return AuthorSubstitute::complete_each;
  if (word == "partial-each") return AuthorSubstitute::partial_each;
  if (word == "partial-first") return AuthorSubstitute::partial_first;
  return AuthorSubstitute::complete_all;
}

BibliographyStyle read_bibliography(const XmlElement& area, ElementReader& reader) {
  BibliographyStyle bibliography;
  bibliography.names = read_inheritable_names(area);
  bibliography.sort = read_sort(area, reader);
  bibliography.layout = read_layout(area, reader);
  bibliography.has_hanging_indent = is_true(area, "hanging-indent");
  bibliography.second_field_align = attribute(area, "second-field-align");
  bibliography.line_spacing = number_attribute(area, "line-spacing").value_or(1);
  bibliography.entry_spacing = number_attribute(area, "entry-spacing").value_or(1);
  bibliography.subsequent_author_substitute = optional_attribute(area, "subsequent-author-substitute");
  bibliography.substitute_rule = substitute_rule_of(attribute(area, "subsequent-author-substitute-rule"));
  return bibliography;
}

// A dependent style has no layout of its own, only a link to the style that has it.
void refuse_dependent(const XmlElement& root, const XmlElement& info, const ElementReader& reader) {
  if (find_child(root, "citation")) return;
  for (const XmlElement* link : child_elements(info)) {
    if (local_name(link->name) == "link" && attribute(*link, "rel") == "independent-parent") {
      throw Error(Error::Kind::input, reader.file(), "csl.dependent",
                  fmt::format("this style only refers to another one; give that style instead: {}",
                              attribute(*link, "href")),
                  {link->line, 0});
    }
  }
}

void read_options(const XmlElement& root, Style& style) {
  style.default_language = attribute(root, "default-locale");
  style.is_note = attribute(root, "class") == "note";
  style.initializes_with_hyphen = attribute(root, "initialize-with-hyphen") != "false";
  const std::string demote = attribute(root, "demote-non-dropping-particle");
  style.demote = demote == "never"       ? Style::Demote::never
                 : demote == "sort-only" ? Style::Demote::sort_only
                                         : Style::Demote::display_and_sort;
  style.page_range_format = attribute(root, "page-range-format");
  style.names = read_inheritable_names(root);
}

void read_head(const XmlElement& root, Style& style, const ElementReader& reader) {
  if (const XmlElement* about = find_child(root, "info")) {
    if (const XmlElement* title = find_child(*about, "title")) style.title = collapse_space(text_of(*title));
    if (const XmlElement* id = find_child(*about, "id")) style.id = std::string(trim(text_of(*id)));
    for (const XmlElement* category : child_elements(*about)) {
      if (local_name(category->name) == "category" && attribute(*category, "citation-format") == "numeric")
        style.is_numeric = true;
    }
    refuse_dependent(root, *about, reader);
  }
}

void read_areas(const XmlElement& root, Style& style, ElementReader& reader) {
  bool has_citation = false;
  for (const XmlElement* child : child_elements(root)) {
    const std::string_view name = local_name(child->name);
    if (name == "macro") {
      reader.read_macro(*child, style.macros);
    } else if (name == "locale") {
      style.locales.push_back(read_locale_part(*child));
    } else if (name == "citation") {
      style.citation = read_citation(*child, reader);
      has_citation = true;
    } else if (name == "bibliography") {
      style.bibliography = read_bibliography(*child, reader);
    } else if (name != "info") {
      reader.report_unknown(*child);
    }
  }
  if (!has_citation) reader.fail(root, "the style has no citation layout");
}

}  // namespace
}  // namespace csl

CslStyle read_csl_style(const Source& source, Diagnostics& diagnostics) {
  const XmlElement root = read_xml_tree(source);
  csl::ElementReader reader(source.name, diagnostics);
  if (local_name(root.name) != "style") {
    reader.fail(root, fmt::format("the file is no CSL style: its root element is <{}>", root.name));
  }
  auto style = std::make_shared<csl::Style>();
  csl::read_head(root, *style, reader);
  csl::read_options(root, *style);
  reader.number_macros(root);
  csl::read_areas(root, *style, reader);
  reader.refuse_recursion(style->macros);
  return CslStyle(std::move(style));
}

const std::string& CslStyle::title() const {
  return tree_->title;
}
const std::string& CslStyle::id() const {
  return tree_->id;
}
bool CslStyle::is_note_style() const {
  return tree_->is_note;
}
bool CslStyle::is_numeric_style() const {
  return tree_->is_numeric;
}
bool CslStyle::has_bibliography() const {
  return tree_->bibliography.has_value();
}
const std::string& CslStyle::default_language() const {
  return tree_->default_language;
}

}  // namespace newsexport
