#pragma once

#include "readers/html/flow.h"

namespace newsexport::html {

/// Whether its class calls the element a pull quote, or a fact box.
bool is_pull_quote(const Node& node);
bool is_fact_box(const Node& node);

/// A `blockquote`, or any block that its class calls a pull quote.
bool is_quotation(const Node& node);

/// A block quote or pull quote; its last `footer`, `cite` or paragraph behind a dash is the attribution.
Blocks read_quotation(const Node& node, const Surroundings& surroundings);

/// Whether the element ends what read_quotation() takes for the attribution of the quotation around it, or is
/// all of that.
bool is_of_attribution(const Node& node);

/// `aside`, `details`, and what its class calls a fact box.
bool is_box(const Node& node);

/// A fact box, titled by its summary or first heading. One that holds only pictures, embeds or quotations
/// leaves those.
Blocks read_box(const Node& node, const Surroundings& surroundings);

}  // namespace newsexport::html
