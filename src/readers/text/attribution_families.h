#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "readers/text/outlet_mentions.h"
#include "readers/text/tokens.h"

namespace newsexport::plain {

/// A run of tokens that names a kind of piece: "opinion piece". Empty where `first == end`.
struct GenrePhrase {
  std::size_t first = 0;
  std::size_t end = 0;

  bool empty() const { return first == end; }
};

/// How the sentence cites the outlet.
struct Family {
  GenrePhrase genre;
};

/// Whether the words around the mention make it an attribution, after the five families of the design:
/// (a) "according to Reuters", "described in the Guardian"; (b) "a Washington Post report"; (c) "CNN
/// reported"; (d) "in an op-ed for CNBC"; (e) "confirmed to the BBC". Common words and unlisted names need
/// more than the names that are certain. `subject` is the text of the headline: an outlet that it names is
/// what the story is about, and what it says of itself is no citation.
std::optional<Family> find_family(const std::vector<Token>& tokens, const OutletMention& mention,
                                  std::string_view subject);

}  // namespace newsexport::plain
