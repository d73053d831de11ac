// External interface: what classes, ids and roles say of an element.
#include "readers/html/page_hints.h"

#include <algorithm>
#include <array>
#include <string>

#include "readers/html/elements.h"

namespace newsexport::html {
namespace {

struct SitePart {
  std::string_view parts;  ///< of class or id
  std::string_view reason;
};

/// Parts that stand around articles. Tried in order.
constexpr std::array kSiteParts = {
    SitePart{"cookie|gdpr|consent|agegate|paywall", "cookie notice"},
    SitePart{"breadcrumb|menu|pagination|pager|legends|yom-remote|navbar|skip-link|skip-to",
             "site navigation"},
    SitePart{"comment|combx|community|disqus|remark|replies|shoutbox", "readers' comments"},
    SitePart{"related|outbrain|taboola|recommended|most-read|most-popular|trending|more-stories|you-may",
             "related links"},
    SitePart{"share|social|addthis|sharedaddy", "share links"},
    SitePart{"-ad-|ad-break|banner|skyscraper|sponsor|ai2html-ad|advert|dfp-|google_ads|adsbygoogle",
             "advertisement"},
    SitePart{"newsletter|signup|sign-up|subscribe", "newsletter"},
    SitePart{"footer|foot-|header|sidebar|supplemental|extra|popup|modal|rss|cover-wrap", "page furniture"}};

/// Hints of content: an element that also has one of these is judged by its text.
constexpr std::string_view kContentHints = "article|body|column|content|main|shadow|mathjax";

constexpr std::string_view kGoodHints =
    "article|body|content|entry|hentry|h-entry|main|page|pagination|post|text|blog|story";
constexpr std::string_view kBadHints =
    "-ad-|hidden|banner|combx|comment|com-|contact|footer|gdpr|masthead|media|meta|outbrain|promo|related|"
    "scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|widget";

constexpr std::string_view kBylineHints = "byline|author|dateline|writtenby";

constexpr std::array<std::string_view, 7> kSiteRoles{"menu",  "menubar",     "complementary", "navigation",
                                                     "alert", "alertdialog", "dialog"};

std::string_view reason_of_hints(const Node& node) {
  for (const SitePart& part : kSiteParts) {
    if (hints_at(node, part.parts)) return part.reason;
  }
  return {};
}

// "hid" and "tool" count as words of their own: neither "orchid" nor "toolbox" is meant.
int weight_of(const std::string& hints) {
  if (hints.empty()) return 0;
  int weight = 0;
  if (has_any_part(hints, kBadHints) || has_word(hints, "hid") || has_word(hints, "tool")) weight -= 25;
  if (has_any_part(hints, kGoodHints)) weight += 25;
  return weight;
}

}  // namespace

std::string_view unlikely_reason(const Node& node) {
  const std::string& role = node.value("role");
  if (!role.empty() && std::ranges::find(kSiteRoles, role) != kSiteRoles.end()) return "page furniture";
  if (node.value("class").empty() && node.value("id").empty()) return {};
  if (node.is("body") || node.is("a") || node.is("html")) return {};
  const std::string_view reason = reason_of_hints(node);
  if (reason.empty() || hints_at(node, kContentHints)) return {};
  return find_ancestor(node, "table") || find_ancestor(node, "code") ? std::string_view{} : reason;
}

int hint_weight(const Node& node) {
  return weight_of(ascii_lower(node.value("class"))) + weight_of(ascii_lower(node.value("id")));
}

bool is_share_box(const Node& node) {
  const std::string hints = hints_of(node);  // the words are views into it
  for (const std::string_view word : words_of(hints)) {
    for (const std::string_view part : {"share", "sharedaddy"}) {
      const std::size_t at = word.find(part);
      if (at == std::string_view::npos) continue;
      const bool begins = at == 0 || word[at - 1] == '_' || word[at - 1] == '-';
      const std::size_t end = at + part.size();
      const bool ends = end == word.size() || word[end] == '_' || word[end] == '-' || word[end] == 'd';
      if (begins && ends) return true;
    }
  }
  return false;
}

bool is_byline(const Node& node) {
  if (has_word(node.value("rel"), "author")) return true;
  if (node.value("itemprop").find("author") != std::string::npos) return true;
  return hints_at(node, kBylineHints) || has_word(node.value("class"), "p-author");
}

std::string_view site_part(const Node& node) {
  if (const std::string_view reason = reason_of_hints(node); !reason.empty()) return reason;
  if (node.is("nav") || node.value("role") == "navigation") return "site navigation";
  if (node.is("footer")) return "page furniture";
  if (node.is("form")) return "a form";
  if (node.is("aside")) return "page furniture";
  return "outside of the article";
}

}  // namespace newsexport::html
