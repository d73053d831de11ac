#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "model/inlines.h"
#include "xml/xml_tree.h"

namespace newsexport {

/// Appends text in which a run of white space is one space, and none behind another or at the beginning.
void append_collapsed(std::string_view text, Inlines& out);

/// The same for inlines, one behind the other.
void append_collapsed(Inlines added, Inlines& out);

/// Before and behind what is a line of its own: it never touches the words around it, but stands straight
/// behind an opening bracket.
void append_line_break(Inlines& out);
/// Appends text behind such a line: "," and ")" stand straight behind it too.
void append_behind_line(std::string_view text, Inlines& out);

/// Appends what was read of an inline element. White space at the beginning of its text ("in<i> Nature</i>",
/// as files have it whose lines were broken anew) stands before it; and an address never touches the word
/// before it.
void append_element(const XmlElement& element, Inlines added, Inlines& out);

/// Appends `added` behind a space, where there is anything before and behind it.
void append_spaced(Inlines added, Inlines& out);

/// The element's characters, white space collapsed, with a space around each element that begins a line of
/// its own by what the format says, so that no two words touch that stood apart.
std::string spaced_text(const XmlElement& element, bool (*begins_line)(const XmlElement&));

/// The element without its children of these local names.
XmlElement without(const XmlElement& element, std::initializer_list<std::string_view> names);
/// The same without its attributes too: what is read of it does not get its id.
XmlElement content_without(const XmlElement& element, std::initializer_list<std::string_view> names);

/// True if the last character is a letter of any script.
bool ends_with_letter(std::string_view text);

}  // namespace newsexport
