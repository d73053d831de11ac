// External interface: parse_bibtex().
#include "citations/bibtex/parse_bibtex.h"

#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "citations/bibtex/bib_scanner.h"
#include "support/json_value.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

constexpr std::size_t kLargestValue = std::size_t{1} << 20;        // bytes
constexpr std::size_t kMostExpandedText = std::size_t{128} << 20;  // bytes that macros may make in one file
constexpr std::size_t kLongestKey = 1000;                          // bytes
constexpr std::size_t kMostFields = 300;                           // of one entry

constexpr std::pair<std::string_view, std::string_view> kMonths[] = {
    {"jan", "January"},   {"feb", "February"}, {"mar", "March"},    {"apr", "April"},
    {"may", "May"},       {"jun", "June"},     {"jul", "July"},     {"aug", "August"},
    {"sep", "September"}, {"oct", "October"},  {"nov", "November"}, {"dec", "December"},
};

// Other names under which Biber knows a field (BibLaTeX manual, 2.2.5).
constexpr std::pair<std::string_view, std::string_view> kAliases[] = {
    {"address", "location"},
    {"annote", "annotation"},
    {"archiveprefix", "eprinttype"},
    {"journal", "journaltitle"},
    {"primaryclass", "eprintclass"},
    {"school", "institution"},
    {"hyphenation", "langid"},
    {"pdf", "file"},
    {"key", "sortkey"},
};

std::string own_name(std::string_view found) {
  const std::string name = fold_case(found);
  for (const auto& [alias, target] : kAliases) {
    if (name == alias) return std::string(target);
  }
  return name;
}

// Whether a line of the value reads "name = {": then the value's own brace was forgotten, and that of the
// entry closed it.
bool has_swallowed_fields(std::string_view value) {
  for (const std::string_view line : split(value, '\n')) {
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos || split_words(line.substr(0, equals)).size() != 1) continue;
    const std::string_view rest = trim(line.substr(equals + 1));
    if (line.data() != value.data() && (rest.starts_with('{') || rest.starts_with('"'))) return true;
  }
  return false;
}

class Parser {
 public:
  Parser(const Source& source, Diagnostics& diagnostics) : scanner_(source.text), diagnostics_(diagnostics) {
    for (const auto& [name, month] : kMonths) macros_.emplace(name, month);
  }

  std::vector<BibEntry> parse() {
    for (scanner_.skip_to_at(); !scanner_.at_end(); scanner_.skip_to_at()) read_command();
    return std::move(entries_);
  }

 private:
  void report(Position position, const std::string& message) {
    diagnostics_.warning(position, "bibliography.invalid", message);
  }

  // "@" and what follows. Without a name of letters and a delimiter it is text, and so it is within a word:
  // "desk@example.org (weekdays)".
  void read_command() {
    const Position position = scanner_.position();
    const bool is_within_word = scanner_.follows_word();
    scanner_.advance();
    const std::string type = fold_case(scanner_.take_name());
    const bool is_name = type.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos;
    if (is_within_word || !is_name) return;
    if (type == "comment") return skip_comment();
    scanner_.skip_space();
    if (type.empty() || (scanner_.peek() != '{' && scanner_.peek() != '(')) return;
    if (type == "preamble") {
      skip_enclosed(type, position);
      return;
    }
    const char closing = scanner_.peek() == '{' ? '}' : ')';
    scanner_.advance();
    scanner_.skip_space();
    if (type == "string") return read_macro(position, closing);
    read_entry({type, {}, {}, position}, closing);
  }

  void skip_comment() {
    while (scanner_.peek() == ' ' || scanner_.peek() == '\t') scanner_.advance();
    if (scanner_.peek() == '{') skip_enclosed("comment", scanner_.position());
  }

  void skip_enclosed(const std::string& type, Position position) {
    if (scanner_.take_enclosed().is_closed) return;
    report(position, fmt::format("a @{} is not closed; it ends before the next entry", type));
  }

  void read_macro(Position position, char closing) {
    const std::string name = fold_case(scanner_.take_name());
    scanner_.skip_space();
    std::optional<std::string> value;
    if (!name.empty() && scanner_.take('=')) value = read_value(name);
    scanner_.skip_space();
    if (value) macros_.insert_or_assign(name, std::move(*value));
    if (value && scanner_.take(closing)) return;
    report(position, fmt::format("the @string \"{}\" is broken; reading goes on with the next entry", name));
    scanner_.skip_to_next_entry();
  }

  void read_entry(BibEntry entry, char closing) {
    const std::string_view key = scanner_.take_key(closing);
    if (key.size() <= kLongestKey) entry.key = without_invalid_characters(std::string(key));
    if (entry.key.empty()) {
      diagnostics_.warning(entry.position, "reference.id-missing",
                           fmt::format("an entry @{} has no key, so that nothing can cite it", entry.type));
    }
    if (!read_fields(entry, closing)) scanner_.skip_to_next_entry();
    if (!entry.key.empty() || !entry.fields.empty()) entries_.push_back(std::move(entry));
  }

  // False where the entry is broken; then that is reported.
  bool read_fields(BibEntry& entry, char closing) {
    while (true) {
      scanner_.skip_space();
      while (scanner_.take(',')) scanner_.skip_space();
      if (scanner_.take(closing)) return true;
      const Position position = scanner_.position();
      const bool is_next_entry = scanner_.peek() == '@';
      const std::string name = is_next_entry ? std::string{} : own_name(scanner_.take_name());
      scanner_.skip_space();
      if (name.empty() || !scanner_.take('=')) {
        report_break(entry, name, position, is_next_entry || scanner_.at_end());
        return false;
      }
      std::optional<std::string> value = read_value(name);
      if (!value) {
        report(position, fmt::format("\"{}\" of the entry \"{}\" has no closing brace or no value; it and "
                                     "what follows in the entry are left out",
                                     name, entry.key));
        return false;
      }
      add_field(entry, {name, std::move(*value), position});
      scanner_.skip_space();
      const char next = scanner_.peek();
      if (next != ',' && next != closing && next != '@' && !scanner_.at_end()) {
        report(scanner_.position(),
               fmt::format("a comma is missing after \"{}\" of the entry \"{}\"", name, entry.key));
      }
    }
  }

  void report_break(BibEntry& entry, const std::string& name, Position position, bool is_open) {
    if (is_open && !entry.fields.empty() && has_swallowed_fields(entry.fields.back().value)) {
      const BibField& field = entry.fields.back();
      report(
          field.position,
          fmt::format("a brace of \"{}\" in the entry \"{}\" is not closed; it and what follows in the entry "
                      "are left out",
                      field.name, entry.key));
      entry.fields.pop_back();
      return;
    }
    report(position, fmt::format("the entry \"{}\" is broken{}; the rest of it is left out", entry.key,
                                 is_open        ? ": it is not closed"
                                 : name.empty() ? " before a sign that is no field's name"
                                                : " at \"" + name + "\""));
  }

  void add_field(BibEntry& entry, BibField field) {
    for (const BibField& other : entry.fields) {
      if (other.name != field.name) continue;
      diagnostics_.note(
          field.position, "bibliography.duplicate-field",
          fmt::format("the entry \"{}\" has \"{}\" twice; the first counts", entry.key, field.name));
      return;
    }
    if (entry.fields.size() < kMostFields) {
      entry.fields.push_back(std::move(field));
    } else {
      report_too_large(field.position, "an entry has too many fields; the rest of them is left out");
    }
  }

  // Pieces joined by "#"; none where there is no value or one piece has no end.
  std::optional<std::string> read_value(const std::string& field) {
    std::string value;
    do {
      scanner_.skip_space();
      if (scanner_.peek() == '{' || scanner_.peek() == '"') {
        const BibScanner::Enclosed enclosed = scanner_.take_enclosed();
        if (!enclosed.is_closed) return std::nullopt;
        append(value, enclosed.text);
      } else {
        const Position position = scanner_.position();
        const std::string_view word = scanner_.take_name();
        if (word.empty()) return std::nullopt;
        append(value, expand(word, field, position));
      }
      scanner_.skip_space();
    } while (scanner_.take('#'));
    return without_invalid_characters(std::string(trim(value)));
  }

  std::string_view expand(std::string_view word, const std::string& field, Position position) {
    if (word.find_first_not_of("0123456789") == std::string_view::npos) return word;
    const auto found = macros_.find(fold_case(word));
    if (found != macros_.end()) {
      expanded_ += found->second.size();
      return expanded_ <= kMostExpandedText ? std::string_view(found->second) : word;
    }
    diagnostics_.note(
        position, "bibliography.unknown-string",
        fmt::format("\"{}\" of \"{}\" is no number and no known @string; it is taken as text", word, field));
    return word;
  }

  void append(std::string& value, std::string_view text) {
    if (value.size() + text.size() <= kLargestValue && expanded_ <= kMostExpandedText) {
      value += text;
    } else {
      report_too_large(scanner_.position(),
                       "a value is too large or macros multiply themselves; a part is left out");
    }
  }

  // Once a file: what repeats itself a thousand times would be told a thousand times.
  void report_too_large(Position position, const std::string& message) {
    if (std::exchange(is_too_large_, true)) return;
    diagnostics_.warning(position, "bibliography.too-large", message);
  }

  BibScanner scanner_;
  Diagnostics& diagnostics_;
  std::unordered_map<std::string, std::string> macros_;
  std::vector<BibEntry> entries_;
  std::size_t expanded_ = 0;
  bool is_too_large_ = false;
};

}  // namespace

std::vector<BibEntry> parse_bibtex(const Source& source, Diagnostics& diagnostics) {
  return Parser(source, diagnostics).parse();
}

}  // namespace newsexport
