// External interface: settle_punctuation().
#include "citations/csl/punctuation.h"

#include <optional>
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
  const std::size_t row = kMarks.find(first);
  const std::size_t column = kMarks.find(second);
  if (row == std::string_view::npos || column == std::string_view::npos) return Meeting::both;
  return kMeetings[row][column];
}

class Settler {
 public:
  Settler(std::vector<Token>& tokens, bool is_in_quote) : tokens_(tokens), is_in_quote_(is_in_quote) {}

  void settle() {
    for (Token& token : tokens_) {
      if (token.kind != Token::Kind::text) {
        if (token.display != Display::none) forget();
        continue;
      }
      if (token.is_quote_mark) {
        meet_quote(token);
        continue;
      }
      if (last_) meet(token);
      if (token.text.empty()) continue;
      last_ = &token;
      quote_ = nullptr;
    }
  }

 private:
  void forget() {
    last_ = nullptr;
    quote_ = nullptr;
  }

  void meet_quote(Token& token) {
    if (token.closes_quote) {
      if (last_ && !quote_) quote_ = &token;
      return;
    }
    quote_ = nullptr;
    last_ = &token;
  }

  void meet(Token& token) {
    if (quote_) {
      meet_behind_quote(token);
      return;
    }
    while (!token.text.empty() && !last_->text.empty()) {
      const char first = last_->text.back();
      const char second = token.text.front();
      if (first == ' ' && second == ' ') {
        token.text.erase(0, 1);
      } else if (first == ' ' && (second == ',' || second == '.') && token.is_literal) {
        last_->text.pop_back();
      } else {
        const Meeting meeting = meeting_of(first, second);
        if (meeting == Meeting::both) return;
        if (meeting == Meeting::first) {
          token.text.erase(0, 1);
        } else {
          last_->text.pop_back();
        }
      }
    }
  }

  void meet_behind_quote(Token& token) {
    while (!token.text.empty() && !last_->text.empty()) {
      const char first = last_->text.back();
      const char second = token.text.front();
      const bool moves = is_in_quote_ && (second == '.' || second == ',');
      const bool is_end = first == '.' || first == '!' || first == '?';
      if (second == '.' && is_end) {
        token.text.erase(0, 1);
        if (!is_in_quote_ && first == '.') {
          last_->text.pop_back();
          token.text.insert(0, ".");
          return;
        }
      } else if (moves) {
        if (meeting_of(first, second) == Meeting::both) last_->text += second;
        token.text.erase(0, 1);
      } else {
        return;
      }
    }
  }

  std::vector<Token>& tokens_;
  const bool is_in_quote_;
  Token* last_ = nullptr;         // the last text that is not empty
  const Token* quote_ = nullptr;  // the closing quotation mark between it and the next text
};

}  // namespace

void settle_punctuation(std::vector<Token>& tokens, bool is_in_quote) {
  Settler(tokens, is_in_quote).settle();
}

}  // namespace newsexport::csl
