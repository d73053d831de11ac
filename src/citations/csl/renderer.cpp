// External interface: Renderer: groups, conditions, macros, and the way to each element's own code.
#include "citations/csl/renderer.h"

#include <algorithm>

#include "citations/csl/numbers.h"

namespace newsexport::csl {
namespace {

const std::vector<Element>* children_of(const Element& element) {
  if (const auto* group = std::get_if<Group>(&element.value)) return &group->children;
  if (const auto* names = std::get_if<Names>(&element.value)) return &names->substitute;
  return nullptr;
}

class VariableSearch {
 public:
  VariableSearch(const Style& style, std::string_view variable)
      : style_(style), variable_(variable), seen_(style.macros.size(), false) {}

  bool calls(const std::vector<Element>& elements) {
    return std::ranges::any_of(elements, [this](const Element& element) { return calls(element); });
  }

 private:
  bool calls(const Element& element) {
    if (const auto* text = std::get_if<Text>(&element.value)) {
      if (text->kind == Text::Kind::variable) return text->name == variable_;
      if (text->kind != Text::Kind::macro || seen_[text->macro]) return false;
      seen_[text->macro] = true;
      return calls(style_.macros[text->macro].children);
    }
    if (const auto* number = std::get_if<Number>(&element.value)) return number->variable == variable_;
    if (const auto* choose = std::get_if<Choose>(&element.value)) {
      return std::ranges::any_of(choose->branches, [this](const Branch& b) { return calls(b.children); });
    }
    const std::vector<Element>* children = children_of(element);
    return children && calls(*children);
  }

  const Style& style_;
  const std::string_view variable_;
  std::vector<bool> seen_;
};

}  // namespace

bool calls_variable(const Style& style, const std::vector<Element>& elements, std::string_view variable) {
  return VariableSearch(style, variable).calls(elements);
}

Renderer::Renderer(const Setting& setting, Area area, const Item& item, const CiteContext& cite)
    : setting_(setting),
      style_(setting.style),
      locale_(setting.locale),
      area_(area),
      item_(item),
      cite_(cite) {
  area_names_ =
      area == Area::bibliography && style_.bibliography ? style_.bibliography->names : style_.citation.names;
  names_year_suffix_ = area == Area::bibliography ? setting.bibliography_names_year_suffix
                                                  : setting.citation_names_year_suffix;
}

void Renderer::Rendered::add(const Rendered& part) {
  calls_variable = calls_variable || part.calls_variable;
  has_variable = has_variable || part.has_variable;
}

Node Renderer::dress(Node node, const Dress& dress_) const {
  return dressed(std::move(node), dress_, item_.is_english);
}

Node Renderer::render(const std::vector<Element>& elements) {
  return render_children(elements, {}).node;
}

std::vector<Node> Renderer::render_each(const std::vector<Element>& elements) {
  std::vector<Node> nodes;
  for (const Element& element : elements) {
    Node node = render_element(element, {}).node;
    if (!node.is_empty()) nodes.push_back(std::move(node));
  }
  return nodes;
}

Renderer::Rendered Renderer::render_children(const std::vector<Element>& elements,
                                             const std::string& delimiter) {
  Rendered rendered;
  std::vector<Node> nodes;
  for (const Element& element : elements) {
    Rendered part = render_element(element, delimiter);
    rendered.add(part);
    if (!part.node.is_empty()) nodes.push_back(std::move(part.node));
  }
  rendered.node = nodes.size() == 1 ? std::move(nodes.front()) : join(std::move(nodes), delimiter);
  return rendered;
}

Renderer::Rendered Renderer::render_element(const Element& element, const std::string& delimiter) {
  if (depth_ >= kDeepest || elements_ >= kMostElements) return {};
  ++elements_;
  ++depth_;
  Rendered rendered = std::visit(
      [&](const auto& value) -> Rendered {
        using Value = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<Value, Text>) return render_text(value, element.dress);
        if constexpr (std::is_same_v<Value, Number>) return render_number(value, element.dress);
        if constexpr (std::is_same_v<Value, Label>) return render_label(value, element.dress);
        if constexpr (std::is_same_v<Value, Date>) return render_date(value, element.dress);
        if constexpr (std::is_same_v<Value, Names>) return render_names(value, element.dress);
        if constexpr (std::is_same_v<Value, Group>) return render_group(value, element.dress);
        if constexpr (std::is_same_v<Value, Choose>) return render_choose(value, delimiter);
      },
      element.value);
  --depth_;
  return rendered;
}

// CSL 1.0.2, "Group": left out where it calls variables and none has a value. A group that is not left out
// counts as a variable with a value for the group around it.
Renderer::Rendered Renderer::render_group(const Group& group, const Dress& dress_) {
  Rendered rendered = render_children(group.children, group.delimiter);
  if (rendered.calls_variable && !rendered.has_variable) {
    rendered.node = {};
    return rendered;
  }
  if (!rendered.node.is_empty()) rendered.calls_variable = rendered.has_variable = true;
  rendered.node = dress(std::move(rendered.node), dress_);
  return rendered;
}

// The elements of a branch stand as if they were the group's own: its delimiter is between them too.
Renderer::Rendered Renderer::render_choose(const Choose& choose, const std::string& delimiter) {
  for (const Branch& branch : choose.branches) {
    if (meets(branch)) return render_children(branch.children, delimiter);
  }
  return {};
}

bool Renderer::meets(const Branch& branch) {
  const auto test = [this](const Condition& condition) { return meets(condition); };
  if (branch.conditions.empty()) return true;
  switch (branch.match) {
    case Branch::Match::all:
      return std::ranges::all_of(branch.conditions, test);
    case Branch::Match::any:
      return std::ranges::any_of(branch.conditions, test);
    case Branch::Match::none:
      return std::ranges::none_of(branch.conditions, test);
  }
  return false;
}

namespace {

bool stands_at(const CiteContext& cite, Area area, std::string_view position) {
  if (area == Area::bibliography) return false;
  if (position == "first") return cite.position == CslPosition::first;
  if (position == "near-note") return cite.position != CslPosition::first && cite.is_near_note;
  if (position == "ibid-with-locator") return cite.position == CslPosition::ibid_with_locator;
  const bool is_ibid = cite.position == CslPosition::ibid || cite.position == CslPosition::ibid_with_locator;
  if (position == "ibid") return is_ibid;
  return position == "subsequent" && (is_ibid || cite.position == CslPosition::subsequent);
}

}  // namespace

bool Renderer::meets(const Condition& condition) {
  const std::string& value = condition.value;
  switch (condition.kind) {
    case Condition::Kind::type:
      return item_.type() == value;
    case Condition::Kind::variable:
      if (item_.find_persons(value)) return true;
      if (item_.find_date(value)) return true;
      return !value_of(value).empty();
    case Condition::Kind::is_numeric:
      return is_numeric(value_of(value));
    case Condition::Kind::is_uncertain_date: {
      const ReferenceDate* date = item_.find_date(value);
      return date && date->is_circa;
    }
    case Condition::Kind::locator:
      return !cite_.locator.empty() &&
             (cite_.locator_label == value || (value == "sub-verbo" && cite_.locator_label == "sub verbo"));
    case Condition::Kind::position:
      return stands_at(cite_, area_, value);
    case Condition::Kind::disambiguate:
      if (value != "true") return item_.disambiguation.conditions == 0;
      return ++conditions_seen_ <= item_.disambiguation.conditions;
  }
  return false;
}

}  // namespace newsexport::csl
