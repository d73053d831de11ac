#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "xml/xml_query.h"

namespace newsexport::newsml_g2 {

/// The items of a document, wherever they stand in it, in order.
struct Items {
  std::vector<const XmlElement*> texts;     ///< `newsItem` of class text, or of none and with text in it
  std::vector<const XmlElement*> pictures;  ///< `newsItem` of class picture (or graphic)
  std::vector<const XmlElement*> packages;  ///< `packageItem`
  std::vector<const XmlElement*> others;    ///< everything else: concepts, plans, videos, …

  /// The picture item with that `guid`, or null.
  const XmlElement* find_picture(std::string_view guid) const;
};

Items find_items(const XmlElement& root);

/// "text", "picture", "composite": `itemClass` without its scheme; "" where there is none.
std::string item_class(const XmlElement& item);

/// The picture items that belong to `text` without a link to them: those of the packages that hold it (of the
/// same group, or of the whole package where it is the only text), each once, in that order. Pictures that no
/// link and no package names belong to the only text of the document.
std::vector<const XmlElement*> pictures_of(const XmlElement& text, const Items& items);

/// The package that refers to the item, or null.
const XmlElement* package_of(const XmlElement& item, const Items& items);

}  // namespace newsexport::newsml_g2
