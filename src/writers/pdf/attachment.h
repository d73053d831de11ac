#pragma once

#include <string>

namespace newsexport {

/// A file that goes into a PDF beside its pages (ISO 19005-3, 6.8 and annex E).
struct Attachment {
  enum class Relationship {
    source,  ///< what the document was made from
    data,    ///< what it shows, for machines
  };
  std::string name;        ///< without folders
  std::string media_type;  ///< "text/markdown"
  std::string description;
  Relationship relationship = Relationship::data;
  std::string bytes;
};

}  // namespace newsexport
