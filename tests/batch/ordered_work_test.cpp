#include "batch/ordered_work.h"

#include <algorithm>
#include <atomic>
#include <numeric>
#include <stdexcept>
#include <thread>

#include <catch2/catch.hpp>

using namespace newsexport;

namespace {

InputReports report_of(std::size_t number) {
  ArticleReport report;
  report.output_bytes = number;
  return {report};
}

}  // namespace

TEST_CASE("do_in_order: every input is done once and told in order, whatever the number of jobs") {
  for (const unsigned jobs : {1U, 2U, 7U}) {
    std::vector<std::size_t> told;
    std::atomic<std::size_t> done = 0;
    OrderedWork work{1000, jobs};
    work.work = [&](std::size_t number) {
      ++done;
      return report_of(number);
    };
    work.deliver = [&](const InputReports& reports) { told.push_back(reports.front().output_bytes); };
    CHECK(do_in_order(work) == 1000);
    std::vector<std::size_t> expected(1000);
    std::iota(expected.begin(), expected.end(), std::size_t{0});
    CHECK(told == expected);
    CHECK(done == 1000);
  }
}

TEST_CASE("do_in_order: work is bounded ahead of an input that is slow") {
  std::atomic<std::size_t> begun = 0;
  std::size_t begun_before_the_first_was_told = 0;
  OrderedWork work{10000, 2};
  work.work = [&](std::size_t number) {
    ++begun;
    if (number == 0) std::this_thread::sleep_for(std::chrono::milliseconds(200));
    if (number == 0) begun_before_the_first_was_told = begun;
    return report_of(number);
  };
  work.deliver = [](const InputReports&) {};
  do_in_order(work);
  CHECK(begun_before_the_first_was_told <= 128);
  CHECK(begun == 10000);
}

TEST_CASE("do_in_order: after a stop what was begun is told, and nothing more is begun") {
  for (const unsigned jobs : {1U, 3U}) {
    std::atomic<std::size_t> begun = 0;
    std::size_t told = 0;
    OrderedWork work{1000, jobs};
    work.work = [&](std::size_t number) {
      ++begun;
      return report_of(number);
    };
    work.deliver = [&](const InputReports&) { ++told; };
    work.is_to_stop = [&] { return begun >= 10; };
    CHECK(do_in_order(work) == begun);
    CHECK(told == begun);
    CHECK(begun < 1000);
  }
}

TEST_CASE("do_in_order: what the listener throws ends the work") {
  OrderedWork work{1000, 2};
  work.work = report_of;
  work.deliver = [](const InputReports&) { throw std::runtime_error("closed"); };
  CHECK_THROWS_AS(do_in_order(work), std::runtime_error);
}
