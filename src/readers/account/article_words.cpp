// External interface: ArticleWords.
#include "readers/account/article_words.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "model/texts.h"
#include "readers/account/letters.h"
#include "readers/account/prose.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

/// Bytes of letters. Four characters of Chinese, two short words of English: less would be found by chance,
/// more would miss what a reader joins or divides.
constexpr std::size_t kWindow = 12;
/// Shorter stretches that are lost inside of a text which is known are the readers' own trimming.
constexpr std::size_t kLeastLost = 12;
constexpr std::uint64_t kBase = 0x9E3779B97F4A7C15U;  // any odd number with bits everywhere

bool is_number(const std::string& word) {
  return std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

/// Spreads the bits for a table whose places are the lowest ones; never 0, which marks a free place.
std::uint64_t mixed(std::uint64_t hash) {
  hash = (hash ^ (hash >> 32U)) * kBase;
  return std::max<std::uint64_t>(hash ^ (hash >> 29U), 1);
}

/// Calls `visit` with the hash of each window of `bytes`, and where it begins.
template <typename Visit>
void for_each_window(std::string_view bytes, const Visit& visit) {
  if (bytes.size() < kWindow) return;
  std::uint64_t power = 1;
  for (std::size_t i = 1; i < kWindow; ++i) power *= kBase;
  std::uint64_t hash = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (at >= kWindow) hash -= power * (static_cast<unsigned char>(bytes[at - kWindow]) + 1U);
    hash = hash * kBase + static_cast<unsigned char>(bytes[at]) + 1U;
    if (at + 1 >= kWindow) visit(mixed(hash), at + 1 - kWindow);
  }
}

/// Whether the last word of a text and the first one of the next are one, where they stand side by side.
bool touch(std::string_view one, std::string_view next) {
  if (words_in(one).empty() || words_in(next).empty()) return false;
  return words_in(std::string(one) + std::string(next)).size() ==
         words_in(one).size() + words_in(next).size() - 1;
}

}  // namespace

void ArticleWords::add(const Article& article) {
  add_texts(article, false);
}

void ArticleWords::add_shown(const Article& article) {
  add_texts(article, true);
}

void ArticleWords::add_texts(const Article& article, bool only_shown) {
  const auto& for_each = only_shown ? for_each_shown_text : for_each_text;
  // Sources have keywords in one line, with commas.
  std::string keywords;
  for (const std::string& keyword : article.keywords) keywords += keyword + ' ';
  std::size_t bytes = keywords.size();
  for_each(article, [&bytes](std::string_view text) { bytes += text.size(); });
  make_room(bytes);
  for_each(article, [this](std::string_view text) { add_text(text); });
  add_text(keywords);
}

/// For as many windows as there are bytes at most, never more than half full.
void ArticleWords::make_room(std::size_t bytes) {
  window_count_ += bytes;
  if (windows_.size() >= 2 * window_count_) return;
  std::vector<std::uint64_t> old = std::move(windows_);
  windows_.assign(std::bit_ceil(2 * window_count_ + 1), 0);
  for (const std::uint64_t hash : old) {
    if (hash != 0) insert_window(hash);
  }
}

void ArticleWords::insert_window(std::uint64_t hash) {
  const std::size_t mask = windows_.size() - 1;
  std::size_t at = hash & mask;
  while (windows_[at] != 0 && windows_[at] != hash) at = (at + 1) & mask;
  windows_[at] = hash;
}

void ArticleWords::add_text(std::string_view text) {
  const bool is_one_word = text.find(' ') == std::string_view::npos;
  if (is_one_word && !has_word(text)) return;  // "urn:example:FLOOD-WARNING" says nothing to a reader
  for_each_window(letters_of(text).bytes, [this](std::uint64_t hash, std::size_t) { insert_window(hash); });
  std::vector<std::string> words = words_in(text);
  const std::string rest = without_addresses(text);
  for (const std::string& word : rest == text ? words : words_in(rest)) rows_ += word + ' ';
  rows_ += "\n ";
  for (std::string& word : words) {
    add_pieces(word);
    words_.insert(std::move(word));
  }
}

bool ArticleWords::says(std::string_view text) const {
  std::string row = " ";
  for (const std::string& word : words_in(text)) {
    if (!words_.contains(word)) return false;  // most texts that are lost have a word of their own
    row += word + ' ';
  }
  return is_row(row);
}

bool ArticleWords::says_joined(std::string_view before, std::string_view text, std::string_view after) const {
  if (letters_of(text).bytes.size() >= kWindow) return false;
  std::string row;
  for (const std::string& word : words_in(text)) row += (row.empty() ? "" : " ") + word;
  // A reader may have parted the text from the one neighbour, and not from the other.
  std::vector<std::string> starts{" "};
  std::vector<std::string> ends{" "};
  if (touch(before, text)) starts.push_back(words_in(before).back());
  if (touch(text, after)) ends.push_back(words_in(after).front());
  for (const std::string& start : starts) {
    for (const std::string& end : ends) {
      const bool is_joined = start != " " || end != " ";
      if (is_joined && !row.empty() && is_row(start + row + end)) return true;
    }
  }
  return false;
}

/// Sites put each letter of a pronunciation, and readers the marks between two letters, into an element of
/// its own: one or two letters beyond ASCII are known where they are a piece of a word.
void ArticleWords::add_pieces(std::string_view word) {
  if (std::ranges::all_of(word, [](char c) { return static_cast<unsigned char>(c) < 0x80; })) return;
  std::size_t before = 0;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t from = at;
    next_code_point(word, at);
    words_.emplace(word.substr(from, at - from));
    words_.emplace(word.substr(before, at - before));
    before = from;
  }
}

bool ArticleWords::knows_window(std::uint64_t hash) const {
  if (windows_.empty()) return false;
  const std::size_t mask = windows_.size() - 1;
  for (std::size_t at = hash & mask; windows_[at] != 0; at = (at + 1) & mask) {
    if (windows_[at] == hash) return true;
  }
  return false;
}

bool ArticleWords::is_row(std::string_view row) const {
  return memmem(rows_.data(), rows_.size(), row.data(), row.size()) != nullptr;
}

/// The longest row of words from `begin` on that is the whole of a text of the articles.
std::size_t ArticleWords::end_of_field(const std::vector<std::string>& words, std::size_t begin) const {
  std::string row = "\n ";
  std::size_t found = begin;
  for (std::size_t end = begin; end < words.size(); ++end) {
    row += words[end] + ' ';
    if (!is_row(row)) break;
    if (is_row(row + '\n')) found = end + 1;
  }
  return found;
}

bool ArticleWords::is_pieced_together(std::string_view text) const {
  constexpr std::size_t kMostBytes = 5 * kWindow;  // longer phrases are hardly made of others' pieces
  constexpr std::size_t kLongestLabel = 6;         // "By", "Text"
  const std::size_t size = letters_of(text).bytes.size();
  if (size < kWindow || size > kMostBytes) return false;
  const std::vector<std::string> words = words_in(without_addresses(text));
  // What has several numbers is a date, which readers write in forms of their own.
  if (words.size() < 3 || std::ranges::count_if(words, is_number) > 1) return false;
  // Tags divide words too: the first and the last may be pieces.
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : " ") + word;
  if (is_row(all)) return false;
  std::size_t at = 0;
  bool has_field = false;
  while (at < words.size()) {
    const std::size_t end = end_of_field(words, at);
    const bool is_joint = end == at && code_point_count(words[at]) <= kLongestLabel && (at == 0 || has_field);
    has_field = end > at;
    if (!has_field && !is_joint) break;
    at = has_field ? end : at + 1;
  }
  if (at == words.size()) return false;
  // A label that was taken off, and the rest of a line as it stands.
  std::string rest = " ";
  for (std::size_t i = 1; i < words.size(); ++i) rest += words[i] + ' ';
  return code_point_count(words[0]) > kLongestLabel || !is_row(rest);
}

std::string ArticleWords::lost_part(std::string_view text) const {
  std::string lost = lost_stretch(text);
  if (lost.empty() && is_pieced_together(text)) return std::string(trim(text));
  // "By Ann Lee", "Von Ann Lee": readers take the word off that only says what the line is.
  constexpr std::size_t kLongestFirst = 5;
  const std::string_view line = trim(text);
  const std::size_t first = line.find(' ');
  const bool is_whole = lost.size() == line.size() && first != std::string_view::npos &&
                        code_point_count(line.substr(0, first)) <= kLongestFirst;
  if (is_whole && letters_of(line).bytes.size() < 2 * kWindow && lost_stretch(line.substr(first)).empty())
    return {};
  return lost;
}

std::string ArticleWords::lost_stretch(std::string_view text) const {
  const Letters letters = letters_of(text);
  const std::size_t size = letters.bytes.size();
  if (size == 0) return {};
  std::vector<bool> is_known(size, false);
  const auto know = [&is_known](std::size_t from, std::size_t length) {
    for (std::size_t at = from; at < from + length; ++at) is_known[at] = true;
  };
  for_each_window(letters.bytes, [&](std::uint64_t hash, std::size_t at) {
    if (knows_window(hash)) know(at, kWindow);
  });
  // A short stretch is told by its words: a name behind a label ("Text: Ann Lee", "by … and Ann Lee") fills
  // no window in the field that it became.
  std::vector<std::size_t> unknown_run(size, 0);
  for (std::size_t begin = 0, end = 0; begin < size; begin = end) {
    for (end = begin + 1; end < size && is_known[end] == is_known[begin];) ++end;
    if (!is_known[begin])
      std::fill(unknown_run.begin() + static_cast<std::ptrdiff_t>(begin),
                unknown_run.begin() + static_cast<std::ptrdiff_t>(end), end - begin);
  }
  const std::vector<std::string> words = words_in(text);
  constexpr std::size_t kLongestLabel = 6;
  std::size_t place = 0;
  bool is_told = true;  // all words of short stretches are known, but for a label at the beginning
  for (const std::string& word : words) {
    const bool is_label = place == 0 && code_point_count(word) <= kLongestLabel && words.size() > 1;
    const bool is_in_short_run = unknown_run[place] > 0 && unknown_run[place] < 2 * kWindow;
    // In a longer text only names are told so: a sentence is lost although each of its words stands
    // elsewhere.
    std::size_t at = letters.places[place];
    const bool may_be_name = size < 2 * kWindow || word.size() <= 3 || is_upper(next_code_point(text, at));
    is_told = is_told && (!is_in_short_run || is_label || (may_be_name && words_.contains(word)));
    place += word.size();
  }
  place = 0;
  for (const std::string& word : words) {
    const bool is_in_short_run = unknown_run[place] > 0 && unknown_run[place] < 2 * kWindow;
    const bool counts_alone = size < kWindow || (is_told && is_in_short_run);
    if (counts_alone && words_.contains(word)) know(place, word.size());
    place += word.size();
  }
  std::size_t lost = 0;
  std::size_t longest = 0;
  std::size_t first = size;
  std::size_t last = 0;
  for (std::size_t at = 0, run = 0; at < size; ++at) {
    run = is_known[at] ? 0 : run + 1;
    if (is_known[at]) continue;
    ++lost;
    longest = std::max(longest, run);
    first = std::min(first, at);
    last = at;
  }
  if (longest < kLeastLost && lost * 2 <= size) return {};
  if (lost * 2 > size) return std::string(trim(text));
  std::size_t end = letters.places[last];
  next_code_point(text, end);
  return std::string(text.substr(letters.places[first], end - letters.places[first]));
}

}  // namespace newsexport
