#pragma once

#include <string>
#include <vector>

#include "model/story.h"

namespace newsexport {

/// A run of stories under one title; "" for those that stand in no section.
struct EditionSection {
  std::string title;
  std::vector<Story> stories;
};

/// Many stories bound into one book. Made by bind_edition(), immutable after it. Names of resources are
/// unique in the whole edition, but where two stories show the same picture they name the same bytes.
struct Edition {
  /// What the edition says of itself, as an article: its title is the headline, its imprint the body; date,
  /// publication, language and rights are the edition's. Its only resource is the cover.
  Story own;
  std::string cover_text;  ///< what the cover says, for those who cannot see it
  std::string number;      ///< of the issue within its periodical; empty: none
  std::vector<EditionSection> sections;

  bool has_cover() const { return !own.resources.empty(); }
};

/// In reading order.
std::vector<const Story*> stories_of(const Edition& edition);

/// Each name once: the edition's own, then those of its stories, in order.
std::vector<const Resource*> resources_of(const Edition& edition);

}  // namespace newsexport
