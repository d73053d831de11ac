// External interface: with_block_words().
#include "readers/feeds/block_comments.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "readers/account/prose.h"
#include "readers/feeds/markup_text.h"
#include "support/error.h"
#include "support/parse_json.h"
#include "support/utf8.h"

namespace newsexport::feeds {
namespace {

constexpr std::string_view kOpening = "<!-- wp:";
constexpr std::string_view kClosing = "-->";

/// Of the blocks that come with WordPress; what is below goes with it.
constexpr auto kNoWords = std::to_array<std::string_view>(
    {"anchor", "ariaLabel", "className", "layout", "lock", "metadata", "placeholder", "query", "style"});

void add_words(const JsonValue& value, std::string& words) {
  if (value.kind == JsonValue::Kind::text && is_prose(without_markup(value.text)))
    words += "<p>" + escaped_for_html(without_markup(value.text)) + "</p>";
  for (const JsonValue& item : value.items) add_words(item, words);
  for (const JsonValue::Member& member : value.members) {
    // Fields of plugins have a second member with "_" before the name, which holds the field's number.
    const bool has_words = !member.name.starts_with('_') &&
                           std::ranges::find(kNoWords, std::string_view(member.name)) == kNoWords.end();
    if (has_words) add_words(member.value, words);
  }
}

/// "" where what stands between the braces is no JSON: then it is a comment like any other.
std::string words_of(std::string_view comment) {
  const std::size_t from = comment.find('{');
  const std::size_t to = comment.rfind('}');
  if (from == comment.npos || to == comment.npos || to < from) return {};
  std::string words;
  try {
    add_words(parse_json(Source{"", std::string(comment.substr(from, to + 1 - from))}), words);
  } catch (const Error&) {
    return {};
  }
  return words;
}

}  // namespace

std::string with_block_words(const std::string& text) {
  std::string result;
  std::size_t at = 0;
  for (std::size_t from = text.find(kOpening); from != text.npos; from = text.find(kOpening, at)) {
    const std::size_t end = text.find(kClosing, from);
    if (end == text.npos) break;
    const std::size_t after = end + kClosing.size();
    result.append(text, at, after - at);
    result += words_of(std::string_view(text).substr(from, end - from));
    at = after;
  }
  return result.append(text, at, text.npos);
}

}  // namespace newsexport::feeds
