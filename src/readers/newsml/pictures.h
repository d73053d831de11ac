#pragma once

#include <set>
#include <string>

#include "model/article.h"
#include "readers/newsml/components.h"
#include "support/diagnostics.h"

namespace newsexport::newsml {

/// The names by which the text may call a medium: the Duids of its component and of all that is in it.
std::set<std::string> duids_of(const MediaPlace& media);

/// Puts the media into the article: where its text names one, by Duid or by the name of its file, else, in
/// order, before the text. Of a picture, its widest file is taken, with captions, credits and rights; films
/// and recordings become embeds. Logos are left out.
void add_media(const std::vector<const MediaPlace*>& media, Article& article, Diagnostics& diagnostics);

}  // namespace newsexport::newsml
