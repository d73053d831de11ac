#include "support/files.h"

#include <filesystem>
#include <fstream>
#include <thread>

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "support/error.h"

using namespace newsexport;
namespace fs = std::filesystem;

namespace {

/// A folder of its own for one test.
struct TemporaryFolder {
  fs::path path = fs::temp_directory_path() / ("newsexport-files-" + std::to_string(::getpid()));
  TemporaryFolder() { fs::create_directories(path); }
  ~TemporaryFolder() { fs::remove_all(path); }
};

std::string code_of(auto&& action) {
  try {
    action();
  } catch (const Error& error) {
    return error.code();
  }
  return "no error";
}

std::size_t count_entries(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator{}));
}

}  // namespace

TEST_CASE("files: one that grows while it is read is told of") {
  const TemporaryFolder folder;
  const fs::path path = folder.path / "growing";
  const std::size_t piece = 1 << 16;
  const std::size_t any_size = std::size_t{1} << 40;
  std::ofstream file(path, std::ios::binary);
  std::jthread writer([&](const std::stop_token& stop) {
    while (!stop.stop_requested()) {
      file << std::string(piece, 'a') << std::flush;
      if (file.tellp() > (1 << 25)) file.seekp(0);  // the file's time tells then
    }
  });
  std::string code;
  for (int i = 0; i < 10000 && code != "input.changing"; ++i)
    code = code_of([&] { read_file(path, any_size); });
  CHECK(code == "input.changing");
  writer.request_stop();
  writer.join();
  file.close();
  CHECK(read_file(path, any_size).size() == fs::file_size(path));
}

TEST_CASE("files: what is written is read back, parent folders are made, nothing else is left behind") {
  TemporaryFolder folder;
  const fs::path path = folder.path / "a" / "b.bin";
  write_file(path, std::string("\0\xFFx", 3));
  write_file(path, "second");
  CHECK(read_file(path, 100) == "second");
  CHECK(count_entries(path.parent_path()) == 1);
}

TEST_CASE("files: reading says why it cannot") {
  TemporaryFolder folder;
  write_file(folder.path / "ten", "0123456789");
  CHECK(code_of([&] { read_file(folder.path / "none", 10); }) == "input.missing");
  CHECK(code_of([&] { read_file(folder.path, 10); }) == "input.not-a-file");
  CHECK(code_of([&] { read_file("/dev/zero", 10); }) == "input.not-a-file");
  CHECK(code_of([&] { read_file(folder.path / "ten", 9); }) == "input.too-large");
  CHECK(read_file(folder.path / "ten", 10).size() == 10);
}

TEST_CASE("files: a write that fails leaves what was there and no part of the new") {
  TemporaryFolder folder;
  fs::create_directories(folder.path / "taken");
  CHECK(code_of([&] { write_file(folder.path / "taken", "x"); }) == "output.unwritable");
  write_file(folder.path / "file", "old");
  CHECK(code_of([&] { write_file(folder.path / "file" / "below", "x"); }) == "output.unwritable");
  CHECK(code_of([&] { write_file("/dev/full", "x"); }) == "output.unwritable");
  CHECK(read_file(folder.path / "file", 10) == "old");
  CHECK(count_entries(folder.path) == 2);
}

TEST_CASE("files: a symbolic link stays a link and its file is replaced") {
  TemporaryFolder folder;
  write_file(folder.path / "real", "old");
  fs::create_symlink("real", folder.path / "link");
  write_file(folder.path / "link", "new");
  CHECK(fs::is_symlink(folder.path / "link"));
  CHECK(read_file(folder.path / "real", 10) == "new");
}
