#pragma once

#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "style/css_parser.h"
#include "style/css_selector.h"
#include "style/css_values.h"

namespace newsexport {

/// What a declaration's value is computed against.
struct CssContext {
  const ComputedStyle& parent;
  CssUnits units;
};

/// Sets one property of a style to a value that was read when the sheet was loaded.
using CssApply = std::function<void(ComputedStyle&, const CssContext&)>;

/// Later phases may use the results of earlier ones: `em` needs the font size, `lh` the line height.
enum class CssPhase { font_size, line_height, rest };

struct CssSetting {
  CssPhase phase = CssPhase::rest;
  CssApply apply;
};

/// One property: how its value is read (an empty function: not supported) and how it is inherited.
struct CssLonghand {
  std::string_view name;
  CssPhase phase = CssPhase::rest;
  CssApply (*parse)(const CssTokens& value) = nullptr;
  void (*copy)(ComputedStyle& to, const ComputedStyle& from) = nullptr;
};

/// The table, in three files by subject.
std::span<const CssLonghand> css_text_properties();  ///< fonts, letters, alignment
std::span<const CssLonghand> css_box_properties();   ///< margins, padding, borders, sizes, backgrounds
std::span<const CssLonghand> css_flow_properties();  ///< display, breaks, columns, lists, running strings

enum class CssSupport { supported, unsupported_value, unknown_property };

/// Appends what the declaration does; shorthands become their longhands. A property that only other engines
/// know (with a vendor prefix) is supported and does nothing.
CssSupport compile_declaration(const CssDeclaration& declaration, std::vector<CssSetting>& settings);

/// Whether a declaration of the property does anything for a first line or letter: those of letters do that
/// leave the lines their height.
bool applies_to(PseudoElement element, std::string_view property);

// For the tables.

template <typename Value>
struct CssKeyword {
  std::string_view name;
  Value value;
};

/// The value of the keyword that is all of `tokens`; null where it is none of the table's.
template <typename Value, std::size_t Count>
const Value* find_keyword(const CssTokens& tokens, const CssKeyword<Value> (&table)[Count]) {
  if (tokens.size() != 1) return nullptr;
  for (const CssKeyword<Value>& keyword : table) {
    if (tokens.front().is_ident(keyword.name)) return &keyword.value;
  }
  return nullptr;
}

}  // namespace newsexport
