#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "markup/element.h"
#include "xml/xml_writer.h"

namespace newsexport {

/// The sizes that division goes by, in bytes of the finished files.
struct PartSizes {
  std::size_t limit = 260000;   ///< of a whole file
  std::size_t first_frame = 0;  ///< what the first file has around the children of <body>
  std::size_t other_frame = 0;  ///< what each other file has
  std::size_t file_name = 0;    ///< the longest file name that a link may be given
};

/// Divides an article's <body> into the bodies of several files, none above the limit, each with the same
/// ancestors as before (body > article > div.body). It goes on at a crosshead of the highest level that the
/// file has, else between two blocks. A note goes to the end of the part that first refers to it, so that
/// readers that look into one file only can show it; one that nobody refers to goes to the last part. A
/// single block that is larger than the limit stays whole. Linear in the size of the body.
std::vector<Element> divide_article(Element body, const PartSizes& sizes);

/// Gives each link "#id" whose target is in another part the name of that part's file.
/// `files` names the parts' files, in order. Where an id is in several parts, the part's own comes first.
void link_parts(std::vector<Element>& parts, const std::vector<std::string>& files);

/// Writes a tree to XHTML's rules: only void elements take the short form.
void write_element(XmlWriter& xml, const Element& element);

/// Every id below the element, in order.
std::vector<std::string> ids_of(const Element& element);

}  // namespace newsexport
