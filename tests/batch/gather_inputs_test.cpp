#include "batch/gather_inputs.h"

#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "support/error.h"
#include "temporary_folder.h"

using namespace newsexport;
namespace fs = std::filesystem;

namespace {

using Places = std::vector<std::string>;

Places places(const GatheredInputs& gathered) {
  Places result;
  for (const InputFile& file : gathered.files) result.push_back(file.place);
  return result;
}

Places places_in(const TemporaryFolder& folder, const FolderFilter& filter) {
  return places(gather_inputs({folder.path("")}, filter));
}

}  // namespace

TEST_CASE("gather_inputs: a folder gives its articles by their bytes, and counts what is none") {
  TemporaryFolder folder;
  for (const char* name : {"b.md", "B.txt", "a/z.html", "a.md", "a/photo.jpg", "book.css", "a/UP.MD"}) {
    folder.write(name, "# Rain\n");
  }
  const GatheredInputs gathered = gather_inputs({folder.path("")}, {});
  CHECK(places(gathered) == Places{"B.txt", "a.md", "a/UP.MD", "a/z.html", "b.md"});
  CHECK(gathered.passed_over.size() == 2);
}

TEST_CASE(
    "gather_inputs: each file that is passed over has its kind, and those that articles name are told "
    "apart") {
  TemporaryFolder folder;
  for (const char* name : {"a.md", "b.DOCX", "c.tiff", "d", "e.jpg", "f.css", "g.md~", "h.part"})
    folder.write(name, "# Rain\n");
  folder.write("i.json", "[{\"id\": \"otter\", \"type\": \"book\"}]");
  folder.write("j.json", "{\"name\": \"site\"}");
  fs::create_symlink(folder / "gone.md", folder / "k.md");
  REQUIRE(::mkfifo((folder / "l.md").c_str(), 0600) == 0);
  std::vector<std::string> found;
  for (const PassedOver& file : gather_inputs({folder.path("")}, {}).passed_over) {
    const std::string name = fs::path(file.path).filename().string();
    found.push_back(name + ": " + file.kind + (file.is_companion ? ", companion" : ""));
  }
  CHECK(found == Places{"b.DOCX: DOCX", "c.tiff: TIFF", "d: no ending", "e.jpg: JPG, companion",
                        "f.css: CSS, companion", "g.md~: MD~, companion", "h.part: PART, companion",
                        "i.json: JSON, companion", "j.json: JSON", "k.md: broken link", "l.md: not a file"});
}

TEST_CASE("gather_inputs: what the user did not ask for is not passed over, and a vain pattern is known") {
  TemporaryFolder folder;
  for (const char* name : {"a.md", "b.docx", "drafts/c.docx"}) folder.write(name, "# Rain\n");
  const GatheredInputs gathered = gather_inputs({folder.path("")}, {{"*.md"}, {"drafts", "*.bak"}});
  CHECK(gathered.passed_over.empty());
  CHECK(gathered.folders == 1);
  CHECK(gathered.unused_excludes == Places{"*.bak"});
  CHECK(gather_inputs({folder.path("")}, {{}, {"drafts"}}).passed_over.size() == 1);
}

TEST_CASE("gather_inputs: what was named stays as it was named") {
  const GatheredInputs gathered = gather_inputs({"picture.jpg", "-", "missing/a.md"}, {});
  CHECK(places(gathered) == Places{"", "", ""});
  CHECK(gathered.files.at(2).path == "missing/a.md");
}

TEST_CASE("gather_inputs: hidden files and folders are left alone") {
  TemporaryFolder folder;
  for (const char* name : {".git/a.md", ".b.md", "c.md"}) folder.write(name, "# Rain\n");
  CHECK(places_in(folder, {}) == Places{"c.md"});
}

TEST_CASE("gather_inputs: XML and JSON are taken where their content is an article's") {
  TemporaryFolder folder;
  folder.write("a.xml",
               "<?xml version=\"1.0\"?><nitf><body><body.content><p>Rain.</p></body.content></body></nitf>");
  folder.write("build.xml", "<?xml version=\"1.0\"?><project/>");
  folder.write("package.json", "{\"name\": \"site\"}");
  CHECK(places_in(folder, {}) == Places{"a.xml"});
}

TEST_CASE("gather_inputs: patterns choose by name, by path and for whole folders") {
  TemporaryFolder folder;
  for (const char* name : {"a.md", "drafts/b.md", "may/c.md", "may/d.story"}) folder.write(name, "# Rain\n");
  CHECK(places_in(folder, {{}, {"drafts"}}) == Places{"a.md", "may/c.md"});
  CHECK(places_in(folder, {{"may/*"}, {}}) == Places{"may/c.md", "may/d.story"});
  CHECK(places_in(folder, {{"*.md"}, {"c.*"}}) == Places{"a.md", "drafts/b.md"});
}

TEST_CASE("gather_inputs: links in a ring end, and a link to a file is one") {
  TemporaryFolder folder;
  folder.write("a/b/c.md", "# Rain\n");
  fs::create_directory_symlink(folder / "a", folder / "a/b/again");
  fs::create_symlink(folder / "a/b/c.md", folder / "a/link.md");
  fs::create_symlink(folder / "gone.md", folder / "broken.md");
  CHECK(places_in(folder, {}) == Places{"a/b/c.md", "a/link.md"});
}

TEST_CASE("gather_inputs: of several folders each keeps its name") {
  TemporaryFolder folder;
  folder.write("2025/a.md", "# Rain\n");
  folder.write("2026/a.md", "# Rain\n");
  CHECK(places(gather_inputs({folder.path("2025"), folder.path("2026/")}, {})) ==
        Places{"2025/a.md", "2026/a.md"});
}
