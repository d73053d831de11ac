#pragma once

#include <string>

#include "xml/xml_tree.h"

namespace newsexport {

/// What came of a text: its tree, or the fault that ended the reading.
struct ParsedXml {
  XmlElement root;
  std::string fault;  ///< the parser's words; empty: none
  int fault_line = 0;
  bool is_amplified = false;  ///< the fault: its entities make more of it than make_expat_parser() allows
  int too_deep_line = 0;      ///< of the first element nested deeper than kDeepestXml; 0: none is
};

/// Reads well-formed XML without document type, as if it stood behind `document_type` (one line, or nothing),
/// whose entities are expanded. Elements nested too deep are taken for what they hold.
ParsedXml parse_xml(const std::string& text, const std::string& document_type);

}  // namespace newsexport
