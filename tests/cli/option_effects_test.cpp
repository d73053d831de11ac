#include "cli/option_effects.h"

#include <map>

#include <catch2/catch.hpp>

#include "cli/option_table.h"

using namespace newsexport;

namespace {

using Arguments = std::vector<std::string>;

/// An argument that each option takes. A new option has to come here too, or the walk below fails.
const std::map<std::string, std::string> kSampleArguments = {
    {"--completions", "bash"},
    {"--output", "x.epub"},
    {"--output-dir", "out"},
    {"--edition", "Morning"},
    {"--style", "newspaper"},
    {"--page-size", "a5"},
    {"--font-size", "12pt"},
    {"--font-path", "fonts"},
    {"--citation-style", "apa"},
    {"--links", "notes"},
    {"--from", "text"},
    {"--meta", "title=Rain"},
    {"--modified", "2026-05-12"},
    {"--resource-path", "img"},
    {"--resource-map", "map"},
    {"--bibliography", "refs.bib"},
    {"--jobs", "2"},
    {"--tdm-reservation", "1"},
    {"--tdm-policy", "https://q.example/p"},
    {"--files-from", "list"},
    {"--tdm-policy-out", "p"},
    {"--audit-format", "json"},
    {"--include", "*.md"},
    {"--exclude", "*.bak"},
    {"--shard", "1/2"},
    {"--watch", "inbox"},
    {"--report", "r.jsonl"},
    {"--report-summary", "s.html"},
    {"--color", "never"},
    {"--progress", "never"},
};

/// A run in which a condition is not met, and one in which it is.
struct Runs {
  Arguments without;
  RunFacts facts_without;
  Arguments with;
  RunFacts facts_with;
};

RunFacts facts(std::optional<bool> reads_folders, std::optional<bool> has_sources,
               std::optional<bool> cites_from_files) {
  return {reads_folders, has_sources, cites_from_files};
}

std::map<const Condition*, Runs> runs_by_condition() {
  using namespace conditions;
  return {
      {&kIsWritten, {{"--check"}, {}, {"--epub"}, {}}},
      {&kNamesOutput, {{"--check"}, {}, {"--epub"}, {}}},
      {&kWritesBook, {{"--dump-pages"}, {}, {"--epub"}, {}}},
      {&kWritesPages, {{"--check"}, {}, {"--dump-pages"}, {}}},
      {&kWritesAppendix, {{"--audit"}, {}, {"--dump-model"}, {}}},
      {&kMakesLook, {{"--audit"}, {}, {"--dump-pages"}, {}}},
      {&kMakesPages, {{"--epub"}, {}, {"--pdf"}, {}}},
      {&kSetsPages, {{"--edition", "Morning"}, {}, {"--dump-pages"}, {}}},
      {&kGoesOut, {{"--dump-model"}, {}, {"--epub"}, {}}},
      {&kCombinesSources,
       {{"--edition", "Morning"}, facts({}, false, {}), {"--edition", "Morning"}, facts({}, true, {})}},
      {&kAudits, {{"--epub"}, {}, {"--audit"}, {}}},
      {&kReadsList, {{"--epub"}, {}, {"--files-from", "list"}, {}}},
      {&kWorksInParallel, {{"--audit"}, {}, {"--epub"}, {}}},
      {&kReadsFolders, {{}, facts(false, {}, {}), {}, facts(true, {}, {})}},
      {&kHasSources, {{}, facts({}, false, {}), {}, facts({}, true, {})}},
      {&kCitesFromFiles, {{}, facts({}, {}, false), {}, facts({}, {}, true)}},
  };
}

Arguments given(const OptionRow& row, Arguments others) {
  Arguments arguments{long_name(row)};
  if (!row.argument.empty()) arguments.push_back(kSampleArguments.at(long_name(row)));
  arguments.insert(arguments.end(), others.begin(), others.end());
  arguments.push_back("a.md");
  return arguments;
}

/// The options that are told to do nothing, once all is known that there is to know.
std::vector<std::string> told(const Arguments& arguments, const RunFacts& known) {
  const CommandLine command = parse_command_line(arguments);
  std::vector<std::string> options;
  for (const std::optional<RunFacts>& before : {std::optional<RunFacts>(), std::optional(RunFacts())}) {
    for (const Diagnostic& found : options_without_effect(command, before ? known : RunFacts(), before)) {
      CHECK(found.severity == Severity::warning);
      CHECK(found.code == "option.no-effect");
      options.push_back(found.file);
    }
  }
  return options;
}

}  // namespace

TEST_CASE(
    "option effects: every option that needs something is told of where that is missing, and only there") {
  const std::map<const Condition*, Runs> runs = runs_by_condition();
  std::size_t conditional = 0;
  for (const OptionRow& row : option_table()) {
    CAPTURE(row.names);
    REQUIRE((row.argument.empty() || kSampleArguments.contains(long_name(row))));
    if (&row.condition == &conditions::kAlways) continue;
    ++conditional;
    REQUIRE(runs.contains(&row.condition));
    const Runs& one = runs.at(&row.condition);
    CHECK(told(given(row, one.without), one.facts_without) == Arguments{long_name(row)});
    CHECK(told(given(row, one.with), one.facts_with).empty());
    CHECK_FALSE(row.condition.lack.empty());
  }
  CHECK(conditional >= 15);
}

TEST_CASE("option effects: every condition is one of some option") {
  for (const auto& [condition, runs] : runs_by_condition()) {
    CHECK(std::ranges::any_of(option_table(),
                              [&](const OptionRow& row) { return &row.condition == condition; }));
  }
}

TEST_CASE("option effects: what does something always does so whatever is known") {
  for (const OptionRow& row : option_table()) {
    if (&row.condition == &conditions::kAlways)
      CHECK(row.condition.is_met(CommandLine(), facts(false, false, false)) == true);
  }
}

TEST_CASE("option effects: what cannot be known yet is not told yet, and what was told is not told again") {
  const CommandLine command = parse_command_line({"--include", "*.md", "--page-size", "a5", "a.md"});
  CHECK(options_without_effect(command, {}, std::nullopt).size() == 1);
  CHECK(options_without_effect(command, facts(false, {}, {}), RunFacts()).size() == 1);
  CHECK(options_without_effect(command, facts(false, true, true), facts(false, {}, {})).empty());
}

TEST_CASE("option effects: an option that stands often is told once") {
  CHECK(told({"--font-path", "a", "--font-path", "b", "c.md"}, {}) == Arguments{"--font-path"});
}

TEST_CASE("option effects: an edition has pages for its cover, and a watched folder is one") {
  CHECK(told({"--page-size", "a5", "--edition", "Morning", "a.md"}, {}).empty());
  CHECK(told({"--include", "*.md", "--watch", "inbox"}, facts(false, {}, {})).empty());
  CHECK(told({"--jobs", "2", "--edition", "Morning", "a.md"}, {}) == Arguments{"--jobs"});
}

TEST_CASE("option effects: what --check would write is told of, but for a name that says what is checked") {
  CHECK(told({"--check", "-o", "x.epub", "a.md"}, {}) == Arguments{"--output"});
  CHECK(told({"--check", "-o", "x.pdf", "a.md"}, {}).empty());
  CHECK(told({"--check", "--pdf", "-o", "x.pdf", "a.md"}, {}) == Arguments{"--output"});
  CHECK(told({"--check", "--edition", "Morning", "--combined-bibliography", "a.md"}, facts({}, true, {})) ==
        Arguments{"--combined-bibliography"});
  CHECK(told({"--citation-style", "apa", "--dump-model", "a.md"}, facts({}, true, {})) ==
        Arguments{"--citation-style"});
}

TEST_CASE("option effects: a metadata field that is set again is told of, and authors add up") {
  CHECK(told({"--meta", "title=Rain", "--meta", "title=Snow", "a.md"}, {}) == Arguments{"--meta title=Rain"});
  CHECK(told({"--tdm-reservation", "0", "--meta", "tdm-reservation=1", "a.md"}, {}).size() == 1);
  CHECK(told({"--meta", "author=Ada", "--meta", "author=Bo", "--meta", "lang=en", "a.md"}, {}).empty());
}

TEST_CASE("option effects: a pattern that fits nothing is told of") {
  GatheredInputs inputs;
  inputs.unused_excludes = {"draftz"};
  CHECK(excludes_without_effect(inputs).empty());  // there is no folder: the option itself is told of
  inputs.folders = 1;
  REQUIRE(excludes_without_effect(inputs).size() == 1);
  CHECK(excludes_without_effect(inputs).front().message ==
        "it has no effect: nothing in the folders fits 'draftz'");
}

TEST_CASE("option effects: a part of the inputs that has none is told of") {
  const CommandLine command = parse_command_line({"--shard", "2/2", "a.md"});
  REQUIRE(empty_shard(command, 1, 0).size() == 1);
  CHECK(empty_shard(command, 1, 0).front().code == "shard.empty");
  CHECK(empty_shard(command, 2, 1).empty());
  CHECK(empty_shard(parse_command_line({"a.md"}), 1, 0).empty());
}

TEST_CASE("option effects: articles decide once all are done, and one that cites is enough") {
  CHECK(facts_of({.done = 2}, {}).has_sources == false);
  CHECK(facts_of({.done = 1, .with_sources = 1}, {}).has_sources == true);
  CHECK_FALSE(facts_of({.done = 1, .failed = 1}, {}).has_sources.has_value());
  CHECK_FALSE(facts_of({.done = 1, .unchanged = 1}, {}).has_sources.has_value());
  CHECK_FALSE(facts_of({}, {}).has_sources.has_value());
}
