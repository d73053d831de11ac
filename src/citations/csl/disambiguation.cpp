// External interface: disambiguate().
#include "citations/csl/disambiguation.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "citations/csl/given_names.h"

namespace newsexport::csl {
namespace {

using Group = std::vector<std::size_t>;  // items whose cites look the same

constexpr std::size_t kMostSteps = 60;  // names tried of one list

// The cite of an item as it stands without locator and affixes, and its lists of names.
struct Cite {
  std::string text;
  std::vector<Renderer::NamesSeen> names;
};

bool calls_condition(const Style& style, const std::vector<Element>& elements, std::vector<bool>& seen) {
  for (const Element& element : elements) {
    if (const auto* group = std::get_if<csl::Group>(&element.value)) {
      if (calls_condition(style, group->children, seen)) return true;
    } else if (const auto* text = std::get_if<Text>(&element.value)) {
      if (text->kind != Text::Kind::macro || seen[text->macro]) continue;
      seen[text->macro] = true;
      if (calls_condition(style, style.macros[text->macro].children, seen)) return true;
    } else if (const auto* names = std::get_if<Names>(&element.value)) {
      if (calls_condition(style, names->substitute, seen)) return true;
    } else if (const auto* choose = std::get_if<Choose>(&element.value)) {
      for (const Branch& branch : choose->branches) {
        for (const Condition& condition : branch.conditions) {
          if (condition.kind == Condition::Kind::disambiguate) return true;
        }
        if (calls_condition(style, branch.children, seen)) return true;
      }
    }
  }
  return false;
}

class Disambiguator {
 public:
  Disambiguator(std::vector<Item>& items, const std::vector<std::size_t>& order, const Setting& setting)
      : items_(items), order_(order), setting_(setting), style_(setting.style.citation) {
    context_.position = CslPosition::subsequent;
    context_.first_note_number = 0;
  }

  void run() {
    const bool by_cite = style_.given_rule == GivenRule::by_cite;
    if (style_.adds_given_names && !by_cite) expand_given_names();
    std::vector<Group> groups = split(order_);
    if (style_.adds_names || (style_.adds_given_names && by_cite)) {
      std::vector<Group> left;
      for (Group& group : groups) separate_by_names(std::move(group), left);
      groups = merged(left);
    }
    std::vector<bool> seen(setting_.style.macros.size(), false);
    if (calls_condition(setting_.style, style_.layout.children, seen)) groups = separate_by_condition(groups);
    if (style_.adds_year_suffix) {
      for (const Group& group : groups) add_year_suffixes(group);
    }
  }

 private:
  Cite cite_of(std::size_t item) const {
    Renderer renderer(setting_, Area::citation, items_[item], context_);
    renderer.set_for_disambiguation();
    Cite cite;
    cite.text = characters(renderer.render(style_.layout.children));
    cite.names = renderer.names_seen();
    return cite;
  }

  // The groups of two and more among `candidates`, in their order.
  std::vector<Group> split(const Group& candidates) const {
    std::unordered_map<std::string, std::size_t> places;
    std::vector<Group> groups;
    for (const std::size_t item : candidates) {
      const std::string text = cite_of(item).text;
      if (text.empty()) continue;
      const auto [place, is_new] = places.try_emplace(text, groups.size());
      if (is_new) groups.emplace_back();
      groups[place->second].push_back(item);
    }
    std::erase_if(groups, [](const Group& group) { return group.size() < 2; });
    return groups;
  }

  // All classes, singletons too.
  std::vector<Group> classes(const Group& group) const {
    std::unordered_map<std::string, std::size_t> places;
    std::vector<Group> found;
    for (const std::size_t item : group) {
      const auto [place, is_new] = places.try_emplace(cite_of(item).text, found.size());
      if (is_new) found.emplace_back();
      found[place->second].push_back(item);
    }
    return found;
  }

  void expand_given_names() {
    std::vector<std::vector<Renderer::NamesSeen>> lists(items_.size());
    for (const std::size_t item : order_) lists[item] = cite_of(item).names;
    expand_givens(items_, lists, setting_);
  }

  // One step of the search: names up to `position` of list `call` may show.
  struct Task {
    Group group;
    std::size_t call = 0;
    std::size_t position = 0;
    bool names_tried = false;
    GivenLevel level = GivenLevel::as_styled;
    std::vector<Disambiguation> kept;  // of each item, what told the group apart from others
  };

  std::vector<Disambiguation> states(const Group& group) const {
    std::vector<Disambiguation> found;
    for (const std::size_t item : group) found.push_back(items_[item].disambiguation);
    return found;
  }

  void restore(const Group& group, const std::vector<Disambiguation>& kept) {
    for (std::size_t at = 0; at < group.size(); ++at) items_[group[at]].disambiguation = kept[at];
  }

  void separate_by_names(Group group, std::vector<Group>& left) {
    std::vector<Task> tasks;
    std::vector<Disambiguation> now = states(group);
    tasks.push_back({std::move(group), 0, 0, false, GivenLevel::as_styled, std::move(now)});
    while (!tasks.empty()) {
      Task task = std::move(tasks.back());
      tasks.pop_back();
      if (!take_step(task, tasks)) {
        restore(task.group, task.kept);
        left.push_back(std::move(task.group));
      }
    }
  }

  // Tries what comes next until the group falls apart. False where nothing is left to try.
  bool take_step(Task& task, std::vector<Task>& tasks) {
    for (;;) {
      const std::vector<Renderer::NamesSeen> names = cite_of(task.group.front()).names;
      if (task.call >= names.size()) return false;
      const Renderer::NamesSeen& list = names[task.call];
      if (task.position >= std::min(list.persons->size(), kMostSteps)) {
        ++task.call;
        task.position = 0;
        task.names_tried = false;
        continue;
      }
      if (!task.names_tried) {
        task.names_tried = true;
        task.level = GivenLevel::as_styled;
        if (task.position >= list.shown) {
          if (!style_.adds_names) {
            ++task.call;
            task.position = 0;
            task.names_tried = false;
            continue;
          }
          for (const std::size_t item : task.group) show_names(item, task.call, task.position + 1);
          if (falls_apart(task, tasks)) return true;
        }
        continue;
      }
      if (style_.adds_given_names && style_.given_rule == GivenRule::by_cite &&
          task.level != GivenLevel::full) {
        const std::vector<Disambiguation> before = states(task.group);
        task.level = task.level == GivenLevel::as_styled && list.is_short && list.has_initialize_with
                         ? GivenLevel::initials
                         : GivenLevel::full;
        for (const std::size_t item : task.group) show_given(item, task.call, task.position, task.level);
        if (falls_apart(task, tasks)) return true;
        restore(task.group, before);
        continue;
      }
      ++task.position;
      task.names_tried = false;
    }
  }

  // Where the cites differ now, each class goes on by itself.
  bool falls_apart(const Task& task, std::vector<Task>& tasks) {
    std::vector<Group> found = classes(task.group);
    if (found.size() < 2) return false;
    for (Group& group : found) {
      if (group.size() < 2) continue;
      Task next = task;
      next.kept = states(group);
      next.group = std::move(group);
      tasks.push_back(std::move(next));
    }
    return true;
  }

  void show_names(std::size_t item, std::size_t call, std::size_t count) {
    std::vector<int>& names = items_[item].disambiguation.names;
    if (names.size() <= call) names.resize(call + 1, 0);
    names[call] = std::max(names[call], static_cast<int>(count));
  }

  void show_given(std::size_t item, std::size_t call, std::size_t position, GivenLevel level) {
    std::vector<std::vector<GivenLevel>>& givens = items_[item].disambiguation.givens;
    if (givens.size() <= call) givens.resize(call + 1);
    if (givens[call].size() <= position) givens[call].resize(position + 1, GivenLevel::as_styled);
    givens[call][position] = level;
  }

  // Groups that failed apart may look the same once their names are taken back.
  std::vector<Group> merged(const std::vector<Group>& groups) const {
    std::vector<bool> is_in(items_.size(), false);
    for (const Group& group : groups) {
      for (const std::size_t item : group) is_in[item] = true;
    }
    Group all;
    for (const std::size_t item : order_) {
      if (is_in[item]) all.push_back(item);
    }
    return split(all);
  }

  std::vector<Group> separate_by_condition(const std::vector<Group>& groups) {
    std::vector<Group> left;
    for (const Group& group : groups) {
      if (!meet_conditions(group, 1, left)) left.push_back(group);
    }
    return left;
  }

  // One condition after the other, until the cites differ. False where none helps: then none holds.
  bool meet_conditions(const Group& group, int count, std::vector<Group>& left) {
    const int before = items_[group.front()].disambiguation.conditions;
    for (const int most = conditions_of(group.front()); count <= std::max(most, 1); ++count) {
      for (const std::size_t item : group) items_[item].disambiguation.conditions = count;
      const std::vector<Group> found = classes(group);
      if (found.size() < 2) continue;
      for (const Group& rest : found) {
        if (rest.size() > 1 && !meet_conditions(rest, count + 1, left)) left.push_back(rest);
      }
      return true;
    }
    for (const std::size_t item : group) items_[item].disambiguation.conditions = before;
    return false;
  }

  int conditions_of(std::size_t item) const {
    Renderer renderer(setting_, Area::citation, items_[item], context_);
    renderer.render(style_.layout.children);
    return renderer.conditions_seen();
  }

  void add_year_suffixes(const Group& group) {
    int number = 0;
    for (const std::size_t item : group) items_[item].disambiguation.year_suffix = ++number;
  }

  std::vector<Item>& items_;
  const std::vector<std::size_t>& order_;
  const Setting& setting_;
  const CitationStyle& style_;
  CiteContext context_;
};

}  // namespace

void disambiguate(std::vector<Item>& items, const std::vector<std::size_t>& order, const Setting& setting) {
  Disambiguator(items, order, setting).run();
}

}  // namespace newsexport::csl
