// External interface: collapse().
#include "citations/csl/collapse.h"

#include <unordered_map>

namespace newsexport::csl {
namespace {

class Collapser {
 public:
  Collapser(std::vector<SetCite>& cites, const CitationStyle& style, const WithoutAuthor& without_author)
      : cites_(cites), style_(style), without_author_(without_author) {}

  void run() {
    const bool groups = style_.collapse == Collapse::year || style_.collapse == Collapse::year_suffix ||
                        style_.collapse == Collapse::year_suffix_ranged || style_.cite_group_delimiter;
    if (groups && !style_.sort.empty()) group_names();
    for (SetCite& cite : cites_) cite.delimiter = style_.layout.delimiter;
    if (style_.collapse == Collapse::citation_number) collapse_numbers();
    if (groups) collapse_names();
  }

 private:
  // Sorted cites with the same names stand together, at the place of the first.
  void group_names() {
    std::unordered_map<std::string, std::size_t> places;
    std::vector<std::vector<SetCite>> groups;
    for (SetCite& cite : cites_) {
      const std::string key = cite.names.empty() ? "\n" + std::to_string(groups.size()) : cite.names;
      const auto [place, is_new] = places.try_emplace(key, groups.size());
      if (is_new) groups.emplace_back();
      groups[place->second].push_back(std::move(cite));
    }
    cites_.clear();
    for (std::vector<SetCite>& group : groups) {
      for (SetCite& cite : group) cites_.push_back(std::move(cite));
    }
  }

  static bool follows_number(const SetCite& before, const SetCite& cite) {
    return before.number > 0 && cite.number == before.number + 1 && !cite.has_prefix && !before.has_suffix &&
           !cite.has_locator && !before.has_locator;
  }

  void collapse_numbers() {
    for (std::size_t begin = 0; begin < cites_.size();) {
      std::size_t end = begin + 1;
      while (end < cites_.size() && follows_number(cites_[end - 1], cites_[end])) ++end;
      if (end - begin >= 3) {
        for (std::size_t at = begin + 1; at + 1 < end; ++at) cites_[at].is_left_out = true;
        cites_[end - 1].delimiter = "–";
        cites_[end - 1].is_collapsed = true;
      }
      if (style_.after_collapse_delimiter && end < cites_.size() && end - begin >= 3) {
        cites_[end].delimiter = *style_.after_collapse_delimiter;
      }
      begin = end;
    }
  }

  // CSL 1.0.2 has ", "; the suite has it only where the cites are sorted.
  const std::string& group_delimiter() const {
    static const std::string kComma = ", ";
    if (style_.cite_group_delimiter) return *style_.cite_group_delimiter;
    return style_.sort.empty() || style_.collapse == Collapse::none ? style_.layout.delimiter : kComma;
  }

  // Cites without names belong together where nothing but a year suffix tells them apart.
  static bool belongs_together(const SetCite& first, const SetCite& cite) {
    if (!first.names.empty()) return cite.names == first.names;
    return cite.names.empty() && first.year_suffix > 0 && cite.year_suffix > 0 && cite.year == first.year;
  }

  void collapse_names() {
    for (std::size_t begin = 0; begin < cites_.size();) {
      std::size_t end = begin + 1;
      while (end < cites_.size() && belongs_together(cites_[begin], cites_[end])) ++end;
      for (std::size_t at = begin + 1; at < end; ++at) {
        cites_[at].delimiter = group_delimiter();
        if (cites_[at - 1].has_locator && style_.after_collapse_delimiter) {
          cites_[at].delimiter = *style_.after_collapse_delimiter;
        }
      }
      if (style_.collapse != Collapse::none) collapse_years(begin, end);
      if (end < cites_.size() && (style_.collapse == Collapse::year || end - begin > 1)) {
        cites_[end].delimiter = style_.after_collapse_delimiter.value_or(style_.layout.delimiter);
      }
      begin = end;
    }
  }

  void collapse_years(std::size_t begin, std::size_t end) {
    const bool collapses_suffixes =
        style_.collapse == Collapse::year_suffix || style_.collapse == Collapse::year_suffix_ranged;
    for (std::size_t at = begin + 1; at < end; ++at) {
      if (cites_[at].has_prefix) continue;
      SetCite& cite = cites_[at];
      const SetCite& before = cites_[at - 1];
      const bool same_year = collapses_suffixes && cite.year_suffix > 0 && before.year_suffix > 0 &&
                             !cite.year.empty() && cite.year == before.year && !before.has_locator &&
                             !before.has_suffix;
      if (same_year) {
        keep_suffix(cite);
      } else {
        cite.node = without_author_(cite);
      }
      cite.is_collapsed = true;
    }
    if (style_.collapse == Collapse::year_suffix_ranged) collapse_suffix_ranges(begin, end);
  }

  void keep_suffix(SetCite& cite) {
    cite.delimiter =
        style_.year_suffix_delimiter.value_or(style_.cite_group_delimiter.value_or(style_.layout.delimiter));
    Node* suffix = find_role(cite.node, Role::year_suffix);
    if (!suffix) return;
    Node only = std::move(*suffix);
    if (cite.has_locator) {
      *suffix = {};
      if (Node* year = find_role(cite.node, Role::year)) *year = std::move(only);
      Node whole = without_author_(cite);
      Node* part = find_role(whole, Role::year);
      if (part) {
        Node* inner = find_role(*part, Role::year_suffix);
        if (inner) {
          Node kept = std::move(*inner);
          *part = std::move(kept);
        }
        cite.node = std::move(whole);
      }
      return;
    }
    cite.node = std::move(only);
  }

  void collapse_suffix_ranges(std::size_t begin, std::size_t end) {
    const auto continues = [&](std::size_t at) {
      return cites_[at].year == cites_[at - 1].year &&
             cites_[at].year_suffix == cites_[at - 1].year_suffix + 1 && cites_[at - 1].year_suffix > 0 &&
             !cites_[at].has_prefix && !cites_[at].has_locator && !cites_[at - 1].has_locator &&
             !cites_[at - 1].has_suffix;
    };
    for (std::size_t first = begin; first < end;) {
      std::size_t last = first + 1;
      while (last < end && continues(last)) ++last;
      if (last - first >= 3) {
        for (std::size_t at = first + 1; at + 1 < last; ++at) cites_[at].is_left_out = true;
        cites_[last - 1].delimiter = "–";
      }
      first = last;
    }
  }

  std::vector<SetCite>& cites_;
  const CitationStyle& style_;
  const WithoutAuthor& without_author_;
};

}  // namespace

void collapse(std::vector<SetCite>& cites, const CitationStyle& style, const WithoutAuthor& without_author) {
  Collapser(cites, style, without_author).run();
}

}  // namespace newsexport::csl
