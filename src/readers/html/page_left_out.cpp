// External interface: take_left_out(), is_sentence(), is_prose_line().
#include "readers/html/page_left_out.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "readers/account/prose.h"
#include "readers/html/elements.h"
#include "readers/html/page_hints.h"
#include "support/utf8.h"

namespace newsexport::html {
namespace {

/// Small parts of one kind that follow each other ("Share", "Print") are one entry.
constexpr std::size_t kLongestJoinedEntry = 500;  // bytes
/// So many blocks of prose are a text, whatever the name of the element around them says
/// ("category-social-media").
constexpr int kTextOfBlocks = 3;

/// What a page says in sentences without its being of the article: nobody would look for the article there.
constexpr auto kSpokenFurniture =
    std::to_array<std::string_view>({"readers' comments", "related links", "newsletter", "cookie notice",
                                     "advertisement", "a form", "a dialog box", "site navigation"});

// What the article has in a field of its own, or what nobody saw.
bool is_elsewhere(std::string_view reason) {
  return reason == "headline" || reason == "kicker" || reason == "standfirst" || reason == "byline" ||
         reason == "dateline" || reason == "rights notice" || reason == "correction" || reason == "hidden" ||
         reason == "empty";
}

/// Writes what is shown of a node, a line for each block.
class ShownText {
 public:
  explicit ShownText(const Extraction& extraction) : extraction_(extraction) {}

  std::string of(const Node& node) {
    add(node);
    end_line();
    return std::move(text_);
  }

 private:
  void add(const Node& node) {
    if (node.is_text()) {
      line_ += node.text;
      return;
    }
    if (is_never_shown(node) || is_elsewhere(extraction_.left_out[node.index])) return;
    const bool is_line = is_block_element(node) || node.is("br");
    if (is_line) end_line();
    for (const Node* child = node.first_child; child; child = child->next) add(*child);
    if (is_line) end_line();
  }

  void end_line() {
    const std::string line = collapse_space(line_);
    if (!line.empty()) text_ += (text_.empty() ? "" : "\n") + line;
    line_.clear();
  }

  const Extraction& extraction_;
  std::string text_;
  std::string line_;
};

bool ends_sentence(char32_t c) {
  static constexpr std::u32string_view kEnds = U".!?…。！？।؟۔።։";
  return kEnds.find(c) != std::u32string_view::npos;
}

struct Saying {
  std::size_t weight = 0;  ///< letters of ASCII; half as many bytes of Chinese say as much
  bool ends = false;       ///< as sentences do
};

Saying saying_of(std::string_view line) {
  Saying saying;
  for (std::size_t at = 0; at < line.size();) {
    const char32_t c = next_code_point(line, at);
    saying.weight += c < 0x2E80 ? 1U : 3U;
    const std::size_t from_end = line.size() - at;
    if (ends_sentence(c) && from_end <= 6) saying.ends = true;  // a quotation mark or two may follow
  }
  return saying;
}

/// What was left out, and how much of it is prose.
struct Part {
  LeftOut text;
  int prose_lines = 0;
  std::size_t prose_bytes = 0;
  bool is_among_article = false;
  bool is_of_sentence = false;
};

Part make_part(std::string text, std::string_view reason, Position position) {
  Part part{{std::move(text), std::string(reason), position}};
  for (const std::string_view line : split(part.text.text, '\n')) {
    if (!is_prose_line(line)) continue;
    ++part.prose_lines;
    part.prose_bytes += line.size();
  }
  return part;
}

class LeftOutCollector {
 public:
  LeftOutCollector(const Extraction& extraction, const Node* headline)
      : extraction_(extraction), headline_(headline) {
    const Node* at = extraction.root;
    while (at && !at->is("article") && !at->is("main")) at = at->parent;
    article_element_ = at;
  }

  std::vector<Part> collect(const Node& body) {
    for (const Node* at = &body; at;) {
      if (at == end_of_article_) is_in_article_ = false;
      if (at == headline_) is_behind_headline_ = true;
      const std::string_view reason = extraction_.left_out[at->index];
      if (at == extraction_.root) {
        is_in_article_ = true;
        end_of_article_ = next_after(*at, body);
      }
      const bool is_outside = !is_in_article_ && !is_around_article(*at) && reason.empty();
      if (reason.empty() && !is_outside) {
        at = next_node(*at, body);
        continue;
      }
      if (!is_elsewhere(reason) && (at->is_text() || !is_never_shown(*at))) {
        add(*at, reason.empty() ? site_part(*at) : reason);
      }
      // What is passed over may hold the headline, and the article ends behind its last part.
      if (headline_ && is_within(*headline_, *at)) is_behind_headline_ = true;
      at = next_after(*at, body);
    }
    return std::move(parts_);
  }

 private:
  static bool is_within(const Node& node, const Node& around) {
    const Node* at = &node;
    while (at && at != &around) at = at->parent;
    return at != nullptr;
  }

  bool is_around_article(const Node& node) const { return is_within(*extraction_.root, node); }

  /// Inside of the article's element, or between its headline and its end.
  bool is_among_article(const Node& node) const {
    if (article_element_ && is_within(node, *article_element_)) return true;
    return is_in_article_ || (is_behind_headline_ && !end_of_article_);
  }

  /// A few words within a paragraph of the article, taken for a part of the site by a name ("nopopups"): a
  /// hole in a sentence.
  bool is_within_sentence(const Node& node) {
    constexpr std::size_t kLeastAround = 80;  // characters: more than a byline with its buttons
    if (node.is_text() || is_block_element(node)) return false;
    const Node* paragraph = node.parent;
    while (paragraph && !is_block_element(*paragraph)) paragraph = paragraph->parent;
    if (!paragraph || !paragraph->is("p") || !is_within(*paragraph, *extraction_.root)) return false;
    if (paragraph != measured_) {
      measured_ = paragraph;
      measured_length_ = code_point_count(trim(text_of(*paragraph)));
    }
    const std::string words = text_of(node);
    return newsexport::has_word(words) && measured_length_ >= code_point_count(trim(words)) + kLeastAround;
  }

  void add(const Node& node, std::string_view reason) {
    std::string text = ShownText(extraction_).of(node);
    if (text.empty()) return;
    Part part = make_part(std::move(text), reason, node.position);
    part.is_among_article = is_among_article(node);
    part.is_of_sentence = is_within_sentence(node);
    const bool goes_on = !parts_.empty() && parts_.back().text.reason == reason && !part.is_of_sentence &&
                         !parts_.back().is_of_sentence && parts_.back().prose_lines == 0 &&
                         part.prose_lines == 0 &&
                         parts_.back().text.text.size() + part.text.text.size() < kLongestJoinedEntry;
    if (goes_on) {
      parts_.back().text.text += '\n' + part.text.text;
    } else {
      parts_.push_back(std::move(part));
    }
  }

  const Extraction& extraction_;
  const Node* headline_;
  const Node* article_element_ = nullptr;
  std::vector<Part> parts_;
  bool is_in_article_ = false;
  bool is_behind_headline_ = false;
  const Node* end_of_article_ = nullptr;
  const Node* measured_ = nullptr;  ///< the last paragraph that was asked for, and its characters
  std::size_t measured_length_ = 0;
};

bool may_be_of_article(const Part& part, std::size_t article_bytes) {
  if (part.prose_lines == 0 || part.text.reason == "readers' comments") return false;
  const bool is_spoken_furniture =
      std::ranges::find(kSpokenFurniture, part.text.reason) != kSpokenFurniture.end();
  if (part.is_among_article && !is_spoken_furniture) return true;
  return part.prose_lines >= kTextOfBlocks &&
         (part.is_among_article || part.prose_bytes * 2 >= article_bytes);
}

std::string first_prose_line(const std::string& text) {
  for (const std::string_view line : split(text, '\n')) {
    if (is_prose_line(line)) return std::string(line);
  }
  return text;
}

/// More holes than these in one article are counted.
void report_holes(const std::vector<Part>& parts, Diagnostics& diagnostics) {
  constexpr std::size_t kMostMessages = 20;
  std::size_t count = 0;
  Position last;
  for (const Part& part : parts) {
    if (!part.is_of_sentence) continue;
    last = part.text.position;
    if (++count > kMostMessages) continue;
    diagnostics.warning(
        last, "html.prose-left-out",
        fmt::format("words within a sentence left out as {}: \"{}\"; --keep-all prints all that was left out",
                    part.text.reason, excerpt(collapse_space(part.text.text))));
  }
  if (count <= kMostMessages) return;
  diagnostics.warning(
      last, "html.prose-left-out",
      fmt::format("words left out within sentences at {} more places", count - kMostMessages));
}

/// Each part is told once: what the closing lines of a run count, -v lists.
void report_parts(const std::vector<Part>& parts, std::size_t article_bytes, Diagnostics& diagnostics) {
  for (const Part& part : parts) {
    if (part.is_of_sentence) continue;
    if (!may_be_of_article(part, article_bytes)) {
      diagnostics.note(
          part.text.position, "html.left-out",
          fmt::format("left out as {}: \"{}\"", part.text.reason, excerpt(collapse_space(part.text.text))));
      continue;
    }
    diagnostics.warning(
        part.text.position, "html.prose-left-out",
        fmt::format("{} of prose left out as {}: \"{}\"; --keep-all prints all that was left out",
                    part.prose_lines == 1 ? "a paragraph" : fmt::format("{} paragraphs", part.prose_lines),
                    part.text.reason, excerpt(first_prose_line(part.text.text))));
  }
}

}  // namespace

bool is_sentence(std::string_view line) {
  constexpr std::size_t kFewestLetters = 12;
  constexpr std::size_t kLongestLabel = 80;
  const Saying saying = saying_of(line);
  const bool has_words = collapse_space(line).find(' ') != std::string::npos || saying.weight > line.size();
  return has_words && (saying.weight > kLongestLabel || (saying.ends && saying.weight >= kFewestLetters));
}

bool is_prose_line(std::string_view line) {
  constexpr std::size_t kFewestLetters = 50;
  const Saying saying = saying_of(line);
  // A notice of rights is judged by who reads those.
  const std::string folded = fold_case(line);
  const bool is_notice =
      folded.find("©") != std::string::npos || folded.find("copyright") != std::string::npos;
  return saying.ends && saying.weight >= kFewestLetters && !is_notice;
}

void take_left_out(const Document& document, const Extraction& extraction, const Node* headline,
                   Article& article, Diagnostics& diagnostics) {
  const Node* body = find_element(document.root(), "body");
  if (!body) return;
  std::vector<Part> parts = LeftOutCollector(extraction, headline).collect(*body);
  report_holes(parts, diagnostics);
  report_parts(parts, plain_text(article.body).size(), diagnostics);
  for (Part& part : parts) article.left_out.push_back(std::move(part.text));
}

}  // namespace newsexport::html
