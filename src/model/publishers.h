#pragma once

#include <string>
#include <vector>

#include "model/article.h"

namespace newsexport {

/// Who publishes the article, for metadata: the publication, and the publisher where the source names one
/// beside it (the field `publisher`).
std::vector<std::string> publishers(const Article& article);

}  // namespace newsexport
