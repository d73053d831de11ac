// External interface: name_node().
#include <utility>

#include "citations/csl/name_list.h"
#include "citations/csl/rich_text.h"

namespace newsexport::csl {
namespace {

bool joins_next(const std::string& text) {
  return text.ends_with('\'') || text.ends_with("’") || text.ends_with('-') || text.ends_with(' ');
}

// Words in a row, with spaces between, except behind an apostrophe.
class Row {
 public:
  void add(Node node) {
    if (node.is_empty()) return;
    if (!parts_.empty() && !joins_next(last_)) parts_.push_back(mark(" "));
    last_ = characters(node);
    parts_.push_back(std::move(node));
  }
  void add_joined(const std::string& joint, Node node) {
    if (node.is_empty()) return;
    if (!parts_.empty()) parts_.push_back(mark(joint));
    last_ = characters(node);
    parts_.push_back(std::move(node));
  }
  Node node() { return branch(std::move(parts_)); }

 private:
  std::vector<Node> parts_;
  std::string last_;
};

class NameSetter {
 public:
  NameSetter(const Person& person, const NameListSetting& setting, GivenLevel level)
      : person_(person), setting_(setting), level_(level) {}

  Node short_form() const {
    if (!person_.literal.empty()) return literal();
    if (level_ == GivenLevel::as_styled || person_.given.empty()) {
      Row row;
      row.add(family_words(person_.non_dropping));
      row.add(family_words(person_.family));
      return with_affixes(row.node(), setting_.format.family);
    }
    return long_form();
  }

  Node long_form() const {
    if (!person_.literal.empty()) return literal();
    if (person_.is_static) return static_form();
    Row family;
    family.add(given_words(person_.dropping));
    family.add(family_words(person_.non_dropping));
    family.add(family_words(person_.family));
    if (person_.has_comma_suffix) {
      family.add_joined(", ", rich_text(person_.suffix));
    } else {
      family.add(rich_text(person_.suffix));
    }
    Row row;
    row.add(with_affixes(given_words(given()), setting_.format.given));
    row.add(with_affixes(family.node(), setting_.format.family));
    return row.node();
  }

  Node inverted_form() const {
    if (!person_.literal.empty()) return literal();
    if (person_.is_static) return static_form();
    const bool demotes = setting_.style.demote == Style::Demote::display_and_sort ||
                         (setting_.style.demote == Style::Demote::sort_only && setting_.is_sort_key);
    Row family;
    if (!demotes) family.add(family_words(person_.non_dropping));
    family.add(family_words(person_.family));
    Row given_row;
    given_row.add(given_words(given()));
    given_row.add(given_words(person_.dropping));
    if (demotes) given_row.add(family_words(person_.non_dropping));
    // Two spaces sort before any letter, so that families come before their given names.
    const std::string separator =
        setting_.is_sort_key ? "  " : setting_.options.sort_separator.value_or(", ");
    Row row;
    row.add(with_affixes(family.node(), setting_.format.family));
    row.add_joined(separator, with_affixes(given_row.node(), setting_.format.given));
    row.add_joined(separator, rich_text(person_.suffix));
    return row.node();
  }

 private:
  Node static_form() const {
    Row row;
    row.add(with_affixes(family_words(person_.family), setting_.format.family));
    row.add_joined(
        person_.is_undivided ? "" : " ",
        with_affixes(given_words(person_.is_undivided ? person_.given : given()), setting_.format.given));
    return row.node();
  }

  Node literal() const { return with_affixes(family_words(person_.literal), setting_.format.family); }

  std::string given() const {
    const NameOptions& options = setting_.options;
    const bool shortens = options.initialize_with && level_ != GivenLevel::full;
    if (!shortens) {
      if (options.initialize_with && options.initialize.value_or(true)) {
        return initials(person_.given, *options.initialize_with, false,
                        setting_.style.initializes_with_hyphen);
      }
      return person_.given;
    }
    return initials(person_.given, *options.initialize_with, options.initialize.value_or(true),
                    setting_.style.initializes_with_hyphen);
  }

  Node formatted(const std::string& text, const Dress& part) const {
    if (text.empty()) return {};
    Dress dress = part;
    dress.prefix.clear();
    dress.suffix.clear();
    return dressed(rich_text(text), dress, setting_.locale.is_english());
  }
  Node family_words(const std::string& text) const { return formatted(text, setting_.format.family); }
  Node given_words(const std::string& text) const { return formatted(text, setting_.format.given); }

  static Node with_affixes(Node node, const Dress& part) {
    Dress dress;
    dress.prefix = part.prefix;
    dress.suffix = part.suffix;
    return dressed(std::move(node), dress, true);
  }

  const Person& person_;
  const NameListSetting& setting_;
  const GivenLevel level_;
};

}  // namespace

Node name_node(const Person& person, const NameListSetting& setting, bool is_inverted, GivenLevel level) {
  const NameSetter setter(person, setting, level);
  const bool is_short = setting.options.form.value_or("long") == "short";
  Node node = is_short ? setter.short_form() : is_inverted ? setter.inverted_form() : setter.long_form();
  node = branch({std::move(node)}, Role::name);
  return node;
}

}  // namespace newsexport::csl
