#pragma once

#include <string_view>

#include "readers/html/dom.h"

namespace newsexport::html {

/// Why an element is hardly part of an article: its class, id or role names a part of sites ("share-bar",
/// "comments", role=navigation). Empty where nothing tells, or where its name also speaks of content.
std::string_view unlikely_reason(const Node& node);

/// How its class and id speak for (above 0) or against (below 0) content: ±25 each.
int hint_weight(const Node& node);

/// Whether the element's hints speak of sharing buttons.
bool is_share_box(const Node& node);

/// Whether it holds the byline by its rel, itemprop or class.
bool is_byline(const Node& node);

/// What the site would call a removed element, for Article::left_out: by its name and hints.
std::string_view site_part(const Node& node);

}  // namespace newsexport::html
