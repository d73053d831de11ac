// External interface: make_anchors(). Two walks: the first settles every id, the second follows the links.
#include "assembly/anchors.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include "assembly/slug.h"
#include "model/picture_rights.h"
#include "model/traverse.h"
#include "support/percent.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

// What the outputs name themselves (src/README.md, "The model in one minute").
constexpr std::array<std::string_view, 5> kReservedPrefixes = {"fn-", "fnref-", "citeref-", "source-",
                                                               "page-"};
constexpr std::array<std::string_view, 14> kReservedNames = {
    "notes", "sources", "rights",    "corrections", "title", "contents", "abstract",
    "toc",   "cover",   "landmarks", "page-list",   "body",  "article",  "publication"};

bool is_reserved(std::string_view id) {
  constexpr std::string_view kHeading = "-heading";
  const std::string_view stem = id.ends_with(kHeading) ? id.substr(0, id.size() - kHeading.size()) : id;
  const bool has_prefix = std::ranges::any_of(
      kReservedPrefixes, [id](std::string_view prefix) { return id.starts_with(prefix); });
  return has_prefix || std::ranges::find(kReservedNames, stem) != kReservedNames.end();
}

bool is_letter_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// An XML name in ASCII, without a colon.
bool is_safe_id(std::string_view id) {
  if (id.empty() || (!is_letter_byte(id.front()) && id.front() != '_')) return false;
  return std::ranges::all_of(id, [](char c) {
    return is_letter_byte(c) || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
  });
}

class AnchorMaker {
 public:
  AnchorMaker(Article& article, Diagnostics& diagnostics) : article_(article), diagnostics_(diagnostics) {}

  // Ids of the source first, so that none of ours takes the name of one that comes later.
  void settle_given_ids() {
    Visitor visitor;
    visitor.block = [this](Block& block) {
      remember(block);
      settle(block.id);
    };
    visitor.inline_ = [this](Inline& value) {
      if (auto* span = std::get_if<Span>(&value.value)) settle(span->id);
    };
    traverse(article_, visitor);
  }

  void make_missing_ids() {
    Visitor visitor;
    visitor.block = [this](Block& block) {
      if (const auto* crosshead = std::get_if<Crosshead>(&block.value)) name_crosshead(block, *crosshead);
      const auto* figure = std::get_if<Figure>(&block.value);
      if (figure && !shows_nothing(*figure, article_.rights)) name_numbered(block, "figure", ++figures_);
      if (std::holds_alternative<Table>(block.value)) name_numbered(block, "table", ++tables_);
    };
    traverse(article_, visitor);
  }

  void follow_links() {
    Visitor visitor;
    visitor.block = [this](Block& block) { remember(block); };
    visitor.inline_ = [this](Inline& value) {
      if (auto* link = std::get_if<Link>(&value.value)) follow(value, *link);
    };
    traverse(article_, visitor);
  }

 private:
  void remember(const Block& block) {
    if (block.position.line > 0) place_ = block.position;
  }

  void settle(std::string& id) {
    if (id.empty()) return;
    const bool is_new = given_.emplace(id, std::string{}).second;
    if (!is_new) {
      diagnostics_.warning(place_, "anchor.duplicate",
                           fmt::format("the id \"{}\" is used before; links lead to the first", id));
    }
    const std::string found = id;
    const std::string slug = is_safe_id(id) ? id : ascii_slug(id);
    id = unused(slug.empty() ? "anchor" : slug);
    if (is_new) given_[found] = id;
  }

  // `stem`, or with the first number from 2 that makes it unique; out of the way of the outputs' own ids.
  std::string unused(const std::string& wanted) {
    const std::string stem = is_reserved(wanted) ? "section-" + wanted : wanted;
    std::string id = stem;
    int& last_number = last_number_.emplace(stem, 1).first->second;
    while (!used_.insert(id).second) id = stem + "-" + std::to_string(++last_number);
    return id;
  }

  void name_crosshead(Block& block, const Crosshead& crosshead) {
    ++crossheads_;
    const std::string words = plain_text(crosshead.content);
    if (block.id.empty()) {
      const std::string slug = ascii_slug(words);
      block.id = unused(slug.empty() ? "section-" + std::to_string(crossheads_) : slug);
    }
    const std::string expected = expected_slug(words);
    const int earlier = same_heading_[expected]++;
    by_heading_.emplace(earlier == 0 ? expected : expected + "-" + std::to_string(earlier), block.id);
    by_heading_.emplace(ascii_slug(words), block.id);
  }

  void name_numbered(Block& block, const std::string& stem, int number) {
    if (block.id.empty()) block.id = unused(stem + "-" + std::to_string(number));
  }

  // The id that "#fragment" means: as the source writes it, else the id that the heading would have by rule.
  const std::string* find_target(const std::string& fragment) const {
    for (const std::string& name : {fragment, percent_decoded(fragment)}) {
      if (const auto found = given_.find(name); found != given_.end()) return &found->second;
      if (const auto found = by_heading_.find(fold_case(name)); found != by_heading_.end())
        return &found->second;
      if (const auto found = used_.find(name); found != used_.end()) return &*found;
    }
    return nullptr;
  }

  void follow(Inline& value, Link& link) {
    const std::string target(trim(link.target));
    if (!target.starts_with('#')) return;
    if (const std::string* id = find_target(target.substr(1))) {
      link.target = "#" + *id;
      return;
    }
    if (target == "#title" || target == "#top") {
      link.target = "#title";
      return;
    }
    diagnostics_.warning(place_, "link.broken-anchor",
                         fmt::format("the link \"{}\" leads to nothing; its words stay without it", target));
    Span words;
    words.content = std::move(link.content);
    value.value = std::move(words);
  }

  Article& article_;
  Diagnostics& diagnostics_;
  Position place_;
  int crossheads_ = 0;
  int figures_ = 0;
  int tables_ = 0;
  std::unordered_map<std::string, std::string> given_;  // id as the source has it → final id
  std::unordered_map<std::string, std::string> by_heading_;
  std::unordered_map<std::string, int> same_heading_;  // how often; pandoc calls the second "rain-1"
  std::unordered_set<std::string> used_;
  std::unordered_map<std::string, int> last_number_;
};

}  // namespace

void make_anchors(Article& article, Diagnostics& diagnostics) {
  AnchorMaker maker(article, diagnostics);
  maker.settle_given_ids();
  maker.make_missing_ids();
  maker.follow_links();
}

}  // namespace newsexport
