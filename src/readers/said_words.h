#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>

#include "model/reference.h"
#include "xml/xml_tree.h"

namespace newsexport {

/// The words (runs of letters and digits, folded) of all that a reference's variables, names and dates hold.
std::set<std::string> said_words(const Reference& reference);

/// True if each word of `text` is among them.
bool is_said(const std::string& text, const std::set<std::string>& said);

/// True if all words of `text` join the parts of an entry in print ("in", "pp.", "eds"): a citation style
/// sets words of its own for them.
bool joins_only(std::string_view text);

/// True if the text between an entry's marked parts has words that are neither among `said` nor join parts in
/// print ("in", "pp.", "eds"), which a citation style sets itself. `styles`: local names of elements that
/// only say how words look.
bool has_free_words(const XmlElement& entry, std::span<const std::string_view> styles,
                    const std::set<std::string>& said);

}  // namespace newsexport
