// External interface: Stylesheet: sheets in, the rules of the cascade out.
#include "style/stylesheet.h"

#include <algorithm>
#include <deque>
#include <iterator>

#include <fmt/format.h>

#include "style/default_stylesheet.h"
#include "style/style_rules.h"

namespace newsexport {
namespace {

class Builder {
 public:
  Builder(Stylesheet::Rules& rules, Diagnostics& diagnostics) : rules_(rules), diagnostics_(diagnostics) {}

  void add_sheet(const Source& sheet) {
    file_ = sheet.name;
    const CssSheet parsed = parse_css(sheet.text);
    for (const CssProblem& problem : parsed.problems) warn(problem.position, "css.syntax", problem.message);
    for (const CssRule& rule : parsed.rules) add_rule(rule);
  }

  /// After all sheets: the pointers of the rules, and the index.
  void finish() {
    rules_.settings.assign(std::make_move_iterator(settings_.begin()),
                           std::make_move_iterator(settings_.end()));
    for (std::size_t index = 0; index < rules_.rules.size(); ++index) {
      rules_.rules[index].settings = &rules_.settings[settings_of_rule_[index]];
      file_rule(index);
    }
  }

 private:
  void warn(Position position, std::string_view code, std::string message) {
    diagnostics_.add({Severity::warning, file_, position, std::move(message), std::string(code)});
  }

  void add_rule(const CssRule& rule) {
    if (rule.at_keyword.empty()) return add_style_rule(rule);
    if (rule.at_keyword == "charset" || rule.at_keyword == "namespace") return;
    if (rule.at_keyword == "page") return add_page_rule(rule);
    if (rule.at_keyword == "media") return add_media_rule(rule);
    warn(rule.position, "css.unsupported-rule",
         fmt::format("@{} is not supported; the rule is left out", rule.at_keyword));
  }

  /// Only media types: "print" and "all" are ours. A query with conditions is for screens of some size.
  void add_media_rule(const CssRule& rule) {
    bool is_for_print = false;
    for (const CssTokens& medium : split_at_commas(rule.prelude)) {
      is_for_print =
          is_for_print || (medium.size() == 1 && (medium[0].is_ident("print") || medium[0].is_ident("all")));
    }
    if (!is_for_print) return;
    for (const CssRule& inner : rule.rules) add_rule(inner);
  }

  void add_style_rule(const CssRule& rule) {
    std::vector<Selector> selectors;
    for (const CssTokens& tokens : split_at_commas(rule.prelude)) {
      auto selector = parse_selector(tokens);
      if (selector) {
        selectors.push_back(std::move(*selector));
      } else {
        // CSS 2.1, 4.1.7 would drop the whole rule; what its other selectors say is kept here, and this said.
        warn(rule.position, "css.unsupported-selector",
             fmt::format("the selector \"{}\" is not supported; it is left out", css_text(tokens)));
      }
    }
    for (const PseudoElement element :
         {PseudoElement::none, PseudoElement::first_line, PseudoElement::first_letter}) {
      std::vector<Selector> of_element;
      std::ranges::copy_if(selectors, std::back_inserter(of_element),
                           [&](const Selector& one) { return one.pseudo_element == element; });
      if (!of_element.empty()) add_declarations(of_element, rule.declarations);
    }
  }

  /// `selectors` are all of elements, or all of one pseudo-element.
  void add_declarations(const std::vector<Selector>& selectors,
                        const std::vector<CssDeclaration>& declarations) {
    const PseudoElement element = selectors.front().pseudo_element;
    std::vector<CssSetting> normal, important;
    for (const CssDeclaration& declaration : declarations) {
      if (applies_to(element, declaration.property)) {
        report(declaration, compile_declaration(declaration, declaration.is_important ? important : normal));
      } else {
        warn(declaration.position, "css.unknown-property",
             fmt::format("the property \"{}\" is not supported in {}; it is left out", declaration.property,
                         element == PseudoElement::none         ? "an element"
                         : element == PseudoElement::first_line ? "::first-line"
                                                                : "::first-letter"));
      }
    }
    add_settings(selectors, std::move(normal), false);
    add_settings(selectors, std::move(important), true);
  }

  void add_settings(const std::vector<Selector>& selectors, std::vector<CssSetting> settings,
                    bool is_important) {
    if (settings.empty() || selectors.empty()) return;
    settings_.push_back(std::move(settings));
    for (const Selector& selector : selectors) {
      rules_.rules.push_back({selector, nullptr, is_important, rules_.rules.size()});
      settings_of_rule_.push_back(settings_.size() - 1);
    }
  }

  void report(const CssDeclaration& declaration, CssSupport support) {
    if (support == CssSupport::unknown_property) {
      warn(declaration.position, "css.unknown-property",
           fmt::format("the property \"{}\" is not supported; it is left out", declaration.property));
    } else if (support == CssSupport::unsupported_value) {
      warn(declaration.position, "css.unsupported-value",
           fmt::format("\"{}: {}\" is not supported; it is left out", declaration.property,
                       css_text(declaration.value)));
    }
  }

  void add_page_rule(const CssRule& rule) {
    std::string pseudo;
    if (rule.prelude.size() == 2 && rule.prelude[0].is(CssToken::Kind::colon))
      pseudo = lower_ascii(rule.prelude[1].text);
    const bool is_known =
        pseudo.empty() ? rule.prelude.empty() : pseudo == "first" || pseudo == "left" || pseudo == "right";
    if (!is_known) {
      warn(rule.position, "css.unsupported-selector",
           fmt::format("the page selector \"{}\" is not supported; the rule is left out",
                       css_text(rule.prelude)));
      return;
    }
    rules_.page_rules.push_back({pseudo, "", rule.declarations, file_, rules_.page_rules.size()});
    for (const CssRule& box : rule.rules) {
      rules_.page_rules.push_back(
          {pseudo, box.at_keyword, box.declarations, file_, rules_.page_rules.size()});
    }
  }

  void file_rule(std::size_t index) {
    const CompoundSelector& last = rules_.rules[index].selector.parts.back().compound;
    if (!last.id.empty()) {
      rules_.by_id[last.id].push_back(index);
    } else if (!last.classes.empty()) {
      rules_.by_class[last.classes.front()].push_back(index);
    } else if (!last.type.empty()) {
      rules_.by_type[last.type].push_back(index);
    } else {
      rules_.others.push_back(index);
    }
  }

  Stylesheet::Rules& rules_;
  Diagnostics& diagnostics_;
  std::string file_;
  std::deque<std::vector<CssSetting>> settings_;
  std::vector<std::size_t> settings_of_rule_;
};

}  // namespace

bool CascadeRule::precedes(const CascadeRule& other) const {
  if (is_important != other.is_important) return other.is_important;
  if (selector.specificity != other.selector.specificity)
    return selector.specificity < other.selector.specificity;
  return order < other.order;
}

Stylesheet::Stylesheet(const std::vector<Source>& sheets, Diagnostics& diagnostics) {
  auto rules = std::make_unique<Rules>();
  Builder builder(*rules, diagnostics);
  builder.add_sheet({"(defaults)", std::string(kDefaultStylesheet)});
  for (const Source& sheet : sheets) builder.add_sheet(sheet);
  builder.finish();
  rules_ = std::move(rules);
  check_page_rules(rules_->page_rules, initial_style(), diagnostics);
}

Stylesheet::Stylesheet(Stylesheet&&) noexcept = default;
Stylesheet& Stylesheet::operator=(Stylesheet&&) noexcept = default;
Stylesheet::~Stylesheet() = default;

ComputedStyle Stylesheet::initial_style() const {
  const Element html{"html", {}, {}};
  const Element body{"body", {}, {}};
  StyleResolver resolver(*this);
  resolver.enter(html);
  return resolver.enter(body);
}

PageStyle Stylesheet::page_style(PageKind kind) const {
  return compile_page_style(rules_->page_rules, kind, initial_style());
}

}  // namespace newsexport
