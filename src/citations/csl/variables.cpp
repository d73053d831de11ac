// External interface: Renderer: text, number, label.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "citations/csl/citation_label.h"
#include "citations/csl/numbers.h"
#include "citations/csl/renderer.h"
#include "citations/csl/rich_text.h"
#include "support/utf8.h"

namespace newsexport::csl {
namespace {

// CSL 1.0.2, appendix IV, number variables.
constexpr std::array<std::string_view, 17> kNumberVariables = {
    "chapter-number",
    "collection-number",
    "edition",
    "first-reference-note-number",
    "issue",
    "number",
    "number-of-pages",
    "number-of-volumes",
    "part-number",
    "printing-number",
    "section",
    "supplement-number",
    "version",
    "volume",
    "citation-number",
    "locator",
    "page",
};

bool is_number_variable(std::string_view name) {
  return std::ranges::find(kNumberVariables, name) != kNumberVariables.end();
}

std::string link_target(std::string_view variable, const std::string& value) {
  const bool is_address = value.starts_with("http://") || value.starts_with("https://");
  if (variable == "URL") return is_address || value.starts_with("ftp://") ? value : std::string();
  if (is_address) return value;
  if (variable == "DOI") return "https://doi.org/" + value;
  if (variable == "PMID") return "https://www.ncbi.nlm.nih.gov/pubmed/" + value;
  return "https://www.ncbi.nlm.nih.gov/pmc/articles/" + value;
}

bool is_address(std::string_view variable) {
  return variable == "URL" || variable == "DOI" || variable == "PMID" || variable == "PMCID";
}

std::string padded(const std::string& number) {
  return fmt::format("{:0>8}", number);
}

}  // namespace

bool Renderer::is_suppressed(std::string_view variable) const {
  return suppressed_.contains(variable);
}

std::string Renderer::value_of(std::string_view variable, std::string_view form) {
  if (variable == "locator") return cite_.locator;
  if (variable == "citation-number") {
    return item_.citation_number > 0 ? std::to_string(item_.citation_number) : std::string();
  }
  if (variable == "first-reference-note-number") {
    return cite_.first_note_number > 0 ? std::to_string(cite_.first_note_number) : std::string();
  }
  if (variable == "year-suffix") return year_suffix_letters(item_.disambiguation.year_suffix);
  if (variable == "citation-label") return citation_label(item_);
  return item_.variable(variable, form);
}

namespace {

// The style's own words; markup and quotation marks in them count.
Node value_node(const std::string& value) {
  Node node = rich_text(value);
  if (node.children.empty()) node.is_literal = true;
  return node;
}

}  // namespace

void Renderer::note_substitution(const std::string& variable) {
  if (!substituted_into_) return;
  substituted_into_->insert(variable);
  suppressed_.insert(variable);
}

Renderer::Rendered Renderer::render_text(const Text& text, const Dress& dress_) {
  Rendered rendered;
  switch (text.kind) {
    case Text::Kind::variable:
      return render_variable(text, dress_);
    case Text::Kind::macro:
      rendered = render_children(style_.macros[text.macro].children, {});
      // A macro is a group to what stands around it.
      if (rendered.calls_variable && !rendered.has_variable) rendered.node = {};
      if (!rendered.node.is_empty()) rendered.calls_variable = rendered.has_variable = true;
      break;
    case Text::Kind::term:
      rendered.node = term_node(text);
      // "n.d." stands for the date that is missing, and keeps its group.
      if (text.name == "no date") rendered.calls_variable = rendered.has_variable = true;
      break;
    case Text::Kind::value:
      rendered.node = value_node(text.name);
      break;
  }
  rendered.node = dress(std::move(rendered.node), dress_);
  return rendered;
}

Node Renderer::term_node(const Text& text) {
  Node node = leaf(locale_.term(text.name, text.form, text.is_plural), Role::term);
  if (text.name == "no date" && !node.is_empty() && !names_year_suffix_) {
    Node suffix = year_suffix_node(true);
    if (!suffix.is_empty()) {
      std::vector<Node> parts;
      parts.push_back(std::move(node));
      parts.push_back(mark("-"));
      parts.push_back(std::move(suffix));
      return branch(std::move(parts), Role::year);
    }
  }
  return node;
}

Node Renderer::year_suffix_node(bool is_implicit) {
  if (is_sort_key_ || item_.disambiguation.year_suffix == 0) return {};
  if (is_implicit && year_suffix_done_) return {};
  year_suffix_done_ = true;
  return leaf(year_suffix_letters(item_.disambiguation.year_suffix), Role::year_suffix);
}

Renderer::Rendered Renderer::render_variable(const Text& text, const Dress& dress_) {
  Rendered rendered;
  rendered.calls_variable = text.name != "year-suffix";
  if (is_suppressed(text.name)) return rendered;
  const std::string value = value_of(text.name, text.form);
  if (value.empty()) return rendered;
  rendered.calls_variable = rendered.has_variable = true;
  note_substitution(text.name);
  if (text.name == "year-suffix") {
    rendered.node = year_suffix_node(false);
  } else if (text.name == "citation-number") {
    rendered.node = leaf(is_sort_key_ ? padded(value) : value, Role::citation_number);
  } else if (text.name == "citation-label") {
    std::vector<Node> parts;
    parts.push_back(leaf(value, Role::citation_label));
    parts.push_back(year_suffix_node(true));
    rendered.node = branch(std::move(parts));
  } else if (text.name == "locator") {
    const std::string format = cite_.locator_label == "page" ? style_.page_range_format : std::string();
    rendered.node = branch({rich_text(format_pages(value, format, locale_))}, Role::locator);
  } else if (text.name == "page") {
    rendered.node = leaf(format_pages(value, style_.page_range_format, locale_), Role::text);
  } else if (is_number_variable(text.name) && is_numeric(value)) {
    rendered.node = leaf(format_number(value, "numeric", locale_), Role::text);
  } else if (is_address(text.name)) {
    rendered.node = leaf(value, Role::url);
    rendered.node.target = link_target(text.name, value);
  } else {
    rendered.node = branch({rich_text(value)}, Role::text);
  }
  rendered.node = dress(std::move(rendered.node), dress_);
  return rendered;
}

Renderer::Rendered Renderer::render_number(const Number& number, const Dress& dress_) {
  Rendered rendered;
  rendered.calls_variable = true;
  if (is_suppressed(number.variable)) return rendered;
  const std::string value = value_of(number.variable);
  if (value.empty()) return rendered;
  rendered.has_variable = true;
  note_substitution(number.variable);
  const std::string form = number.form.empty() ? "numeric" : number.form;
  if (number.variable == "page" || number.variable == "locator") {
    rendered.node = leaf(format_pages(value, style_.page_range_format, locale_), Role::text);
  } else if (is_sort_key_ && value.find_first_not_of("0123456789") == std::string::npos) {
    rendered.node = leaf(padded(value), Role::text);
  } else if (is_numeric(value)) {
    rendered.node = leaf(format_number(value, form, locale_, locale_.gender_of(number.variable)), Role::text);
    if (number.variable == "citation-number") rendered.node.role = Role::citation_number;
  } else {
    rendered.node = branch({leaf(value)}, Role::text);
  }
  rendered.node = dress(std::move(rendered.node), dress_);
  return rendered;
}

bool Renderer::label_is_plural(const Label& label) {
  if (label.plural == Label::Plural::always) return true;
  if (label.plural == Label::Plural::never) return false;
  const std::string value = value_of(label.variable);
  if (label.variable == "number-of-pages" || label.variable == "number-of-volumes") {
    return is_numeric(value) && value != "1";
  }
  return is_plural_number(value, locale_);
}

Renderer::Rendered Renderer::render_label(const Label& label, const Dress& dress_) {
  Rendered rendered;
  if (is_suppressed(label.variable) || value_of(label.variable).empty()) return rendered;
  const std::string term = label.variable == "locator" ? cite_.locator_label : label.variable;
  rendered.node = leaf(locale_.term(term, label.form, label_is_plural(label)));
  rendered.node = dress(std::move(rendered.node), dress_);
  return rendered;
}

}  // namespace newsexport::csl
