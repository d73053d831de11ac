// find_total_fit(): Knuth and Plass's choice of breaks.
//
// Departures from TeX: hyphens running are part of a node's state, so that their limit is hard; tracking and
// scaling are stretch of their own (fit_line); the second pass, over all looseness, runs only when the first
// cannot prove that its result is the best.
#include "typeset/lines/total_fit.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace newsexport {
namespace {

constexpr double kLinePenalty = 10;
constexpr double kAdjacentFitnessDemerits = 3000;  ///< a tight line beside a loose one
constexpr double kDoubleHyphenDemerits = 10000;
constexpr double kFinalHyphenDemerits = 5000;  ///< a hyphen at the end of the last line but one
constexpr double kShortLastLineDemerits = 20000;
constexpr double kSingleWordDemerits = 4000;
constexpr double kRaggedSingleWordDemerits = 400000;  ///< a line that is short by more costs little there
constexpr double kOverfullBadness = 1e5;
constexpr double kFirstPassRatio = 1.9;
constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// Lines of about one looseness: tight, decent, loose, very loose.
int fitness_of(const LineFit& fit) {
  if (fit.ratio < -0.5) return 0;
  if (fit.ratio <= 0.5) return 1;
  return fit.ratio <= 1 ? 2 : 3;
}

struct Node {
  std::size_t at = 0;    ///< the break
  std::size_t line = 0;  ///< the number of the line that begins here; it stops at Search::last_line_
  int fitness = 1;
  int hyphens = 0;  ///< lines before it that end in hyphens, running
  double demerits = 0;
  std::ptrdiff_t previous = -1;
};

/// The line's beginning and end, as its style makes them.
struct Ends {
  const Break& from;
  const Break& to;
};

Ends ends_of(const std::vector<Break>& breaks, std::size_t from, std::size_t to, const FitOptions& options) {
  if (from > 0 || options.first_line.empty()) return {breaks[from], breaks[to]};
  return {options.first_line[from], options.first_line[to]};
}

/// Of the line from `node` to `to`, with what it adds to its neighbours.
double line_demerits(const Node& node, const std::vector<Break>& breaks, std::size_t to, const LineFit& fit,
                     const FitOptions& options) {
  const Break& end = breaks[to];
  const Break& start = breaks[node.at];
  const double base = kLinePenalty + std::min(fit.badness, 1e7);
  double demerits = base * base;
  if (!end.is_forced) demerits += end.penalty * std::abs(end.penalty);
  if (std::abs(fitness_of(fit) - node.fitness) > 1) demerits += kAdjacentFitnessDemerits;
  if (end.is_hyphen && start.is_hyphen) demerits += kDoubleHyphenDemerits;
  const bool is_last = to + 1 == breaks.size();
  if (!is_last || node.at == 0) return demerits;
  if (start.is_hyphen) demerits += kFinalHyphenDemerits;
  if (end.before.width - start.after.width < options.shortest_last_line) demerits += kShortLastLineDemerits;
  if (end.before.stretch - start.after.stretch <= 0)
    demerits += options.ragged_zone > 0 ? kRaggedSingleWordDemerits : kSingleWordDemerits;
  return demerits;
}

/// Beyond what the spaces give at ratio 1: tracking, then scaling, then spaces again.
double ratio_beyond(Length missing, Length spaces, Length tracking, Length scaling, double step) {
  if (missing <= spaces) return spaces > 0 ? missing / spaces : 0;
  missing -= spaces;
  if (missing <= tracking) return 1 + step * missing / tracking;
  missing -= tracking;
  if (missing <= scaling) return 1 + step + step * missing / scaling;
  missing -= scaling;
  return 1 + 2 * step + missing / std::max(spaces, 0.5);
}

LineFit fit_ragged(Length missing, bool is_last, const FitOptions& options) {
  LineFit fit;
  fit.is_overfull = missing < -0.01;
  if (fit.is_overfull) fit.ratio = missing;
  if (!fit.is_overfull && !is_last) fit.ratio = missing / options.ragged_zone;
  fit.badness = fit.is_overfull ? kOverfullBadness - missing * 100 : 100 * std::pow(fit.ratio, 3);
  return fit;
}

class Search {
 public:
  Search(const std::vector<Break>& breaks, const FitOptions& options, double most_ratio)
      : breaks_(breaks),
        options_(options),
        most_ratio_(most_ratio),
        last_line_(std::max<std::size_t>(options.indents.size(), 1)) {}

  /// The last node of the best way; -1 where there is none within the greatest ratio.
  std::ptrdiff_t run() {
    nodes_.push_back({});
    active_ = {0};
    for (std::size_t to = 1; to < breaks_.size(); ++to) {
      visit(to);
      if (active_.empty()) return -1;
    }
    return best_of_active();
  }

  const std::vector<Node>& nodes() const { return nodes_; }

 private:
  static constexpr std::size_t kFitnesses = 4;

  void visit(std::size_t to) {
    const std::size_t slots = kFitnesses * static_cast<std::size_t>(options_.most_hyphens_running + 1);
    const Node none{to, 0, 1, 0, kInfinity, -1};
    best_.assign(slots * last_line_, none);
    Node emergency = none;
    std::size_t kept = 0;
    const bool is_forced = breaks_[to].is_forced;
    for (const std::ptrdiff_t index : active_) {
      const bool stays = consider(index, to, emergency) && !is_forced;
      if (stays) active_[kept++] = index;
    }
    active_.resize(kept);
    const std::size_t before = nodes_.size();
    for (const Node& node : best_)
      if (node.demerits < kInfinity) nodes_.push_back(node);
    // Nothing reaches further: the line is overfull, on the last pass.
    if (active_.empty() && nodes_.size() == before && most_ratio_ == kInfinity) nodes_.push_back(emergency);
    for (std::size_t i = before; i < nodes_.size(); ++i) active_.push_back(static_cast<std::ptrdiff_t>(i));
  }

  /// Whether lines from this node may still end at later breaks.
  bool consider(std::ptrdiff_t index, std::size_t to, Node& emergency) {
    const Node node = nodes_[static_cast<std::size_t>(index)];
    const Break& end = breaks_[to];
    const Ends ends = ends_of(breaks_, node.at, to, options_);
    const LineFit fit = fit_line(ends.from, ends.to, node.line, options_);
    if (fit.ratio > most_ratio_) return true;
    Node next{
        to,   std::min(node.line + 1, last_line_), fitness_of(fit), end.is_hyphen ? node.hyphens + 1 : 0, 0,
        index};
    const bool has_too_many_hyphens = next.hyphens > options_.most_hyphens_running;
    if (has_too_many_hyphens && !fit.is_overfull) return true;
    next.demerits = node.demerits + line_demerits(node, breaks_, to, fit, options_);
    if (fit.is_overfull) {
      next.hyphens = std::min(next.hyphens, options_.most_hyphens_running);
      if (next.demerits < emergency.demerits) emergency = next;
      // A hyphen may be what is too wide; what comes after may have none.
      return end.hyphen_width > 0;
    }
    Node& best = best_[slot_of(next)];
    if (next.demerits < best.demerits) best = next;
    return true;
  }

  /// Nodes of one place are rivals where what comes after them does not tell them apart. No line but the
  /// first has the number 0.
  std::size_t slot_of(const Node& node) const {
    const auto hyphens = static_cast<std::size_t>(node.hyphens);
    const auto most_hyphens = static_cast<std::size_t>(options_.most_hyphens_running);
    return static_cast<std::size_t>(node.fitness) +
           kFitnesses * (hyphens + (most_hyphens + 1) * (node.line - 1));
  }

  std::ptrdiff_t best_of_active() const {
    return *std::min_element(active_.begin(), active_.end(), [&](std::ptrdiff_t a, std::ptrdiff_t b) {
      return nodes_[static_cast<std::size_t>(a)].demerits < nodes_[static_cast<std::size_t>(b)].demerits;
    });
  }

  const std::vector<Break>& breaks_;
  const FitOptions& options_;
  double most_ratio_;
  std::size_t last_line_;  ///< from here on all lines are alike
  std::vector<Node> nodes_;
  std::vector<std::ptrdiff_t> active_;
  std::vector<Node> best_;
};

FittedLines trace_back(const Search& search, std::ptrdiff_t last) {
  FittedLines lines;
  lines.demerits = search.nodes()[static_cast<std::size_t>(last)].demerits;
  for (std::ptrdiff_t i = last; i >= 0; i = search.nodes()[static_cast<std::size_t>(i)].previous)
    lines.breaks.push_back(search.nodes()[static_cast<std::size_t>(i)].at);
  std::reverse(lines.breaks.begin(), lines.breaks.end());
  return lines;
}

}  // namespace

Length measure_of(std::size_t number, const FitOptions& options) {
  Length measure = options.measure;
  if (number == 0) measure -= options.first_line_indent;
  if (number < options.indents.size()) measure -= options.indents[number];
  return measure;
}

LineFit fit_line(const Break& from, const Break& to, std::size_t number, const FitOptions& options) {
  const Length natural =
      to.before.width - from.after.width + to.hyphen_width - to.end_protrusion - from.start_protrusion;
  const Length missing = measure_of(number, options) - natural;
  if (options.ragged_zone > 0) return fit_ragged(missing, to.is_forced, options);
  const Length tracking = (to.before.tracking - from.after.tracking) * kMostTracking;
  const Length scaling = std::max(natural, 0.0) * kMostScaling;
  LineFit fit;
  if (missing >= 0) {
    if (!to.is_forced)
      fit.ratio = ratio_beyond(missing, to.before.stretch - from.after.stretch, tracking, scaling, 0.5);
    if (!to.is_forced && to.before.stretch - from.after.stretch <= 0 && missing > tracking + scaling)
      fit.ratio = 10 + missing;  // a single word: nothing in it can stretch
  } else {
    const Length spaces = to.before.shrink - from.after.shrink;
    fit.is_overfull = -missing > spaces + tracking + scaling + 0.001;
    fit.ratio = -ratio_beyond(-missing, spaces, tracking, scaling, 1);
  }
  fit.badness = 100 * std::pow(std::abs(fit.ratio), 3);
  if (fit.is_overfull) fit.badness = kOverfullBadness - missing * 100;
  return fit;
}

double total_demerits(const std::vector<Break>& breaks, const std::vector<std::size_t>& chosen,
                      const FitOptions& options) {
  Node node;
  for (std::size_t i = 1; i < chosen.size(); ++i) {
    const Ends ends = ends_of(breaks, node.at, chosen[i], options);
    const LineFit fit = fit_line(ends.from, ends.to, i - 1, options);
    node.demerits += line_demerits(node, breaks, chosen[i], fit, options);
    node.fitness = fitness_of(fit);
    node.at = chosen[i];
  }
  return node.demerits;
}

FittedLines find_total_fit(const std::vector<Break>& breaks, const FitOptions& options) {
  // Any line looser than the first pass allows costs at least this much: what is below it is the optimum.
  const double proof = std::pow(kLinePenalty + 100 * std::pow(kFirstPassRatio, 3), 2);
  std::ptrdiff_t last = -1;
  if (options.ragged_zone <= 0) {
    Search first(breaks, options, kFirstPassRatio);
    last = first.run();
    if (last >= 0 && first.nodes()[static_cast<std::size_t>(last)].demerits <= proof)
      return trace_back(first, last);
  }
  Search second(breaks, options, kInfinity);
  last = second.run();
  return last < 0 ? FittedLines{} : trace_back(second, last);
}

}  // namespace newsexport
