#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// A CSL style as a plain value: the specification's elements and attributes under its own names.
namespace newsexport::csl {

enum class FontStyle : unsigned char { inherit, normal, italic, oblique };
enum class FontVariant : unsigned char { inherit, normal, small_caps };
enum class FontWeight : unsigned char { inherit, normal, bold, light };
enum class Decoration : unsigned char { inherit, none, underline };
enum class VerticalAlign : unsigned char { inherit, baseline, sup, sub };
enum class TextCase : unsigned char {
  none,
  lowercase,
  uppercase,
  capitalize_first,
  capitalize_all,
  sentence,
  title
};
enum class Display : unsigned char { none, block, left_margin, right_inline, indent };

/// The formatting attributes.
struct Format {
  FontStyle style = FontStyle::inherit;
  FontVariant variant = FontVariant::inherit;
  FontWeight weight = FontWeight::inherit;
  Decoration decoration = Decoration::inherit;
  VerticalAlign align = VerticalAlign::inherit;

  friend bool operator==(const Format&, const Format&) = default;
};

/// What may stand on any rendering element: formatting, affixes, display, quotes, strip-periods, text-case.
struct Dress {
  Format format;
  TextCase text_case = TextCase::none;
  Display display = Display::none;
  bool has_quotes = false;
  bool strips_periods = false;
  std::string prefix;
  std::string suffix;
};

struct Element;

struct Text {
  enum class Kind { variable, macro, term, value };
  Kind kind = Kind::value;
  std::string name;       ///< of the variable or term; the value itself
  std::size_t macro = 0;  ///< index into Style::macros
  std::string form;
  bool is_plural = false;
};
struct Number {
  std::string variable;
  std::string form;  ///< numeric, ordinal, long-ordinal, roman
};
struct Label {
  enum class Plural { contextual, always, never };
  std::string variable;
  std::string form;
  Plural plural = Plural::contextual;
};
struct DatePart {
  std::string name;  ///< year, month, day
  std::string form;
  std::string range_delimiter;
  Dress dress;
};
struct Date {
  std::string variable;
  std::string form;        ///< numeric, text; empty where the style gives its own parts
  std::string date_parts;  ///< year, year-month, year-month-day
  std::string delimiter;
  std::vector<DatePart> parts;
};

enum class Precedes { contextual, after_inverted_name, always, never };
/// Inheritable name attributes; what is not given here is asked one level up.
struct NameOptions {
  std::optional<std::string> conjunction;  ///< and: text, symbol
  std::optional<std::string> delimiter;
  std::optional<std::string> names_delimiter;
  std::optional<Precedes> delimiter_precedes_et_al;
  std::optional<Precedes> delimiter_precedes_last;
  std::optional<int> et_al_min, et_al_use_first, et_al_subsequent_min, et_al_subsequent_use_first;
  std::optional<bool> et_al_use_last;
  std::optional<std::string> form;  ///< long, short, count
  std::optional<bool> initialize;
  std::optional<std::string> initialize_with;
  std::optional<std::string> name_as_sort_order;  ///< first, all
  std::optional<std::string> sort_separator;

  /// This, with what it lacks from `outer`.
  NameOptions over(const NameOptions& outer) const;
};
struct NameFormat {
  NameOptions options;
  Dress dress;
  Dress family;
  Dress given;
};
struct NameLabel {
  Label label;
  Dress dress;
  bool is_before_name = false;
};
struct EtAl {
  std::string term = "et-al";
  Dress dress;
};
struct Names {
  std::vector<std::string> variables;
  NameOptions options;  ///< those that stand on cs:names itself
  std::optional<NameFormat> name;
  std::optional<NameLabel> label;
  std::optional<EtAl> et_al;
  std::vector<Element> substitute;
};
struct Group {
  std::string delimiter;
  std::vector<Element> children;
};
struct Condition {
  enum class Kind { type, variable, is_numeric, is_uncertain_date, locator, position, disambiguate };
  Kind kind = Kind::type;
  std::string value;
};
struct Branch {
  enum class Match { all, any, none };
  std::vector<Condition> conditions;  ///< none: cs:else
  Match match = Match::all;
  std::vector<Element> children;
};
struct Choose {
  std::vector<Branch> branches;
};

/// One rendering element.
struct Element {
  std::variant<Text, Number, Label, Date, Names, Group, Choose> value;
  Dress dress;
};

struct Macro {
  std::string name;
  std::vector<Element> children;
};
struct SortKey {
  std::string variable;
  std::optional<std::size_t> macro;
  bool is_descending = false;
  NameOptions names;  ///< names-min, names-use-first, names-use-last
};
struct Layout {
  Dress dress;
  std::string delimiter;
  std::vector<Element> children;
};
enum class Collapse { none, citation_number, year, year_suffix, year_suffix_ranged };
enum class GivenRule {
  by_cite,
  all_names,
  all_names_with_initials,
  primary_name,
  primary_name_with_initials
};
struct CitationStyle {
  NameOptions names;
  std::vector<SortKey> sort;
  Layout layout;
  Collapse collapse = Collapse::none;
  std::optional<std::string> cite_group_delimiter;
  std::optional<std::string> after_collapse_delimiter;
  std::optional<std::string> year_suffix_delimiter;
  bool adds_names = false;
  bool adds_given_names = false;
  bool adds_year_suffix = false;
  GivenRule given_rule = GivenRule::by_cite;
  int near_note_distance = 5;
};
enum class AuthorSubstitute { complete_all, complete_each, partial_each, partial_first };
struct BibliographyStyle {
  NameOptions names;
  std::vector<SortKey> sort;
  Layout layout;
  bool has_hanging_indent = false;
  std::string second_field_align;  ///< flush, margin, or ""
  int line_spacing = 1;
  int entry_spacing = 1;
  std::optional<std::string> subsequent_author_substitute;
  AuthorSubstitute substitute_rule = AuthorSubstitute::complete_all;
};

struct DateFormat {
  std::string form;
  Dress dress;
  std::string delimiter;
  std::vector<DatePart> parts;
};
struct Term {
  std::string name;
  std::string form;  ///< long is ""
  std::string gender;
  std::string gender_form;
  std::string match;  ///< of ordinals: last-digit, last-two-digits, whole-number
  std::string single;
  std::string multiple;
};
/// A cs:locale element of a style, or the root of a locale file.
struct LocalePart {
  std::string language;  ///< "" counts for all
  std::vector<Term> terms;
  std::vector<DateFormat> dates;
  std::optional<bool> punctuation_in_quote;
  std::optional<bool> limit_day_ordinals;
};

struct Style {
  std::string title;
  std::string id;
  std::string default_language;
  bool is_note = false;
  bool is_numeric = false;  ///< cs:category citation-format="numeric"
  bool initializes_with_hyphen = true;
  enum class Demote { never, sort_only, display_and_sort } demote = Demote::display_and_sort;
  std::string page_range_format;
  NameOptions names;
  std::vector<Macro> macros;
  std::vector<LocalePart> locales;
  CitationStyle citation;
  std::optional<BibliographyStyle> bibliography;
};

}  // namespace newsexport::csl
