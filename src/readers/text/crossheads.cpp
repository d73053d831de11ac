// External interface: mark_crossheads().
#include "readers/text/crossheads.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>

#include "readers/text/credits.h"
#include "readers/text/words.h"
#include "support/utf8.h"
#include "support/word_lists.h"

namespace newsexport::plain {
namespace {

constexpr std::size_t kLongestHeading = 12;  // words
constexpr std::size_t kProse = 15;           // words of a passage that may follow a heading
constexpr std::size_t kLongProse = 25;       // words of a passage that hardly is a caption
constexpr int kThreshold = 4;
constexpr int kCertain = 5;
constexpr int kThresholdAmongCertain = 3;

const WordList kCreditWords("src/readers/text/crossheads.txt", "credit_words");

// A single word tells nothing of its style.
enum class CaseStyle { title, capitals, sentence, single_word };

struct Candidate {
  std::size_t passage = 0;
  int score = 0;
  CaseStyle style = CaseStyle::sentence;
};

CaseStyle case_style(std::string_view text) {
  if (is_all_capitals(text)) return CaseStyle::capitals;
  if (word_count(text, 2) == 1) return CaseStyle::single_word;
  return is_title_case(text) ? CaseStyle::title : CaseStyle::sentence;
}

// Words of picture credits, captions and the like, which stand between paragraphs as headings do.
bool has_credit_word(std::string_view text) {
  if (starts_with_folded(text, "by ") || starts_with_folded(text, "posted by ")) return true;
  return std::ranges::any_of(first_words(text, kLongestHeading), [&](std::string_view word) {
    return kCreditWords.contains_folded(without_punctuation(word));
  });
}

bool has_quotation_mark(std::string_view text) {
  return std::ranges::any_of(std::array<std::string_view, 4>{"\"", "“", "”", "«"},
                             [&](std::string_view mark) { return text.find(mark) != text.npos; });
}

// "(In the harbour)", "[figure 3]": a caption.
bool is_in_brackets(std::string_view text) {
  return (text.starts_with('(') && text.ends_with(')')) || (text.starts_with('[') && text.ends_with(']'));
}

// "Jane Doe/Harbour Agency": who made a picture and for whom.
bool has_credit_slash(std::string_view text) {
  const std::size_t slash = text.find('/');
  return slash != text.npos && slash > 0 && text[slash - 1] != ' ' &&
         starts_upper(text.substr(slash + 1, 4)) && is_title_case(text);
}

bool has_address(std::string_view text) {
  return text.find("://") != text.npos || text.find("www.") != text.npos || text.find('@') != text.npos;
}

bool has_heading_shape(const Passage& passage) {
  if (passage.role != Role::paragraph || passage.marker == ListMarker::bullet) return false;
  if (passage.text.size() > 300 || word_count(passage.text, kLongestHeading + 1) > kLongestHeading)
    return false;
  constexpr std::u32string_view kProseEnds = U".,;\u3002\uFF0C\u3001";
  const char32_t last = last_mark(passage.text);
  return kProseEnds.find(last) == kProseEnds.npos && !has_address(passage.text) &&
         !read_credits(passage.text);
}

bool is_longer_than(const Passage& passage, std::size_t words) {
  return passage.role == Role::paragraph && word_count(passage.text, words) >= words;
}

// Captions stand beside the text, not in it.
bool is_caption(std::string_view text) {
  return (is_in_brackets(text) || has_credit_slash(text)) && word_count(text, kProse) < kProse;
}

const Passage* neighbour(const std::vector<Passage>& passages, std::size_t at, int step) {
  for (auto next = static_cast<std::ptrdiff_t>(at) + step;
       next >= 0 && next < static_cast<std::ptrdiff_t>(passages.size()); next += step) {
    const Passage& passage = passages[static_cast<std::size_t>(next)];
    if (passage.role != Role::rule && !passage.is_left_out() && !is_caption(passage.text)) return &passage;
  }
  return nullptr;
}

int score_own_shape(std::string_view text) {
  const std::size_t words = word_count(text, kLongestHeading + 1);
  int score = 0;
  const CaseStyle style = case_style(text);
  if (style == CaseStyle::title || style == CaseStyle::capitals) score += 2;
  if (words >= 2 && words <= 9) score += 1;
  if (words == 1) score -= 1;
  if (last_mark(text) == U':') score -= 3;
  if (has_quotation_mark(text)) score -= has_quotation_mark(text.substr(0, 3)) ? 3 : 2;
  if (has_credit_word(text) || has_credit_slash(text)) score -= 4;
  if (is_in_brackets(text)) score -= 4;
  if (!starts_upper(text)) score -= 2;
  return score;
}

// A heading stands between prose: something to read must follow, and before it stands prose or the title.
std::optional<int> score_place(const std::vector<Passage>& passages, std::size_t at) {
  const Passage* const next = neighbour(passages, at, +1);
  const Passage* const previous = neighbour(passages, at, -1);
  if (!next || !is_longer_than(*next, kProse)) return std::nullopt;
  int score = 0;
  if (is_longer_than(*next, kLongProse)) score += 2;
  if (previous && is_longer_than(*previous, kLongProse)) score += 2;
  return score;
}

using Occurrences = std::unordered_map<std::string_view, int>;

// How often each line that could be a heading stands in the text: headings are not repeated, the names of
// photographers and the labels of buttons are.
Occurrences count_occurrences(const std::vector<Passage>& passages) {
  Occurrences occurrences;
  for (const Passage& passage : passages) {
    if (has_heading_shape(passage)) ++occurrences[passage.text];
  }
  return occurrences;
}

std::vector<Candidate> find_candidates(const std::vector<Passage>& passages) {
  const Occurrences occurrences = count_occurrences(passages);
  std::vector<Candidate> candidates;
  for (std::size_t at = 0; at < passages.size(); ++at) {
    if (!has_heading_shape(passages[at]) || occurrences.at(passages[at].text) > 2) continue;
    const std::optional<int> place = score_place(passages, at);
    if (!place) continue;
    const std::string_view text = passages[at].text;
    candidates.push_back({at, score_own_shape(text) + *place, case_style(text)});
  }
  return candidates;
}

// Where two headings at least are certain, another of the same case needs less.
int threshold_for(CaseStyle style, const std::vector<Candidate>& candidates) {
  const auto certain = std::ranges::count_if(candidates, [&](const Candidate& candidate) {
    return candidate.score >= kCertain && (candidate.style == style || style == CaseStyle::single_word);
  });
  return certain >= 2 ? kThresholdAmongCertain : kThreshold;
}

}  // namespace

bool has_credit_words(std::string_view line) {
  return has_credit_word(line) || has_credit_slash(line) || is_in_brackets(line);
}

void mark_crossheads(std::vector<Passage>& passages) {
  const std::vector<Candidate> candidates = find_candidates(passages);
  std::array<int, 4> thresholds{};
  for (const CaseStyle style :
       {CaseStyle::title, CaseStyle::capitals, CaseStyle::sentence, CaseStyle::single_word}) {
    thresholds[static_cast<std::size_t>(style)] = threshold_for(style, candidates);
  }
  std::vector<std::size_t> accepted;
  for (const Candidate& candidate : candidates) {
    if (candidate.score >= thresholds[static_cast<std::size_t>(candidate.style)]) {
      accepted.push_back(candidate.passage);
    }
  }
  const auto paragraphs = static_cast<std::size_t>(std::ranges::count_if(
      passages, [](const Passage& passage) { return passage.role == Role::paragraph; }));
  if (accepted.size() * 2 > paragraphs) return;
  for (const std::size_t at : accepted) passages[at].role = Role::crosshead;
}

}  // namespace newsexport::plain
