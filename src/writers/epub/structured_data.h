#pragma once

#include <string>

#include "model/story.h"

namespace newsexport {

/// The article as schema.org NewsArticle in JSON-LD: everything that its metadata says and nothing else. It
/// stands in a <script>, so "<", ">" and "&" are written as JSON escapes and it needs no escaping in XML.
std::string structured_data(const Story& story);

}  // namespace newsexport
