#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "style/css_properties.h"
#include "style/css_selector.h"
#include "style/stylesheet.h"

namespace newsexport {

/// One selector of a rule with what its declarations do, ready for the cascade.
struct CascadeRule {
  Selector selector;
  const std::vector<CssSetting>* settings = nullptr;
  bool is_important = false;
  std::size_t order = 0;  ///< of appearance, over all sheets

  /// Whether this rule's settings are applied before the other's (CSS 2.1, 6.4.1).
  bool precedes(const CascadeRule& other) const;
};

/// `@page :left { … }`, or a margin box in it.
struct PageRule {
  std::string pseudo;      ///< "", "first", "left", "right"
  std::string margin_box;  ///< "", or "top-center"
  std::vector<CssDeclaration> declarations;
  std::string file;
  std::size_t order = 0;
};

struct Stylesheet::Rules {
  std::vector<std::vector<CssSetting>> settings;  ///< owned here, one a rule and importance
  std::vector<CascadeRule> rules;
  // Rules by the most telling part of their last compound selector: each rule stands in just one of these.
  std::unordered_map<std::string, std::vector<std::size_t>> by_id, by_class, by_type;
  std::vector<std::size_t> others;
  std::vector<PageRule> page_rules;
};

/// Compiles page rules once for each kind of page, and reports what they hold that is not supported.
PageStyle compile_page_style(const std::vector<PageRule>& rules, Stylesheet::PageKind kind,
                             const ComputedStyle& root);
void check_page_rules(const std::vector<PageRule>& rules, const ComputedStyle& root,
                      Diagnostics& diagnostics);

/// Applies the settings in phases: font size, line height, the rest.
void apply_settings(const std::vector<const std::vector<CssSetting>*>& settings, const ComputedStyle& parent,
                    Length root_font_size, ComputedStyle& style);

}  // namespace newsexport
