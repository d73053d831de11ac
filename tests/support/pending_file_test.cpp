#include "support/pending_file.h"

#include <unistd.h>

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "batch/temporary_folder.h"
#include "support/error.h"
#include "support/files.h"

using namespace newsexport;
namespace fs = std::filesystem;

namespace {

std::size_t count_entries(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator{}));
}

}  // namespace

TEST_CASE("pending_file: until it is committed the file holds what it held") {
  TemporaryFolder folder;
  folder.write("a", "old");
  PendingFile file(folder / "a");
  file.append("new ");
  file.append("words");
  CHECK(read_file(folder / "a", 100) == "old");
  file.commit();
  CHECK(read_file(folder / "a", 100) == "new words");
  CHECK(count_entries(folder / "") == 1);
}

TEST_CASE("pending_file: what is not committed leaves nothing behind") {
  TemporaryFolder folder;
  { PendingFile(folder / "new/a").append("half"); }
  CHECK(count_entries(folder / "new") == 0);
}

TEST_CASE("pending_file: a spool gives back what was put into it, and is never seen") {
  TemporaryFolder folder;
  Spool spool(folder / "a");
  CHECK(count_entries(folder / "") == 0);
  const std::string long_piece(100000, 'x');
  spool.append("first ");
  spool.append(long_piece);
  PendingFile file(folder / "a");
  file.append("> ");
  spool.copy_to(file);
  file.commit();
  CHECK(read_file(folder / "a", 200000) == "> first " + long_piece);
}

TEST_CASE("pending_file: where no file can be made, that is said of the file that was asked for") {
  TemporaryFolder folder;
  folder.write("a", "a file where a folder is needed");
  CHECK_THROWS_AS(PendingFile(folder / "a/b"), Error);
  CHECK_THROWS_AS(Spool(folder / "a/b"), Error);
  CHECK_THROWS_AS(PendingFile(folder / ""), Error);
}

TEST_CASE("pending_file: a name that is taken is passed over") {
  TemporaryFolder folder;
  for (int number = 1; number < 900; ++number)
    folder.write(fmt::format(".a.{}-{}.part", ::getpid(), number), "another's");
  PendingFile file(folder / "a");
  file.append("mine");
  file.commit();
  CHECK(read_file(folder / "a", 100) == "mine");
}
