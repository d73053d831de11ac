// External interface: shown_text(), with_paragraphs().
#include "readers/feeds/wordpress_text.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "readers/feeds/markup_text.h"
#include "readers/feeds/shortcodes.h"
#include "support/utf8.h"

namespace newsexport::feeds {
namespace {

/// Block elements; text that they hold makes no paragraphs of its own, but for those of kParagraphHolders.
constexpr auto kBlocks = std::to_array<std::string_view>(
    {"address", "article",  "aside",  "blockquote", "center",  "dd",   "details", "div",      "dl",
     "dt",      "fieldset", "figure", "footer",     "form",    "h1",   "h2",      "h3",       "h4",
     "h5",      "h6",       "header", "hr",         "li",      "main", "math",    "nav",      "ol",
     "p",       "pre",      "script", "section",    "style",   "svg",  "table",   "textarea", "ul",
     "iframe",  "video",    "audio",  "object",     "noscript"});
constexpr auto kParagraphHolders =
    std::to_array<std::string_view>({"blockquote", "div", "section", "article", "center"});

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

template <typename Range>
bool contains(const Range& range, std::string_view name) {
  return std::ranges::find(range, name) != std::ranges::end(range);
}

bool is_address(std::string_view text) {
  return (text.starts_with("http://") || text.starts_with("https://")) &&
         text.find_first_of(" \t\n<>\"") == std::string_view::npos;
}

/// A tag, a comment, or text up to the next of them.
struct Piece {
  std::string_view text;
  std::string name;  ///< of a tag, in lower case; empty: text or comment
  bool is_end = false;
};

Piece piece_at(std::string_view rest) {
  if (rest.front() != '<') return {rest.substr(0, rest.find('<')), "", false};
  if (rest.starts_with("<!--")) {
    const std::size_t end = rest.find("-->", 4);
    return {end == std::string_view::npos ? rest : rest.substr(0, end + 3), "", false};
  }
  Piece piece;
  piece.is_end = rest.substr(1).starts_with('/');
  const std::size_t start = piece.is_end ? 2 : 1;
  std::size_t end = start;
  while (end < rest.size() && is_name_character(rest[end])) ++end;
  const std::size_t close = rest.find_first_of("<>", end);
  if (end == start || close == std::string_view::npos || rest[close] == '<')
    return {rest.substr(0, 1), "", false};
  piece.name = fold_case(rest.substr(start, end - start));
  piece.text = rest.substr(0, close + 1);
  return piece;
}

class Paragraphs {
 public:
  std::string make(std::string_view text) {
    while (!text.empty()) {
      const Piece piece = piece_at(text);
      text.remove_prefix(piece.text.size());
      if (contains(kBlocks, piece.name)) {
        take_block(piece);
      } else if (!makes_paragraphs()) {
        out_ += piece.text;
      } else if (piece.name.empty() && !piece.text.starts_with("<!--")) {
        take_text(piece.text);
      } else {
        run_ += piece.text;
      }
    }
    end_paragraph();
    return std::move(out_);
  }

 private:
  bool makes_paragraphs() const { return open_.empty() || contains(kParagraphHolders, open_.back()); }

  void take_block(const Piece& piece) {
    end_paragraph();
    out_ += piece.text;
    if (piece.name == "hr" || piece.text.ends_with("/>")) return;
    if (!piece.is_end) {
      open_.push_back(piece.name);
      return;
    }
    const auto opened = std::ranges::find(open_.rbegin(), open_.rend(), piece.name);
    if (opened != open_.rend()) open_.erase(std::prev(opened.base()), open_.end());
  }

  void take_text(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t line_end = std::min(text.find('\n', at), text.size());
      run_ += text.substr(at, line_end - at);
      if (line_end == text.size()) return;
      const std::size_t next = std::min(text.find_first_not_of(" \t\n", line_end), text.size());
      const std::string_view gap = text.substr(line_end, next - line_end);
      const bool is_blank_line = std::ranges::count(gap, '\n') > 1;
      if (is_blank_line) {
        end_paragraph();
        out_ += gap;
      } else {
        run_ += (trim(run_).empty() ? "" : "<br>") + std::string(gap);
      }
      at = next;
    }
  }

  void end_paragraph() {
    constexpr std::string_view kBreak = "<br>";
    std::string_view words = trim(run_);
    while (words.ends_with(kBreak)) words = trim(words.substr(0, words.size() - kBreak.size()));
    const auto spaces = static_cast<std::size_t>(words.data() - run_.data());
    if (words.empty() || (words.starts_with("<!--") && words.find("<!--", 1) == std::string_view::npos &&
                          words.ends_with("-->"))) {
      out_ += run_;
    } else if (is_address(words)) {
      const std::string address(words);
      out_ += run_.substr(0, spaces) + "<p><a href=\"" + address + "\">" + address + "</a></p>";
      out_ += run_.substr(spaces + words.size());
    } else {
      out_ += run_.substr(0, spaces) + "<p>" + std::string(words) + "</p>";
      for (const char c : run_.substr(spaces + words.size())) {
        if (c == '\n') out_ += c;
      }
    }
    run_.clear();
  }

  std::vector<std::string> open_;
  std::string out_;
  std::string run_;
};

bool has_blocks(std::string_view text) {
  return text.find("<!-- wp:") != std::string_view::npos;
}

bool has_paragraphs(std::string_view text) {
  for (std::size_t at = text.find("<p"); at != std::string_view::npos; at = text.find("<p", at + 2)) {
    if (at + 2 < text.size() && (text[at + 2] == '>' || text[at + 2] == ' ')) return true;
  }
  return false;
}

/// Gutenberg's block for what the web would show holds its bare address.
std::string with_embed_links(const std::string& text) {
  constexpr std::string_view kWrapper = "wp-block-embed__wrapper\">";
  std::string linked;
  std::size_t at = 0;
  for (std::size_t found = text.find(kWrapper); found != std::string::npos; found = text.find(kWrapper, at)) {
    const std::size_t start = found + kWrapper.size();
    const std::size_t end = std::min(text.find('<', start), text.size());
    linked += text.substr(at, start - at);
    const std::string_view words = std::string_view(text).substr(start, end - start);
    const std::string address(trim(words));
    linked += is_address(address) ? "<a href=\"" + address + "\">" + address + "</a>" : std::string(words);
    at = end;
  }
  return linked + text.substr(at);
}

}  // namespace

std::string with_paragraphs(const std::string& text) {
  return Paragraphs().make(text);
}

std::string shown_text(const std::string& text, const WordPressPictures& pictures, Position place,
                       Diagnostics& diagnostics) {
  const std::string resolved = resolve_shortcodes(text, pictures, place, diagnostics);
  if (has_blocks(text)) return with_embed_links(resolved);
  return has_paragraphs(text) ? resolved : with_paragraphs(resolved);
}

}  // namespace newsexport::feeds
