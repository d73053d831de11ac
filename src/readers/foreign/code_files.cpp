// External interface: find_code(). Style sheets, queries of databases, recipes for builds and for robots.
#include <algorithm>
#include <utility>

#include "readers/foreign/recognizers.h"
#include "support/utf8.h"

namespace newsexport::foreign {
namespace {

// --- Style sheets ---

/// Goes through rules ("p { margin: 0 }"), which may stand in others; the first thing that is none ends it.
class RuleCounter {
 public:
  bool are_all(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (text.substr(at, 2) == "/*") {
        const std::size_t end = text.find("*/", at + 2);
        if (end == std::string_view::npos) break;
        at = end + 1;
        continue;
      }
      const char c = text[at];
      const bool is_sign = c == '{' || c == ';' || c == '}';
      if (is_sign && !end_part(c)) return false;
      if (!is_sign) part_ += c;
    }
    return declarations_ > 0 && rules_ > 0 && trim(part_).empty();
  }

 private:
  /// "margin: 0", "--ink: #222", "$ink: #222" of SCSS.
  static bool is_declaration(std::string_view part) {
    const std::size_t end = end_of_name(part, 0, "-_$@*");
    return end > 1 && end < part.size() && trim(part.substr(end)).starts_with(':');
  }

  /// What stands before "{": short, and no statement of a program.
  static bool is_selector(std::string_view part) {
    constexpr std::size_t kLongest = 400;
    if (part.find("\n\n") != std::string_view::npos || part.find('`') != std::string_view::npos) return false;
    if (part.starts_with('@')) return true;
    const bool is_assignment =
        part.find('=') != std::string_view::npos && part.find('[') == std::string_view::npos;
    const bool is_call = part.ends_with(')') && part.find(':') == std::string_view::npos;
    return !part.empty() && part.size() <= kLongest && !is_assignment && !is_call;
  }

  bool end_part(char sign) {
    const std::string whole = std::exchange(part_, {});
    const std::string_view part = trim(whole);
    if (sign == '{') {
      ++depth_;
      ++rules_;
      return is_selector(part);
    }
    if (sign == '}' && depth_-- == 0) return false;
    if (part.empty()) return true;
    const bool is_rule = part.starts_with('@');
    declarations_ += is_rule ? 0 : 1;
    if (depth_ == 0 && sign == ';') return is_rule || part.starts_with('$');
    return is_rule || is_declaration(part);
  }

  std::string part_;
  int depth_ = 0;
  std::size_t rules_ = 0;
  std::size_t declarations_ = 0;
};

/// Of a text that is cut off, what ends with a rule.
bool is_style_sheet(const Sample& sample) {
  if (sample.lines.empty()) return false;
  const std::string_view last = sample.lines.back();
  std::string_view text =
      sample.text.substr(0, static_cast<std::size_t>(last.data() + last.size() - sample.text.data()));
  if (!sample.is_whole) text = text.substr(0, text.rfind('}') + 1);
  return text.find('{') != std::string_view::npos && RuleCounter().are_all(text);
}

// --- SQL ---

bool begins_statement(const std::string& folded) {
  return begins_with_any(
      folded,
      {"create ",  "insert into ", "select ",  "update ",     "delete from ", "alter ",  "drop ",
       "begin",    "commit",       "rollback", "pragma ",     "set ",         "use ",    "grant ",
       "revoke ",  "with ",        "start ",   "truncate ",   "lock ",        "unlock ", "replace into ",
       "explain ", "comment on ",  "call ",    "merge into ", "vacuum",       "analyze", "end"});
}

/// The pair of words that makes a sentence a statement, and a sign that sentences lack.
bool is_certain_statement(const std::string& folded) {
  if (begins_with_any(folded, {"create table ",        "create database ",
                               "create index ",        "create view ",
                               "create or replace ",   "create unique index ",
                               "create schema ",       "insert into ",
                               "create temporary ",    "create function ",
                               "create extension ",    "create type ",
                               "create user ",         "create role ",
                               "create trigger ",      "create procedure ",
                               "create materialized ", "alter table ",
                               "alter function ",      "alter extension ",
                               "drop table ",          "drop function ",
                               "drop view ",           "drop database ",
                               "grant select",         "grant all",
                               "grant execute",        "replace into ",
                               "delete from "}))
    return true;
  const bool is_query = folded.starts_with("select ") && folded.find(" from ") != std::string::npos;
  const bool is_update = folded.starts_with("update ") && folded.find(" set ") != std::string::npos;
  return (is_query || is_update) && folded.find_first_of("(*=") != std::string::npos;
}

/// The lines without "/* … */", "-- …" and what psql takes as its own commands.
std::string without_comments(const Sample& sample) {
  std::string text;
  bool is_inside = false;
  for (std::string_view line : sample.lines) {
    if (!is_inside && trim(line).starts_with("/*")) is_inside = true;
    if (is_inside) {
      is_inside = line.find("*/") == std::string_view::npos;
      continue;
    }
    if (line.starts_with('\\')) continue;
    line = line.substr(0, trim(line).starts_with("--") ? 0 : line.find(" --"));
    text.append(line).append(1, '\n');
  }
  return text;
}

bool is_sql(const Sample& sample) {
  const std::string text = without_comments(sample);
  const std::vector<std::string_view> statements = split(text, ';');
  std::size_t filled = 0;
  std::size_t certain = 0;
  std::size_t begun = 0;
  for (const std::string_view statement : statements) {
    if (trim(statement).empty()) continue;
    const std::string folded = fold_case(collapse_space(statement.substr(0, 2000)));
    ++filled;
    certain += is_certain_statement(folded) ? 1 : 0;
    begun += begins_statement(folded) ? 1 : 0;
    if (filled == 1 && begun == 0) return false;
  }
  const bool is_ended = statements.size() > 1;
  return certain > 0 && is_ended && begun * 10 >= filled * 8;
}

// --- Recipes ---

/// Lines without comments, blank ones and those that go on from the one before.
std::vector<std::string_view> own_lines(const Sample& sample) {
  std::vector<std::string_view> lines;
  bool goes_on = false;
  for (const std::string_view line : sample.lines) {
    const std::string_view bare = trim(line);
    if (!goes_on && !bare.empty() && !bare.starts_with('#')) lines.push_back(line);
    goes_on = bare.ends_with('\\');
  }
  return lines;
}

/// "FROM alpine:3.20 AS mill"; "FROM THE MILL" is a headline.
bool names_image(std::string_view line) {
  const std::vector<std::string> words = split_words(line);
  const std::size_t count = words.size();
  return count == 2 || (count >= 3 && words[1].starts_with("--")) ||
         (count == 4 && fold_case(words[2]) == "as");
}

bool is_dockerfile(const Sample& sample) {
  const std::vector<std::string_view> lines = own_lines(sample);
  const auto is_instruction = [](std::string_view line) {
    return begins_with_any(line, {"FROM ", "RUN ", "CMD ", "COPY ", "ADD ", "ENV ", "WORKDIR ", "EXPOSE ",
                                  "ENTRYPOINT ", "USER ", "ARG ", "LABEL ", "VOLUME ", "HEALTHCHECK ",
                                  "SHELL ", "STOPSIGNAL ", "ONBUILD ", "MAINTAINER "});
  };
  const auto from =
      std::ranges::find_if(lines, [](std::string_view line) { return line.starts_with("FROM "); });
  const bool begins =
      from != lines.end() && names_image(*from) && begins_with_any(lines[0], {"FROM ", "ARG "});
  const std::size_t instructions = count_lines(lines, is_instruction);
  return begins && instructions >= 2 && instructions * 10 >= lines.size() * 8;
}

/// "mill.o: mill.c", ".PHONY: all", "%.o: %.c".
bool is_target(std::string_view line) {
  const std::size_t end = end_of_name(line, 0, "-_./%$()");
  return end > 0 && end < line.size() && line[end] == ':' &&
         (end + 1 == line.size() || line[end + 1] == ' ' || line[end + 1] == '\t' || line[end + 1] == ':');
}

bool is_assignment(std::string_view line) {
  const std::string_view rest = trim(line.substr(end_of_name(line, 0, "-_.")));
  return rest.size() < line.size() && begins_with_any(rest, {"=", ":=", "?=", "+=", "::="});
}

bool is_makefile(const Sample& sample) {
  const std::vector<std::string_view> lines = own_lines(sample);
  std::size_t recipes = 0;
  bool has_sign = false;
  bool follows_target = false;
  for (const std::string_view line : lines) {
    const bool is_recipe = line.starts_with('\t');
    const bool is_own = is_target(line);
    const bool is_directive =
        begins_with_any(line, {"ifeq", "ifneq", "ifdef", "ifndef", "else", "endif", "include ", "-include ",
                               "define ", "endef", "export", "override ", "vpath ", "unexport "});
    if (!is_recipe && !is_own && !is_directive && !is_assignment(line)) return false;
    recipes += is_recipe && follows_target ? 1 : 0;
    follows_target = is_own || is_recipe;
    has_sign = has_sign || line.find("$(") != std::string_view::npos ||
               line.find("$@") != std::string_view::npos || line.find("$<") != std::string_view::npos ||
               line.find(".o:") != std::string_view::npos ||
               begins_with_any(line, {".PHONY", "all:", "clean:", "install:", "build:", "%"});
  }
  return has_sign && recipes > 0;
}

/// What a site lets robots fetch (RFC 9309).
bool is_robots(const Sample& sample) {
  const std::vector<std::string_view> lines = own_lines(sample);
  std::size_t agents = 0;
  std::size_t rules = 0;
  for (const std::string_view line : lines) {
    const std::string folded = fold_case(trim(line).substr(0, 20));
    if (folded.starts_with("user-agent:")) ++agents;
    if (begins_with_any(folded, {"disallow:", "allow:", "sitemap:", "crawl-delay:", "host:", "noindex:",
                                 "content-signal:", "clean-param:"}))
      ++rules;
  }
  return agents > 0 && rules > 0 && (agents + rules) * 10 >= lines.size() * 9;
}

}  // namespace

std::optional<ForeignFormat> find_code(const Sample& sample) {
  if (is_style_sheet(sample)) return ForeignFormat{"a style sheet (CSS)", ""};
  if (is_sql(sample)) return ForeignFormat{"statements for a database (SQL)", ""};
  if (is_dockerfile(sample)) return ForeignFormat{"a Dockerfile", ""};
  if (is_robots(sample)) return ForeignFormat{"a site's rules for robots (robots.txt)", ""};
  if (is_makefile(sample)) return ForeignFormat{"a Makefile", ""};
  return std::nullopt;
}

}  // namespace newsexport::foreign
