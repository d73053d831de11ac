#include "cli/shard_environment.h"

#include <catch2/catch.hpp>

#include "support/error.h"

using namespace newsexport;

TEST_CASE("shard_of_scheduler: a Slurm array counts from its smallest number") {
  CHECK(shard_of_scheduler({"3", "1", "8", "", ""}) == "3/8");
  CHECK(shard_of_scheduler({"0", "0", "8", "", ""}) == "1/8");
}

TEST_CASE("shard_of_scheduler: a Kubernetes Indexed Job counts from zero") {
  CHECK(shard_of_scheduler({"", "", "", "4", "5"}) == "5/5");
}

TEST_CASE("shard_of_scheduler: what is not said in full is refused") {
  for (const SchedulerVariables& variables :
       {SchedulerVariables{}, SchedulerVariables{"3", "1", "", "", ""},
        SchedulerVariables{"8", "0", "5", "", ""}, SchedulerVariables{"", "", "", "4", ""},
        SchedulerVariables{"", "", "", "5", "5"}, SchedulerVariables{"1", "2", "5", "", ""}}) {
    CHECK_THROWS_AS(shard_of_scheduler(variables), Error);
  }
}
