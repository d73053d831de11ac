// External interface: expand_givens().
#include "citations/csl/given_names.h"

#include <map>
#include <set>
#include <string>

#include "citations/csl/name_list.h"

namespace newsexport::csl {
namespace {

// "J. J." and "J.J." are one person.
std::string full_name(const Person& person) {
  std::string given = person.given;
  std::erase_if(given, [](char c) { return c == ' ' || c == '.'; });
  return person.literal + '\n' + person.non_dropping + '\n' + person.family + '\n' + given + '\n' +
         person.dropping + '\n' + person.suffix;
}

// The people that a form of a name may mean: form → full names.
using Meanings = std::map<std::string, std::set<std::string>>;

class Expander {
 public:
  Expander(std::vector<Item>& items, const std::vector<std::vector<Renderer::NamesSeen>>& lists,
           const Setting& setting)
      : items_(items), lists_(lists), setting_(setting) {
    const GivenRule rule = setting.style.citation.given_rule;
    is_primary_only_ = rule == GivenRule::primary_name || rule == GivenRule::primary_name_with_initials;
    stops_at_initials_ =
        rule == GivenRule::all_names_with_initials || rule == GivenRule::primary_name_with_initials;
  }

  void run() {
    for_each_name(
        [this](std::size_t, std::size_t, std::size_t, const Renderer::NamesSeen& list, const Person& person) {
          const std::string who = full_name(person);
          for (const GivenLevel level : {GivenLevel::as_styled, GivenLevel::initials, GivenLevel::full}) {
            meanings_[form(list, person, level)].insert(who);
          }
        });
    for_each_name([this](std::size_t item, std::size_t call, std::size_t position,
                         const Renderer::NamesSeen& list, const Person& person) {
      const GivenLevel level = needed(list, person);
      if (level == GivenLevel::as_styled) return;
      auto& givens = items_[item].disambiguation.givens;
      if (givens.size() <= call) givens.resize(call + 1);
      if (givens[call].size() <= position) givens[call].resize(position + 1, GivenLevel::as_styled);
      givens[call][position] = level;
    });
  }

 private:
  template <typename Visit>
  void for_each_name(const Visit& visit) {
    for (std::size_t item = 0; item < lists_.size(); ++item) {
      for (std::size_t call = 0; call < lists_[item].size(); ++call) {
        const Renderer::NamesSeen& list = lists_[item][call];
        for (std::size_t position = 0; position < list.persons->size(); ++position) {
          if (is_primary_only_ && position > 0) break;
          visit(item, call, position, list, (*list.persons)[position]);
        }
      }
    }
  }

  // A name as text in one level. The levels are apart by their first character.
  std::string form(const Renderer::NamesSeen& list, const Person& person, GivenLevel level) const {
    NameOptions options;
    options.form = list.is_short ? "short" : "long";
    if (list.has_initialize_with) options.initialize_with = ".";
    options.initialize = list.initializes;
    const NameListSetting setting{setting_.style, setting_.locale, options, {}, {}, false, 1, {}};
    return std::to_string(static_cast<int>(level)) + characters(name_node(person, setting, false, level));
  }

  std::size_t meanings(const std::string& form_) const {
    const auto found = meanings_.find(form_);
    return found == meanings_.end() ? 0 : found->second.size();
  }

  GivenLevel needed(const Renderer::NamesSeen& list, const Person& person) const {
    if (person.given.empty() || meanings(form(list, person, GivenLevel::as_styled)) < 2) {
      return GivenLevel::as_styled;
    }
    if (list.is_short && list.has_initialize_with) {
      const std::size_t left = meanings(form(list, person, GivenLevel::initials));
      const bool helps = left < meanings(form(list, person, GivenLevel::as_styled));
      if (left == 1 || (stops_at_initials_ && helps)) return GivenLevel::initials;
    }
    return stops_at_initials_ && list.has_initialize_with ? GivenLevel::as_styled : GivenLevel::full;
  }

  std::vector<Item>& items_;
  const std::vector<std::vector<Renderer::NamesSeen>>& lists_;
  const Setting& setting_;
  bool is_primary_only_ = false;
  bool stops_at_initials_ = false;
  Meanings meanings_;
};

}  // namespace

void expand_givens(std::vector<Item>& items, const std::vector<std::vector<Renderer::NamesSeen>>& lists,
                   const Setting& setting) {
  Expander(items, lists, setting).run();
}

}  // namespace newsexport::csl
