#pragma once

#include <set>
#include <string>
#include <vector>

#include "citations/csl/item.h"
#include "citations/csl/locale.h"
#include "citations/csl/style_tree.h"
#include "citations/csl/text_tree.h"

namespace newsexport::csl {

/// What the cite of one work adds to the work itself.
struct CiteContext {
  std::string locator;
  std::string locator_label = "page";
  CslPosition position = CslPosition::first;
  bool is_near_note = false;
  int first_note_number = 0;
  bool suppresses_author = false;
  bool is_author_only = false;
};

/// Which part of the style is rendered.
enum class Area { citation, bibliography, sort };

/// What stays the same for all cites of one text.
struct Setting {
  const Style& style;
  const Locale& locale;
  bool citation_names_year_suffix = false;  ///< the layout calls the variable year-suffix itself
  bool bibliography_names_year_suffix = false;
};

/// Renders the elements of a style for one item, once. Recursion ends at kDeepest elements and each cite at
/// kMostElements, so that no style takes all time or stack.
class Renderer {
 public:
  Renderer(const Setting& setting, Area area, const Item& item, const CiteContext& cite);

  /// The children of a layout or of a macro, without a delimiter.
  Node render(const std::vector<Element>& elements);
  /// The children one by one, for second-field-align.
  std::vector<Node> render_each(const std::vector<Element>& elements);
  /// The name options of the layout or sort key, over those of the style.
  void set_name_options(const NameOptions& options) { area_names_ = options; }
  /// Names in the order in which they are sorted; dates as digits.
  void set_sort_forms(const NameOptions& names) {
    is_sort_key_ = true;
    sort_names_ = names;
  }

  /// For comparing cites: the date of access tells no works apart.
  void set_for_disambiguation() { is_for_disambiguation_ = true; }

  /// Names as a sort key of their own.
  std::string names_for_sorting(const std::string& variable);
  std::string date_for_sorting(const std::string& variable);

  /// Of each cs:names that was rendered: how many names the lists have.
  struct NamesSeen {
    const std::vector<Person>* persons = nullptr;
    std::size_t shown = 0;
    bool is_short = false;  ///< form="short"
    bool has_initialize_with = false;
    bool initializes = true;
  };
  const std::vector<NamesSeen>& names_seen() const { return names_seen_; }
  int conditions_seen() const { return conditions_seen_; }

 private:
  static constexpr int kDeepest = 300;
  static constexpr int kMostElements = 20'000;

  /// A rendered element, and whether variables were called and any had a value (CSL 1.0.2, "Group").
  struct Rendered {
    Node node;
    bool calls_variable = false;
    bool has_variable = false;

    void add(const Rendered& part);
  };

  // Elements (renderer.cpp, variables.cpp)
  /// `delimiter` is that of the group around the element.
  Rendered render_element(const Element& element, const std::string& delimiter);
  Rendered render_children(const std::vector<Element>& elements, const std::string& delimiter);
  Rendered render_text(const Text& text, const Dress& dress);
  Rendered render_variable(const Text& text, const Dress& dress);
  Rendered render_number(const Number& number, const Dress& dress);
  Rendered render_label(const Label& label, const Dress& dress);
  Rendered render_group(const Group& group, const Dress& dress);
  Rendered render_choose(const Choose& choose, const std::string& delimiter);
  bool meets(const Branch& branch);
  bool meets(const Condition& condition);
  Node term_node(const Text& text);
  std::string value_of(std::string_view variable, std::string_view form = {});
  Node year_suffix_node(bool is_implicit);
  bool is_suppressed(std::string_view variable) const;
  /// A variable that is rendered within cs:substitute is not rendered again.
  void note_substitution(const std::string& variable);
  bool label_is_plural(const Label& label);

  // Dates (dates.cpp)
  Rendered render_date(const Date& date, const Dress& dress);

  // Names (names.cpp)
  Rendered render_names(const Names& names, const Dress& dress);
  Rendered render_substitute(const Names& names, const Dress& dress);
  Rendered render_name_lists(const Names& names, const Dress& dress);
  Node render_labelled_list(const std::string& variable, const std::vector<Person>& persons,
                            const Names& names);
  Node render_list(const std::vector<Person>& persons, const Names& names);
  Node names_label(const NameLabel& label, const std::string& variable, std::size_t count);
  NameOptions options_of(const Names& names) const;

  Node dress(Node node, const Dress& dress_) const;

  const Setting& setting_;
  const Style& style_;
  const Locale& locale_;
  const Area area_;
  const Item& item_;
  const CiteContext& cite_;
  NameOptions area_names_;
  NameOptions sort_names_;
  bool is_sort_key_ = false;
  bool names_year_suffix_ = false;  ///< the layout calls the variable year-suffix itself
  bool year_suffix_done_ = false;
  bool names_done_ = false;
  bool is_for_disambiguation_ = false;
  int conditions_seen_ = 0;               ///< tests of disambiguate="true" so far
  const Names* substitute_of_ = nullptr;  ///< the cs:names whose substitutes are rendered
  std::set<std::string, std::less<>>* substituted_into_ = nullptr;
  std::set<std::string, std::less<>> suppressed_;  ///< rendered as substitutes, or to be left out
  std::vector<NamesSeen> names_seen_;
  int depth_ = 0;
  int elements_ = 0;
};

/// Whether the elements, or the macros that they call, call the variable.
bool calls_variable(const Style& style, const std::vector<Element>& elements, std::string_view variable);

}  // namespace newsexport::csl
