// External interface: find_table(). Values divided by commas, semicolons or tabs.
#include <algorithm>

#include "readers/foreign/recognizers.h"
#include "support/utf8.h"

namespace newsexport::foreign {
namespace {

/// What one separator makes of the text (RFC 4180): how many values each row has, if all have as many.
struct Rows {
  std::size_t rows = 0;
  std::size_t columns = 0;
  std::size_t with_numbers = 0;  ///< rows of which a value is a number
  bool has_spaces = false;       ///< behind separators
  bool is_table = true;
};

/// Goes through the text value by value. A blank line ends a paragraph, and no table has one.
class RowCounter {
 public:
  RowCounter(std::string_view text, char separator) : text_(text), separator_(separator) {}

  Rows count() {
    for (std::size_t at = 0; at < text_.size() && found_.is_table;) {
      at = text_[at] == '"' && is_at_start_ ? end_of_quotation(at) : step(at);
    }
    end_value(text_.size());
    if (has_value_) end_row();
    return found_;
  }

 private:
  std::size_t end_of_quotation(std::size_t at) {
    is_at_start_ = false;
    has_value_ = true;
    for (++at; at < text_.size(); ++at) {
      if (text_[at] != '"') continue;
      const bool is_doubled = at + 1 < text_.size() && text_[at + 1] == '"';
      if (!is_doubled) return at + 1;
      ++at;
    }
    found_.is_table = false;
    return at;
  }

  std::size_t step(std::size_t at) {
    const char c = text_[at];
    if (c == '\n') {
      end_value(at);
      end_row();
    } else if (c == separator_) {
      ++columns_;
      is_at_start_ = true;
      has_value_ = true;
      end_value(at);
      found_.has_spaces = found_.has_spaces || (at + 1 < text_.size() && text_[at + 1] == ' ');
    } else if (c != '\r') {
      has_value_ = true;
      is_at_start_ = false;
    }
    return at + 1;
  }

  void end_value(std::size_t at) {
    const std::string_view value = trim(text_.substr(value_start_, at - value_start_));
    has_number_ = has_number_ ||
                  (!value.empty() && value.find_first_not_of("0123456789.,-+%") == std::string_view::npos);
    value_start_ = std::min(at + 1, text_.size());
  }

  void end_row() {
    const bool is_first = found_.rows == 0;
    if (is_first) found_.columns = columns_ + 1;
    found_.is_table = found_.is_table && has_value_ && columns_ + 1 == found_.columns && columns_ > 0;
    ++found_.rows;
    found_.with_numbers += has_number_ ? 1 : 0;
    has_number_ = false;
    columns_ = 0;
    is_at_start_ = true;
    has_value_ = false;
  }

  std::string_view text_;
  char separator_;
  Rows found_;
  std::size_t columns_ = 0;
  std::size_t value_start_ = 0;
  bool is_at_start_ = true;
  bool has_value_ = false;
  bool has_number_ = false;
};

bool is_table(const Sample& sample, char separator) {
  std::string_view text = sample.text;
  while (text.ends_with('\n')) text.remove_suffix(1);
  if (!sample.is_whole && !sample.lines.empty()) {
    const std::string_view last = sample.lines.back();
    text = text.substr(0, static_cast<std::size_t>(last.data() + last.size() - text.data()));
  }
  const Rows found = RowCounter(text, separator).count();
  if (!found.is_table || found.rows < 2) return false;
  // In prose a space follows a comma; where one does in a table, its rows have numbers.
  if (found.has_spaces && separator != '\t')
    return found.rows >= 4 && found.columns >= 3 && found.with_numbers + 1 >= found.rows;
  return found.rows >= 3 || found.columns >= 3;
}

}  // namespace

std::optional<ForeignFormat> find_table(const Sample& sample) {
  if (is_table(sample, '\t'))
    return ForeignFormat{"tab-separated values (TSV)",
                         "`pandoc -f tsv -t markdown FILE` makes a table in Markdown of it"};
  if (is_table(sample, ',') || is_table(sample, ';')) {
    return ForeignFormat{"comma-separated values (CSV)",
                         "`pandoc -f csv -t markdown FILE` makes a table in Markdown of it"};
  }
  return std::nullopt;
}

}  // namespace newsexport::foreign
