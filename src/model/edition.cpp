#include "model/edition.h"

#include <string_view>
#include <unordered_set>

namespace newsexport {

std::vector<const Story*> stories_of(const Edition& edition) {
  std::vector<const Story*> stories;
  for (const EditionSection& section : edition.sections) {
    for (const Story& story : section.stories) stories.push_back(&story);
  }
  return stories;
}

std::vector<const Resource*> resources_of(const Edition& edition) {
  std::vector<const Resource*> resources;
  std::unordered_set<std::string_view> names;
  const auto add = [&](const Story& story) {
    for (const Resource& resource : story.resources)
      if (names.insert(resource.name).second) resources.push_back(&resource);
  };
  add(edition.own);
  for (const Story* story : stories_of(edition)) add(*story);
  return resources;
}

}  // namespace newsexport
