// External interface: find_yaml_fault(), find_yaml_losses().
#include "readers/markdown/yaml_advice.h"

#include <fmt/format.h>

#include "support/utf8.h"

namespace newsexport::markdown {
namespace {

/// A line "key: value", perhaps within a list, taken apart.
struct Entry {
  int line = 1;
  std::string_view key;
  std::string_view value;
};

constexpr auto kNowhere = std::string_view::npos;

std::size_t indentation(std::string_view line) {
  return std::min(line.find_first_not_of(' '), line.size());
}

bool is_block_header(std::string_view value) {
  if (!value.starts_with('|') && !value.starts_with('>')) return false;
  const std::size_t rest = value.find_first_not_of("+-0123456789", 1);
  return rest == kNowhere || value[rest] == ' ';
}

std::optional<Entry> entry_of(std::string_view line, int number) {
  std::string_view rest = trim(line);
  while (rest.starts_with("- ")) rest = trim(rest.substr(2));
  const std::size_t colon = rest.find(':');
  if (colon == kNowhere || colon == 0 || rest.find_first_of("#\"'[]{}") < colon) return std::nullopt;
  return Entry{number, rest.substr(0, colon), rest.substr(colon + 1)};
}

/// The entries outside of block scalars, whose lines are text.
std::vector<Entry> entries_of(std::string_view yaml) {
  std::vector<Entry> entries;
  int number = 0;
  std::size_t block_indent = kNowhere;
  for (const std::string_view line : split(yaml, '\n')) {
    ++number;
    const bool is_in_block =
        block_indent != kNowhere && (trim(line).empty() || indentation(line) > block_indent);
    if (is_in_block) continue;
    block_indent = kNowhere;
    const std::optional<Entry> entry = entry_of(line, number);
    if (!entry) continue;
    if (is_block_header(trim(entry->value))) block_indent = indentation(line);
    entries.push_back(*entry);
  }
  return entries;
}

std::string quoted(std::string_view value) {
  std::string text = "\"";
  for (const char c : value) {
    if (c == '"' || c == '\\') text += '\\';
    text += c;
  }
  return text + '"';
}

std::string cure(const Entry& entry) {
  return fmt::format("{}: {}", entry.key, quoted(trim(entry.value)));
}

/// Where a quotation that begins `value` ends: the index behind its closing mark, or nowhere.
std::size_t end_of_quotation(std::string_view value) {
  const char mark = value.front();
  for (std::size_t at = 1; at < value.size(); ++at) {
    if (mark == '"' && value[at] == '\\') {
      ++at;
    } else if (value[at] == mark) {
      const bool is_doubled = mark == '\'' && at + 1 < value.size() && value[at + 1] == mark;
      if (!is_doubled) return at + 1;
      ++at;
    }
  }
  return kNowhere;
}

bool is_comment(std::string_view rest) {
  return rest.empty() || rest.starts_with('#');
}

std::string fault_of_quotation(const Entry& entry, std::string_view value) {
  const std::size_t end = end_of_quotation(value);
  if (end == kNowhere) {
    return fmt::format("the quotation mark at the beginning of '{}' is never closed; close it, or write {}",
                       entry.key, cure(entry));
  }
  if (is_comment(trim(value.substr(end)))) return {};
  return fmt::format(
      "'{}' begins with a quotation mark, so YAML ends the value at the next one; put all of it between "
      "double quotes: {}",
      entry.key, cure(entry));
}

/// Whether a list or map on one line is closed at its end.
bool is_closed_flow(std::string_view value) {
  const char close = value.front() == '[' ? ']' : '}';
  const std::size_t end = value.rfind(close);
  return end == kNowhere || is_comment(trim(value.substr(end + 1)));
}

std::string fault_of_first_sign(const Entry& entry, std::string_view value) {
  const char first = value.front();
  const bool is_sign = std::string_view("@`%*&!").find(first) != kNowhere ||
                       (value.size() > 1 && value[1] == ' ' && (first == '-' || first == '?')) ||
                       ((first == '|' || first == '>') && !is_block_header(value)) ||
                       ((first == '[' || first == '{') && !is_closed_flow(value));
  if (!is_sign) return {};
  return fmt::format(
      "'{}' begins with '{}', which means something of its own in YAML; put it between quotes: {}", entry.key,
      first, cure(entry));
}

std::string fault_of(const Entry& entry) {
  if (!entry.value.empty() && entry.value.front() != ' ' && entry.value.front() != '\t') {
    const bool is_address = entry.value.starts_with("//");
    return is_address ? std::string() : fmt::format("a space is missing behind '{}:'", entry.key);
  }
  const std::string_view value = trim(entry.value);
  if (value.empty()) return {};
  if (value.front() == '"' || value.front() == '\'') return fault_of_quotation(entry, value);
  if (std::string fault = fault_of_first_sign(entry, value); !fault.empty()) return fault;
  const bool is_flow = value.front() == '[' || value.front() == '{';
  if (is_flow || (value.find(": ") == kNowhere && !value.ends_with(':'))) return {};
  return fmt::format("'{}' has a colon inside, which YAML takes for another key; put it between quotes: {}",
                     entry.key, cure(entry));
}

/// The line below `entry` that its quotation swallows though it is a key of its own; 0: none.
bool swallows_a_key(const Entry& entry, std::string_view yaml) {
  const std::string_view value = trim(entry.value);
  if (value.empty() || value.front() != '"' || end_of_quotation(value) != kNowhere) return false;
  int number = 0;
  for (const std::string_view line : split(yaml, '\n')) {
    if (++number <= entry.line) continue;
    const std::optional<Entry> below = indentation(line) == 0 ? entry_of(line, number) : std::nullopt;
    const bool is_key = below && below->key.find(' ') == kNowhere && below->value.starts_with(' ');
    if (is_key) return true;
    if (line.find('"') != kNowhere) return false;
  }
  return false;
}

std::string loss_of(const Entry& entry, std::string_view yaml) {
  const std::string_view value = trim(entry.value);
  if (swallows_a_key(entry, yaml)) return fault_of_quotation(entry, value);
  if (value.empty() || value.front() == '"' || value.front() == '\'') return {};
  const bool is_eaten = (value.front() == '!' || value.front() == '&') && value.find(' ') != kNowhere;
  if (is_eaten) return fault_of_first_sign(entry, value);
  // A comment begins with a space behind the sign; a number or a tag does not.
  const std::size_t sign = value.starts_with('#') ? 0 : value.find(" #");
  const std::size_t next = sign == 0 ? 1 : sign + 2;
  const bool is_cut = sign != kNowhere && next < value.size() && value[next] != ' ' && value[next] != '#' &&
                      value[next] != '!';
  if (!is_cut) return {};
  return fmt::format(
      "the words of '{}' from '#' on are a comment in YAML and left out; put it between quotes: {}",
      entry.key, cure(entry));
}

}  // namespace

std::optional<YamlAdvice> find_yaml_fault(std::string_view yaml, int error_line) {
  std::optional<YamlAdvice> found;
  for (const Entry& entry : entries_of(yaml)) {
    if (entry.line > error_line && found) break;
    std::string fault = fault_of(entry);
    if (!fault.empty()) found = YamlAdvice{entry.line, std::move(fault)};
  }
  return found;
}

std::vector<YamlAdvice> find_yaml_losses(std::string_view yaml) {
  std::vector<YamlAdvice> losses;
  for (const Entry& entry : entries_of(yaml)) {
    std::string loss = loss_of(entry, yaml);
    if (!loss.empty()) losses.push_back({entry.line, std::move(loss)});
  }
  return losses;
}

}  // namespace newsexport::markdown
