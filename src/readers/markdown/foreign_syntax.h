#pragma once

#include "model/article.h"
#include "support/diagnostics.h"

namespace newsexport::markdown {

/// Reports what other programs write into Markdown and would have resolved, and what was meant as a picture
/// or link and is none: the text prints it as it stands. `markdown.foreign-syntax`: shortcodes of Hugo and
/// WordPress, tags of Liquid and Jinja, callouts and wiki links, admonitions; `markdown.link-broken`:
/// "![alt](an address with spaces)". Code is passed over.
void report_foreign_syntax(const Article& article, Diagnostics& diagnostics);

}  // namespace newsexport::markdown
