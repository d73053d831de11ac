#pragma once

#include "readers/html/flow.h"

namespace newsexport::html {

/// Frames, films, sounds, objects, and the boxes that social networks have their posts in.
bool is_embed(const Node& node);

/// What is left of it without the web: its title, the way to it and, of a post, its words. Nothing of ads,
/// counters and empty frames.
Blocks read_embed(const Node& node, const Surroundings& surroundings);

}  // namespace newsexport::html
