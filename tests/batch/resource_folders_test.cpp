#include "batch/resource_folders.h"

#include <catch2/catch.hpp>

#include <sys/stat.h>

#include "temporary_folder.h"

using namespace newsexport;
namespace fs = std::filesystem;

namespace {

std::string refusal_code(const ResourceReader& read, const std::string& path) {
  try {
    read(path);
  } catch (const Error& error) {
    CHECK(error.subject() == path);
    return error.code();
  }
  return "none";
}

}  // namespace

TEST_CASE("resources: a file in the article's folder or below it is read") {
  TemporaryFolder folder;
  folder.write("a/pic.jpg", "pic");
  folder.write("a/img/deep.jpg", "deep");
  const ResourceReader read = read_from_folders(folder / "a", {});
  CHECK(read("pic.jpg") == "pic");
  CHECK(read("img/deep.jpg") == "deep");
  CHECK(read("./img/../pic.jpg") == "pic");
}

TEST_CASE("resources: URL encoding, query and fragment are taken off where the name is not found with them") {
  TemporaryFolder folder;
  folder.write("my pic.jpg", "space");
  folder.write("50%25.jpg", "as it stands");
  folder.write("50%.jpg", "decoded");
  const ResourceReader read = read_from_folders(folder / "", {});
  CHECK(read("my%20pic.jpg") == "space");
  CHECK(read("my%20pic.jpg?w=100#top") == "space");
  CHECK(read("50%25.jpg") == "as it stands");
  CHECK(refusal_code(read, "my%2") == "resource.missing");
}

TEST_CASE("resources: what lies outside of the article's folder is refused, there or not") {
  TemporaryFolder folder;
  folder.write("secret.jpg", "secret");
  folder.write("ab/secret.jpg", "secret");
  folder.write("a/story.md", "");
  const ResourceReader read = read_from_folders(folder / "a", {});
  CHECK(refusal_code(read, "../secret.jpg") == "resource.outside");
  CHECK(refusal_code(read, "../missing.jpg") == "resource.outside");
  CHECK(refusal_code(read, "%2e%2e/secret.jpg") == "resource.outside");
  CHECK(refusal_code(read, "../ab/secret.jpg") == "resource.outside");
  CHECK(refusal_code(read, folder.path("secret.jpg")) == "resource.outside");
  CHECK(refusal_code(read, folder.path("a/story.md")) == "resource.outside");
  CHECK(refusal_code(read, "/dev/zero") == "resource.outside");
}

TEST_CASE("resources: a symbolic link that leads out is refused, one within the folder is followed") {
  TemporaryFolder folder;
  folder.write("secret.jpg", "secret");
  folder.write("a/pic.jpg", "pic");
  fs::create_symlink(folder / "secret.jpg", folder / "a/out.jpg");
  fs::create_symlink(folder / "a/pic.jpg", folder / "a/in.jpg");
  fs::create_directory_symlink(folder / "", folder / "a/up");
  fs::create_symlink("loop.jpg", folder / "a/loop.jpg");
  const ResourceReader read = read_from_folders(folder / "a", {});
  CHECK(refusal_code(read, "out.jpg") == "resource.outside");
  CHECK(refusal_code(read, "up/secret.jpg") == "resource.outside");
  CHECK(refusal_code(read, "loop.jpg") == "resource.missing");
  CHECK(read("in.jpg") == "pic");
}

TEST_CASE("resources: a resource folder allows its own files, by each way to name them") {
  TemporaryFolder folder;
  folder.write("a/story.md", "");
  folder.write("img/pic.jpg", "pic");
  folder.write("secret.jpg", "secret");
  const ResourceReader read = read_from_folders(folder / "a", {folder / "img/"});
  CHECK(read("pic.jpg") == "pic");
  CHECK(read("../img/pic.jpg") == "pic");
  CHECK(read(folder.path("img/pic.jpg")) == "pic");
  CHECK(refusal_code(read, "../secret.jpg") == "resource.outside");
}

TEST_CASE("resources: folders, pipes and missing files are refused") {
  TemporaryFolder folder;
  folder.write("a/pic.jpg", "pic");
  REQUIRE(mkfifo(folder.path("pipe.jpg").c_str(), 0600) == 0);
  const ResourceReader read = read_from_folders(folder / "", {});
  CHECK(refusal_code(read, "a") == "resource.not-a-file");
  CHECK(refusal_code(read, ".") == "resource.not-a-file");
  CHECK(refusal_code(read, "pipe.jpg") == "resource.not-a-file");
  CHECK(refusal_code(read, "missing.jpg") == "resource.missing");
  CHECK(refusal_code(read, "") == "resource.missing");
  CHECK(refusal_code(read, "a%00b") == "resource.missing");
  CHECK(refusal_code(read, std::string(10000, 'x')) == "resource.missing");
}
