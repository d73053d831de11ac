// The program newsexport: arguments and surroundings in, exit status out. All else is in cli/program.h.
#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <string>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cli/interruption.h"
#include "cli/program.h"

namespace {

/// A standard stream that the caller has closed would be given to the next file that is opened, and what is
/// meant for the one would end in the other. It is filled with one that refuses what the stream is for.
void fill_closed_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (fcntl(stream, F_GETFD) != -1) continue;
    const int filled = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    if (filled == -1) std::exit(newsexport::kNothingWritten);
  }
}

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

long long seconds_since_1970() {
  return static_cast<long long>(std::time(nullptr));
}

double seconds_of_steady_clock() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

newsexport::StreamKind kind_of(int stream) {
  return isatty(stream) != 0 ? newsexport::StreamKind::terminal : newsexport::StreamKind::file;
}

/// A dumb terminal takes lines of text and nothing else.
newsexport::StreamKind kind_of_standard_error() {
  return variable("TERM") == "dumb" ? newsexport::StreamKind::file : kind_of(STDERR_FILENO);
}

std::size_t columns_of_standard_error() {
  winsize size{};
  return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

/// The one of the locale's variables that says which characters there are, by POSIX's precedence.
std::string locale_of_characters() {
  for (const char* name : {"LC_ALL", "LC_CTYPE"}) {
    if (std::string value = variable(name); !value.empty()) return value;
  }
  return variable("LANG");
}

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a pipe that nobody reads is a write that fails, and is told as such
  std::signal(SIGXFSZ, SIG_IGN);  // so is a file that may not grow any further
  fill_closed_streams();
  newsexport::watch_for_interruption();
  newsexport::Environment environment;
  environment.source_date_epoch = variable("SOURCE_DATE_EPOCH");
  environment.clock = seconds_since_1970;
  environment.stopwatch = seconds_of_steady_clock;
  environment.no_color = variable("NO_COLOR");
  environment.standard_output = kind_of(STDOUT_FILENO);
  environment.standard_error = kind_of_standard_error();
  environment.error_width = columns_of_standard_error;
  environment.locale = locale_of_characters();
  environment.scheduler = {variable("SLURM_ARRAY_TASK_ID"), variable("SLURM_ARRAY_TASK_MIN"),
                           variable("SLURM_ARRAY_TASK_COUNT"), variable("JOB_COMPLETION_INDEX"),
                           variable("JOB_COMPLETIONS")};
  environment.interruption = newsexport::interruption;
  environment.processors = std::max(1U, std::thread::hardware_concurrency());
  return newsexport::run_program(std::vector<std::string>(argv + (argc > 0 ? 1 : 0), argv + argc),
                                 environment);
}
