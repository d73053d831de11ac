#pragma once

#include <map>
#include <set>
#include <string>

#include "model/article.h"
#include "readers/xml_words.h"
#include "support/diagnostics.h"
#include "xml/xml_tree.h"

namespace newsexport::docbook {

/// What all parts of the reader share while they fill one article.
struct Conversion {
  Article& article;
  Diagnostics& diagnostics;
  std::set<std::string> ids;                  ///< of all elements, so that links to them lead somewhere
  std::map<std::string, std::string> titles;  ///< by id: what an `xref` to it prints
  std::map<std::string, std::string> reference_keys;  ///< id or abbreviation of a work → its key
  std::map<const XmlElement*, std::string> keys_of_works;
  bool is_behind_line = false;  ///< what was read last is a line of its own, and no text has followed
};

/// `xml:id`, or version 4's `id`.
std::string id_of(const XmlElement& element);

Block make_block(Block::Value value, const XmlElement& element);

/// Adds a paragraph of `content`, unless it is empty. It gets no id.
void add_paragraph(Inlines content, const XmlElement& element, Blocks& out);

/// The first child of that local name, or of the `info` within.
const XmlElement* titled_child(const XmlElement& element, std::string_view name);

/// True for `info` and its forerunners (`articleinfo`, `sectioninfo`, …).
bool is_info(const XmlElement& element);

/// True for elements whose words must not touch those around them where they are read as running text.
bool begins_line(const XmlElement& element);

/// The element's characters, white space collapsed, with a space around what begins a line.
std::string words_of(const XmlElement& element);
std::string words_of(const XmlElement* element);

}  // namespace newsexport::docbook
