#pragma once

#include <functional>
#include <optional>
#include <utility>

namespace newsexport {

/// How long pieces of work took that are done one behind the other.
class LapTimer {
 public:
  /// `clock` as BatchOptions has it; it must outlive the timer, and may be null.
  explicit LapTimer(const std::function<double()>& clock) : clock_(clock), began_(clock ? clock() : 0) {}

  /// Seconds since the last call, or since the beginning; none without a clock.
  std::optional<double> lap() {
    if (!clock_) return std::nullopt;
    const double now = clock_();
    return now - std::exchange(began_, now);
  }

 private:
  const std::function<double()>& clock_;
  double began_;
};

}  // namespace newsexport
