// External interface: shown_names(), name_list().
#include "citations/csl/name_list.h"

#include <algorithm>

namespace newsexport::csl {
namespace {

bool ends_with_others(const std::vector<Person>& persons) {
  return persons.size() > 1 && persons.back().literal == "others";
}

class ListSetter {
 public:
  ListSetter(const std::vector<Person>& persons, const NameListSetting& setting)
      : persons_(persons), setting_(setting), options_(setting.options) {
    delimiter_ = setting.is_sort_key ? "   " : options_.delimiter.value_or(", ");
  }

  Node set() {
    const std::size_t shown = setting_.shown;
    const bool is_cut = shown < persons_.size();
    for (std::size_t at = 0; at < shown; ++at) {
      if (at > 0) add_delimiter(at, !is_cut && at + 1 == shown);
      parts_.push_back(name_node(persons_[at], setting_, is_inverted(at), level_of(at)));
    }
    if (is_cut && shown > 0) add_rest();
    return branch(std::move(parts_));
  }

 private:
  bool is_inverted(std::size_t at) const {
    const std::string order = options_.name_as_sort_order.value_or("");
    return order == "all" || (order == "first" && at == 0);
  }

  GivenLevel level_of(std::size_t at) const {
    return at < setting_.givens.size() ? setting_.givens[at] : GivenLevel::as_styled;
  }

  std::string conjunction() const {
    const std::string kind = setting_.is_sort_key ? "" : options_.conjunction.value_or("");
    if (kind == "text") return setting_.locale.term("and");
    if (kind != "symbol") return {};
    const std::string symbol = setting_.locale.term("and", "symbol");
    return setting_.locale.find_term("and", "symbol") == setting_.locale.find_term("and") ? "&" : symbol;
  }

  bool delimiter_precedes(Precedes rule, std::size_t before, std::size_t least) const {
    switch (rule) {
      case Precedes::always:
        return true;
      case Precedes::never:
        return false;
      case Precedes::after_inverted_name:
        return before > 0 && is_inverted(before - 1) && persons_[before - 1].literal.empty();
      case Precedes::contextual:
        return before >= least;
    }
    return false;
  }

  void add_delimiter(std::size_t before, bool is_last) {
    const std::string conjunction_ = is_last ? conjunction() : std::string();
    if (conjunction_.empty()) {
      parts_.push_back(mark(delimiter_));
      return;
    }
    const Precedes rule = options_.delimiter_precedes_last.value_or(Precedes::contextual);
    if (delimiter_precedes(rule, before, 2)) {
      parts_.push_back(mark(delimiter_));
      if (!delimiter_.ends_with(' ')) parts_.push_back(mark(" "));
    } else {
      parts_.push_back(mark(" "));
    }
    parts_.push_back(mark(conjunction_ + ' '));
  }

  void add_rest() {
    const std::size_t shown = setting_.shown;
    const bool names_last = options_.et_al_use_last.value_or(false) && !ends_with_others(persons_);
    if (names_last && persons_.size() - shown >= 2) {
      parts_.push_back(mark(delimiter_ + "… "));
      const std::size_t last = persons_.size() - 1;
      parts_.push_back(name_node(persons_[last], setting_, is_inverted(last), level_of(last)));
      return;
    }
    Node et_al = leaf(setting_.locale.term(setting_.et_al.term), Role::term);
    if (et_al.is_empty()) return;
    const Precedes rule = options_.delimiter_precedes_et_al.value_or(Precedes::contextual);
    parts_.push_back(mark(delimiter_precedes(rule, shown, 2) ? delimiter_ : " "));
    parts_.push_back(dressed(std::move(et_al), setting_.et_al.dress, setting_.locale.is_english()));
  }

  const std::vector<Person>& persons_;
  const NameListSetting& setting_;
  const NameOptions& options_;
  std::string delimiter_;
  std::vector<Node> parts_;
};

}  // namespace

std::size_t shown_names(const std::vector<Person>& persons, const NameOptions& options, bool is_subsequent,
                        int least) {
  const std::size_t count = persons.size() - (ends_with_others(persons) ? 1 : 0);
  int minimum = options.et_al_min.value_or(0);
  int first = options.et_al_use_first.value_or(-1);
  if (is_subsequent) {
    minimum = options.et_al_subsequent_min.value_or(minimum);
    first = options.et_al_subsequent_use_first.value_or(first);
  }
  if (minimum <= 0 || first < 0 || count < static_cast<std::size_t>(minimum)) return count;
  return std::min(count, static_cast<std::size_t>(std::max(first, least)));
}

Node name_list(const std::vector<Person>& persons, const NameListSetting& setting) {
  return ListSetter(persons, setting).set();
}

}  // namespace newsexport::csl
