// External interface: what a picture's fields are called, and what its labels say.
#include "model/media.h"

namespace newsexport {

std::string_view name_of(PictureField field) {
  switch (field) {
    case PictureField::alternative_text:
      return "alternative-text";
    case PictureField::description:
      return "description";
    case PictureField::credit:
      return "credit";
    case PictureField::creator:
      return "creator";
    case PictureField::rights:
      return "rights";
    case PictureField::usage_terms:
      return "usage-terms";
    case PictureField::licence_url:
      return "licence-url";
    case PictureField::digital_source_type:
      return "digital-source-type";
    case PictureField::data_mining:
      return "data-mining";
  }
  return "";
}

// IPTC NewsCodes, digitalsourcetype.
bool is_made_by_ai(const Picture& picture) {
  return picture.digital_source_type == "trainedAlgorithmicMedia";
}

bool is_changed_by_ai(const Picture& picture) {
  return picture.digital_source_type == "compositeWithTrainedAlgorithmicMedia" ||
         picture.digital_source_type == "compositeSynthetic";
}

bool reserves_data_mining(const Picture& picture) {
  return picture.data_mining.starts_with("PROHIBITED");
}

}  // namespace newsexport
