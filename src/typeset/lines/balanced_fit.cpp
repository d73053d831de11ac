// find_balanced_fit(): lines of equal length, for ragged text of a few lines.
#include "typeset/lines/balanced_fit.h"

#include <algorithm>
#include <limits>

namespace newsexport {
namespace {

constexpr std::size_t kMostLines = 12;
constexpr double kPenaltyUnit = 1000;  ///< a break of this penalty costs as much as an empty line
constexpr double kSingleWordCost = 0.5;
constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// The best way to a break in a number of lines.
struct Way {
  double cost = kInfinity;
  std::size_t previous = 0;
};
using Layer = std::vector<Way>;  ///< of each break

class BalancedSearch {
 public:
  BalancedSearch(const std::vector<Break>& breaks, const FitOptions& options)
      : breaks_(breaks), options_(options) {}

  FittedLines find() {
    layers_.assign(1, Layer(breaks_.size()));
    layers_[0][0].cost = 0;
    while (layers_.size() <= kMostLines && layers_.back().back().cost == kInfinity) add_line();
    return trace_back();
  }

 private:
  /// As a part of an empty line's: the square of what the line lacks, and what speaks against its end.
  double cost_of(std::size_t from, std::size_t to, Length missing) const {
    const Break& end = breaks_[to];
    const double slack = missing / options_.measure;
    double cost = slack * slack;
    if (!end.is_forced) cost += end.penalty / kPenaltyUnit;
    const bool is_last = to + 1 == breaks_.size();
    const bool is_single_word = end.before.stretch - breaks_[from].after.stretch <= 0;
    if (is_last && from > 0 && is_single_word) cost += kSingleWordCost;
    return cost;
  }

  Length missing_between(std::size_t from, std::size_t to) const {
    const Break &start = breaks_[from], &end = breaks_[to];
    const Length natural =
        end.before.width - start.after.width + end.hyphen_width - end.end_protrusion - start.start_protrusion;
    return options_.measure - (from == 0 ? options_.first_line_indent : 0) - natural;
  }

  void add_line() {
    const Layer& above = layers_.back();
    Layer layer(breaks_.size());
    for (std::size_t from = 0; from + 1 < breaks_.size(); ++from) {
      if (above[from].cost == kInfinity) continue;
      for (std::size_t to = from + 1; to < breaks_.size(); ++to) {
        const Length missing = missing_between(from, to);
        if (missing < -0.01 && breaks_[to].hyphen_width <= 0) break;
        const double cost = above[from].cost + cost_of(from, to, missing);
        if (missing >= -0.01 && cost < layer[to].cost) layer[to] = {cost, from};
        if (breaks_[to].is_forced) break;
      }
    }
    layers_.push_back(std::move(layer));
  }

  FittedLines trace_back() const {
    FittedLines lines;
    if (layers_.back().back().cost == kInfinity) return lines;
    lines.demerits = layers_.back().back().cost;
    std::size_t at = breaks_.size() - 1;
    for (std::size_t line = layers_.size() - 1; line > 0; --line) {
      lines.breaks.push_back(at);
      at = layers_[line][at].previous;
    }
    lines.breaks.push_back(0);
    std::ranges::reverse(lines.breaks);
    return lines;
  }

  const std::vector<Break>& breaks_;
  const FitOptions& options_;
  std::vector<Layer> layers_;
};

}  // namespace

FittedLines find_balanced_fit(const std::vector<Break>& breaks, const FitOptions& options) {
  if (breaks.size() < 2) return find_total_fit(breaks, options);
  const FittedLines lines = BalancedSearch(breaks, options).find();
  return lines.breaks.empty() ? find_total_fit(breaks, options) : lines;
}

}  // namespace newsexport
