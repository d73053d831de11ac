// One line of the journal: to_line(), parse_journal_line(), output_of_line().
//
//   DIGEST OUTPUT KEY FROM UNTIL [a PATH BYTES DIGEST | p PATH BYTES DIGEST | r NAME STATE]...
//
// "a" begins an article, "p" is its PDF beside the main product, "r" a resource; FROM and UNTIL are seconds
// since 1970, or "-".
#include "batch/journal_record.h"

#include <charconv>

#include <fmt/format.h>

#include "support/digest.h"
#include "support/percent.h"

namespace newsexport {
namespace {

constexpr std::string_view kNone = "-";

std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_plain = byte > 0x20 && byte < 0x7f && c != '%';
    result += is_plain ? std::string(1, c) : fmt::format("%{:02X}", byte);
  }
  return result;
}

template <typename Number>
std::optional<Number> to_number(std::string_view text) {
  Number number{};
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (failure != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

/// The fields of a line, one after the other.
class Fields {
 public:
  explicit Fields(std::string_view line) : rest_(line) {}

  bool is_at_end() const { return rest_.empty(); }

  /// Empty where there is none.
  std::string_view next() {
    const std::size_t end = std::min(rest_.find(' '), rest_.size());
    const std::string_view field = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    return field;
  }

  std::string next_text() { return percent_decoded(next()); }

  std::optional<long long> next_moment() { return to_number<long long>(next()); }

  WrittenFile next_file() {
    WrittenFile file{next_text()};
    file.bytes = to_number<std::size_t>(next()).value_or(0);
    file.digest = next_text();
    return file;
  }

 private:
  std::string_view rest_;
};

void append_file(std::string& line, const char* kind, const WrittenFile& file) {
  line += fmt::format(" {} {} {} {}", kind, escaped(file.path), file.bytes, escaped(file.digest));
}

std::string moment(const std::optional<long long>& seconds) {
  return seconds ? std::to_string(*seconds) : std::string(kNone);
}

/// What the digest at the line's head is of; none where it is of something else.
std::optional<std::string_view> checked(std::string_view line) {
  Fields fields(line);
  const std::string_view digest = fields.next();
  const std::string_view content = line.substr(std::min(digest.size() + 1, line.size()));
  return digest_of(content) == digest ? std::optional(content) : std::nullopt;
}

}  // namespace

std::string to_line(const JournalRecord& record) {
  std::string line = fmt::format("{} {} {} {}", escaped(record.output), escaped(record.key),
                                 moment(record.window.from), moment(record.window.until));
  for (const std::vector<WrittenFile>& files : record.articles) {
    for (const WrittenFile& file : files) append_file(line, &file == &files.front() ? "a" : "p", file);
  }
  for (const ReadResource& resource : record.resources)
    line += fmt::format(" r {} {}", escaped(resource.name), escaped(resource.state));
  return digest_of(line) + " " + line;
}

std::optional<JournalRecord> parse_journal_line(std::string_view line) {
  const std::optional<std::string_view> content = checked(line);
  if (!content) return std::nullopt;
  Fields fields(*content);
  JournalRecord record{fields.next_text(), fields.next_text()};
  record.window.from = fields.next_moment();
  record.window.until = fields.next_moment();
  while (!fields.is_at_end()) {
    const std::string_view kind = fields.next();
    if (kind == "r") {
      ReadResource resource{fields.next_text()};
      resource.state = fields.next_text();
      record.resources.push_back(std::move(resource));
    } else if (kind == "a" || kind == "p") {
      if (kind == "a" || record.articles.empty()) record.articles.emplace_back();
      record.articles.back().push_back(fields.next_file());
    } else {
      return std::nullopt;  // a line of a later version of the program
    }
  }
  return record;
}

std::optional<std::string> output_of_line(std::string_view line) {
  const std::optional<std::string_view> content = checked(line);
  if (!content) return std::nullopt;
  return Fields(*content).next_text();
}

}  // namespace newsexport
