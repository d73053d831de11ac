// External interface: StyleResolver, the walk down a tree that computes styles on the way.
#include <algorithm>
#include <deque>
#include <optional>

#include "model/language.h"
#include "style/style_rules.h"

namespace newsexport {
namespace {

/// What a child has before its own rules: the inherited half of its parent's style, and initial values.
ComputedStyle inherit(const ComputedStyle& parent) {
  ComputedStyle style;
  style.text = parent.text;
  style.line_height = parent.line_height;
  style.line_height_factor = parent.line_height_factor;
  style.text_align = parent.text_align;
  style.text_indent = parent.text_indent;
  style.hyphens = parent.hyphens;
  style.text_transform = parent.text_transform;
  style.white_space = parent.white_space;
  style.list_style = parent.list_style;
  style.orphans = parent.orphans;
  style.widows = parent.widows;
  style.snaps_to_grid = parent.snaps_to_grid;
  style.language = parent.language;
  style.direction = parent.direction;
  style.is_underlined = parent.is_underlined && style.display == Display::inline_;
  style.is_struck_through = parent.is_struck_through && style.display == Display::inline_;
  return style;
}

ComputedStyle root_style() {
  ComputedStyle style;
  style.text.families = {"serif"};
  style.text.size = 10;
  style.line_height = 12;
  return style;
}

void take_language(const Element& element, ComputedStyle& style) {
  if (const std::string_view language = language_of(element, ""); !language.empty())
    style.language = language;
  const std::string_view direction = element.attribute("dir");
  if (direction == "rtl") style.direction = Direction::right_to_left;
  if (direction == "ltr") style.direction = Direction::left_to_right;
}

std::vector<const Element*> element_children(const Element& element) {
  std::vector<const Element*> children;
  for (const MarkupNode& child : element.children) {
    if (const auto* inner = std::get_if<Element>(&child)) children.push_back(inner);
  }
  return children;
}

}  // namespace

void apply_settings(const std::vector<const std::vector<CssSetting>*>& settings, const ComputedStyle& parent,
                    Length root_font_size, ComputedStyle& style) {
  CssContext context{parent, {style.text.size, root_font_size, style.line_height}};
  for (const CssPhase phase : {CssPhase::font_size, CssPhase::line_height, CssPhase::rest}) {
    for (const std::vector<CssSetting>* some : settings) {
      for (const CssSetting& setting : *some) {
        if (setting.phase == phase) setting.apply(style, context);
      }
    }
    if (phase == CssPhase::font_size) {
      context.units.font_size = style.text.size;
      if (style.line_height_factor > 0) style.line_height = style.line_height_factor * style.text.size;
    }
    if (phase == CssPhase::line_height) context.units.line_height = style.line_height;
  }
}

struct StyleResolver::State {
  const Stylesheet::Rules& rules;
  ComputedStyle root = root_style();
  Length root_font_size = 10;
  std::vector<ElementPlace> path;
  std::deque<ComputedStyle> styles;  // a deque: references to outer styles stay good
  // Of the element entered last.
  std::optional<ComputedStyle> first_line, first_letter;
  // Children of the element at the same depth of `path`, and how many of them were entered.
  std::deque<std::vector<const Element*>> children;
  std::vector<std::size_t> entered;

  const ComputedStyle& parent_style() const { return styles.empty() ? root : styles.back(); }

  /// Rules for the path's last element, its first line and its first letter, lowest precedence first.
  std::vector<const CascadeRule*> find_rules() const {
    std::vector<const CascadeRule*> found;
    const auto collect = [&](const std::vector<std::size_t>& candidates) {
      for (const std::size_t index : candidates) {
        const CascadeRule& rule = rules.rules[index];
        if (matches(rule.selector, path)) found.push_back(&rule);
      }
    };
    const auto look_up = [&](const auto& index, std::string_view key) {
      const auto entry = index.find(std::string(key));
      if (entry != index.end()) collect(entry->second);
    };
    const Element& element = *path.back().element;
    collect(rules.others);
    look_up(rules.by_type, element.name);
    if (const auto id = element.attribute("id"); !id.empty()) look_up(rules.by_id, id);
    std::string_view classes = element.attribute("class");
    while (!classes.empty()) {
      const std::size_t end = std::min(classes.find(' '), classes.size());
      if (end > 0) look_up(rules.by_class, classes.substr(0, end));
      classes.remove_prefix(std::min(end + 1, classes.size()));
    }
    std::ranges::sort(found,
                      [](const CascadeRule* one, const CascadeRule* other) { return one->precedes(*other); });
    return found;
  }

  /// Those of the found rules that are for `element`.
  void apply(const std::vector<const CascadeRule*>& found, PseudoElement element, const ComputedStyle& parent,
             ComputedStyle& style) const {
    std::vector<const std::vector<CssSetting>*> settings;
    for (const CascadeRule* rule : found)
      if (rule->selector.pseudo_element == element) settings.push_back(rule->settings);
    apply_settings(settings, parent, root_font_size, style);
  }

  std::optional<ComputedStyle> pseudo_style(const std::vector<const CascadeRule*>& found,
                                            PseudoElement element, const ComputedStyle& parent) const {
    const auto is_for = [&](const CascadeRule* rule) { return rule->selector.pseudo_element == element; };
    if (std::ranges::none_of(found, is_for)) return std::nullopt;
    ComputedStyle style = inherit(parent);
    apply(found, element, parent, style);
    return style;
  }
};

StyleResolver::StyleResolver(const Stylesheet& sheet) : state_(new State{.rules = sheet.rules()}) {}
StyleResolver::~StyleResolver() = default;

const ComputedStyle& StyleResolver::enter(const Element& element) {
  State& state = *state_;
  ElementPlace place{&element, 0, nullptr,
                     language_of(element, state.path.empty() ? "" : state.path.back().language)};
  if (!state.path.empty()) {
    place.siblings = &state.children.back();
    // Callers may skip children: the place is where the element is found, looking on from the last one.
    std::size_t& next = state.entered.back();
    const auto found = std::find(
        place.siblings->begin() + static_cast<std::ptrdiff_t>(std::min(next, place.siblings->size())),
        place.siblings->end(), &element);
    place.index = static_cast<std::size_t>(found - place.siblings->begin());
    next = place.index + 1;
  }
  state.path.push_back(place);
  const ComputedStyle& parent = state.parent_style();
  ComputedStyle style = inherit(parent);
  take_language(element, style);
  const std::vector<const CascadeRule*> found = state.find_rules();
  state.apply(found, PseudoElement::none, parent, style);
  if (state.path.size() == 1) state.root_font_size = style.text.size;
  state.first_line = state.pseudo_style(found, PseudoElement::first_line, style);
  state.first_letter =
      state.pseudo_style(found, PseudoElement::first_letter, state.first_line ? *state.first_line : style);
  state.styles.push_back(std::move(style));
  state.children.push_back(element_children(element));
  state.entered.push_back(0);
  return state.styles.back();
}

const ComputedStyle* StyleResolver::first_line() const {
  return state_->first_line ? &*state_->first_line : nullptr;
}

const ComputedStyle* StyleResolver::first_letter() const {
  return state_->first_letter ? &*state_->first_letter : nullptr;
}

void StyleResolver::leave() {
  State& state = *state_;
  state.path.pop_back();
  state.styles.pop_back();
  state.children.pop_back();
  state.entered.pop_back();
}

}  // namespace newsexport
