// External interface: texts_by_language(), drop_alternatives().
#include "readers/newsml/texts.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "readers/news/words.h"
#include "support/utf8.h"

namespace newsexport::newsml {
namespace {

// "en" and "en-GB" are one language, "zh-Hans" and "zh-Hant" are two.
bool is_same_language(std::string_view a, std::string_view b) {
  const std::string left = fold_case(a) + '-';
  const std::string right = fold_case(b) + '-';
  return left.starts_with(right) || right.starts_with(left);
}

Texts* group_of(std::vector<Texts>& groups, std::string_view language) {
  const auto found = std::ranges::find_if(
      groups, [&](const Texts& group) { return is_same_language(group.language, language); });
  return found == groups.end() ? nullptr : &*found;
}

bool stands_in(const TextPlace& place, const XmlElement* level) {
  return std::ranges::find(place.around, level) != place.around.end();
}

// The texts that stand nearest: those of the innermost level around the media that has any.
void give_media(const MediaPlace& media, std::vector<Texts>& groups) {
  for (auto level = media.around.rbegin(); level != media.around.rend(); ++level) {
    bool is_given = false;
    for (Texts& group : groups) {
      const bool is_near =
          std::ranges::any_of(group.places, [&](const TextPlace& text) { return stands_in(text, *level); });
      if (is_near) group.media.push_back(&media);
      is_given = is_given || is_near;
    }
    if (is_given) return;
  }
}

std::size_t size_of(const TextPlace& place) {
  return text_of(*place.content).size();
}

int rank_of(TextKind kind) {
  if (kind == TextKind::main) return 3;
  if (kind == TextKind::part) return 2;
  return is_article_text(kind) ? 1 : 0;
}

// Marked text says more than the same without marks.
std::pair<bool, std::size_t> richness_of(const std::vector<const TextPlace*>& places) {
  std::pair<bool, std::size_t> richness{false, 0};
  for (const TextPlace* place : places) {
    const XmlElement* data = find_element(*place->content, "DataContent");
    richness.first = richness.first || !child_elements(*data).empty();
    richness.second += size_of(*place);
  }
  return richness;
}

void leave_out(const TextPlace& place, const std::string& kept, Article& article, Diagnostics& diagnostics) {
  constexpr double kSame = 0.9;
  const std::string text = lines_of(*find_element(*place.content, "DataContent"));
  if (news::share_of_words(text, kept) >= kSame) return;
  diagnostics.warning(
      {place.content->line, 0}, "newsml.alternative-left-out",
      fmt::format("left out another version of the text: \"{}\"", excerpt(collapse_space(text))));
  article.left_out.push_back({text, "another version of the text", {place.content->line, 0}});
}

// Of the children of a list of equivalents, the texts of each, in order.
struct Branch {
  const XmlElement* child;
  std::vector<const TextPlace*> places;
};

std::vector<Branch> branches_below(const XmlElement* list, const Texts& texts) {
  std::vector<Branch> branches;
  for (const TextPlace& place : texts.places) {
    const auto level = std::ranges::find(place.around, list);
    if (level == place.around.end() || !is_article_text(place.kind)) continue;
    const bool is_straight = std::next(level) == place.around.end();
    const XmlElement* child = is_straight ? place.content : *std::next(level);
    auto branch = std::ranges::find(branches, child, &Branch::child);
    if (branch == branches.end()) branch = branches.insert(branch, {child, {}});
    branch->places.push_back(&place);
  }
  return branches;
}

std::vector<const XmlElement*> lists_of_equivalents(const Texts& texts) {
  std::vector<const XmlElement*> lists;
  for (const TextPlace& place : texts.places) {
    for (const XmlElement* level : place.around) {
      const bool is_list =
          attribute(*level, "EquivalentsList") == "yes" || attribute(*level, "Equivalents") == "yes";
      if (is_list && std::ranges::find(lists, level) == lists.end()) lists.push_back(level);
    }
  }
  return lists;
}

std::string words_of(const std::vector<const TextPlace*>& places) {
  std::string words;
  for (const TextPlace* place : places) words += text_of(find_element(*place->content, "DataContent")) + '\n';
  return words;
}

void drop_declared(Texts& texts, Article& article, Diagnostics& diagnostics) {
  for (const XmlElement* list : lists_of_equivalents(texts)) {
    const std::vector<Branch> branches = branches_below(list, texts);
    if (branches.size() < 2) continue;
    const auto best = std::ranges::max_element(
        branches, {}, [](const Branch& branch) { return richness_of(branch.places); });
    const std::string kept = words_of(best->places);
    std::set<const XmlElement*> gone;
    for (const Branch& branch : branches) {
      if (branch.child == best->child) continue;
      for (const TextPlace* place : branch.places) {
        leave_out(*place, kept, article, diagnostics);
        gone.insert(place->content);
      }
    }
    std::erase_if(texts.places, [&](const TextPlace& place) { return gone.contains(place.content); });
  }
}

// The same text once more, whatever it is declared as: NITF beside plain text, a lead that opens the body
// too.
void drop_repeated(Texts& texts) {
  constexpr double kSame = 0.9;
  std::set<const XmlElement*> gone;
  for (const TextPlace& place : texts.places) {
    for (const TextPlace& other : texts.places) {
      const bool is_other = place.content != other.content && !gone.contains(other.content);
      if (!is_other || !is_article_text(other.kind) || place.kind == TextKind::title) continue;
      const auto weight = [](const TextPlace& one) { return richness_of({&one}); };
      const bool is_more = rank_of(other.kind) > rank_of(place.kind) || weight(other) >= weight(place);
      const std::string text = lines_of(*find_element(*place.content, "DataContent"));
      if (!is_more || news::share_of_words(text, words_of({&other})) < kSame) continue;
      gone.insert(place.content);
      break;
    }
  }
  std::erase_if(texts.places, [&](const TextPlace& place) { return gone.contains(place.content); });
}

}  // namespace

const TextPlace& Texts::main() const {
  return *std::ranges::max_element(
      places, {}, [](const TextPlace& place) { return std::pair(rank_of(place.kind), size_of(place)); });
}

std::vector<Texts> texts_by_language(const Parts& parts) {
  std::vector<Texts> groups;
  for (const TextPlace& place : parts.texts) {
    const std::string language = language_of(place.around);
    if (is_article_text(place.kind) && !group_of(groups, language)) groups.push_back({language, {}, {}});
  }
  if (groups.empty()) return groups;
  for (const TextPlace& place : parts.texts) {
    Texts* group = group_of(groups, language_of(place.around));
    (group ? *group : groups.front()).places.push_back(place);
  }
  for (const MediaPlace& media : parts.media) give_media(media, groups);
  return groups;
}

void drop_alternatives(Texts& texts, Article& article, Diagnostics& diagnostics) {
  drop_declared(texts, article, diagnostics);
  drop_repeated(texts);
}

}  // namespace newsexport::newsml
