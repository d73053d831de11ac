// External interface: headline_of(), without_site_name(), find_headline().
#include "readers/html/headline.h"

#include <algorithm>
#include <array>

#include "readers/html/address.h"
#include "readers/html/elements.h"
#include "readers/html/extraction_pass.h"
#include "readers/text/words.h"
#include "support/utf8.h"

namespace newsexport::html {
namespace {

constexpr std::size_t kShortestTitle = 3;  // words: a title that is cut must not be shorter
constexpr double kAgrees = 0.75;           // likeness of h1 and title

constexpr std::array<std::string_view, 11> kSeparators{" | ", " - ", " – ", " — ", " :: ", " • ",
                                                       " » ", " · ", " / ", " > ", " ∣ "};

struct Cut {
  std::size_t at = std::string_view::npos;
  std::size_t size = 0;
};

Cut last_separator(std::string_view title) {
  Cut last;
  for (const std::string_view separator : kSeparators) {
    const std::size_t at = title.rfind(separator);
    if (at != title.npos && (last.at == title.npos || at > last.at)) last = {at, separator.size()};
  }
  return last;
}

Cut first_separator(std::string_view title) {
  Cut first;
  for (const std::string_view separator : kSeparators) {
    const std::size_t at = title.find(separator);
    if (at != title.npos && at < first.at) first = {at, separator.size()};
  }
  return first;
}

// Whether the part of a title is the name of the site.
bool names_site(std::string_view part, std::string_view site, std::string_view url) {
  const std::string bare = bare_title(part);
  if (bare.empty()) return false;
  const std::string bare_site = bare_title(site);
  if (!bare_site.empty() && bare == bare_site) return true;
  std::string_view host = host_of(url);
  if (host.starts_with("www.")) host.remove_prefix(4);
  const std::string whole = bare_title(host);
  const std::string name = bare_title(host.substr(0, host.rfind('.')));
  return !name.empty() && (bare == whole || bare == name);
}

// A title element that no metadata explains: the longer side of its last bar is the headline.
std::string cut_title(std::string_view title) {
  const Cut last = last_separator(title);
  if (last.at == title.npos) return std::string(title);
  const std::string_view before = trim(title.substr(0, last.at));
  if (plain::word_count(before) >= kShortestTitle) return std::string(before);
  const std::string_view behind = trim(title.substr(first_separator(title).at + last.size));
  return std::string(plain::word_count(behind) >= kShortestTitle ? behind : title);
}

// The headline that metadata states, or its name where the page's own title agrees with that alone.
const std::string& stated_headline(const PageFacts& stated, const std::string& title) {
  if (stated.headline.empty()) return stated.name;
  const bool name_agrees = title_likeness(title, stated.name) > kAgrees;
  const bool headline_agrees = title_likeness(title, stated.headline) > kAgrees;
  return name_agrees && !headline_agrees ? stated.name : stated.headline;
}

}  // namespace

std::vector<std::string_view> parts_of_title(std::string_view title) {
  std::vector<std::string_view> parts;
  for (Cut cut = first_separator(title); cut.at != title.npos; cut = first_separator(title)) {
    parts.push_back(trim(title.substr(0, cut.at)));
    title.remove_prefix(cut.at + cut.size);
  }
  parts.push_back(trim(title));
  return parts;
}

std::string title_element(const Document& document) {
  const Node* head = find_element(document.root(), "head");
  const Node* title = find_element(head ? *head : document.root(), "title");
  return title ? collapse_space(text_of(*title)) : std::string();
}

std::string bare_title(std::string_view title) {
  std::string bare;
  for (std::size_t at = 0; at < title.size();) {
    const char32_t c = next_code_point(title, at);
    if (is_letter(c) || is_digit(c)) append_utf8(bare, c);
  }
  return fold_case(bare);
}

std::string without_site_name(std::string_view title, std::string_view site, std::string_view url) {
  const Cut last = last_separator(title);
  if (last.at != title.npos && names_site(title.substr(last.at + last.size), site, url)) {
    return without_site_name(trim(title.substr(0, last.at)), site, url);
  }
  const Cut first = first_separator(title);
  if (first.at != title.npos && names_site(title.substr(0, first.at), site, url)) {
    return std::string(trim(title.substr(first.at + first.size)));
  }
  const std::size_t bracket = title.ends_with(']') ? title.rfind('[') : title.npos;
  if (bracket != title.npos && bracket > 0 && names_site(title.substr(bracket), site, url)) {
    return std::string(trim(title.substr(0, bracket)));
  }
  return std::string(title);
}

std::string headline_of(const Document& document, const PageFacts& stated, const PageFacts& shown) {
  const std::string title = title_element(document);
  const std::string stated_title = stated_headline(stated, title);
  if (!stated_title.empty()) {
    std::string headline = without_site_name(stated_title, stated.publisher, stated.canonical_url);
    for (const Byline& byline : stated.bylines) headline = without_site_name(headline, byline.name, "");
    return headline;
  }
  if (!shown.headline.empty()) {
    const bool agrees = title.empty() || title_likeness(title, shown.headline) > kAgrees;
    if (agrees) return shown.headline;
  }
  const std::string named = without_site_name(title, stated.publisher, stated.canonical_url);
  if (named.empty()) return shown.headline;
  return named == title ? cut_title(title) : named;
}

const Node* find_headline(const Document& document, const std::string& headline) {
  const std::string bare = bare_title(headline);
  const Node* like = nullptr;
  if (bare.empty()) return nullptr;
  for (const Node& node : document.nodes) {
    const int level = node.parent ? heading_level(node) : 0;
    if (level == 0 || level > 3 || is_never_shown(node)) continue;
    const std::string text = text_of(node);
    if (bare_title(text) == bare) return &node;
    if (!like && level == 1 && title_likeness(headline, text) > kAgrees) like = &node;
  }
  return like;
}

}  // namespace newsexport::html
