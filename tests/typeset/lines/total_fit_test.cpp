#include "typeset/lines/total_fit.h"

#include <limits>

#include <catch2/catch.hpp>

using namespace newsexport;

namespace {

using Chosen = std::vector<std::size_t>;

/// A paragraph of words of these widths, a space of 10 (stretch 5, shrink 3) between them and no tracking.
std::vector<Break> words(const std::vector<double>& widths) {
  std::vector<Break> breaks(1);
  Extent sum;
  for (const double width : widths) {
    sum.width += width;
    Break end;
    end.before = sum;
    sum.width += 10;
    sum.stretch += 5;
    sum.shrink += 3;
    end.after = sum;
    breaks.push_back(end);
  }
  breaks.back().is_forced = true;
  return breaks;
}

bool is_overfull(const std::vector<Break>& breaks, const Chosen& chosen, const FitOptions& options) {
  for (std::size_t i = 1; i < chosen.size(); ++i)
    if (fit_line(breaks[chosen[i - 1]], breaks[chosen[i]], i - 1, options).is_overfull) return true;
  return false;
}

/// The least demerits of all ways to break without an overfull line, tried one after the other.
double least_by_trial(const std::vector<Break>& breaks, const FitOptions& options) {
  double least = std::numeric_limits<double>::infinity();
  const std::size_t inner = breaks.size() - 2;
  for (std::size_t way = 0; way < (std::size_t{1} << inner); ++way) {
    Chosen chosen{0};
    for (std::size_t i = 0; i < inner; ++i)
      if (way >> i & 1) chosen.push_back(i + 1);
    chosen.push_back(breaks.size() - 1);
    if (!is_overfull(breaks, chosen, options))
      least = std::min(least, total_demerits(breaks, chosen, options));
  }
  return least;
}

}  // namespace

TEST_CASE("total fit: a line's ratio is what its spaces give, its badness a hundred times the cube") {
  const auto breaks = words({40, 40, 40});
  const LineFit loose = fit_line(breaks[0], breaks[2], 0, {.measure = 92.5});
  CHECK(loose.ratio == Approx(0.5));
  CHECK(loose.badness == Approx(12.5));
  const LineFit tight = fit_line(breaks[0], breaks[2], 0, {.measure = 88.5});
  CHECK(tight.ratio == Approx(-0.5));
  CHECK(!tight.is_overfull);
  CHECK(fit_line(breaks[0], breaks[2], 0, {.measure = 84}).is_overfull);
  CHECK(fit_line(breaks[0], breaks[3], 0, {.measure = 200}).ratio == 0);  // the last line is as long as it is
}

TEST_CASE("total fit: a worse first line is chosen where the paragraph is the better for it") {
  // Measure 100. Greedy: [30 30 20] is 100 with its spaces and perfect, but then [50 | 30 …] cannot be good:
  // [50 30] is 90, ratio 10/5 = 2. Together: [30 30] 70 is far too loose, so the optimum is found by hand:
  //   A: 30 30 20 (r 0) | 50 30 (r 2, needs scaling first) | 60 20 last   B: 30 30 20 | 50 30 60 overfull.
  // With 40 in place of the first 30: 40 30 20 is 110 - overfull by 10 > 6 shrink; so 40 30 (80, r 4).
  const auto breaks = words({45, 45, 22, 30, 38, 48, 42, 20});
  const FitOptions options{.measure = 100};
  // Lines by hand: 45+45 = 100 r 0; then 22+30+38 = 110: 10 over, shrink 6, overfull; 22+30 = 62: r large;
  // 45 alone cannot stretch. 38+48 = 96, r 0.8; 42+20 ends. So the only way without a lone word:
  CHECK(find_total_fit(breaks, options).breaks == Chosen{0, 2, 4, 6, 8});
  CHECK(find_total_fit(breaks, options).demerits == Approx(total_demerits(breaks, {0, 2, 4, 6, 8}, options)));
}

TEST_CASE("total fit: the example worked by hand") {
  // Two words a line at most; measure 100. Either 1-2|3-4|5 or 1-2-… cannot be: 40+10+48 = 98.
  const auto breaks = words({40, 48, 40, 45, 30});
  const FitOptions options{.measure = 100};
  const FittedLines lines = find_total_fit(breaks, options);
  CHECK(lines.breaks == Chosen{0, 2, 4, 5});
  // Line 1: 98, r = 2/5 = 0.4, badness 6.4, (10 + 6.4)^2 = 268.96.
  // Line 2: 95, r = 1, badness 100, (10 + 100)^2 = 12100. Fitness: decent, then loose: neighbours.
  // Line 3: last, r = 0: 10^2 = 100; a single word: 4000. Fitness: loose, then decent: neighbours.
  CHECK(lines.demerits == Approx(268.96 + 12100 + 100 + 4000));
}

TEST_CASE("total fit: never more hyphens running than allowed") {
  // Three words fill a line; every fifth break is none at a hyphen, so that the best lines by themselves
  // would end in four hyphens running.
  std::vector<Break> breaks = words(std::vector<double>(24, 30));
  for (std::size_t i = 1; i + 1 < breaks.size(); ++i) breaks[i].is_hyphen = i % 5 != 0;
  for (const int most : {1, 2}) {
    const auto lines = find_total_fit(breaks, {.measure = 100, .most_hyphens_running = most});
    int running = 0;
    for (const std::size_t at : lines.breaks) {
      running = breaks[at].is_hyphen ? running + 1 : 0;
      CHECK(running <= most);
    }
    CHECK(lines.breaks.back() == breaks.size() - 1);
  }
}

TEST_CASE("total fit: what is wider than the measure is overfull and the rest is set") {
  const auto breaks = words({40, 45, 300, 45, 45, 10});
  CHECK(find_total_fit(breaks, {.measure = 100}).breaks == Chosen{0, 2, 3, 5, 6});
}

TEST_CASE("total fit: lines beside an initial letter are shorter, those after them are not; worked by hand") {
  // Measure 130, two lines of 100 beside the letter, then 130.
  const auto breaks = words({40, 48, 40, 45, 60, 55, 30});
  const FitOptions options{.measure = 130, .indents = {30, 30}};
  CHECK(measure_of(0, options) == 100);
  CHECK(measure_of(1, options) == 100);
  CHECK(measure_of(2, options) == 130);
  const FittedLines lines = find_total_fit(breaks, options);
  CHECK(lines.breaks == Chosen{0, 2, 4, 6, 7});
  // Line 1: 98 in 100, r = 0.4, badness 6.4: 268.96. Line 2: 95, r = 1: 110^2 = 12100.
  // Line 3: 125 in 130, r = 1: 12100. Line 4: one word, 100 + 4000.
  CHECK(lines.demerits == Approx(268.96 + 12100 + 12100 + 100 + 4000));
}

TEST_CASE("total fit: with indents as without, no other way has fewer demerits") {
  for (unsigned seed = 1; seed <= 12; ++seed) {
    std::vector<double> widths;
    unsigned state = seed * 2654435761u;
    for (int i = 0; i < 13; ++i) widths.push_back(20 + (state = state * 1664525u + 1013904223u) % 41);
    const auto breaks = words(widths);
    for (const std::vector<Length>& indents : {std::vector<Length>{}, {40}, {40, 40}, {25, 40, 40}}) {
      const FitOptions options{.measure = 150, .indents = indents};
      const FittedLines lines = find_total_fit(breaks, options);
      CHECK(lines.demerits == Approx(least_by_trial(breaks, options)));
      CHECK(lines.demerits == Approx(total_demerits(breaks, lines.breaks, options)));
    }
  }
}

TEST_CASE("total fit: the first line is judged by its own style's widths, the others by theirs") {
  const auto breaks = words({40, 48, 40, 45, 30});
  FitOptions options{.measure = 100};
  options.first_line = words({48, 62, 50, 56, 40});  // two words are 120 there: too many
  const FittedLines lines = find_total_fit(breaks, options);
  CHECK(lines.breaks == Chosen{0, 1, 3, 5});
  // The first line alone has another word, of 48, in 100: ratio 10 + 52. Line 2: 98. Line 3: the last, 85.
  CHECK(lines.demerits == Approx(total_demerits(breaks, {0, 1, 3, 5}, options)));
  CHECK(find_total_fit(breaks, {.measure = 100}).breaks == Chosen{0, 2, 4, 5});
}
