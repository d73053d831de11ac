#pragma once

#include "model/article.h"

namespace newsexport {

/// The article itself as a cited work, for "Cite this article": what the article says of itself and no more.
/// A byline's name that the source does not take apart stays whole. `title` is plain text, for an article
/// whose headline is empty.
Reference own_reference(const Article& article, const std::string& title);

}  // namespace newsexport
