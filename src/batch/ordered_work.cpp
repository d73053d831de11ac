// Inputs done at once and told one after the other: do_in_order().
#include "batch/ordered_work.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace newsexport {
namespace {

// Reports that may wait for one slow article before its fellow workers do. A report is a few diagnostics.
constexpr std::size_t kWindowPerJob = 64;

/// The inputs that are begun and not yet told. Workers take() and put(); the calling thread wait_for_next()s.
class Window {
 public:
  explicit Window(const OrderedWork& work) : work_(work), largest_(kWindowPerJob * work.jobs) {}

  /// The number of the next input to do; none where there is none, or no more are to be begun.
  std::optional<std::size_t> take() {
    std::unique_lock lock(mutex_);
    has_room_.wait(lock, [this] { return is_stopped_ || waiting_.size() < largest_; });
    if (!is_stopped_ && work_.is_to_stop && work_.is_to_stop()) halt();
    if (is_stopped_ || next() == work_.count) return std::nullopt;
    waiting_.emplace_back();
    return next() - 1;
  }

  void put(std::size_t number, InputReports reports) {
    const std::lock_guard lock(mutex_);
    waiting_[number - told_] = std::move(reports);
    is_done_.notify_one();
  }

  /// The reports of the next input in order; none when the last one has been given.
  std::optional<InputReports> wait_for_next() {
    std::unique_lock lock(mutex_);
    is_done_.wait(lock, [this] {
      return waiting_.empty() ? is_stopped_ || told_ == work_.count : waiting_.front().has_value();
    });
    if (waiting_.empty()) return std::nullopt;
    std::optional<InputReports> reports(std::move(*waiting_.front()));
    waiting_.pop_front();
    ++told_;
    has_room_.notify_one();
    return reports;
  }

  void stop() {
    const std::lock_guard lock(mutex_);
    halt();
  }

  std::size_t told() const { return told_; }

 private:
  std::size_t next() const { return told_ + waiting_.size(); }

  void halt() {
    is_stopped_ = true;
    has_room_.notify_all();
    is_done_.notify_all();
  }

  const OrderedWork& work_;
  const std::size_t largest_;
  std::mutex mutex_;
  std::condition_variable has_room_;
  std::condition_variable is_done_;
  std::deque<std::optional<InputReports>> waiting_;  ///< of the inputs told_, told_ + 1, …
  std::size_t told_ = 0;
  bool is_stopped_ = false;
};

void do_inputs(const OrderedWork& work, Window& window) {
  while (const std::optional<std::size_t> number = window.take()) window.put(*number, work.work(*number));
}

std::size_t do_one_by_one(const OrderedWork& work) {
  for (std::size_t number = 0; number < work.count; ++number) {
    if (work.is_to_stop && work.is_to_stop()) return number;
    work.deliver(work.work(number));
  }
  return work.count;
}

}  // namespace

std::size_t do_in_order(const OrderedWork& work) {
  if (work.jobs < 2) return do_one_by_one(work);
  Window window(work);
  std::vector<std::jthread> workers;
  try {
    for (unsigned i = 0; i < work.jobs; ++i) workers.emplace_back([&] { do_inputs(work, window); });
    while (const std::optional<InputReports> reports = window.wait_for_next()) work.deliver(*reports);
  } catch (...) {
    window.stop();  // or the workers would wait for room for ever, and their end be waited for
    throw;
  }
  return window.told();
}

}  // namespace newsexport
