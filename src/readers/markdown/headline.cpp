// External interface: settle_headings().
#include "readers/markdown/headline.h"

#include <algorithm>

#include "model/traverse.h"
#include "support/utf8.h"

namespace newsexport::markdown {
namespace {

bool is_title_heading(const Block& block) {
  const auto* heading = std::get_if<Crosshead>(&block.value);
  return heading && heading->level == 1;
}

void take_headline(Article& article) {
  const auto found = std::find_if(article.body.begin(), article.body.end(), is_title_heading);
  if (found == article.body.end()) return;
  auto& heading = std::get<Crosshead>(found->value);
  const bool repeats =
      collapse_space(plain_text(heading.content)) == collapse_space(plain_text(article.headline));
  if (!article.headline.empty() && !(repeats && found == article.body.begin())) return;
  if (article.headline.empty()) article.headline = std::move(heading.content);
  article.body.erase(found);
}

// All headings move by the same number of levels; what would be deeper than 6 is 6.
void shift_levels(Article& article) {
  int highest = 6;
  Visitor measure;
  measure.block = [&](Block& block) {
    if (auto* heading = std::get_if<Crosshead>(&block.value)) highest = std::min(highest, heading->level);
  };
  traverse(article, measure);
  Visitor shift;
  shift.block = [&](Block& block) {
    if (auto* heading = std::get_if<Crosshead>(&block.value))
      heading->level = std::min(heading->level - highest + 2, 6);
  };
  traverse(article, shift);
}

}  // namespace

void settle_headings(Article& article, Diagnostics& diagnostics) {
  take_headline(article);
  shift_levels(article);
  if (trim(plain_text(article.headline)).empty()) {
    diagnostics.warning(
        {1, 1}, "metadata.headline-missing",
        "the article has neither a title nor a level-1 heading; it is set without a headline");
  }
}

}  // namespace newsexport::markdown
