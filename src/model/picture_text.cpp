// External interface: picture_text().
#include "model/picture_text.h"

#include "model/labels.h"
#include "support/utf8.h"

namespace newsexport {

PictureText picture_text(const Picture& picture, const Inlines& caption, std::string_view language) {
  using Origin = PictureText::Origin;
  if (picture.is_decorative) return {"", Origin::nothing};
  for (const std::string& described : {picture.alternative_text, picture.description}) {
    if (!trim(described).empty()) return {described, Origin::article};
  }
  if (std::string words = collapse_space(plain_text(caption)); !words.empty()) {
    return {std::move(words), Origin::caption};
  }
  if (!trim(picture.title).empty()) return {picture.title, Origin::title};
  return {std::string(label(Label::undescribed_picture, language)), Origin::label};
}

}  // namespace newsexport
