// External interface: what is printed of a picture's rights.
#include "model/picture_rights.h"

#include <algorithm>
#include <set>

#include "model/labels.h"
#include "model/links.h"
#include "model/traverse.h"
#include "support/utf8.h"

namespace newsexport {

const std::string& shown_credit(const Picture& picture) {
  return picture.credit.empty() ? picture.creator : picture.credit;
}

std::vector<std::string> picture_statements(const Picture& picture, const Rights& of_article,
                                            std::string_view language) {
  std::vector<std::string> statements;
  for (const std::string* text : {&picture.rights, &picture.usage_terms}) {
    const std::string line = collapse_space(*text);
    if (!line.empty() && line != collapse_space(shown_credit(picture))) statements.push_back(line);
  }
  if (is_made_by_ai(picture)) statements.emplace_back(label(Label::made_by_ai, language));
  if (is_changed_by_ai(picture)) statements.emplace_back(label(Label::changed_by_ai, language));
  if (reserves_data_mining(picture) && !of_article.tdm_reservation.value_or(false)) {
    statements.emplace_back(label(Label::tdm_reserved, language));
  }
  return statements;
}

bool has_rights_text(const Picture& picture, const Rights& of_article) {
  return !shown_credit(picture).empty() || !picture_statements(picture, of_article, "").empty();
}

bool leaves_trace(const Picture& picture) {
  if (picture.resource >= 0) return true;
  if (picture.is_decorative) return false;
  return !picture.alternative_text.empty() || !picture.description.empty() ||
         (is_web_address(picture.source) && !picture.is_omitted);
}

bool shows_nothing(const Figure& figure, const Rights& of_article) {
  if (!figure.caption.empty() || !figure.credit.empty()) return false;
  return std::ranges::none_of(figure.pictures, [&](const Picture& picture) {
    return leaves_trace(picture) || has_rights_text(picture, of_article);
  });
}

std::vector<const Picture*> credited_inline_pictures(const Article& article) {
  std::vector<const Picture*> pictures;
  std::set<int> seen;
  ConstVisitor visitor;
  visitor.inline_ = [&](const Inline& value) {
    const auto* within_line = std::get_if<InlinePicture>(&value.value);
    if (!within_line || within_line->picture.resource < 0) return;
    const Picture& picture = within_line->picture;
    if (has_rights_text(picture, article.rights) && seen.insert(picture.resource).second) {
      pictures.push_back(&picture);
    }
  };
  traverse(article, visitor);
  return pictures;
}

std::vector<const Picture*> credited_pictures(const Story& story) {
  std::vector<const Picture*> pictures;
  std::set<int> seen;
  ConstVisitor visitor;
  visitor.picture = [&](const Picture& picture) {
    if (picture.resource < 0 || !has_rights_text(picture, story.article.rights)) return;
    if (seen.insert(picture.resource).second) pictures.push_back(&picture);
  };
  traverse(story.article, visitor);
  return pictures;
}

}  // namespace newsexport
