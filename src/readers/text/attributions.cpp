// External interface: find_attributions(). Mentions of outlets, then the family of each, then chains and
// lists.
#include "readers/text/attributions.h"

#include <algorithm>

#include "readers/text/attribution_families.h"
#include "readers/text/outlet_mentions.h"
#include "readers/text/words.h"

namespace newsexport {
namespace {

using plain::Family;
using plain::OutletMention;
using plain::Token;
using Tokens = std::vector<Token>;

// A very long paragraph is searched in pieces, so that memory does not grow with it.
constexpr std::size_t kPiece = 4000;     // bytes after which the next sentence begins a new piece
constexpr std::size_t kLongest = 16000;  // bytes after which any space does

struct Found {
  OutletMention mention;
  std::optional<Family> family;
};

std::size_t piece_end(std::string_view text, std::size_t from) {
  if (text.size() - from <= kLongest) return text.size();
  const std::size_t sentence = text.find(". ", from + kPiece);
  if (sentence != text.npos && sentence < from + kLongest) return sentence + 2;
  const std::size_t space = text.find(' ', from + kLongest);
  return space == text.npos ? text.size() : space + 1;
}

std::vector<Found> find_mentions(std::string_view text, const Tokens& tokens, std::string_view headline) {
  std::vector<Found> found;
  for (std::size_t at = 0; at < tokens.size();) {
    const std::optional<OutletMention> mention = plain::find_mention(text, tokens, at);
    if (!mention) {
      ++at;
      continue;
    }
    const std::optional<Family> family = plain::find_family(tokens, *mention, headline);
    const bool is_listed = mention->evidence == OutletMention::Evidence::listed;
    if (family || is_listed) found.push_back({*mention, family});
    at = mention->end;
  }
  return found;
}

bool is_list_word(std::string_view word) {
  return word == "and" || word == "or" || word == "the";
}

// Nothing but "and", "or", "the" and commas between the two.
bool stand_in_one_list(const Tokens& tokens, const Found& one, const Found& other) {
  if (other.mention.first - one.mention.end > 2) return false;
  for (std::size_t at = one.mention.end; at <= other.mention.first; ++at) {
    if (at < other.mention.first && !is_list_word(tokens[at].word)) return false;
    if (tokens[at].gap != " " && tokens[at].gap != ", ") return false;
  }
  return !one.mention.is_possessive;
}

// "told Reuters and the BBC": what cites one outlet of a list cites all.
void spread_over_lists(const Tokens& tokens, std::vector<Found>& found) {
  const auto is_certain = [](const Found& one) { return one.mention.kind == plain::OutletName::sure; };
  for (std::size_t at = 1; at < found.size(); ++at) {
    Found& one = found[at - 1];
    Found& other = found[at];
    if (one.family.has_value() == other.family.has_value()) continue;
    if (!stand_in_one_list(tokens, one, other)) continue;
    Found& missing = one.family ? other : one;
    if (is_certain(missing)) missing.family = Family{};
  }
}

// "MSN article based on Wall Street Journal reporting": nothing but the link between genre and outlet.
bool rests_on(const Tokens& tokens, const Found& piece, const Found& ground) {
  const plain::GenrePhrase& genre = piece.family->genre;
  if (genre.empty() || genre.first < piece.mention.end || ground.mention.first < genre.end) return false;
  std::size_t at = genre.end;
  const auto is_next = [&](std::string_view word) {
    return at < ground.mention.first && plain::is_joined(tokens[at]) &&
           plain::equals_folded(tokens[at].word, word);
  };
  if (is_next("based") || is_next("drawing")) {
    ++at;
    if (!is_next("on")) return false;
  } else if (!is_next("citing") && !is_next("quoting") && !is_next("referencing")) {
    return false;
  }
  for (++at; at < ground.mention.first; ++at) {
    if (!plain::is_joined(tokens[at]) || tokens[at].is_capital || ground.mention.first - at > 3) return false;
  }
  return plain::is_joined(tokens[ground.mention.first]);
}

// "based on Reuters" makes the second a source even where it has no family of its own.
void add_grounds(const Tokens& tokens, std::vector<Found>& found) {
  for (std::size_t at = 1; at < found.size(); ++at) {
    if (found[at - 1].family && !found[at].family && rests_on(tokens, found[at - 1], found[at])) {
      found[at].family = Family{};
    }
  }
}

Attribution attribution_of(std::string_view text, const Tokens& tokens, const Found& found) {
  const OutletMention& mention = found.mention;
  Attribution attribution{mention.begin_byte, mention.end_byte, {}, {}, {}};
  attribution.outlet = text.substr(mention.begin_byte, mention.end_byte - mention.begin_byte);
  const plain::GenrePhrase& genre = found.family->genre;
  if (!genre.empty()) {
    const std::size_t begin = tokens[genre.first].begin;
    attribution.genre = text.substr(begin, tokens[genre.end - 1].end - begin);
  }
  return attribution;
}

void search_piece(std::string_view text, const Tokens& tokens, std::string_view headline,
                  std::vector<Attribution>& attributions) {
  std::vector<Found> found = find_mentions(text, tokens, headline);
  spread_over_lists(tokens, found);
  add_grounds(tokens, found);
  std::erase_if(found, [](const Found& one) { return !one.family; });
  for (std::size_t at = 0; at < found.size(); ++at) {
    attributions.push_back(attribution_of(text, tokens, found[at]));
    if (at + 1 < found.size() && rests_on(tokens, found[at], found[at + 1])) {
      attributions.back().based_on = attributions.size();
    }
  }
}

}  // namespace

std::vector<Attribution> find_attributions(std::string_view text, std::string_view headline) {
  std::vector<Attribution> attributions;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t to = piece_end(text, from);
    search_piece(text, plain::tokenize(text, from, to), headline, attributions);
    from = to;
  }
  return attributions;
}

}  // namespace newsexport
