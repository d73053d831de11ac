#pragma once

#include <string>
#include <string_view>

#include "assembly/picture_type.h"

namespace newsexport {

/// What a picture's own file says of it, in IPTC's Information Interchange Model and in XMP (IPTC Photo
/// Metadata Standard 2023.1). Where both say something, XMP counts. Empty: not said.
struct PictureMetadata {
  std::string alternative_text;  ///< Iptc4xmpCore:AltTextAccessibility
  std::string description;       ///< Iptc4xmpCore:ExtDescrAccessibility
  std::string credit;            ///< photoshop:Credit, IIM 2:110
  std::string creator;           ///< dc:creator, IIM 2:80; several are joined by ", "
  std::string rights;            ///< dc:rights, IIM 2:116
  std::string usage_terms;       ///< xmpRights:UsageTerms
  std::string licence_url;       ///< xmpRights:WebStatement
  std::string
      digital_source_type;     ///< Iptc4xmpExt:DigitalSourceType, its last part: "trainedAlgorithmicMedia"
  std::string data_mining;     ///< plus:DataMining, without "DMI-": "PROHIBITED"
  std::string unread;          ///< why some of it could not be read, or empty: "its XMP is compressed"
  std::string missing_module;  ///< where the module that reads it was looked for and is not, or empty
};

/// Reads the metadata of a JPEG, PNG or WebP by exiv2; all empty for other types, and where there is none or
/// it is damaged. Texts are well-formed UTF-8 without control characters; `language` (BCP 47) chooses among
/// translations. A value of more than 10,000 bytes is no caption and is left out. May be called from any
/// thread.
PictureMetadata read_picture_metadata(PictureType type, std::string_view bytes, std::string_view language);

}  // namespace newsexport
