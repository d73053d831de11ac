#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/article.h"

namespace newsexport::plain {

/// What the line under a headline says of who wrote the article and when:
/// "By Jane Doe, Harbour Correspondent", "Published 12 May 2026", or both with a bar between.
struct Credits {
  std::vector<Byline> bylines;
  std::string byline_note;  ///< words of the byline that name nobody ("in Harbour City")
  std::string dateline;  ///< "HARBOUR CITY, 12 May 2026", whole; its date is `published` as well
  std::optional<DateTime> published;
  std::optional<DateTime> updated;
  std::vector<std::string> chrome;  ///< parts that are the site's: "4 min read"
};

/// None where any part of the line is something else, or where it holds neither a byline nor a full date.
std::optional<Credits> read_credits(std::string_view line);

}  // namespace newsexport::plain
