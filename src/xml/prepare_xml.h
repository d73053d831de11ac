#pragma once

#include <string>

#include "support/source.h"

namespace newsexport {

enum class XmlFaults {
  refuse,  ///< the text must be well-formed
  mend,    ///< it is read as far as it goes
};

/// The text as the parser gets it: without document type, XML declaration and processing instructions (their
/// line ends stay, so that lines keep their numbers), and with characters in place of HTML's named entities
/// and of numbers that XML does not know. Nothing that a document type declares is ever used: where `faults`
/// is `refuse`, one that declares entities is refused (Error `xml.entities`); where it is `mend`, references
/// to them stay in the text as they are written.
std::string prepare_xml(const Source& source, XmlFaults faults);

}  // namespace newsexport
