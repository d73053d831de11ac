#pragma once

#include <string>
#include <vector>

#include "cli/shard_environment.h"

namespace newsexport {

enum class StreamKind { file, terminal };

/// What the program is told by the world around it; read in main, so that a test can say it.
struct Environment {
  std::string source_date_epoch;   ///< SOURCE_DATE_EPOCH, or empty
  long long (*clock)() = nullptr;  ///< seconds since 1970-01-01T00:00:00Z; null: no clock is looked at
  /// Seconds of a clock that never goes back, from any beginning; null: nothing is timed.
  double (*stopwatch)() = nullptr;
  std::string no_color;  ///< NO_COLOR, or empty
  StreamKind standard_output = StreamKind::file;
  StreamKind standard_error = StreamKind::file;  ///< also for a terminal that is TERM=dumb
  std::string locale;  ///< LC_ALL, LC_CTYPE or LANG: which characters standard error can show
  std::size_t (*error_width)() = nullptr;  ///< columns of the terminal on standard error; 0: not known
  SchedulerVariables scheduler;
  unsigned processors = 1;
  int (*interruption)() = nullptr;  ///< the number of the signal that asks us to end, or 0
};

enum ExitStatus : int {
  kDone = 0,            ///< warnings are allowed
  kSomeFailed = 1,      ///< some input could not be converted; the others are done
  kWrongUsage = 2,      ///< nothing was done
  kNothingWritten = 3,  ///< none of the outputs could be written, or a PDF not be made for want of fonts
  kInterrupted = 128,   ///< a signal ended the batch; its number is added, as shells do
};

/// The whole program: reads inputs, writes outputs, tells what happened on standard error. Never throws.
/// `arguments` are without the program's own name.
ExitStatus run_program(const std::vector<std::string>& arguments, const Environment& environment);

}  // namespace newsexport
