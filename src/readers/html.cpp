#include "readers/html.h"
#include "readers/html/extraction.h"
#include "readers/html/fragment.h"
#include "readers/html/parse.h"
#include "readers/html/pictures.h"

namespace newsexport {
Article read_html(const Source& source, const ReadOptions&, Diagnostics& diagnostics) {
  html::Document document = html::parse_page(source.text);
  HtmlContext context;
  html::settle_noscript_twins(document, context);
  Article article;
  const html::Node* title = html::find_element(document.root(), "title");
  append_text(article.headline, html::trim_html(title ? html::text_of(*title) : ""));
  const html::Extraction extraction = html::extract_article(document, plain_text(article.headline));
  HtmlContent content = html::convert(*extraction.root, context, diagnostics, extraction.left_out);
  article.body = std::move(content.blocks);
  article.notes = std::move(content.notes);
  return article;
}
}  // namespace newsexport
