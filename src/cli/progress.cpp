// How far a batch has come, as text for standard error: Progress.
#include "cli/progress.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "support/numerals.h"

namespace newsexport {
namespace {

// Seconds.
constexpr double kBetweenDrawings = 0.1;
constexpr double kBetweenPlainLines = 5;
constexpr double kBetweenSamples = 1;
constexpr double kRateWindow = 30;  ///< the rate is that of this last time: articles differ, and come in runs

// Columns.
constexpr std::size_t kUsualWidth = 80;
constexpr std::size_t kBarWidth = 16;

// ECMA-48, "erase in line": what stands behind the cursor goes.
constexpr std::string_view kEraseRest = "\x1b[K";

std::string rate_in_words(double per_second) {
  if (per_second >= 100) return fmt::format("{}/s", grouped(static_cast<std::size_t>(per_second)));
  if (per_second >= 1) return fmt::format("{:.1f}/s", per_second);
  return fmt::format("{:.1f}/min", per_second * 60);
}

/// In one unit, or in two where one would be coarse.
std::string time_in_words(double seconds) {
  constexpr double kMostMinutes = 90;
  constexpr std::size_t kMostHours = 48;
  if (seconds < 1) return "1 s";
  if (seconds < 60) return fmt::format("{:.0f} s", std::floor(seconds));
  if (seconds < kMostMinutes * 60) return fmt::format("{:.0f} min", std::ceil(seconds / 60));
  const auto hours = static_cast<std::size_t>(std::min(seconds / 3600, 1e9));
  if (hours >= kMostHours) return fmt::format("{} days", grouped(hours / 24));
  return fmt::format("{} h {} min", hours, static_cast<std::size_t>(seconds / 60) % 60);
}

std::string ascii_bar(double share) {
  const auto full = static_cast<std::size_t>(share * kBarWidth);
  return '[' + std::string(full, '#') + std::string(kBarWidth - full, '-') + ']';
}

/// In eighths of a column: U+2588 is a full one, U+2589 to U+258F are seven eighths to one; light shade
/// stands for what is left.
std::string unicode_bar(double share) {
  constexpr std::string_view kEighths[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  const auto eighths = static_cast<std::size_t>(share * kBarWidth * 8);
  std::string bar;
  std::size_t columns = 0;
  for (; columns < eighths / 8; ++columns) bar += "█";
  if (eighths % 8 > 0) {
    bar += kEighths[eighths % 8];
    ++columns;
  }
  for (; columns < kBarWidth; ++columns) bar += "░";
  return bar;
}

}  // namespace

Progress::Progress(ProgressSetup setup) : setup_(std::move(setup)) {
  if (setup_.form == ProgressForm::none) return;
  now_.time = shown_at_ = setup_.clock();
  samples_.push_back(now_);
}

std::string Progress::begin() {
  if (setup_.form != ProgressForm::line) return {};
  shown_ = line();
  return shown_;
}

std::string Progress::add(const ArticleReport& report, std::string_view lines) {
  std::string text(lines);
  if (setup_.form == ProgressForm::none) return text;
  now_.time = setup_.clock();
  count(report);
  if (setup_.form == ProgressForm::plain) {
    return is_due(kBetweenPlainLines) ? text + words() + '\n' : text;
  }
  const bool is_drawn_anew = is_due(kBetweenDrawings);
  if (is_drawn_anew) shown_ = line();
  if (!text.empty()) return fmt::format("\r{}{}{}", kEraseRest, text, shown_);
  return is_drawn_anew ? fmt::format("\r{}{}", shown_, kEraseRest) : "";
}

std::string Progress::end() {
  return std::exchange(shown_, {}).empty() ? "" : fmt::format("\r{}", kEraseRest);
}

bool Progress::is_due(double period) {
  if (now_.time - shown_at_ < period) return false;
  shown_at_ = now_.time;
  return true;
}

void Progress::count(const ArticleReport& report) {
  const bool is_edition =
      now_.inputs == setup_.inputs;  // it is told of behind its inputs, and is none of them
  if (!is_edition) ++now_.articles;
  if (!is_edition && report.articles_left == 0) ++now_.inputs;
  const bool is_failure =
      report.outcome == ArticleOutcome::failed || report.outcome == ArticleOutcome::unwritten;
  if (is_failure) ++failed_;
  if (now_.time - samples_.back().time >= kBetweenSamples) samples_.push_back(now_);
  while (samples_.size() > 1 && now_.time - samples_[1].time >= kRateWindow) samples_.pop_front();
}

std::string Progress::words() const {
  const bool is_one_each = now_.articles == now_.inputs;
  std::string text = fmt::format("{} of {} {}", grouped(now_.inputs), grouped(setup_.inputs),
                                 is_one_each ? "articles" : "inputs");
  if (!is_one_each) text += fmt::format(", {} articles", grouped(now_.articles));
  if (failed_ > 0) text += fmt::format(", {} failed", grouped(failed_));
  const Sample& before = samples_.front();
  const double seconds = now_.time - before.time;
  const std::size_t inputs = now_.inputs - before.inputs;
  // The first moments say nothing of the rest.
  if (seconds < kBetweenSamples || inputs == 0) return text;
  text += ", " + rate_in_words(static_cast<double>(now_.articles - before.articles) / seconds);
  if (now_.inputs == setup_.inputs) return text;
  const auto left = static_cast<double>(setup_.inputs - now_.inputs);
  return text + fmt::format(", {} left", time_in_words(left * seconds / static_cast<double>(inputs)));
}

/// Never as wide as the terminal: with the cursor behind the last column, some would begin a new line. Where
/// the bar has no room the words stand alone; they are ASCII, and are cut to what fits.
std::string Progress::line() const {
  const std::size_t told = setup_.width ? setup_.width() : 0;
  const std::size_t width = told > 0 ? told : kUsualWidth;
  const std::size_t room = std::max<std::size_t>(width, 2) - 1;
  const std::string text = words();
  const std::size_t around_bar = setup_.bar == BarCharacters::ascii ? 3 : 1;
  if (kBarWidth + around_bar + text.size() > room) return text.substr(0, room);
  const double share =
      static_cast<double>(now_.inputs) / static_cast<double>(std::max<std::size_t>(1, setup_.inputs));
  return (setup_.bar == BarCharacters::ascii ? ascii_bar(share) : unicode_bar(share)) + ' ' + text;
}

}  // namespace newsexport
