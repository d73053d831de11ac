#include "batch/find_inputs.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <set>

#include "support/error.h"
#include "temporary_folder.h"

using namespace newsexport;

namespace {

namespace fs = std::filesystem;
using Paths = std::vector<std::string>;

void touch(const fs::path& path) {
  fs::create_directories(path.parent_path());
  std::ofstream(path) << "x";
}

Paths places(const std::string& folder, const InputSearch& search = {}) {
  Paths found;
  for (const FoundInput& input : find_inputs({folder}, search)) found.push_back(input.place);
  return found;
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

TEST_CASE("find_inputs: the files of a folder, by the bytes of their names, without what is hidden",
          "[batch]") {
  const TemporaryFolder folder;
  const fs::path root = folder / "root";
  for (const char* name : {"b.md", "a/z.html", "a/B.txt", "Ä.md", "a.md", ".hidden.md", ".git/x.md",
                           "a/picture.png", "c/d/e.xml"})
    touch(root / name);
  fs::create_directory_symlink(root, root / "loop");
  CHECK(places(root.string()) == Paths{"a.md", "b.md", "Ä.md", "a/B.txt", "a/z.html", "c/d/e.xml"});
}

TEST_CASE("find_inputs: globs are about names, or with a slash about the path", "[batch]") {
  const TemporaryFolder folder;
  const fs::path root = folder / "root";
  for (const char* name : {"a.md", "a.dat", "old/a.md", "old/deep/b.md", "new/a.md"}) touch(root / name);
  CHECK(places(root.string(), {{"*.dat"}, {}, {}}) == Paths{"a.dat"});
  CHECK(places(root.string(), {{}, {"old"}, {}}) == Paths{"a.md", "new/a.md"});
  CHECK(places(root.string(), {{"old/*.md"}, {}, {}}) == Paths{"old/a.md"});
  CHECK(places(root.string(), {{"old/**.md"}, {}, {}}) == Paths{"old/a.md", "old/deep/b.md"});
}

TEST_CASE("find_inputs: what is named stays as it is named", "[batch]") {
  const std::vector<FoundInput> found = find_inputs({"no/such.md", "-", "picture.png"}, {});
  REQUIRE(found.size() == 3);
  CHECK(found[0].path == "no/such.md");
  CHECK(found[1].path == "-");
  CHECK_FALSE(found[2].is_walked);
}

TEST_CASE("find_inputs: shards share everything, whatever the folder is called", "[batch]") {
  const TemporaryFolder folder;
  const fs::path one = folder / "one", other = folder / "other";
  for (int i = 0; i < 100; ++i) {
    touch(one / (std::to_string(i) + ".md"));
    touch(other / (std::to_string(i) + ".md"));
  }
  std::multiset<std::string> all;
  for (std::uint32_t i = 0; i < 3; ++i) {
    const Paths share = places(one.string(), {{}, {}, Shard{i, 3}});
    CHECK(share.size() > 15);
    CHECK(share == places(other.string(), {{}, {}, Shard{i, 3}}));
    all.insert(share.begin(), share.end());
  }
  CHECK(all.size() == 100);
  CHECK(std::set<std::string>(all.begin(), all.end()).size() == 100);
}

TEST_CASE("find_inputs: a list has a path a line, or each ended by a zero byte", "[batch]") {
  using namespace std::string_view_literals;
  CHECK(read_input_list("a.md\r\n\nb c.md\nlast", ListSeparator::line) == Paths{"a.md", "b c.md", "last"});
  CHECK(read_input_list("a\n.md\0b.md\0"sv, ListSeparator::null) == Paths{"a\n.md", "b.md"});
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
