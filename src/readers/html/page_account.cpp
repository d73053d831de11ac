// External interface: account_for_page().
#include "readers/html/page_account.h"

#include "readers/account/source_node.h"
#include "readers/html/elements.h"
#include "readers/html/figures.h"
#include "support/utf8.h"

namespace newsexport::html {
namespace {

/// What the reader of figures takes for labels that sites hide by their styles.
bool is_label(const Node& text) {
  const std::string words = collapse_space(text.text);
  return (is_picture_label(words) || fold_case(words) == "credit") && find_ancestor(text, "figure");
}

/// Without what was left out, which is kept elsewhere, and what browsers hide. In a tree whose depth has a
/// limit.
SourceNode shown_node(const Node& node, const Extraction& extraction) {
  SourceNode shown{SourceNode::Kind::element, node.name, {}, node.position, {}};
  for (const Node* child = node.first_child; child; child = child->next) {
    if (child->is_text()) {
      if (!is_blank(child->text) && !is_label(*child)) {
        shown.children.push_back({SourceNode::Kind::text, {}, child->text, child->position, {}});
      }
    } else if (!is_never_shown(*child) && extraction.left_out[child->index].empty()) {
      shown.children.push_back(shown_node(*child, extraction));
    }
  }
  return shown;
}

}  // namespace

void account_for_page(const Extraction& extraction, Article& article, Diagnostics& diagnostics) {
  ArticleWords words;
  words.add(article);
  report_unread(find_unread(shown_node(*extraction.root, extraction), {}, words), article, diagnostics);
}

}  // namespace newsexport::html
