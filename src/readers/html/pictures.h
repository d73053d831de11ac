#pragma once

#include <optional>
#include <string>
#include <vector>

#include "readers/html/conversion.h"

namespace newsexport::html {

/// img, amp-img and picture.
bool is_picture_element(const Node& node);

/// The address that shows the picture best: sites that load late have a placeholder in `src` and the picture
/// in `data-src`, `srcset`, a `source` of the `picture` around it or a `noscript` beside it. A saved page has
/// its own copy in `src`, which goes before addresses of the web. Empty where there is only a placeholder.
std::string best_address(const Node& picture, const HtmlContext& context);

/// The picture; none for counters, spacers and placeholders.
std::optional<Picture> picture_of(const Node& node, const Conversion& conversion);

/// Adds the picture to running text; one that stands for a character (an emoji, a smiley) becomes that.
void read_inline_picture(const Node& node, const Conversion& conversion, Inlines& out);

/// All pictures at and below the node, in order, each address once.
std::vector<Picture> pictures_below(const Node& node, const Conversion& conversion);

/// What becomes of a `noscript` without a picture: in a page it is mostly for counters and consent.
enum class NoscriptTexts { keep, drop };

/// A `noscript` that was taken out of the tree, and where it stood.
struct TakenNoscript {
  const Node* node = nullptr;
  const Node* parent = nullptr;
};

/// Leaves one of each pair of a late-loading picture and its twin in `noscript`: the one with the better
/// address. Comes before anything else is read of the tree. Returns those that it took out.
std::vector<TakenNoscript> settle_noscript_twins(Document& document, const HtmlContext& context,
                                                 NoscriptTexts texts);

/// Makes a picture element of each box that a page calls a picture and paints by its style
/// (`<div role=img aria-label="A mill" style="background-image: url(mill.jpg)">`).
void settle_painted_pictures(Document& document);

}  // namespace newsexport::html
