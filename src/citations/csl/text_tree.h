#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "citations/csl/style_tree.h"
#include "model/inlines.h"

/// Set text on its way: a tree of formatted runs, until quotation marks and punctuation are settled.
namespace newsexport::csl {

/// What a node holds, for those that look for it later: collapsing, disambiguation, author substitution.
enum class Role : unsigned char {
  none,
  text,   ///< words of a reference's own variable
  names,  ///< a whole cs:names
  name,   ///< one name
  date,
  year,
  year_suffix,
  citation_number,
  citation_label,
  locator,
  term,
  url,    ///< `target` is where it leads
  affix,  ///< prefix or suffix of a cite
  cite,   ///< one cite of a cluster; `index` is its number
};

struct Node {
  std::string text;            ///< of a leaf
  std::vector<Node> children;  ///< of a branch
  Format format;
  Role role = Role::none;
  int index = 0;  ///< of a cite
  Display display = Display::none;
  bool has_quotes = false;
  bool is_single_quoted =
      false;                     ///< of quotes within a field: single ones stay single at the outermost level
  bool is_field_markup = false;  ///< markup of the reference's own text: italics within italics turn upright
  bool is_nocase = false;        ///< text-case leaves it alone
  bool is_literal = false;       ///< an affix or delimiter of the style: joins with punctuation before it
  std::string target;            ///< of a URL

  bool is_empty() const;
};

Node leaf(std::string text, Role role = Role::none);
/// An affix or delimiter.
Node mark(std::string text);
Node branch(std::vector<Node> children, Role role = Role::none);

/// Those of `nodes` that have text, with `delimiter` between.
Node join(std::vector<Node> nodes, const std::string& delimiter, Role role = Role::none);

/// Puts formatting, quotes, text-case, periods, affixes and display on `content`. Affixes stand outside the
/// formatting (CSL 1.0.2, "Affixes"); an empty node stays empty.
Node dressed(Node content, const Dress& dress, bool is_english);
/// As the layout's own dress: its affixes stand inside the formatting.
Node dressed_inside(Node content, const Dress& dress, bool is_english);

/// All characters, without quotation marks.
std::string characters(const Node& node);

/// Removes all periods (strip-periods).
void strip_periods(Node& node);

/// The first node with `role`, depth first, or null.
Node* find_role(Node& node, Role role);
const Node* find_role(const Node& node, Role role);

}  // namespace newsexport::csl
