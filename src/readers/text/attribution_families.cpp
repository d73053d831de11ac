// External interface: find_family(). The words before a mention are judged first, then those behind it.
#include "readers/text/attribution_families.h"

#include <algorithm>

#include "readers/text/attribution_words.h"
#include "readers/text/words.h"

namespace newsexport::plain {
namespace {

using Tokens = std::vector<Token>;
using Evidence = OutletMention::Evidence;

constexpr std::size_t kWordsBeforeGenre = 3;
constexpr std::size_t kWordsBeforeVerb = 3;
constexpr std::size_t kNameLength = 4;

// What stands before a mention, once "the British newspaper" is taken off: the tokens up to `end` (one past
// the last) are the lead.
struct Lead {
  std::size_t end = 0;
  bool is_joined = false;  ///< no punctuation stands between the lead and the mention
  bool has_determiner = false;
};

Lead lead_of(const Tokens& tokens, const OutletMention& mention) {
  Lead lead{mention.first, is_joined(tokens[mention.first]), false};
  lead.has_determiner = tokens[mention.first].word == "The";
  for (int words = 0; words < 4 && lead.end > 0 && lead.is_joined; ++words) {
    const Token& before = tokens[lead.end - 1];
    const bool is_article = is_determiner(before.word);
    if (!is_article && !is_descriptor(before.word) && !is_nationality(before.word)) break;
    --lead.end;
    lead.is_joined = is_joined(before);
    lead.has_determiner |= is_article;
    if (equals_folded(before.word, "the") || equals_folded(before.word, "a") ||
        equals_folded(before.word, "an"))
      break;
  }
  if (lead.end == 0) lead.is_joined = false;
  return lead;
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(words, [&](std::string_view one) { return equals_folded(one, word); });
}

// The word `back` places before the end of the lead, or "".
std::string_view lead_word(const Tokens& tokens, const Lead& lead, std::size_t back) {
  if (back > lead.end || !lead.is_joined) return {};
  for (std::size_t at = lead.end - back + 1; at < lead.end; ++at) {
    if (!is_joined(tokens[at])) return {};
  }
  return tokens[lead.end - back].word;
}

// A credit line ("Photograph by … via Reuters") cites nothing.
bool is_picture_credit(const Tokens& tokens, const Lead& lead) {
  const std::size_t from = lead.end > 8 ? lead.end - 8 : 0;
  return std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(from),
                     tokens.begin() + static_cast<std::ptrdiff_t>(lead.end),
                     [](const Token& token) { return is_picture_word(token.word); });
}

// "originally published on", "first appeared in": where the article comes from, not what it cites.
bool is_provenance(const Tokens& tokens, const Lead& lead) {
  return is_one_of(lead_word(tokens, lead, 3), {"originally", "first", "previously", "also"}) &&
         is_one_of(lead_word(tokens, lead, 2), {"published", "appeared", "posted", "printed", "written"});
}

// (a) and (e): the lead cites whatever follows.
bool has_citing_lead(const Tokens& tokens, const Lead& lead, OutletName kind) {
  const std::string_view last = lead_word(tokens, lead, 1);
  const std::string_view before = lead_word(tokens, lead, 2);
  if (last.empty() || is_provenance(tokens, lead)) return false;
  if (equals_folded(last, "via")) return !is_picture_credit(tokens, lead);
  if (is_citing_lead(last)) return !equals_folded(before, "miles");
  const bool is_according = equals_folded(last, "to") && equals_folded(before, "according");
  if (is_according || kind == OutletName::person) return is_according;
  if (equals_folded(last, "to")) return is_address_lead(before);
  if (equals_folded(last, "with"))
    return is_one_of(before, {"interview", "interviews", "spoke", "speaking", "shared"});
  if (is_one_of(last, {"in", "by", "on"}) && is_participle_lead(before)) {
    return !is_picture_credit(tokens, lead);
  }
  return is_one_of(last, {"from", "by"}) && is_material(before);
}

// Capitalised words that end at token `end` and may be a person's name.
std::size_t name_length_before(const Tokens& tokens, std::size_t end) {
  std::size_t length = 0;
  while (length < kNameLength && length < end && tokens[end - 1 - length].is_capital &&
         !is_determiner(tokens[end - 1 - length].word)) {
    ++length;
    if (!is_joined(tokens[end - length])) break;
  }
  return length;
}

// "according to Jane Doe of Reuters".
bool has_staff_lead(const Tokens& tokens, const Lead& lead) {
  if (!is_one_of(lead_word(tokens, lead, 1), {"of", "at", "from"})) return false;
  const std::size_t length = name_length_before(tokens, lead.end - 1);
  if (length < 2 || lead.end < length + 3) return false;
  const std::size_t start = lead.end - 1 - length;
  return equals_folded(tokens[start - 1].word, "to") && equals_folded(tokens[start - 2].word, "according");
}

// A lead that is enough before a name that is in no list.
bool has_plain_citing_lead(const Tokens& tokens, const Lead& lead) {
  const std::string_view last = lead_word(tokens, lead, 1);
  const std::string_view before = lead_word(tokens, lead, 2);
  if (equals_folded(last, "to")) return equals_folded(before, "according");
  if (is_one_of(last, {"in", "by"})) return is_participle_lead(before) && !is_provenance(tokens, lead);
  return is_one_of(last, {"told", "citing"});
}

GenrePhrase genre_ending_at(const Tokens& tokens, std::size_t last) {
  GenrePhrase genre{last, last + 1};
  if (last > 0 && is_joined(tokens[last]) && opens_genre(tokens[last - 1].word)) --genre.first;
  return genre;
}

// (d) "an op-ed for", "an article in".
std::optional<GenrePhrase> genre_before(const Tokens& tokens, const Lead& lead) {
  if (!is_one_of(lead_word(tokens, lead, 1), {"for", "in", "by", "from", "with"})) return std::nullopt;
  const std::string_view noun = lead_word(tokens, lead, 2);
  if (noun.empty() || !is_genre(noun) || is_one_of(noun, {"blog", "review", "coverage"})) return std::nullopt;
  if (equals_folded(lead_word(tokens, lead, 1), "with") && !equals_folded(noun, "interview"))
    return std::nullopt;
  const std::size_t at = lead.end - 2;
  if (at > 0 && is_joined(tokens[at]) && is_one_of(tokens[at - 1].word, {"to", "will", "would", "not"})) {
    return std::nullopt;
  }
  const GenrePhrase genre = genre_ending_at(tokens, at);
  // "This report by …" is the article speaking of itself.
  if (genre.first > 0 && equals_folded(tokens[genre.first - 1].word, "this")) return std::nullopt;
  return genre;
}

// "feature film" and "report that" (a verb) are no genres.
bool is_genre_token(const Tokens& tokens, std::size_t at) {
  if (!is_genre(tokens[at].word) || tokens[at].word == "blog") return false;
  if (at + 1 >= tokens.size() || !is_joined(tokens[at + 1])) return true;
  return !closes_compound(tokens[at + 1].word);
}

bool is_verb_here(const Tokens& tokens, const OutletMention& mention, std::size_t at) {
  if (at != mention.end || mention.is_possessive) return false;
  if (is_genre_or_verb(tokens[at].word)) return true;
  return equals_folded(tokens[at].word, "report") && at + 1 < tokens.size() && tokens[at + 1].word == "that";
}

// (b) up to three words may stand between the outlet and the genre, none of them a verb or preposition.
std::optional<GenrePhrase> genre_after(const Tokens& tokens, const OutletMention& mention) {
  for (std::size_t at = mention.end; at < tokens.size() && at <= mention.end + kWordsBeforeGenre; ++at) {
    const Token& token = tokens[at];
    if (!is_joined(token) || is_verb_here(tokens, mention, at)) return std::nullopt;
    if (is_genre_token(tokens, at)) {
      GenrePhrase genre = genre_ending_at(tokens, at);
      genre.first = std::max(genre.first, mention.end);
      return genre;
    }
    if (is_function_word(token.word) || is_speech_verb(token.word) || token.is_possessive)
      return std::nullopt;
    if (is_reporting_verb(token.word) || closes_company_name(token.word)) return std::nullopt;
    if (!token.is_capital && is_staff_role(token.word)) return std::nullopt;
  }
  return std::nullopt;
}

// The outlet's own affairs: "said it would cut 60 jobs", "reported a loss".
bool speaks_of_itself(const Tokens& tokens, std::size_t verb) {
  const std::size_t end = std::min(tokens.size(), verb + 7);
  for (std::size_t at = verb + 1; at < end; ++at) {
    if (tokens[at].starts_sentence) return false;
    if (is_business_matter(tokens[at].word)) return true;
    if (is_one_of(tokens[at].word, {"it", "its", "statement"})) return true;
  }
  return false;
}

std::size_t skip_adverbs(const Tokens& tokens, std::size_t at) {
  std::size_t skipped = 0;
  while (at < tokens.size() && skipped < kWordsBeforeVerb && is_joined(tokens[at]) &&
         may_precede_verb(tokens[at].word)) {
    ++at;
    ++skipped;
  }
  return at;
}

bool is_joined_at(const Tokens& tokens, std::size_t at) {
  return at < tokens.size() && is_joined(tokens[at]);
}

// (c) "CNN also reported".
bool has_verb_after(const Tokens& tokens, const OutletMention& mention, std::string_view subject) {
  if (mention.is_possessive) return false;
  const std::size_t verb = skip_adverbs(tokens, mention.end);
  if (!is_joined_at(tokens, verb) || speaks_of_itself(tokens, verb)) return false;
  const std::string_view word = tokens[verb].word;
  if (is_genre_or_verb(word) || is_reporting_verb(word)) return !equals_folded(word, "reporting");
  const bool is_certain = mention.evidence == Evidence::listed && mention.kind == OutletName::sure;
  const std::string_view name = tokens[mention.end - 1].word;
  return is_certain && is_speech_verb(word) && subject.find(name) == subject.npos;
}

// "the BBC's Jane Doe said", "Guardian columnist Jane Doe writes".
bool has_staff_after(const Tokens& tokens, const OutletMention& mention) {
  std::size_t at = mention.end;
  bool has_role = false;
  for (std::size_t words = 0; words < 3 && is_joined_at(tokens, at) && !has_role; ++words) {
    if (is_function_word(tokens[at].word)) return false;
    has_role = is_staff_role(tokens[at].word);
    if (tokens[at].is_capital && mention.is_possessive && words == 0 && !has_role) break;
    ++at;
  }
  if (!has_role && !mention.is_possessive) return false;
  if (!has_role) at = mention.end;
  const std::size_t name = at;
  while (is_joined_at(tokens, at) && tokens[at].is_capital && at - name < 3) ++at;
  if (at == name) return false;
  const std::size_t verb = skip_adverbs(tokens, at);
  return is_joined_at(tokens, verb) &&
         (is_reporting_verb(tokens[verb].word) || is_speech_verb(tokens[verb].word));
}

// "[Reuters]" and "Source: Reuters".
bool is_marked_source(const Tokens& tokens, const OutletMention& mention) {
  const std::string_view before = tokens[mention.first].gap;
  const std::string_view behind = mention.end < tokens.size() ? tokens[mention.end].gap : "]";
  if (before.ends_with('[') && behind.starts_with(']')) return mention.first > 0;
  return before.ends_with(": ") && mention.first > 0 &&
         is_one_of(tokens[mention.first - 1].word, {"source", "sources", "via"});
}

// "Time magazine", "the journal Nature".
bool has_magazine_word(const Tokens& tokens, const OutletMention& mention) {
  if (is_joined_at(tokens, mention.end) && is_one_of(tokens[mention.end].word, {"magazine", "newspaper"})) {
    return true;
  }
  return mention.first > 0 && is_joined(tokens[mention.first]) &&
         is_one_of(tokens[mention.first - 1].word, {"journal", "magazine", "newspaper", "website"});
}

bool is_company(const Tokens& tokens, const OutletMention& mention) {
  return is_joined_at(tokens, mention.end) && closes_company_name(tokens[mention.end].word);
}

// A listed name that is a common word is only believed in the form that papers have.
bool is_believable(const Tokens& tokens, const OutletMention& mention) {
  switch (mention.kind) {
    case OutletName::sure:
    case OutletName::person:
      return true;
    case OutletName::needs_article:
      return mention.has_article;
    case OutletName::needs_genre:
      return has_magazine_word(tokens, mention);
  }
  return false;
}

std::optional<Family> listed_family(const Tokens& tokens, const OutletMention& mention,
                                    std::string_view subject) {
  const Lead lead = lead_of(tokens, mention);
  const bool is_provenance_lead = is_provenance(tokens, lead);
  if (is_company(tokens, mention) || is_provenance_lead) return std::nullopt;
  const std::optional<GenrePhrase> after = genre_after(tokens, mention);
  const std::optional<GenrePhrase> before = genre_before(tokens, lead);
  const bool is_common = mention.kind == OutletName::needs_genre;
  if (before) return Family{*before};
  const bool is_in_article = mention.kind != OutletName::needs_article || lead.has_determiner;
  if (after && is_in_article && (!is_common || (lead.has_determiner && !mention.is_possessive)))
    return Family{*after};
  if (is_common && is_one_of(lead_word(tokens, lead, 2), {"published", "writing"}) &&
      equals_folded(lead_word(tokens, lead, 1), "in")) {
    return Family{};
  }
  if (!is_believable(tokens, mention)) return std::nullopt;
  const bool is_cited = has_citing_lead(tokens, lead, mention.kind) || has_staff_lead(tokens, lead) ||
                        has_verb_after(tokens, mention, subject) || has_staff_after(tokens, mention) ||
                        is_marked_source(tokens, mention);
  return is_cited ? std::optional(Family{}) : std::nullopt;
}

std::optional<Family> pattern_family(const Tokens& tokens, const OutletMention& mention,
                                     std::string_view subject) {
  const Lead lead = lead_of(tokens, mention);
  if (is_company(tokens, mention) || is_provenance(tokens, lead)) return std::nullopt;
  if (const auto before = genre_before(tokens, lead)) return Family{*before};
  const auto after = genre_after(tokens, mention);
  if (after && (lead.has_determiner || mention.is_possessive)) return Family{*after};
  const bool is_cited = has_plain_citing_lead(tokens, lead) ||
                        (mention.has_article && has_verb_after(tokens, mention, subject));
  return is_cited ? std::optional(Family{}) : std::nullopt;
}

// A name that could be any company's is an outlet only as "in a LiveMint analysis" or "a LiveMint analysis
// points out", and a name without any pattern only with a genre that nobody but the press has.
std::optional<Family> unknown_family(const Tokens& tokens, const OutletMention& mention) {
  const Lead lead = lead_of(tokens, mention);
  const auto genre = genre_after(tokens, mention);
  if (!genre || !lead.has_determiner || mention.is_possessive || genre->first != mention.end)
    return std::nullopt;
  const bool is_led = is_one_of(lead_word(tokens, lead, 1), {"in", "per", "from", "by", "to", "as", "via"});
  const bool has_verb = is_joined_at(tokens, genre->end) && (is_reporting_verb(tokens[genre->end].word) ||
                                                             is_speech_verb(tokens[genre->end].word));
  if (!is_led && !has_verb) return std::nullopt;
  const bool is_press = is_press_genre(tokens[genre->end - 1].word);
  if (mention.evidence == Evidence::capitals && !is_press) return std::nullopt;
  return Family{*genre};
}

}  // namespace

std::optional<Family> find_family(const Tokens& tokens, const OutletMention& mention,
                                  std::string_view subject) {
  switch (mention.evidence) {
    case Evidence::listed:
      return listed_family(tokens, mention, subject);
    case Evidence::name_pattern:
      return pattern_family(tokens, mention, subject);
    case Evidence::camel_case:
    case Evidence::capitals:
      return unknown_family(tokens, mention);
  }
  return std::nullopt;
}

}  // namespace newsexport::plain
