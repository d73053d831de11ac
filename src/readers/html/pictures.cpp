// External interface: the pictures of a page, and which of their addresses is meant.
#include "readers/html/pictures.h"

#include <algorithm>
#include <array>

#include "readers/html/address.h"
#include "readers/html/elements.h"
#include "readers/html/source_set.h"
#include "support/utf8.h"

namespace newsexport::html {
namespace {

// Bytes of a data: address: shorter ones are placeholders where the page has another address.
constexpr std::size_t kPlaceholderData = 2000;

constexpr std::array<std::string_view, 12> kLateSources{
    "data-src", "data-lazy-src", "data-original",  "data-orig-file", "data-full-src",  "data-hi-res-src",
    "data-url", "data-img-src",  "data-image-src", "data-lazyload",  "data-actualsrc", "data-large-file"};
constexpr std::array<std::string_view, 4> kLateSets{"data-srcset", "data-lazy-srcset", "srcset",
                                                    "data-sources"};

bool is_placeholder(std::string_view address) {
  if (address.empty() || address.starts_with("about:") || address.starts_with("javascript:")) return true;
  const std::string lower = ascii_lower(address);
  if (lower.starts_with("data:")) return lower.size() < kPlaceholderData;
  const std::string_view path = std::string_view(lower).substr(0, lower.find_first_of("?#"));
  const std::string_view file = path.substr(path.rfind('/') + 1);
  return file.starts_with("blank.") || file.starts_with("spacer.") || file.starts_with("transparent.") ||
         file.starts_with("pixel.") || file.starts_with("1x1") || file.starts_with("loading.") ||
         file.starts_with("placeholder") || file.starts_with("grey-placeholder") ||
         file.starts_with("lazy-load");
}

bool has_picture_ending(std::string_view address) {
  const std::string lower = ascii_lower(address.substr(0, address.find_first_of("?#")));
  return std::ranges::any_of(std::array{".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg"},
                             [&](const char* ending) { return lower.ends_with(ending); });
}

// Late sources of one element, best first.
void add_candidates(const Node& node, std::vector<std::string>& addresses) {
  for (const std::string_view attribute : kLateSources) {
    const std::string& value = node.value(attribute);
    const bool is_address = is_web_address(value) || value.starts_with('/') || has_picture_ending(value);
    if (is_address && value.find('{') == std::string::npos) addresses.push_back(value);
  }
  for (const std::string_view attribute : kLateSets) {
    const std::string best = best_of_source_set(node.value(attribute));
    if (!best.empty()) addresses.push_back(best);
  }
}

std::vector<std::string> candidates_of(const Node& picture) {
  std::vector<std::string> addresses;
  add_candidates(picture, addresses);
  const Node* around = picture.is("picture") ? &picture : find_ancestor(picture, "picture");
  for (const Node* at = around ? around->first_child : nullptr; at; at = at->next) {
    if (at->is("source")) add_candidates(*at, addresses);
  }
  std::erase_if(addresses, [](const std::string& one) { return is_placeholder(one); });
  return addresses;
}

// "30", but not "100%": what the page reserves.
bool is_tiny(const Node& node) {
  return number_of(node.value("width"), 100) <= 2 || number_of(node.value("height"), 100) <= 2;
}

bool stands_for_character(const Node& node) {
  if (node.value("alt").empty()) return false;
  return hints_at(node, "emoji|smiley|emoticon") || has_word(node.value("class"), "joypixels");
}

const Node* image_in(const Node& node) {
  if (node.is("img") || node.is("amp-img")) return &node;
  for (const Node* at = &node; at; at = next_node(*at, node)) {
    if (at->is("img") || at->is("amp-img")) return at;
  }
  return nullptr;
}

// The picture beside a noscript element that may be its twin: the element before, or one alone in it.
const Node* image_before(const Node& noscript) {
  const Node* before = previous_element(noscript);
  return before && before->name != "noscript" && trim(text_of(*before)).empty() ? image_in(*before) : nullptr;
}

// Text for who runs no scripts, which is every reader of a book; but no notice that scripts are off, and no
// markup that a script would write.
bool has_text_of_its_own(const Node& noscript) {
  const std::string text = ascii_lower(text_of(noscript));
  return !is_blank(text) && text.find("javascript") == std::string::npos &&
         text.find('<') == std::string::npos;
}

// The address in "background-image: url('mill.jpg')".
std::string painted_address(std::string_view style) {
  const std::string lower = ascii_lower(style);
  const std::size_t property = lower.find("background");
  const std::size_t call = property == std::string::npos ? property : lower.find("url(", property);
  if (call == std::string::npos) return {};
  const std::size_t end = style.find(')', call);
  std::string_view address = trim_html(style.substr(call + 4, end - call - 4));
  const bool is_quoted = address.size() >= 2 && (address.front() == '"' || address.front() == '\'');
  if (is_quoted) address = address.substr(1, address.size() - 2);
  return std::string(address);
}

}  // namespace

bool is_picture_element(const Node& node) {
  return node.is("img") || node.is("picture") || node.is("amp-img") || node.is("amp-anim");
}

std::string best_address(const Node& picture, const HtmlContext& context) {
  const std::string source(trim_html(picture.value("src")));
  const std::vector<std::string> others = candidates_of(picture);
  const bool is_local = !source.empty() && !is_placeholder(source) && !is_web_address(source);
  const bool is_beside = context.pictures == HtmlContext::Pictures::beside_input && is_local &&
                         !source.starts_with('/') && !source.starts_with("data:");
  std::string best = source;
  if (!is_beside && !others.empty()) best = others.front();
  if (best == source && is_placeholder(source) && !source.starts_with("data:image")) return {};
  if (is_beside && best == source) return best;
  return resolve_address(context.base_url, best);
}

std::optional<Picture> picture_of(const Node& node, const Conversion& conversion) {
  const Node* image = image_in(node);
  if (!image || is_tiny(*image) || conversion.is_left_out(*image)) return std::nullopt;
  Picture picture;
  picture.source = best_address(*image, conversion.context);
  const bool is_blank_data =
      picture.source.starts_with("data:") && is_placeholder(picture.source) && image->value("alt").empty();
  if (picture.source.empty() || is_blank_data) return std::nullopt;
  picture.alternative_text = collapse_space(image->value("alt"));
  picture.title = collapse_space(image->value("title"));
  if (picture.title == picture.alternative_text) picture.title.clear();
  picture.is_decorative = image->value("role") == "presentation" || image->value("role") == "none";
  picture.position = image->position;
  return picture;
}

void read_inline_picture(const Node& node, const Conversion& conversion, Inlines& out) {
  const Node* image = image_in(node);
  if (image && stands_for_character(*image)) return append_text(out, image->value("alt"));
  if (auto picture = picture_of(node, conversion)) out.push_back({InlinePicture{std::move(*picture)}});
}

std::vector<Picture> pictures_below(const Node& node, const Conversion& conversion) {
  std::vector<Picture> pictures;
  for (const Node* at = &node; at;) {
    const bool is_gone = !at->is_text() && conversion.is_left_out(*at);
    if (is_gone || !is_picture_element(*at)) {
      at = is_gone ? next_after(*at, node) : next_node(*at, node);
      continue;
    }
    auto picture = picture_of(*at, conversion);
    const bool is_new =
        picture && std::ranges::find(pictures, picture->source, &Picture::source) == pictures.end();
    if (is_new) pictures.push_back(std::move(*picture));
    at = next_after(*at, node);
  }
  return pictures;
}

std::vector<TakenNoscript> settle_noscript_twins(Document& document, const HtmlContext& context,
                                                 NoscriptTexts texts) {
  std::vector<TakenNoscript> taken;
  const auto take_out = [&taken](Node& node) {
    taken.push_back({&node, node.parent});
    detach(node);
  };
  for (Node& node : document.nodes) {
    if (!node.is("noscript") || !node.parent) continue;
    const Node* twin = image_in(node);
    if (node.parent->is("amp-img") ||
        (!twin && (texts == NoscriptTexts::drop || !has_text_of_its_own(node)))) {
      take_out(node);
      continue;
    }
    if (!twin) continue;
    const Node* late = image_before(node);
    if (!late) continue;
    const bool late_is_good =
        !best_address(*late, context).empty() && !best_address(*late, context).starts_with("data:");
    Node* before = const_cast<Node*>(previous_element(node));
    if (late_is_good) {
      take_out(node);
    } else if (before) {
      detach(*before);
    }
  }
  return taken;
}

void settle_painted_pictures(Document& document) {
  for (Node& node : document.nodes) {
    if (node.is_text() || node.value("role") != "img" || node.first_child) continue;
    std::string address = painted_address(node.value("style"));
    if (address.empty()) continue;
    const std::string label = node.value("aria-label");
    node.name = "img";
    std::erase_if(node.attributes, [](const auto& one) { return one.first == "src" || one.first == "alt"; });
    node.attributes.emplace_back("src", std::move(address));
    node.attributes.emplace_back("alt", label);
  }
}

}  // namespace newsexport::html
