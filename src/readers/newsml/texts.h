#pragma once

#include <string>
#include <vector>

#include "model/article.h"
#include "readers/newsml/components.h"
#include "support/diagnostics.h"

namespace newsexport::newsml {

/// The texts of one item in one language, and the media that stand beside them.
struct Texts {
  std::string language;
  std::vector<TextPlace> places;
  std::vector<const MediaPlace*> media;  ///< of `Parts`

  const TextPlace& main() const;  ///< the text that the article's metadata are those of
};

/// The articles of an item: a group for each language in which there is one. Summaries and contacts in
/// another language go with the first.
std::vector<Texts> texts_by_language(const Parts& parts);

/// Keeps one of several texts that say the same: those that an `EquivalentsList` calls equivalent, and those
/// whose words another one has. What an equivalent says and the kept text does not is reported
/// (`newsml.alternative-left-out`) and goes into Article::left_out.
void drop_alternatives(Texts& texts, Article& article, Diagnostics& diagnostics);

}  // namespace newsexport::newsml
