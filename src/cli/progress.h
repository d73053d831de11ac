#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <string>
#include <string_view>

#include "batch/article_report.h"

namespace newsexport {

/// How it is told how far a batch has come.
enum class ProgressForm {
  none,
  line,   ///< one line of a terminal, drawn over and over
  plain,  ///< a line from time to time, for a log
};

enum class BarCharacters { ascii, unicode };

struct ProgressSetup {
  ProgressForm form = ProgressForm::none;
  BarCharacters bar = BarCharacters::ascii;
  std::size_t inputs = 0;              ///< of the whole batch
  std::function<double()> clock;       ///< seconds, never going back; as BatchOptions::clock
  std::function<std::size_t()> width;  ///< columns of the terminal, which may change; 0 or null: 80
};

/// How far a batch has come, in words: "1,200 of 20,000 articles, 3 failed, 41.2/s, 7 min left". Each
/// function gives back what standard error is to be written, so that the line and the diagnostics go there in
/// one go, and none tears the other. The line is drawn anew ten times a second at most; a plain line comes
/// every five seconds at most.
class Progress {
 public:
  explicit Progress(ProgressSetup setup);

  /// The line of a batch that has done nothing yet.
  std::string begin();

  /// An article that is done, with the lines that are told of it.
  std::string add(const ArticleReport& report, std::string_view lines);

  /// Erases the line, for good.
  std::string end();

 private:
  /// What was done by a certain time.
  struct Sample {
    double time = 0;
    std::size_t inputs = 0;
    std::size_t articles = 0;
  };

  bool is_due(double period);
  void count(const ArticleReport& report);
  std::string words() const;
  std::string line() const;

  ProgressSetup setup_;
  Sample now_;
  std::size_t failed_ = 0;
  std::deque<Sample> samples_;  ///< of the time that the rate is taken over, the oldest first
  double shown_at_ = 0;
  std::string shown_;  ///< the line that stands on the terminal; empty: none
};

}  // namespace newsexport
