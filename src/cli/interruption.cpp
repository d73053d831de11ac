// Ctrl-C and kill as a request: watch_for_interruption(), interruption().
#include "cli/interruption.h"

#include <atomic>
#include <csignal>

namespace newsexport {
namespace {

std::atomic<int> signal_that_came = 0;
static_assert(std::atomic<int>::is_always_lock_free, "a signal's handler may touch nothing else");

extern "C" void note_signal(int number) {
  signal_that_came = number;
}

void watch(int number) {
  struct sigaction action {};
  // Where the caller ignores it (nohup, a shell's background job), so do we.
  if (::sigaction(number, nullptr, &action) != 0 || action.sa_handler == SIG_IGN) return;
  action = {};
  action.sa_handler = note_signal;
  action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART;
  ::sigemptyset(&action.sa_mask);
  ::sigaction(number, &action, nullptr);
}

}  // namespace

void watch_for_interruption() {
  watch(SIGINT);
  watch(SIGTERM);
}

int interruption() {
  return signal_that_came;
}

}  // namespace newsexport
