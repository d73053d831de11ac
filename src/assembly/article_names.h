#pragma once

#include <string>
#include <vector>

#include "model/article.h"

namespace newsexport {

/// A file's name, without ending, for each of the articles of one input: date and headline in ASCII,
/// "2026-05-12-rain-in-may". It says nothing of the place in the input: a feed that is fetched again tomorrow
/// has new items before the old ones, and the old ones keep their files; sorted by name they are sorted by
/// date. Articles that would share a name get eight digits of their identifier behind it, and copies of one
/// article a count. Never the same name twice.
std::vector<std::string> article_names(const std::vector<const Article*>& articles);

}  // namespace newsexport
