#pragma once

#include <string>

#include "typeset/page_list.h"

namespace newsexport {

/// The pages as text, for `--dump-pages` and the tests of layout: a line a piece of type ("x y font size:
/// words"), rule or picture, in the order in which they stand on the page. Artifacts are marked with "~".
std::string dump_pages(const PageList& pages);

}  // namespace newsexport
