#include "batch/journal.h"

#include <algorithm>
#include <thread>
#include <vector>

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "support/error.h"
#include "support/files.h"
#include "temporary_folder.h"

using namespace newsexport;

namespace {

constexpr std::size_t kAnySize = std::size_t{1} << 30;

JournalRecord record_of(const std::string& output, const std::string& key = "k") {
  return {output, key, {}, {{{output, 12, "d1"}}}, {}};
}

std::size_t lines_in(const TemporaryFolder& folder) {
  const std::string text = read_file(folder / std::string(kJournalName), kAnySize);
  return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

}  // namespace

TEST_CASE("journal line: a record comes back as it was, whatever its names hold") {
  JournalRecord record{"a b%\xff\n/Ä.epub", "key", {-5, 1790000000}, {}, {}};
  record.articles = {{{"one.epub", 12, "d1"}, {"one.pdf", 0, "d2"}}, {{"-", 7, ""}}};
  record.resources = {{"my pic.png", "d3"}, {"", "!resource.missing"}};
  const std::string line = to_line(record);
  CHECK(parse_journal_line(line) == record);
  CHECK(output_of_line(line) == record.output);
  CHECK(std::ranges::all_of(line, [](char c) { return c >= ' ' && c < 0x7f; }));
}

TEST_CASE("journal line: one that is cut or damaged anywhere is none") {
  const std::string line = to_line({"a.epub", "key", {}, {{{"a.epub", 12, "d"}}}, {{"p.png", "x"}}});
  for (std::size_t length = 0; length < line.size(); ++length) {
    CAPTURE(length);
    CHECK_FALSE(parse_journal_line(line.substr(0, length)));
    std::string damaged = line;
    damaged[length] = static_cast<char>(damaged[length] ^ 1);
    CHECK_FALSE(parse_journal_line(damaged));
  }
}

TEST_CASE("Journal: what was added is found by the next run, the newest of each output") {
  TemporaryFolder folder;
  {
    Journal journal(folder.path(""));
    CHECK_FALSE(journal.find("a.epub"));
    journal.add(record_of("a.epub", "old"));
    journal.add(record_of("b.epub"));
    journal.add(record_of("a.epub", "new"));
    CHECK(journal.find("a.epub") == record_of("a.epub", "new"));
  }
  const Journal journal(folder.path(""));
  CHECK(journal.find("a.epub") == record_of("a.epub", "new"));
  CHECK(journal.find("b.epub") == record_of("b.epub"));
  CHECK_FALSE(journal.find("c.epub"));
}

TEST_CASE("Journal: cut at any byte it keeps what is whole, and goes on") {
  TemporaryFolder whole;
  {
    Journal journal(whole.path(""));
    for (const char* output : {"a", "b", "c"}) journal.add(record_of(output));
  }
  const std::string text = read_file(whole / std::string(kJournalName), kAnySize);
  const std::size_t line = text.size() / 3;
  for (std::size_t length = 0; length <= text.size(); ++length) {
    CAPTURE(length);
    TemporaryFolder folder;
    folder.write(std::string(kJournalName), text.substr(0, length));
    Journal(folder.path("")).add(record_of("d"));
    const Journal journal(folder.path(""));
    CHECK(journal.find("a").has_value() == (length + 1 >= line));  // a line end may be missing
    CHECK(journal.find("b").has_value() == (length + 1 >= 2 * line));
    CHECK(journal.find("c").has_value() == (length + 1 >= 3 * line));
    CHECK(journal.find("d") == record_of("d"));
  }
}

TEST_CASE("Journal: rubbish in the middle costs nothing but itself") {
  TemporaryFolder folder;
  Journal(folder.path("")).add(record_of("a"));
  const std::string good = read_file(folder / std::string(kJournalName), kAnySize);
  folder.write(std::string(kJournalName), std::string(3, '\0') + "\n\n\xff\xfe rubbish\n" + good);
  CHECK(Journal(folder.path("")).find("a"));
}

TEST_CASE("Journal: mostly out of date, it is written anew") {
  TemporaryFolder folder;
  {
    Journal journal(folder.path(""));
    for (int i = 0; i < 1100; ++i) journal.add(record_of("a", std::to_string(i)));
    journal.add(record_of("b"));
  }
  CHECK(lines_in(folder) == 1101);
  const Journal journal(folder.path(""));
  CHECK(lines_in(folder) == 2);
  CHECK(journal.find("a") == record_of("a", "1099"));
  CHECK(Journal(folder.path("")).find("b"));
}

TEST_CASE("Journal: what another process adds while it is written anew is not lost") {
  TemporaryFolder folder;
  {
    Journal journal(folder.path(""));
    for (int i = 0; i < 1100; ++i) journal.add(record_of("a", std::to_string(i)));
  }
  std::vector<std::jthread> processes;
  for (int number = 0; number < 8; ++number) {
    processes.emplace_back([&folder, number] {
      Journal journal(folder.path(""));
      for (int i = 0; i < 50; ++i) journal.add(record_of(fmt::format("{}/{}", number, i)));
    });
  }
  processes.clear();
  const Journal journal(folder.path(""));
  for (int number = 0; number < 8; ++number)
    for (int i = 0; i < 50; ++i) CHECK(journal.find(fmt::format("{}/{}", number, i)));
}

TEST_CASE("Journal: a folder in its place is an error of the output") {
  TemporaryFolder folder;
  folder.write(std::string(kJournalName) + "/a", "");
  try {
    Journal journal(folder.path(""));
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.code() == "journal.unreadable");
    CHECK(error.kind() == Error::Kind::output);
  }
}

TEST_CASE("Journal: paths are relative to its folder, however that is named") {
  TemporaryFolder folder;
  CHECK(Journal(folder.path("")).relative(folder.path("x/a.epub")) == "x/a.epub");
  CHECK(Journal("").relative("a.epub") == "a.epub");
  CHECK(Journal(".").relative("./a.epub") == "a.epub");
  CHECK(Journal("out").relative("out/x/a.epub") == "x/a.epub");
  CHECK(Journal("out").located("x/a.epub") == "out/x/a.epub");
}
