#pragma once

#include <string>

namespace newsexport {

/// A JPEG of 4 by 3 pixels that carries an XMP packet with these properties of rdf:Description
/// ("<dc:rights>…"), and, where `iptc` is not empty, those IIM datasets (see iim_dataset()).
std::string jpeg_with_metadata(const std::string& xmp_properties, const std::string& iptc = {});

/// A dataset of IIM's application record (2): 110 is the credit, 116 the copyright notice.
std::string iim_dataset(int number, const std::string& value);

/// "<rdf:Alt>…": `text` as the default translation.
std::string lang_alt(const std::string& text);

}  // namespace newsexport
