// External interface: what the elements of HTML are, by name, style and hints.
#include "readers/html/elements.h"

#include <algorithm>
#include <array>

namespace newsexport::html {
namespace {

template <std::size_t Size>
bool is_among(const std::array<std::string_view, Size>& names, std::string_view name) {
  return std::ranges::binary_search(names, name);
}

// In alphabetical order, as the others below.
constexpr std::array<std::string_view, 55> kBlockElements{
    "address",     "amp-audio", "amp-iframe", "amp-instagram",
    "amp-twitter", "amp-video", "amp-vimeo",  "amp-youtube",
    "article",     "aside",     "audio",      "blockquote",
    "body",        "caption",   "center",     "dd",
    "details",     "dialog",    "dir",        "div",
    "dl",          "dt",        "embed",      "fieldset",
    "figcaption",  "figure",    "footer",     "form",
    "h1",          "h2",        "h3",         "h4",
    "h5",          "h6",        "header",     "hgroup",
    "hr",          "iframe",    "legend",     "li",
    "listing",     "main",      "menu",       "nav",
    "object",      "ol",        "p",          "plaintext",
    "pre",         "section",   "summary",    "table",
    "ul",          "video",     "xmp"};

// Part words too, though they are no blocks by themselves.
constexpr std::array<std::string_view, 11> kOthersApart{
    "br", "noscript", "optgroup", "option", "search", "tbody", "td", "tfoot", "th", "thead", "tr"};

constexpr std::array<std::string_view, 24> kNeverShown{
    "amp-ad",        "amp-analytics", "amp-auto-ads", "amp-consent", "amp-pixel", "amp-sidebar",
    "amp-sticky-ad", "area",          "base",         "button",      "canvas",    "datalist",
    "head",          "input",         "link",         "map",         "meta",      "noframes",
    "param",         "script",        "select",       "style",       "template",  "textarea"};

static_assert(std::ranges::is_sorted(kBlockElements) && std::ranges::is_sorted(kNeverShown) &&
              std::ranges::is_sorted(kOthersApart));

// A site's own element straight beside another of its kind ("slide-item"): each is a thing by itself.
bool is_one_of_a_row(const Node& node) {
  if (node.name.find('-') == std::string::npos) return false;
  return (node.previous && node.previous->name == node.name) || (node.next && node.next->name == node.name);
}

}  // namespace

bool is_block_element(const Node& node) {
  return is_among(kBlockElements, node.name);
}

bool parts_words(const Node& node) {
  if (node.is_text()) return false;
  if (is_block_element(node) || is_among(kOthersApart, node.name) || is_one_of_a_row(node)) return true;
  if (!node.has("style")) return false;
  const std::string display = style_value(node, "display");
  return display == "block" || display == "flex" || display == "grid" || display == "list-item" ||
         display.starts_with("table");
}

int heading_level(const Node& node) {
  const std::string& name = node.name;
  if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6') return name[1] - '0';
  if (node.is_text() || node.value("role") != "heading") return 0;
  return std::clamp(number_of(node.value("aria-level"), 2), 1, 6);
}

bool is_fold_heading(const Node& button) {
  if (!button.is("button") || !button.parent || heading_level(*button.parent) == 0) return false;
  return only_child(*button.parent) == &button;
}

bool is_never_shown(const Node& node) {
  if (node.is_text() || is_fold_heading(node)) return false;
  if (is_among(kNeverShown, node.name) || (node.is("dialog") && !node.has("open"))) return true;
  // What is folded up can be opened, as `details` can.
  if (node.has("hidden") && ascii_lower(node.value("hidden")) != "until-found") return true;
  if (is_for_screen_readers(node)) return true;
  return node.has("style") && style_value(node, "display") == "none";
}

bool is_for_screen_readers(const Node& node) {
  if (node.is_text()) return false;
  const std::string& classes = node.value("class");
  if (classes.empty()) return false;
  return has_word(classes, "sr-only") || has_word(classes, "visually-hidden") ||
         has_word(classes, "visuallyhidden") || has_word(classes, "screen-reader-text");
}

std::string style_value(const Node& node, std::string_view property) {
  const std::string style = ascii_lower(node.value("style"));
  for (std::size_t from = 0; from < style.size();) {
    const std::size_t end = std::min(style.find(';', from), style.size());
    const std::string_view declaration = std::string_view(style).substr(from, end - from);
    const std::size_t colon = declaration.find(':');
    if (colon != std::string_view::npos && trim_html(declaration.substr(0, colon)) == property) {
      std::string_view value = trim_html(declaration.substr(colon + 1));
      if (value.ends_with("!important")) value = trim_html(value.substr(0, value.size() - 10));
      return std::string(value);
    }
    from = end + 1;
  }
  return {};
}

std::string hints_of(const Node& node) {
  return ascii_lower(node.value("class")) + ' ' + ascii_lower(node.value("id"));
}

bool has_any_part(std::string_view text, std::string_view parts) {
  for (std::size_t from = 0; from <= parts.size();) {
    const std::size_t end = std::min(parts.find('|', from), parts.size());
    if (text.find(parts.substr(from, end - from)) != std::string_view::npos) return true;
    from = end + 1;
  }
  return false;
}

bool hints_at(const Node& node, std::string_view parts) {
  const std::string hints = hints_of(node);
  return hints.size() > 1 && has_any_part(hints, parts);
}

char direction_letter(const Node& node) {
  std::string direction = ascii_lower(trim_html(node.value("dir")));
  if (direction.empty() && node.has("style")) direction = style_value(node, "direction");
  if (direction == "rtl") return 'r';
  return direction == "ltr" ? 'l' : '\0';
}

int number_of(const std::string& value, int otherwise) {
  const std::string_view digits = trim_html(value);
  int number = 0;
  std::size_t at = 0;
  while (at < digits.size() && at < 9 && digits[at] >= '0' && digits[at] <= '9') {
    number = number * 10 + (digits[at++] - '0');
  }
  const std::string_view unit = digits.substr(at);
  return at > 0 && (unit.empty() || unit == "px" || unit.starts_with('.')) ? number : otherwise;
}

}  // namespace newsexport::html
