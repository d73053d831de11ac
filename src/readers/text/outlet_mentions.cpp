// External interface: find_mention().
#include "readers/text/outlet_mentions.h"

#include "readers/text/attribution_words.h"
#include "readers/text/words.h"
#include "support/utf8.h"

namespace newsexport::plain {
namespace {

using Tokens = std::vector<Token>;
using Evidence = OutletMention::Evidence;

constexpr std::size_t kLongestName = 5;  // words of an outlet that is in no list

bool is_word_byte(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return value >= 0x80 || (value >= '0' && value <= '9') || (value >= 'A' && value <= 'Z') ||
         (value >= 'a' && value <= 'z');
}

// A closing quotation mark or dash is multi-byte too, but no letter.
bool is_word_boundary(std::string_view text, std::size_t at) {
  if (at >= text.size() || !is_word_byte(text[at])) return true;
  const char32_t next = next_code_point(text, at);
  return !is_letter(next) && !is_digit(next);
}

const Outlet* listed_outlet(std::string_view text, const Token& token) {
  for (const Outlet& outlet : outlets_beginning_with(token.word)) {
    const std::string_view name = outlet.bare_name();
    if (!text.substr(token.begin).starts_with(name)) continue;
    if (is_word_boundary(text, token.begin + name.size())) return &outlet;
  }
  return nullptr;
}

bool is_article_word(std::string_view word) {
  return word == "the" || word == "The" || word == "THE";
}

// "Mr Bloomberg", "Harbour Times", "the Post Office": a capitalised word beside a common word makes it part
// of another name.
bool begins_longer_name(const Tokens& tokens, std::size_t end) {
  const bool is_open = end < tokens.size() && is_joined(tokens[end]) && !tokens[end - 1].is_possessive;
  return is_open && tokens[end].is_capital && !is_calendar_name(tokens[end].word);
}

bool ends_longer_name(const Tokens& tokens, std::size_t at) {
  if (at == 0 || !is_joined(tokens[at]) || !tokens[at - 1].is_capital) return false;
  const Token& before = tokens[at - 1];
  return !is_article_word(before.word) && !before.is_possessive && !before.starts_sentence &&
         !is_nationality(before.word);
}

std::optional<OutletMention> listed_mention(std::string_view text, const Tokens& tokens, std::size_t at) {
  const Outlet* const outlet = listed_outlet(text, tokens[at]);
  if (!outlet) return std::nullopt;
  OutletMention mention{at, at + 1, tokens[at].begin, tokens[at].begin + outlet->bare_name().size()};
  while (mention.end < tokens.size() && tokens[mention.end].begin < mention.end_byte) ++mention.end;
  mention.kind = outlet->kind;
  const bool is_part = ends_longer_name(tokens, at) || begins_longer_name(tokens, mention.end);
  if (outlet->kind != OutletName::sure && is_part) return std::nullopt;
  const Token& last = tokens[mention.end - 1];
  mention.is_possessive = last.is_possessive && last.end == mention.end_byte;
  mention.has_article = at > 0 && is_joined(tokens[at]) && is_article_word(tokens[at - 1].word);
  if (mention.has_article && tokens[at - 1].word == "The" && outlet->has_article()) {
    mention.first = at - 1;
    mention.begin_byte = tokens[at - 1].begin;
  }
  return mention;
}

// "LiveMint", "WebProNews": a capital after a small letter, which "McKay" and "MacArthur" have too.
bool is_camel_case(std::string_view word) {
  if (word.starts_with("Mc") || word.starts_with("Mac") || word.find('-') != word.npos) return false;
  bool after_lower = false;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t code_point = next_code_point(word, at);
    if (after_lower && is_upper(code_point)) return true;
    after_lower = is_lower(code_point);
  }
  return false;
}

bool can_continue_name(const Token& token) {
  return is_joined(token) && token.is_capital && !is_calendar_name(token.word);
}

std::optional<OutletMention> unlisted_mention(std::string_view text, const Tokens& tokens, std::size_t at) {
  if (!tokens[at].is_capital || is_article_word(tokens[at].word) || is_calendar_name(tokens[at].word)) {
    return std::nullopt;
  }
  if (tokens[at].starts_sentence && is_function_word(tokens[at].word)) return std::nullopt;
  std::size_t end = at + 1;
  while (end < tokens.size() && end - at < kLongestName && !tokens[end - 1].is_possessive &&
         can_continue_name(tokens[end])) {
    if (listed_mention(text, tokens, end)) return std::nullopt;
    ++end;
  }
  const Token& last = tokens[end - 1];
  OutletMention mention{at, end, tokens[at].begin, last.end};
  mention.is_possessive = last.is_possessive;
  mention.has_article = at > 0 && is_joined(tokens[at]) && is_article_word(tokens[at - 1].word);
  mention.evidence = Evidence::capitals;
  if (end - at >= 2 && (closes_outlet_name(last.word) || tokens[at].word == "Daily")) {
    mention.evidence = Evidence::name_pattern;
  } else if (end - at == 1 && is_camel_case(last.word) && !is_known_company(last.word)) {
    mention.evidence = Evidence::camel_case;
  } else if (is_nationality(last.word) || is_all_capitals(last.word)) {
    return std::nullopt;
  }
  return mention;
}

}  // namespace

std::optional<OutletMention> find_mention(std::string_view text, const Tokens& tokens, std::size_t at) {
  if (const auto listed = listed_mention(text, tokens, at)) return listed;
  return unlisted_mention(text, tokens, at);
}

}  // namespace newsexport::plain
