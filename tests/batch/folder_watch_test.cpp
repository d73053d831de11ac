#include "batch/folder_watch.h"

#include <filesystem>
#include <fstream>

#include <catch2/catch.hpp>

#include "support/error.h"
#include "temporary_folder.h"

using namespace newsexport;
namespace fs = std::filesystem;

namespace {

using Paths = std::set<std::string>;

// Milliseconds; far more than a machine at work needs.
constexpr int kLong = 10000;
constexpr int kShort = 10;

}  // namespace

TEST_CASE("FolderWatch: nothing has changed") {
  TemporaryFolder folder;
  FolderWatch watch(folder.path(""));
  CHECK(watch.wait(kShort).empty());
}

TEST_CASE("FolderWatch: files that are written, moved in, replaced and deleted") {
  TemporaryFolder folder, outside;
  folder.write("old.md", "a");
  outside.write("b.md", "b");
  FolderWatch watch(folder.path(""));
  folder.write("a.md", "a");
  fs::rename(outside / "b.md", folder / "b.md");
  CHECK(watch.wait(kLong).files == Paths{folder.path("a.md"), folder.path("b.md")});
  fs::remove(folder / "old.md");
  fs::rename(folder / "b.md", folder / "c.md");
  CHECK(watch.wait(kLong).files == Paths{folder.path("old.md"), folder.path("b.md"), folder.path("c.md")});
  fs::create_hard_link(folder / "a.md", folder / "linked.md");
  CHECK(watch.wait(kLong).files == Paths{folder.path("linked.md")});
}

TEST_CASE("FolderWatch: a file that is still open is not settled") {
  TemporaryFolder folder;
  FolderWatch watch(folder.path(""));
  std::ofstream file(folder / "a.md");
  file << "half" << std::flush;
  FolderChanges changes = watch.wait(kLong);
  CHECK(changes.files.empty());
  CHECK(changes.unsettled == Paths{folder.path("a.md")});
  file << " and half";
  file.close();
  changes = watch.wait(kLong);
  CHECK(changes.files == Paths{folder.path("a.md")});
  CHECK(changes.unsettled.empty());
}

TEST_CASE("FolderWatch: folders that come, with all below them") {
  TemporaryFolder folder, outside;
  FolderWatch watch(folder.path(""));
  outside.write("may/deep/a.md", "a");
  fs::rename(outside / "may", folder / "may");
  CHECK(watch.wait(kLong).folders == Paths{folder.path("may")});
  folder.write("may/deep/a.md", "b");
  CHECK(watch.wait(kLong).files == Paths{folder.path("may/deep/a.md")});
  fs::rename(folder / "may", folder / "june");
  CHECK(watch.wait(kLong).folders == Paths{folder.path("may"), folder.path("june")});
  folder.write("june/deep/a.md", "c");
  CHECK(watch.wait(kLong).files == Paths{folder.path("june/deep/a.md")});
}

TEST_CASE("FolderWatch: hidden files and folders are not looked at, links to folders are") {
  TemporaryFolder folder, outside;
  outside.write("a.md", "a");
  fs::create_directory_symlink(outside / "", folder / "linked");
  fs::create_directory_symlink(folder / "", outside / "back");  // a ring
  folder.write(".git/a", "a");
  FolderWatch watch(folder.path(""));
  folder.write(".hidden.md", "a");
  folder.write(".git/b", "a");
  CHECK(watch.wait(3 * kShort).empty());
  outside.write("a.md", "b");
  CHECK(watch.wait(kLong).files == Paths{folder.path("linked/a.md")});
}

TEST_CASE("FolderWatch: the folder itself goes, or was never there") {
  TemporaryFolder folder;
  fs::create_directory(folder / "inbox");
  FolderWatch watch(folder.path("inbox"));
  fs::remove(folder / "inbox");
  CHECK(watch.wait(kLong).is_gone);
  CHECK_THROWS_AS(FolderWatch(folder.path("inbox")), Error);
}

TEST_CASE("FolderWatch: a file that nobody will close is settled after a while") {
  TemporaryFolder folder, outside;
  FolderWatch watch(folder.path(""));
  outside.write("mail", "a");
  fs::create_hard_link(outside / "mail", folder / "mail.md");
  fs::remove(outside / "mail");  // as mail is delivered
  Paths files;
  for (int i = 0; i < 20 && files.empty(); ++i) files = watch.wait(3 * kShort).files;
  CHECK(files == Paths{folder.path("mail.md")});
}

TEST_CASE("FolderWatch: folders that are moved away are forgotten, and watched again when they are back") {
  TemporaryFolder folder, outside;
  folder.write("may/deep/a.md", "a");
  FolderWatch watch(folder.path(""));
  fs::rename(folder / "may", outside / "may");
  CHECK(watch.wait(kLong).folders == Paths{folder.path("may")});
  outside.write("may/deep/a.md", "b");
  CHECK(watch.wait(3 * kShort).empty());
  fs::rename(outside / "may", folder / "may");
  CHECK(watch.wait(kLong).folders == Paths{folder.path("may")});
  folder.write("may/deep/a.md", "c");
  CHECK(watch.wait(kLong).files == Paths{folder.path("may/deep/a.md")});
}

TEST_CASE("FolderWatch: the folder above it is moved") {
  TemporaryFolder folder;
  folder.write("desk/inbox/a.md", "a");
  FolderWatch watch(folder.path("desk/inbox"));
  fs::rename(folder / "desk", folder / "office");
  CHECK(watch.wait(kShort).is_gone);
}
