#pragma once

#include <string>

#include "model/article.h"
#include "support/diagnostics.h"
#include "xml/xml_tree.h"

namespace newsexport::news {

/// Takes over from `inner` (an article that stood inside of the item that `article` is made of) what
/// `article` does not say itself, and all of its text, notes and references. A headline, a standfirst or a
/// name that differs from `article`'s is kept beside it, and so are rights that contradict each other.
void fill_in(Article& article, Article inner);

/// Reads an element `nitf` and fills `article` in with it. Its `title`, which is often a slug, is a headline
/// only where there is no other.
void fill_in_nitf(Article& article, const XmlElement& nitf, Diagnostics& diagnostics);

/// The text of `inner`, one of several that make `article`: its notes, references, corrections and extra
/// fields go to the article's. Keys that both have are told apart.
Blocks take_text(Article& article, Article& inner);

/// Whether the headline, the kicker, the standfirst or the abstract has these words.
bool is_said(const Article& article, const std::string& words);

/// Adds a line of the summary: as the standfirst, or as a paragraph of the abstract where there is one
/// already. What is said already is not said twice.
void add_summary(Article& article, Inlines line, Position position = {});

}  // namespace newsexport::news
