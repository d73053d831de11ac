// External interface: read_markdown(). The steps are in readers/markdown/.
#include "readers/markdown.h"

#include <yaml-cpp/yaml.h>

#include "readers/markdown/conversion.h"
#include "readers/markdown/foreign_syntax.h"
#include "readers/markdown/front_matter.h"
#include "readers/markdown/front_matter_fields.h"
#include "readers/markdown/headline.h"
#include "readers/markdown/picture_fields.h"
#include "readers/text/rights_notice.h"

namespace newsexport {

Article read_markdown(const Source& source, const ReadOptions&, Diagnostics& diagnostics) {
  Article article;
  article.source_name = source.name;
  markdown::Conversion conversion{article, diagnostics};
  std::string_view body = source.text;
  int body_line = 1;
  if (const auto front_matter = markdown::find_front_matter(source)) {
    markdown::apply_front_matter(markdown::load_front_matter(*front_matter, source, diagnostics),
                                 front_matter->first_line, conversion);
    body = front_matter->body;
    body_line = front_matter->body_line;
  }
  article.body = markdown::read_blocks(body, body_line, conversion);
  markdown::settle_front_matter(conversion);
  markdown::apply_picture_fields(conversion);
  markdown::report_foreign_syntax(article, diagnostics);
  plain::fill_from_notice(article.rights);
  for (ScopedRights& further : article.further_rights) plain::fill_from_notice(further.rights);
  markdown::settle_headings(article, diagnostics);
  return article;
}

}  // namespace newsexport
