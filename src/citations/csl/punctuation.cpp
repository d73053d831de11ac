// External interface: settle_punctuation().
#include "citations/csl/punctuation.h"

#include <algorithm>
#include <string_view>

namespace newsexport::csl {
namespace {

enum class Meeting { both, first, second };

// Which of two marks stays where they meet, as the CSL project's test suite has it: rows by the first mark,
// columns by the second, in the order "!?.:,;".
constexpr std::string_view kMarks = "!?.:,;";
constexpr Meeting kB = Meeting::both;
constexpr Meeting k1 = Meeting::first;
constexpr Meeting k2 = Meeting::second;
constexpr Meeting kMeetings[6][6] = {
    {k1, kB, k1, k1, kB, kB},  // !
    {kB, k1, k1, k1, kB, kB},  // ?
    {kB, kB, k1, kB, kB, kB},  // .
    {k2, k2, k1, k1, kB, kB},  // :
    {kB, kB, kB, kB, k1, kB},  // ,
    {k2, k2, k1, k1, kB, k1},  // ;
};

Meeting meeting_of(char first, char second) {
  if (first == ' ' && second == ' ') return Meeting::first;
  const std::size_t row = kMarks.find(first);
  const std::size_t column = kMarks.find(second);
  if (row == std::string_view::npos || column == std::string_view::npos) return Meeting::both;
  return kMeetings[row][column];
}

// A full stop that the layout sets behind a block goes into the block.
void move_into_blocks(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at < tokens.size(); ++at) {
    const bool ends_block =
        tokens[at - 1].kind == Token::Kind::close && tokens[at - 1].display != Display::none;
    if (!ends_block || tokens[at].kind != Token::Kind::text || !tokens[at].is_literal) continue;
    const std::size_t length = std::min(tokens[at].text.find_first_not_of(kMarks), tokens[at].text.size());
    if (length == 0) continue;
    Token moved;
    moved.is_literal = true;
    moved.text = tokens[at].text.substr(0, length);
    tokens[at].text.erase(0, length);
    tokens.insert(tokens.begin() + static_cast<std::ptrdiff_t>(at) - 1, std::move(moved));
    ++at;
  }
}

// What stands before a token: the nearest text that is not empty, and what lies between.
struct Before {
  Token* text = nullptr;
  bool is_behind_quote = false;
};

class Settler {
 public:
  Settler(std::vector<Token>& tokens, bool is_in_quote) : tokens_(tokens), is_in_quote_(is_in_quote) {}

  void settle() {
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      Token& token = tokens_[at];
      if (token.kind != Token::Kind::text || token.is_quote_mark) continue;
      while (!token.text.empty() && take_step(at)) {
      }
    }
  }

 private:
  Before before(std::size_t at) {
    Before before;
    while (at-- > 0) {
      Token& token = tokens_[at];
      if (token.kind != Token::Kind::text && token.display != Display::none) return {};
      if (token.kind != Token::Kind::text || token.text.empty()) continue;
      if (token.is_quote_mark && token.closes_quote) {
        before.is_behind_quote = true;
        continue;
      }
      if (token.is_quote_mark) return {};
      before.text = &token;
      return before;
    }
    return {};
  }

  // Settles one pair of characters. False where the token may stay as it is.
  bool take_step(std::size_t at) {
    Token& token = tokens_[at];
    const Before found = before(at);
    if (!found.text || (!token.is_literal && !found.text->is_literal)) return false;
    const char first = found.text->text.back();
    const char second = token.text.front();
    if (found.is_behind_quote) return meet_behind_quote(*found.text, token);
    switch (meeting_of(first, second)) {
      case Meeting::first:
        token.text.erase(0, 1);
        return true;
      case Meeting::second:
        found.text->text.pop_back();
        return true;
      case Meeting::both:
        break;
    }
    return false;
  }

  bool meet_behind_quote(Token& inside, Token& token) const {
    const char first = inside.text.back();
    const char second = token.text.front();
    const bool moves = is_in_quote_ && (second == '.' || second == ',' || second == '!' || second == '?');
    if (moves) {
      if (meeting_of(first, second) == Meeting::second) inside.text.pop_back();
      if (meeting_of(first, second) != Meeting::first) inside.text += second;
      token.text.erase(0, 1);
      return true;
    }
    if (second == '.' && first == '.') {  // the full stop stands outside
      inside.text.pop_back();
      return false;
    }
    if (meeting_of(first, second) == Meeting::first && (first == '!' || first == '?')) {
      token.text.erase(0, 1);
      return true;
    }
    return false;
  }

  std::vector<Token>& tokens_;
  const bool is_in_quote_;
};

}  // namespace

void settle_punctuation(std::vector<Token>& tokens, bool is_in_quote) {
  move_into_blocks(tokens);
  Settler(tokens, is_in_quote).settle();
}

}  // namespace newsexport::csl
