// External interface: picture_text().
#include "model/picture_text.h"

#include <algorithm>
#include <array>

#include "model/labels.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

/// Alternative text and longer description: the outputs have one place for both, and neither is to be lost.
std::string described(const Picture& picture) {
  std::string words(trim(picture.alternative_text));
  const std::string_view longer = trim(picture.description);
  if (words.empty() || longer.starts_with(words)) return std::string(longer);
  if (longer.empty() || words.find(longer) != words.npos) return words;
  static constexpr auto kEnds =
      std::to_array<std::string_view>({".", "!", "?", ":", ";", "…", "。", "！", "？", "؟"});
  const bool is_sentence =
      std::ranges::any_of(kEnds, [&](std::string_view end) { return words.ends_with(end); });
  return words.append(is_sentence ? " " : ". ").append(longer);
}

}  // namespace

PictureText picture_text(const Picture& picture, const Inlines& caption, std::string_view language) {
  using Origin = PictureText::Origin;
  if (picture.is_decorative) return {"", Origin::nothing};
  if (std::string words = described(picture); !words.empty()) return {std::move(words), Origin::article};
  if (std::string words = collapse_space(plain_text(caption)); !words.empty()) {
    return {std::move(words), Origin::caption};
  }
  if (!trim(picture.title).empty()) return {picture.title, Origin::title};
  return {std::string(label(Label::undescribed_picture, language)), Origin::label};
}

}  // namespace newsexport
