// External interface: sentence_case(), without_protection().
#include "citations/bibtex/sentence_case.h"

#include <algorithm>
#include <vector>

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include "support/utf8.h"

namespace newsexport {
namespace {

constexpr std::string_view kNocase = "<span class=\"nocase\">";
constexpr std::string_view kSmallCaps = "<span style=\"font-variant:small-caps;\">";
constexpr std::string_view kSpanEnd = "</span>";
constexpr std::string_view kOtherTags[] = {"<i>",   "</i>",   "<b>",   "</b>",
                                           "<sup>", "</sup>", "<sub>", "</sub>"};

bool belongs_to_word(char32_t c) {
  return is_letter(c) || is_digit(c) || (c >= 0x300 && c <= 0x36F);
}

// Quotation marks and brackets stand before a sentence's first word; other signs begin something else.
bool may_open_sentence(char32_t c) {
  return std::u32string_view(U"\"'([{“‘„‚«‹¿¡*").find(c) != std::u32string_view::npos;
}

std::string lowered(const std::string& word) {
  std::string result;
  return icu::UnicodeString::fromUTF8(word).toLower(icu::Locale::getRoot()).toUTF8String(result);
}

std::string with_capital(const std::string& word) {
  std::size_t end = 0;
  next_code_point(word, end);
  std::string first;
  icu::UnicodeString::fromUTF8(word.substr(0, end)).toUpper(icu::Locale::getRoot()).toUTF8String(first);
  return first + word.substr(end);
}

enum class Shape { capitalized, small, other };

Shape shape_of(std::string_view word) {
  std::size_t at = 0;
  const char32_t first = next_code_point(word, at);
  bool rest_is_small = true;
  while (at < word.size()) {
    const char32_t c = next_code_point(word, at);
    rest_is_small = rest_is_small && (is_lower(c) || (c >= 0x300 && c <= 0x36F));
  }
  if (!rest_is_small) return Shape::other;
  return is_upper(first) ? Shape::capitalized : is_lower(first) ? Shape::small : Shape::other;
}

bool has_small_word(std::string_view text) {
  bool is_word_start = true;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_word_start && is_lower(c)) return true;
    is_word_start = !belongs_to_word(c);
  }
  return false;
}

class CaseChanger {
 public:
  explicit CaseChanger(std::string_view markup) : rest_(markup) {}

  std::string change() {
    while (!rest_.empty()) {
      if (rest_.front() != '<' || !take_tag()) read_text();
    }
    finish_word();
    return std::move(result_);
  }

 private:
  struct Span {
    bool is_protected = false;
    bool is_kept = true;    // small capitals stay, protection perhaps
    std::size_t begin = 0;  // of its content in the result
  };
  enum class Place { start, after_stop, after_stop_and_space, inside };

  // False where "<" begins no mark.
  bool take_tag() {
    for (const std::string_view tag : {kNocase, kSmallCaps}) {
      if (!rest_.starts_with(tag)) continue;
      finish_word();
      if (tag == kSmallCaps) result_ += tag;
      spans_.push_back({true, tag == kSmallCaps, result_.size()});
      ++protecting_;
      rest_.remove_prefix(tag.size());
      return true;
    }
    if (rest_.starts_with(kSpanEnd) && !spans_.empty()) {
      finish_word();
      end_span();
      rest_.remove_prefix(kSpanEnd.size());
      return true;
    }
    for (const std::string_view tag : kOtherTags) {
      if (!rest_.starts_with(tag)) continue;
      // "H<sub>2</sub>O" is one word, and none that changes.
      const bool is_script = tag.find("su") != std::string_view::npos;
      is_glued_ = is_script && !word_.empty();
      finish_word();
      is_glued_ = is_script;
      result_ += tag;
      rest_.remove_prefix(tag.size());
      return true;
    }
    return false;
  }

  void end_span() {
    const Span span = spans_.back();
    spans_.pop_back();
    --protecting_;
    if (span.is_kept) {
      result_ += kSpanEnd;
    } else if (protecting_ == 0 && has_small_word(std::string_view(result_).substr(span.begin))) {
      result_.insert(span.begin, kNocase);
      result_ += kSpanEnd;
    }
    if (result_.size() > span.begin) place_ = Place::inside;
  }

  void read_text() {
    std::size_t end = 0;
    const char32_t c = next_code_point(rest_, end);
    if (belongs_to_word(c)) {
      word_ += rest_.substr(0, end);
    } else {
      finish_word();
      is_glued_ = false;
      result_ += rest_.substr(0, end);
      if (!is_space(c) && !may_open_sentence(c)) place_ = Place::inside;
      if (c == U'.' || c == U'?' || c == U'!' || c == U':') place_ = Place::after_stop;
      if (is_space(c) && place_ == Place::after_stop) place_ = Place::after_stop_and_space;
    }
    rest_.remove_prefix(end);
  }

  void finish_word() {
    if (word_.empty()) return;
    const bool begins = place_ == Place::start || place_ == Place::after_stop_and_space;
    const Shape shape = shape_of(word_);
    if (protecting_ > 0 || is_glued_ || shape == Shape::other || word_ == "I") {
      result_ += word_;
    } else if (shape == Shape::small) {
      result_ += begins ? with_capital(word_) : word_;
    } else {
      result_ += begins ? word_ : lowered(word_);
    }
    word_.clear();
    place_ = Place::inside;
  }

  std::string_view rest_;
  std::string result_;
  std::string word_;
  std::vector<Span> spans_;
  int protecting_ = 0;
  bool is_glued_ = false;  // to a raised or lowered letter
  Place place_ = Place::start;
};

}  // namespace

std::string sentence_case(std::string_view markup) {
  return CaseChanger(markup).change();
}

std::string without_protection(std::string_view markup) {
  std::string result;
  std::vector<bool> is_kept;
  while (!markup.empty()) {
    if (markup.starts_with(kNocase)) {
      is_kept.push_back(false);
      markup.remove_prefix(kNocase.size());
    } else if (markup.starts_with(kSmallCaps)) {
      is_kept.push_back(true);
      result += kSmallCaps;
      markup.remove_prefix(kSmallCaps.size());
    } else if (markup.starts_with(kSpanEnd) && !is_kept.empty()) {
      if (is_kept.back()) result += kSpanEnd;
      is_kept.pop_back();
      markup.remove_prefix(kSpanEnd.size());
    } else {
      const std::size_t plain = std::min(markup.find('<', 1), markup.size());
      result += markup.substr(0, plain);
      markup.remove_prefix(plain);
    }
  }
  return result;
}

}  // namespace newsexport
