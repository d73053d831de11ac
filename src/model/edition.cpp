#include "model/edition.h"

namespace newsexport {

std::vector<const Story*> stories_of(const Edition& edition) {
  std::vector<const Story*> stories;
  for (const EditionSection& section : edition.sections) {
    for (const Story& story : section.stories) stories.push_back(&story);
  }
  return stories;
}

}  // namespace newsexport
