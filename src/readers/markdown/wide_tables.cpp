// External interface: without_exploding_tables().
#include "readers/markdown/wide_tables.h"

#include <algorithm>
#include <vector>

namespace newsexport::markdown {
namespace {

constexpr std::size_t kMostEmptyCells = 500'000;
constexpr std::size_t kFewColumns = 10;  // what honest tables have; these cannot have too many empty cells
constexpr std::size_t kMostCells =
    5'000;  // of a row: cmark-gfm goes through all of them for each that it adds

std::size_t count_of_bars(std::string_view line) {
  return static_cast<std::size_t>(std::ranges::count(line, '|'));
}

// A line that can stand below a table's header ("|---|:-:|"); it may be in a quote or a list.
bool is_delimiter_row(std::string_view line) {
  return line.find_first_not_of("|:- \t>\r") == std::string_view::npos &&
         line.find('-') != std::string_view::npos;
}

// Bars divide columns; those at the ends of the row do not.
std::size_t count_of_columns(std::string_view row) {
  const std::size_t first = row.find_first_of("|:-");
  const std::size_t last = row.find_last_of("|:-");
  const std::size_t outer = (row[first] == '|' ? 1U : 0U) + (row[last] == '|' ? 1U : 0U);
  return count_of_bars(row) + 1 - outer;
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t>\r") == std::string_view::npos;
}

// A table that may begin at this delimiter row, and what stood above it in its paragraph.
struct Candidate {
  std::size_t offset = 0;  // of the row's first mark
  int line = 0;
  std::size_t columns = 0;
  std::size_t rows_above = 0;
  std::size_t bars_above = 0;
};

class TableScan {
 public:
  TableScan(int first_line, Diagnostics& diagnostics) : line_(first_line), diagnostics_(diagnostics) {}

  void add_line(std::string_view line, std::size_t offset) {
    if (is_blank(line)) {
      end_paragraph();
    } else {
      const std::size_t bars = count_of_bars(line);
      ++rows_;
      bars_ += bars;
      most_bars_ = std::max(most_bars_, bars);
      if (bars > 0 && is_delimiter_row(line)) {
        candidates_.push_back(
            {offset + line.find_first_of("|:-"), line_, count_of_columns(line), rows_, bars_});
      }
    }
    ++line_;
  }

  // Any of the candidates may be the one whose header fits; the cells of all are counted.
  void end_paragraph() {
    for (const Candidate& candidate : candidates_) {
      if (most_bars_ > kMostCells) {
        refuse(candidate, "a table with a row of some " + std::to_string(most_bars_) +
                              " cells is too wide; set as a paragraph");
      } else if (candidate.columns >= kFewColumns && !fits(candidate)) {
        refuse(candidate, "a table of " + std::to_string(candidate.columns) +
                              " columns has hardly any cells written; set as a paragraph");
      }
    }
    candidates_.clear();
    rows_ = 0;
    bars_ = 0;
    most_bars_ = 0;
  }

  const std::vector<std::size_t>& refused() const { return refused_; }

 private:
  // Counts the cells that cmark-gfm would add, where there is room for them.
  bool fits(const Candidate& candidate) {
    const std::size_t cells = candidate.columns * (rows_ - candidate.rows_above);
    const std::size_t written = bars_ - candidate.bars_above;
    const std::size_t empty = cells - std::min(cells, written);
    if (empty_cells_ + empty > kMostEmptyCells) return false;
    empty_cells_ += empty;
    return true;
  }

  void refuse(const Candidate& candidate, const std::string& why) {
    refused_.push_back(candidate.offset);
    diagnostics_.warning({candidate.line, 1}, "table.too-wide", why);
  }

  int line_;
  Diagnostics& diagnostics_;
  std::vector<Candidate> candidates_;
  std::vector<std::size_t> refused_;
  std::size_t rows_ = 0;
  std::size_t bars_ = 0;
  std::size_t most_bars_ = 0;  // of one row of the paragraph
  std::size_t empty_cells_ = 0;
};

}  // namespace

std::optional<std::string> without_exploding_tables(std::string_view text, int first_line,
                                                    Diagnostics& diagnostics) {
  TableScan scan(first_line, diagnostics);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    scan.add_line(text.substr(at, end - at), at);
    at = end + 1;
  }
  scan.end_paragraph();
  if (scan.refused().empty()) return std::nullopt;
  std::string escaped;
  std::size_t from = 0;
  for (const std::size_t offset : scan.refused()) {
    escaped.append(text.substr(from, offset - from)).append("\\");
    from = offset;
  }
  escaped.append(text.substr(from));
  return escaped;
}

}  // namespace newsexport::markdown
