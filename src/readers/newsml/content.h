#pragma once

#include <set>
#include <string>

#include "model/article.h"
#include "readers/newsml/components.h"
#include "support/diagnostics.h"

namespace newsexport::newsml {

/// The text itself, whatever it is in. Pictures in it that name one of the item's own elements (`duids`) have
/// its name behind "#" as their source.
void read_content(const TextPlace& place, const std::set<std::string>& duids, Article& article,
                  Diagnostics& diagnostics);

/// The same as one line, for a caption or a headline.
Inlines read_line(const TextPlace& place, Diagnostics& diagnostics);

}  // namespace newsexport::newsml
