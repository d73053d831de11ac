#include "batch/shard.h"

#include <catch2/catch.hpp>

#include <set>

#include "support/error.h"

using namespace newsexport;

namespace {

std::vector<InputFile> archive(const std::string& folder) {
  std::vector<InputFile> files;
  for (int i = 0; i < 100; ++i) {
    const std::string place = std::to_string(i) + ".md";
    files.push_back({folder + "/" + place, place});
  }
  return files;
}

std::string refusal(const std::string& shard, const SchedulerVariables& variables = {}) {
  try {
    parse_shard(shard, variables);
  } catch (const Error& error) {
    return error.code();
  }
  return "none";
}

}  // namespace

TEST_CASE("shard: shares have everything once, whatever the folder is called", "[batch]") {
  std::multiset<std::string> all;
  for (std::uint32_t i = 0; i < 3; ++i) {
    std::vector<InputFile> one = archive("one"), other = archive("/other/place");
    keep_share(one, {i, 3});
    keep_share(other, {i, 3});
    CHECK(one.size() > 15);
    REQUIRE(one.size() == other.size());
    for (std::size_t k = 0; k < one.size(); ++k) CHECK(one[k].place == other[k].place);
    for (const InputFile& file : one) all.insert(file.place);
  }
  CHECK(all.size() == 100);
  CHECK(std::set<std::string>(all.begin(), all.end()).size() == 100);
}

TEST_CASE("shard: by number, by Slurm, by Kubernetes", "[batch]") {
  CHECK(parse_shard("2/8", {}).index == 1);
  CHECK(parse_shard("2/8", {}).count == 8);
  const Shard slurm = parse_shard("auto", {"7", "4", "1", "2", "", ""});
  CHECK(slurm.index == 3);
  CHECK(slurm.count == 4);
  const Shard job = parse_shard("auto", {"", "", "", "", "0", "5"});
  CHECK(job.index == 0);
  CHECK(job.count == 5);
  for (const char* wrong : {"0/8", "9/8", "1", "a/b", "1/0", "-1/4", "auto"})
    CHECK(refusal(wrong) == "usage.shard");
  CHECK(refusal("auto", {"9", "4", "1", "1", "", ""}) == "usage.shard");
}
