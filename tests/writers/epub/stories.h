#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/story.h"

namespace newsexport::testing {

/// The files of a container, by name.
std::map<std::string, std::string> unzipped(const std::string& epub);

/// Names of the entries in the order of the central directory.
std::vector<std::string> entry_names(const std::string& epub);

/// A story with a headline, an identifier and this body, and nothing else.
Story story_with(Blocks body);

Inlines text(const std::string& words);
Block paragraph(const std::string& words);

/// article.xhtml of the story, and the same between <div class="body"> and the end of <article>.
std::string article_xhtml(const Story& story);
std::string body_xhtml(Blocks body);

/// A story that has everything a model can hold. Every word of the article is of the form "w123x" and
/// occurs once; `words` are those of the running text in the order of the document.
struct FullEdition {
  Story story;
  std::vector<std::string> words;
};
FullEdition full_story();

/// The characters of an XML document between its tags, with its entities resolved.
std::string text_of(const std::string& xml);

}  // namespace newsexport::testing
