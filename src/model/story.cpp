// External interface: document_title().
#include "model/story.h"

#include "support/utf8.h"

namespace newsexport {

std::string document_title(const Story& story) {
  const std::string title = collapse_space(story.title);
  return title.empty() ? story.identifier : title;
}

}  // namespace newsexport
