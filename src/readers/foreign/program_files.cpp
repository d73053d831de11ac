// External interface: find_program(). Scripts, program source, patches.
#include <algorithm>

#include "readers/foreign/recognizers.h"
#include "support/utf8.h"

namespace newsexport::foreign {
namespace {

bool is_patch(const Sample& sample) {
  const auto is_hunk = [](std::string_view line) { return begins_like(line, "@@ -9"); };
  const bool begins = begins_with_any(sample.text, {"diff --git ", "diff -", "--- ", "Index: ", "*** "});
  return begins && std::ranges::any_of(sample.lines, is_hunk);
}

/// How code of some language begins a line; each is a sign only together with others.
bool is_statement(std::string_view line) {
  if (begins_with_any(line, {"#include <",    "#include \"",  "#define ",       "#pragma ",
                             "#ifndef ",      "<?php",        "package main",   "using namespace ",
                             "use strict",    "'use strict'", "\"use strict\"", "module.exports",
                             "CREATE TABLE ", "INSERT INTO ", "if __name__ ==", "@media ",
                             "@import ",      "fn main",      "public class ",  "public static ",
                             "func main()",   "library(",     "setwd("})) {
    return true;
  }
  const auto ends_with_any = [&](std::initializer_list<std::string_view> ends) {
    return std::ranges::any_of(ends, [&](std::string_view end) { return line.ends_with(end); });
  };
  if (begins_with_any(line, {"def ", "class ", "async def ", "with ", "elif ", "else:", "try:", "except"})) {
    return ends_with_any({":"});
  }
  // Of a shell.
  if (begins_with_any(line, {"#if ", "#ifdef ", "#ifndef ", "#endif", "#else", "#undef ", "use warnings",
                             "require '", "require \"", "end", "my $", "our $", "attr_"}))
    return line.size() < 80 && (!line.starts_with("end") || line == "end");
  if (line == "fi" || line == "done" || line == "then" || line == "do" || line == "esac") return true;
  if (begins_with_any(line,
                      {"if [ ", "if [[ ", "while [ ", "export ", "echo \"", "echo '", "set -e", "set -o "}))
    return true;
  if (begins_with_any(line, {"for ", "while "}) && ends_with_any({"; do"})) return true;
  if (line.starts_with("from ")) return line.find(" import ") != std::string_view::npos;
  if (line.starts_with("import ")) return split_words(line).size() <= 4 && !ends_with_any({"."});
  if (begins_with_any(line,
                      {"function ", "const ", "let ", "var ", "export ", "fn ", "func ", "struct ", "enum ",
                       "namespace ", "interface ", "pub ", "impl ", "private ", "protected ", "static "})) {
    return ends_with_any({"{", ";", "(", "[", "},", ")"});
  }
  return false;
}

/// "wheels = 2", "self.wheels = []", "$flour = 'rye'", "local x <- c(1, 2)": one name, and no words before
/// it.
bool is_assignment(std::string_view line) {
  for (const std::string_view word : {"local ", "my ", "const ", "let ", "var ", "val ", "final ", "auto "}) {
    if (line.starts_with(word)) line.remove_prefix(word.size());
  }
  const std::size_t end = end_of_name(line, 0, "_.$@[]:");
  const std::string_view rest = line.substr(end);
  return end > 0 && begins_with_any(rest, {" = ", " := ", " += ", " -= ", " <- ", " == "});
}

/// "mill.turn(9)", "print(\"rye\")": a name, and what it is given up to the line's end.
bool is_call(std::string_view line) {
  const std::size_t end = end_of_name(line, 0, "_.$:");
  return end > 1 && end < line.size() && line[end] == '(' && line.ends_with(')');
}

/// How lines of code end, and those of prose do not.
bool ends_like_code(std::string_view line) {
  if (is_assignment(line) || is_call(line)) return true;
  return line.ends_with('{') || line.ends_with(';') || line.ends_with('}') || line.ends_with("),") ||
         line.ends_with("):") || line.ends_with("=>") || line.ends_with("});") || line == ")" ||
         line == "]" || line.starts_with("//") || line.starts_with("/*") || line.starts_with("* @");
}

/// Sure even where there are few lines: no sentence begins or ends so.
bool is_sure_statement(std::string_view line) {
  if (begins_with_any(line, {"#include <", "#include \"", "#define ", "package main", "using namespace ",
                             "'use strict'", "\"use strict\"", "module.exports", "if __name__ ==", "fn main(",
                             "func main(", "public class ", "public static ", "int main(", "fun main("})) {
    return true;
  }
  if (begins_with_any(line, {"def ", "class ", "async def "})) return line.ends_with(':');
  const bool is_definition =
      begins_with_any(line, {"function ",  "const ",  "let ",       "var ",   "fn ",     "func ",  "fun ",
                             "struct ",    "enum ",   "interface ", "impl ",  "export ", "pub ",   "type ",
                             "namespace ", "static ", "void ",      "use ",   "val ",    "trait ", "mod ",
                             "package ",   "using ",  "private ",   "public "});
  return is_definition && (line.ends_with('{') || line.ends_with(';') || line.ends_with('}'));
}

/// Most lines end as code does, or stand indented below a statement; and there are statements. An article
/// with a listing in its midst has more prose.
bool is_source(const Sample& sample) {
  constexpr std::size_t kFewest = 4;
  std::size_t filled = 0;
  std::size_t statements = 0;
  std::size_t sure = 0;
  std::size_t code = 0;
  std::size_t braces = 0;
  bool has_heading = false;
  bool is_in_comment = false;
  for (const std::string_view line : sample.lines) {
    const std::string_view bare = trim(line);
    if (bare.empty()) continue;
    if (bare.starts_with("/*") || is_in_comment) {  // may be long, and is prose
      is_in_comment = bare.find("*/") == std::string_view::npos;
      continue;
    }
    ++filled;
    has_heading = has_heading || begins_with_any(line, {"## ", "```", "~~~"});
    const bool is_sure = is_sure_statement(bare);
    const bool is_own_statement = is_sure || is_statement(bare);
    sure += is_sure ? 1 : 0;
    statements += is_own_statement ? 1 : 0;
    braces += bare.ends_with('{') || bare.starts_with('}') ? 1 : 0;
    const bool is_indented = line.starts_with("  ") || line.starts_with('\t');
    code += is_own_statement || ends_like_code(bare) || (is_indented && statements > 0) ? 1 : 0;
  }
  // Measured on 1,500 texts of an installed Debian: manuals with many indented examples have fewer
  // statements.
  const bool has_statements = statements >= 1 && statements * 20 >= filled;
  const bool is_mostly_code = code * 10 >= filled * 6;
  const bool is_all_code = code * 10 >= filled * 9 && braces >= 2;
  if (has_heading) return false;
  if (filled < kFewest) return sure > 0 && filled >= 2 && code == filled;
  return (has_statements && is_mostly_code) || is_all_code;
}

/// Code that was packed for the way has few lines, or one, and is full of signs.
bool is_packed(const Sample& sample) {
  constexpr std::size_t kFewest = 200;
  const std::string_view text = sample.text.substr(0, std::size_t{16} << 10);
  const bool has_long_line =
      text.size() >= kFewest && static_cast<std::size_t>(std::ranges::count(text, '\n')) * 400 < text.size();
  const auto is_frequent = [&](std::string_view signs, std::size_t percent) {
    const auto count =
        std::ranges::count_if(text, [&](char c) { return signs.find(c) != std::string_view::npos; });
    return static_cast<std::size_t>(count) * 100 >= text.size() * percent;
  };
  return has_long_line && is_frequent("{}", 1) && is_frequent(";,", 2) && is_frequent("(){};,=.:[]", 15);
}

}  // namespace

std::optional<ForeignFormat> find_program(const Sample& sample) {
  if (is_patch(sample)) return ForeignFormat{"a patch (diff)", ""};
  if (sample.text.starts_with("#!")) {
    const std::string_view command = trim(sample.line(0).substr(2));
    if (command.starts_with('/')) return ForeignFormat{"a script", ""};
  }
  const std::string_view first = trim(sample.line(0));
  if (begins_with_any(first, {"<?php", "@echo off", "@ECHO OFF"})) return ForeignFormat{"a script", ""};
  if (is_source(sample) || is_packed(sample)) return ForeignFormat{"the source code of a program", ""};
  return std::nullopt;
}

}  // namespace newsexport::foreign
