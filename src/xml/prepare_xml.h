#pragma once

#include <string>
#include <vector>

#include "support/source.h"
#include "xml/declared_entities.h"

namespace newsexport {

enum class XmlFaults {
  refuse,           ///< the text must be well-formed
  mend,             ///< it is read as far as it goes
  mend_unexpanded,  ///< the same, and references to what the document type declares stay as they are written
};

/// A text as the parser gets it, behind `entities.document_type()`.
struct PreparedXml {
  /// Without document type, XML declaration and processing instructions (their line ends stay, so that lines
  /// keep their numbers), with characters in place of HTML's named entities and of numbers that XML does not
  /// know. Where faults are mended, references to what has no text here are escaped: they stay as they are
  /// written.
  std::string text;
  DeclaredEntities entities;
  int document_type_line = 0;

  /// A reference to an entity that has no text here: its address is known, or nothing is.
  struct Unread {
    std::string name;
    std::string address;
    int line = 0;
  };
  std::vector<Unread> unread;  ///< each name once, in the order of the text
};

/// Entities that the document type itself declares are kept for the parser, which expands them; nothing is
/// fetched.
PreparedXml prepare_xml(const Source& source, XmlFaults faults);

}  // namespace newsexport
