#pragma once

#include "markup/content.h"

namespace newsexport {

/// What stands above the body: kicker, headline, standfirst, bylines, dateline, publication and the times,
/// each only where the article has it.
void write_title_block(Content& content);

/// `<time datetime="…">` with the time in words.
void write_time(Content& content, const DateTime& time);

}  // namespace newsexport
