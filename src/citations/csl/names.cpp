// External interface: Renderer: cs:names.
#include <algorithm>

#include "citations/csl/name_list.h"
#include "citations/csl/renderer.h"

namespace newsexport::csl {
namespace {

// A cs:names in cs:substitute without children is set as the cs:names around it.
Names completed(const Names& names, const Names* outer) {
  Names result = names;
  if (!outer || names.name || names.et_al || names.label) return result;
  result.name = outer->name;
  result.et_al = outer->et_al;
  result.label = outer->label;
  if (!result.options.names_delimiter) result.options = outer->options;
  return result;
}

}  // namespace

NameOptions Renderer::options_of(const Names& names) const {
  NameOptions options = names.name ? names.name->options : NameOptions{};
  options = options.over(names.options).over(area_names_).over(style_.names);
  if (is_sort_key_) {
    options.name_as_sort_order = "all";
    options = sort_names_.over(options);
  }
  return options;
}

Renderer::Rendered Renderer::render_names(const Names& names, const Dress& dress_) {
  const Names whole = completed(names, substitute_of_);
  Rendered rendered = render_name_lists(whole, dress_);
  if (rendered.node.is_empty() && !rendered.has_variable && !names.substitute.empty()) {
    Rendered substitute = render_substitute(whole, dress_);
    substitute.calls_variable = true;
    return substitute;
  }
  return rendered;
}

Renderer::Rendered Renderer::render_substitute(const Names& names, const Dress& dress_) {
  const Names* outer = substitute_of_;
  auto* outer_variables = substituted_into_;
  Rendered result;
  for (const Element& element : names.substitute) {
    std::set<std::string, std::less<>> variables;
    substitute_of_ = &names;
    substituted_into_ = &variables;
    result = render_element(element, {});
    substitute_of_ = outer;
    substituted_into_ = outer_variables;
    if (result.node.is_empty()) continue;
    suppressed_.insert(variables.begin(), variables.end());
    if (outer_variables) outer_variables->insert(variables.begin(), variables.end());
    result.has_variable = true;
    if (!find_role(result.node, Role::names)) result.node = branch({std::move(result.node)}, Role::names);
    result.node = dress(std::move(result.node), dress_);
    return result;
  }
  result.node = {};
  return result;
}

namespace {

struct List {
  std::string variable;
  const std::vector<Person>* persons;
};

bool is_editor_and_translator(const std::vector<List>& lists) {
  if (lists.size() != 2) return false;
  const std::string& first = lists[0].variable;
  const std::string& second = lists[1].variable;
  return (first == "editor" && second == "translator") || (first == "translator" && second == "editor");
}

}  // namespace

Renderer::Rendered Renderer::render_name_lists(const Names& names, const Dress& dress_) {
  Rendered rendered;
  rendered.calls_variable = true;
  std::vector<List> lists;
  for (const std::string& variable : names.variables) {
    const std::vector<Person>* persons = is_suppressed(variable) ? nullptr : item_.find_persons(variable);
    if (persons) lists.push_back({variable, persons});
  }
  if (lists.empty()) return rendered;
  rendered.has_variable = true;
  for (const List& list : lists) note_substitution(list.variable);
  if (is_editor_and_translator(lists) && *lists[0].persons == *lists[1].persons &&
      !locale_.term("editortranslator").empty()) {
    lists.pop_back();
    lists.front().variable = "editortranslator";
  }

  std::size_t count = 0;
  std::vector<Node> nodes;
  for (const List& list : lists) {
    nodes.push_back(render_labelled_list(list.variable, *list.persons, names));
    count += names_seen_.back().shown;
  }
  const NameOptions options = options_of(names);
  if (options.form.value_or("long") == "count") {
    rendered.node = leaf(count > 0 ? std::to_string(count) : std::string());
  } else {
    rendered.node = join(std::move(nodes), options.names_delimiter.value_or(""));
  }
  rendered.node = dress(std::move(rendered.node), dress_);
  const bool is_first = !names_done_;
  if (!rendered.node.is_empty()) names_done_ = true;
  if (cite_.suppresses_author && is_first && area_ == Area::citation && !is_sort_key_) rendered.node = {};
  return rendered;
}

Node Renderer::render_labelled_list(const std::string& variable, const std::vector<Person>& persons,
                                    const Names& names) {
  Node node = render_list(persons, names);
  node.role = Role::names;
  if (!names.label || node.is_empty() || is_sort_key_) return node;
  std::vector<Node> parts;
  parts.push_back(std::move(node));
  parts.push_back(names_label(*names.label, variable, persons.size()));
  if (names.label->is_before_name) std::swap(parts[0], parts[1]);
  return branch(std::move(parts));
}

Node Renderer::render_list(const std::vector<Person>& persons, const Names& names) {
  const std::size_t call = names_seen_.size();
  const Disambiguation& disambiguation = item_.disambiguation;
  const bool uses_disambiguation = area_ == Area::citation && !is_sort_key_;
  const bool is_subsequent = area_ == Area::citation && cite_.position != CslPosition::first;
  NameListSetting setting{style_,
                          locale_,
                          options_of(names),
                          names.name.value_or(NameFormat{}),
                          names.et_al.value_or(EtAl{}),
                          is_sort_key_,
                          0,
                          {}};
  const int least =
      uses_disambiguation && call < disambiguation.names.size() ? disambiguation.names[call] : 0;
  setting.shown = shown_names(persons, setting.options, is_subsequent, least);
  if (uses_disambiguation && call < disambiguation.givens.size())
    setting.givens = disambiguation.givens[call];
  names_seen_.push_back({&persons, setting.shown, setting.options.form.value_or("long") == "short",
                         setting.options.initialize_with.has_value(),
                         setting.options.initialize.value_or(true)});
  Node list = name_list(persons, setting);
  return dressed(std::move(list), setting.format.dress, item_.is_english);
}

Node Renderer::names_label(const NameLabel& label, const std::string& variable, std::size_t count) {
  const bool is_plural = label.label.plural == Label::Plural::always ||
                         (label.label.plural == Label::Plural::contextual && count > 1);
  Node node = leaf(locale_.term(variable, label.label.form, is_plural));
  return dress(std::move(node), label.dress);
}

std::string Renderer::names_for_sorting(const std::string& variable) {
  const std::vector<Person>* persons = item_.find_persons(variable);
  if (!persons) return {};
  Names names;
  names.variables = {variable};
  NameListSetting setting{style_, locale_, options_of(names), {}, {}, true, 0, {}};
  setting.options.form = "long";
  setting.options.name_as_sort_order = "all";
  setting.shown = shown_names(*persons, setting.options, false, 0);
  return characters(name_list(*persons, setting));
}

}  // namespace newsexport::csl
