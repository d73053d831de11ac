#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "model/article.h"
#include "readers/jats/reference_order.h"
#include "readers/xml_words.h"
#include "support/diagnostics.h"
#include "xml/xml_tree.h"

namespace newsexport::jats {

/// What all parts of the reader share while they fill one article.
struct Conversion {
  Article& article;
  Diagnostics& diagnostics;
  std::set<std::string> note_ids;   ///< `fn` of the back matter that the text refers to: they become notes
  std::set<std::string> block_ids;  ///< of elements that become blocks, so that links to them lead somewhere
  /// The keys of `article.references` that a `ref` became, most often one.
  std::map<std::string, std::vector<std::string>> reference_keys;
  ReferenceOrder reference_order;
  bool is_behind_line = false;  ///< what was read last is a line of its own, and no text has followed
};

/// The attribute's value without white space at its ends, by local name.
std::string attribute_text(const XmlElement& element, std::string_view name);

/// The address in an element's `xlink:href`; "info:doi/…" becomes that of the DOI's resolver.
std::string address_in(const XmlElement& element);

/// Text as one run; empty for white space alone.
Inlines text_inlines(std::string_view text);

/// True for elements that begin a line of their own: where their content is read as running text, their words
/// must not touch those around them.
bool begins_line(const XmlElement& element);

/// The element's characters, white space collapsed, with a space around what begins a line.
std::string words_of(const XmlElement& element);
std::string words_of(const XmlElement* element);

Block make_block(Block::Value value, const XmlElement& element);

/// Adds a paragraph of `content`, unless it is empty. It gets no id.
void add_paragraph(Inlines content, const XmlElement& element, Blocks& out);

}  // namespace newsexport::jats
