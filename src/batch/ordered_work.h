#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "batch/article_report.h"

namespace newsexport {

/// What became of the articles of one input, in their order.
using InputReports = std::vector<ArticleReport>;

/// Many inputs and what is done with each.
struct OrderedWork {
  std::size_t count = 0;  ///< inputs
  unsigned jobs = 1;      ///< done at once; with 1 all happens on the calling thread
  /// Does input number 0…count-1. Called on any thread, once an input; must not throw.
  std::function<InputReports(std::size_t)> work;
  /// Takes the reports of one input. Called on the calling thread only, in the order of the inputs.
  std::function<void(const InputReports&)> deliver;
  /// Asked before each input is begun; true: no further one is. Null: never.
  std::function<bool()> is_to_stop;
};

/// Does the work on `jobs` threads and gives back how many inputs were done: all, or as many as were begun
/// before a stop. No more than a fixed number of reports a job waits for an earlier input to be done, so that
/// memory depends on `jobs` and not on `count`. What `deliver` throws ends the work and is passed on.
std::size_t do_in_order(const OrderedWork& work);

}  // namespace newsexport
