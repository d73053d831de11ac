// External interface: report_attributes().
#include "readers/markdown/attribute_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "readers/account/prose.h"
#include "readers/markdown/fenced_divs.h"
#include "readers/markdown/picture_fields.h"
#include "support/key_names.h"
#include "support/utf8.h"

namespace newsexport::markdown {
namespace {

using Keys = std::vector<std::string_view>;

/// Of pandoc, Quarto, R Markdown, Hugo and HTML: they set a page, and say nothing to a reader. By
/// plain_key().
constexpr auto kTechnicalKeys = std::to_array<std::string_view>({
    "align",       "appearance",   "autoplay",   "bgcolor",      "border",      "cellpadding", "cellspacing",
    "class",       "collapse",     "color",      "cols",         "colspan",     "columns",     "colwidths",
    "crossorigin", "customstyle",  "decoding",   "entryspacing", "figalign",    "figenv",      "figpos",
    "figwidth",    "fontsize",     "height",     "hlines",       "hllines",     "icon",        "id",
    "layout",      "layoutncol",   "layoutnrow", "linenos",      "linenostart", "linespacing", "loading",
    "ltrspacing",  "number",       "outheight",  "outwidth",     "page",        "placement",   "position",
    "rel",         "rows",         "rowspan",    "scale",        "sizes",       "srcset",      "startfrom",
    "style",       "tabcolwidths", "tabindex",   "target",       "theme",       "type",        "usemap",
    "valign",      "widths",       "width",      "wrapperclass",
});

bool is_technical(std::string_view key) {
  const std::string plain = plain_key(key);
  const bool is_of_scripts = key.starts_with("data-") || key.starts_with("on");
  return is_of_scripts || std::ranges::find(kTechnicalKeys, plain) != kTechnicalKeys.end();
}

std::string_view name_of(Bearer bearer) {
  switch (bearer) {
    case Bearer::picture:
    case Bearer::inline_picture:
      return "a picture";
    case Bearer::abbreviation:
      return "an abbreviation";
    case Bearer::quotation:
      return "a quotation";
    case Bearer::fact_box:
      return "a fact box";
    case Bearer::figure:
      return "a figure";
    case Bearer::embed:
      return "an embed";
    case Bearer::correction:
      return "a correction";
    case Bearer::text:
      break;
  }
  return "text";
}

Keys known_keys(Bearer bearer) {
  Keys keys{"lang", "dir", "role", "aria-hidden"};
  const auto add = [&](const Keys& more) { keys.insert(keys.end(), more.begin(), more.end()); };
  switch (bearer) {
    case Bearer::picture:
      add({"caption"});
      [[fallthrough]];
    case Bearer::inline_picture:
      add(picture_keys());
      break;
    case Bearer::quotation:
      add({"cite"});
      add(attribution_keys());
      break;
    case Bearer::fact_box:
    case Bearer::abbreviation:
      add({"title"});
      break;
    case Bearer::figure:
      add({"caption", "credit"});
      break;
    case Bearer::embed:
      add({"link", "href", "url", "src", "title"});
      break;
    case Bearer::correction:
      add({"date"});
      break;
    case Bearer::text:
      break;
  }
  return keys;
}

}  // namespace

void report_attributes(const Attributes& attributes, Bearer bearer, Position position,
                       Conversion& conversion) {
  if (attributes.pairs.empty()) return;
  const Keys known = known_keys(bearer);
  for (const auto& [key, value] : attributes.pairs) {
    if (std::ranges::find(known, key) != known.end() || is_technical(key) || !has_word(value)) continue;
    conversion.diagnostics.warning(position, "markdown.attribute-dropped",
                                   fmt::format("'{}' means nothing for {}, and \"{}\" is left out{}", key,
                                               name_of(bearer), excerpt(value), did_you_mean(key, known)));
    conversion.article.left_out.push_back(
        {std::string(trim(value)), fmt::format("attribute '{}'", key), position});
  }
}

}  // namespace newsexport::markdown
