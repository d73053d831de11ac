#pragma once

#include <set>
#include <string>

#include "readers/html/dom.h"

namespace newsexport::html {

/// What a page has, outside of its text, that pages have which are no article.
struct PageSigns {
  std::string buttons;                    ///< what its buttons say, in lower case, a line each
  std::set<std::string> linked_headings;  ///< those within links
  bool asks_password = false;             ///< it has a field for one
  bool leads_elsewhere = false;           ///< it sends the visitor to another address within seconds
  bool lists_files = false;  ///< its links are called as the files that they lead to: a server's directory
};

/// `title` is the page's own: servers call a directory "Index of /pictures".
PageSigns page_signs(const Document& document, const std::string& title);

}  // namespace newsexport::html
