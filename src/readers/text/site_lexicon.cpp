// External interface: the word lists of news sites that site_lexicon.h describes.
#include "readers/text/site_lexicon.h"

#include <algorithm>
#include <array>

#include "readers/text/words.h"

namespace newsexport::plain {
namespace {

constexpr std::array<std::string_view, 39> kMenuWords{
    "home",        "menu",          "login",   "log",      "in",       "sign",      "up",      "subscribe",
    "share",       "search",        "terms",   "privacy",  "policy",   "cookie",    "cookies", "contact",
    "us",          "about",         "help",    "faq",      "careers",  "advertise", "sitemap", "newsletter",
    "newsletters", "rss",           "account", "register", "settings", "of",        "use",     "service",
    "conditions",  "accessibility", "donate",  "my",       "profile",  "e-paper",   "epaper"};

constexpr std::array<std::string_view, 43> kSectionWords{
    "news",       "world",     "business",  "sport",         "sports",        "politics",
    "opinion",    "culture",   "arts",      "tech",          "technology",    "science",
    "health",     "life",      "lifestyle", "style",         "travel",        "food",
    "weather",    "local",     "national",  "international", "entertainment", "video",
    "videos",     "photos",    "podcasts",  "education",     "economy",       "markets",
    "money",      "finance",   "climate",   "environment",   "media",         "games",
    "obituaries", "editorial", "features",  "latest",        "magazine",      "books",
    "us"};

constexpr std::array<std::string_view, 16> kMenuLines{"skip to content",
                                                      "skip to main content",
                                                      "skip to navigation",
                                                      "menu",
                                                      "main menu",
                                                      "search",
                                                      "subscribe",
                                                      "subscribe now",
                                                      "log in",
                                                      "login",
                                                      "sign in",
                                                      "sign up",
                                                      "open menu",
                                                      "close menu",
                                                      "toggle navigation",
                                                      "back to home"};

constexpr std::array<std::string_view, 44> kFooterLines{"comments are closed",
                                                        "comments closed",
                                                        "comments are off",
                                                        "leave a reply",
                                                        "leave a comment",
                                                        "post a comment",
                                                        "add a comment",
                                                        "no comments",
                                                        "no comments yet",
                                                        "cancel reply",
                                                        "post comment",
                                                        "view comments",
                                                        "show comments",
                                                        "join the conversation",
                                                        "join the discussion",
                                                        "share this",
                                                        "share this article",
                                                        "share this story",
                                                        "share this post",
                                                        "share",
                                                        "share via",
                                                        "tweet",
                                                        "print",
                                                        "print this page",
                                                        "email this",
                                                        "copy link",
                                                        "like this",
                                                        "loading",
                                                        "follow us",
                                                        "subscribe",
                                                        "subscribe now",
                                                        "sign up",
                                                        "back to top",
                                                        "scroll to top",
                                                        "load more",
                                                        "previous article",
                                                        "next article",
                                                        "previous post",
                                                        "next post",
                                                        "view all posts",
                                                        "cookie settings",
                                                        "manage cookies",
                                                        "about the author",
                                                        "be the first to comment"};

constexpr std::array<std::string_view, 24> kFooterOpenings{"follow us on",
                                                           "like us on",
                                                           "find us on",
                                                           "share on ",
                                                           "share this on",
                                                           "click to share",
                                                           "sign up for our",
                                                           "sign up to our",
                                                           "subscribe to our",
                                                           "join our ",
                                                           "download our app",
                                                           "get our app",
                                                           "your email address will not be published",
                                                           "required fields are",
                                                           "you must be logged in",
                                                           "filed under",
                                                           "posted in",
                                                           "tagged with",
                                                           "read more:",
                                                           "also read:",
                                                           "read also:",
                                                           "see also:",
                                                           "visit our homepage",
                                                           "click here to subscribe"};

constexpr std::array<std::string_view, 20> kRelatedHeadings{
    "related posts", "related articles",    "related stories",
    "related news",  "related content",     "related topics",
    "related",       "you may also like",   "you might also like",
    "recommended",   "recommended for you", "recommended stories",
    "most read",     "most popular",        "trending",
    "trending now",  "more stories",        "more from this author",
    "popular posts", "latest news"};

constexpr std::array<std::string_view, 8> kAdvertisementLines{"advertisement",
                                                              "advertisements",
                                                              "article continues below advertisement",
                                                              "skip advertisement",
                                                              "story continues below advertisement",
                                                              "advertisement - scroll to continue",
                                                              "advertising",
                                                              "continue reading below advertisement"};

bool contains(const auto& list, std::string_view text) {
  return std::ranges::any_of(list, [&](std::string_view entry) { return equals_folded(entry, text); });
}

}  // namespace

bool is_menu_word(std::string_view word) {
  return contains(kMenuWords, word);
}
bool is_section_word(std::string_view word) {
  return contains(kSectionWords, word);
}
bool is_menu_line(std::string_view line) {
  return contains(kMenuLines, line);
}
bool is_footer_line(std::string_view line) {
  return contains(kFooterLines, line);
}
bool has_footer_opening(std::string_view line) {
  return std::ranges::any_of(kFooterOpenings,
                             [&](std::string_view opening) { return starts_with_folded(line, opening); });
}
bool is_related_heading(std::string_view line) {
  return contains(kRelatedHeadings, line);
}
bool is_advertisement_line(std::string_view line) {
  return contains(kAdvertisementLines, line);
}

}  // namespace newsexport::plain
