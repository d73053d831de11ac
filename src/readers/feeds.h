#pragma once

#include <string_view>

#include "readers/reader.h"

namespace newsexport {

/// Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, and WordPress's export files: each item is an article, with
/// what the feed says of itself where the item says nothing. XML that is not well-formed is read as far as it
/// goes. Throws Error `feed.unknown-format` for any other XML, `feed.empty` for a feed without items.
std::vector<Reading> read_feed(const Source& source, const ReadOptions& options, Diagnostics& diagnostics);

/// The same for JSON Feed 1.0 and 1.1. Throws Error `feed.invalid-json`, `feed.empty`.
std::vector<Reading> read_json_feed(const Source& source, const ReadOptions& options,
                                    Diagnostics& diagnostics);

/// By the root element.
int sniff_rss(std::string_view text);
int sniff_atom(std::string_view text);
/// By the address of its version, which every JSON Feed begins with.
int sniff_json_feed(std::string_view text);

}  // namespace newsexport
