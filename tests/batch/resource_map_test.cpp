#include "batch/resource_map.h"

#include <catch2/catch.hpp>

#include "batch/resource_folders.h"
#include "temporary_folder.h"

using namespace newsexport;

TEST_CASE("resource map: an address is found by host, path and query, whatever its scheme") {
  ResourceMap map;
  map.add("https://Quay.example/a.jpg?w=1", "one");
  map.add("http://quay.example/b.jpg#top", "two");
  CHECK(*map.find("//quay.example/a.jpg?w=1") == "one");
  CHECK(*map.find("HTTPS://QUAY.example/b.jpg?w=9") == "two");
  CHECK(map.find("https://quay.example/A.jpg?w=1") == nullptr);
  CHECK(map.find("a.jpg") == nullptr);
}

TEST_CASE("resource map: a file of lines, its copies relative to itself") {
  TemporaryFolder folder;
  folder.write("maps/map.txt", "# copies\n\nhttps://x/a.jpg\tmy copy.jpg\r\n  //x/b.jpg   ../b.jpg \n");
  const ResourceMap map = load_resource_map(folder.path("maps/map.txt"));
  CHECK(*map.find("https://x/a.jpg") == folder / "maps/my copy.jpg");
  CHECK(*map.find("https://x/b.jpg") == folder / "maps/../b.jpg");
}

TEST_CASE("resource map: a line that names no copy is refused with its number") {
  TemporaryFolder folder;
  folder.write("map.txt", "https://x/a.jpg a.jpg\nhttps://x/b.jpg\n");
  try {
    load_resource_map(folder.path("map.txt"));
    FAIL("not refused");
  } catch (const Error& error) {
    CHECK(error.code() == "resource-map.invalid");
    CHECK(error.position().line == 2);
  }
}

TEST_CASE("resource map: what it names is read from where it lies, all else on the web is missing") {
  TemporaryFolder folder;
  folder.write("far/a.jpg", "copy");
  folder.write("news/https:/x/c.jpg", "a trap");
  ResourceMap map;
  map.add("https://x/a.jpg", folder / "far/a.jpg");
  const ResourceReader read = read_from_folders(folder / "news", {}, &map);
  CHECK(read("https://x/a.jpg") == "copy");
  CHECK_THROWS_AS(read("https://x/c.jpg"), Error);
}
