#pragma once

#include <map>
#include <set>
#include <string>

#include "model/article.h"
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
};

/// `xml:id`, or version 4's `id`.
std::string id_of(const XmlElement& element);

Block make_block(Block::Value value, const XmlElement& element);

/// The first child of that local name, or of the `info` within.
const XmlElement* titled_child(const XmlElement& element, std::string_view name);

}  // namespace newsexport::docbook
