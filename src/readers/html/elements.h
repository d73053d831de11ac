#pragma once

#include <string>
#include <string_view>

#include "readers/html/dom.h"

namespace newsexport::html {

/// Whether the element stands on lines of its own in every browser's style sheet.
bool is_block_element(const Node& node);

/// Whether no word reaches into the element or out of it: a block, a cell or row of a table, a line break, or
/// what its own style sets on lines of its own.
bool parts_words(const Node& node);

/// h1 to h6, or role="heading": its level from 1; 0 where it is none.
int heading_level(const Node& node);

/// A button that is all of a heading: it opens and closes what follows.
bool is_fold_heading(const Node& button);

/// Whether a browser shows nothing of it, or nothing that is text of an article: scripts, form controls,
/// `hidden`, display:none, closed dialog boxes.
bool is_never_shown(const Node& node);

/// Whether it is read out and not painted: what sites call words that only a screen reader speaks ("Image
/// caption").
bool is_for_screen_readers(const Node& node);

/// The value of a property of the node's own `style` attribute in lower case, or "".
std::string style_value(const Node& node, std::string_view property);

/// `class` and `id` of the node in lower case, with a space between: where sites say what a thing is.
std::string hints_of(const Node& node);

/// Whether the text holds one of the parts ("caption|credit"), anywhere in a word.
bool has_any_part(std::string_view text, std::string_view parts);

/// The same of the node's class and id.
bool hints_at(const Node& node, std::string_view parts);

/// The node's direction as `dir` or its style gives it: 'l', 'r', or 0.
char direction_letter(const Node& node);

/// A whole number attribute ("300", "300px"); `otherwise` where it is none.
int number_of(const std::string& value, int otherwise);

}  // namespace newsexport::html
