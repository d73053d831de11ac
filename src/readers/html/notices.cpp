// External interface: kind_of_notice(), is_title_of_notice(), is_title_of_list(), offers_choice(),
// speaks_to_visitor().
#include "readers/html/notices.h"

#include <algorithm>
#include <string>
#include <vector>

#include "readers/html/notice_words.h"
#include "support/utf8.h"

namespace newsexport::html {
namespace {

using namespace notice_words;

// A notice has a few sentences; measured on those of forty sites, none had more than 120 words.
constexpr std::size_t kLongestNotice = 1200;  // characters
constexpr std::size_t kLongestOffer = 700;    // to subscribe
constexpr std::size_t kLongestTest = 900;     // for robots
constexpr std::size_t kLongestErrorPage = 500;
constexpr std::size_t kLongestRedirection = 300;

bool is_request_for_consent(std::string_view text, std::size_t length, const PageSigns& signs) {
  const bool is_about_cookies = holds(text, kCookies);
  const int families = int{is_about_cookies} + int{holds(text, kPartners)} + int{holds(text, kPrivacy)};
  const bool asks = holds(text, kConsent) || holds(signs.buttons, kConsent);
  if (families == 3 && holds(text, kVisitor)) return true;
  if (families >= 2) return asks;
  return is_about_cookies && asks && length <= kLongestErrorPage;
}

bool is_test_for_robots(std::string_view text) {
  return holds(text, kRobots) || (holds(text, kCheck) && holds(text, kChecked) && holds(text, kVisitor));
}

/// The number of a status that says why there is no page (RFC 9110, 15.5 and 15.6; RFC 7725; 52x:
/// Cloudflare).
bool is_status(std::string_view word) {
  if (word.size() != 3 || !std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; }))
    return false;
  return (word >= "400" && word <= "418") || word == "422" || word == "429" || word == "451" ||
         (word >= "500" && word <= "511") || (word >= "520" && word <= "530");
}

/// "404", "404 Not Found", "Error 503".
bool names_status(std::string_view title) {
  std::vector<std::string> words = split_words(title);
  const auto status = std::ranges::find_if(words, [](const std::string& word) { return is_status(word); });
  if (status == words.end()) return false;
  words.erase(status);
  std::erase_if(words, [](const std::string& word) {
    return word == "http" || word == "status" || word == "code" || word == "-";
  });
  std::string rest;
  for (const std::string& word : words) rest += (rest.empty() ? "" : " ") + word;
  return rest.empty() || equals_one(rest, kTitles);
}

std::string_view without_marks(std::string_view part) {
  constexpr std::string_view kMarks = " .!?:;,()[]\"'-#";
  while (!part.empty() && kMarks.find(part.front()) != std::string_view::npos) part.remove_prefix(1);
  while (!part.empty()) {
    if (kMarks.find(part.back()) != std::string_view::npos) {
      part.remove_suffix(1);
    } else if (part.ends_with("…")) {
      part.remove_suffix(std::string_view("…").size());
    } else {
      break;
    }
  }
  return part;
}

/// A title's parts, which most sites divide with signs from their names; in lower case.
std::vector<std::string> parts_of_title(std::string_view title) {
  std::string folded = folded_notice(title);
  for (const std::string_view sign : {" | ", " - ", " – ", " — ", " · ", " • ", " » ", " « ", " :: ", ": ",
                                      "! ", ". ", "? ", "… ", "｜", "："}) {
    for (std::size_t at = folded.find(sign); at != std::string::npos; at = folded.find(sign, at))
      folded.replace(at, sign.size(), 1, '\n');
  }
  std::vector<std::string> parts;
  for (const std::string_view part : split(folded, '\n')) {
    const std::string_view bare = without_marks(part);
    if (!bare.empty()) parts.emplace_back(bare);
  }
  return parts;
}

/// "451: Unavailable due to legal reasons": the text begins with the number of a status.
bool begins_with_status(std::string_view text) {
  const std::size_t digit = text.find_first_of("0123456789");
  if (digit == std::string_view::npos || digit > 12 || text.size() < digit + 3) return false;
  const bool stands_apart =
      text.size() == digit + 3 || std::string_view(" :.-,)").find(text[digit + 3]) != std::string_view::npos;
  const std::string_view before = without_marks(text.substr(0, digit));
  return stands_apart && is_status(text.substr(digit, 3)) &&
         (before.empty() || before == "http" || equals_one(before, kTitles));
}

bool is_error_page(std::string_view text) {
  if (holds(text, kErrors)) return true;
  const bool is_failure =
      (holds(text, kThing) && holds(text, kGone)) || (holds(text, kServer) && holds(text, kFailing)) ||
      ((holds(text, kServer) || holds(text, kThing)) && holds(text, kForbidden)) || begins_with_status(text);
  return is_failure && holds(text, kVisitor);
}

bool is_barred_here(std::string_view text) {
  return holds(text, kRegion) && (holds(text, kGone) || holds(text, kForbidden) || holds(text, kFailing)) &&
         holds(text, kVisitor);
}

bool is_redirection(std::string_view text) {
  return holds(text, kRedirect) && (holds(text, kVisitor) || text.find("http") != std::string_view::npos);
}

bool is_login(std::string_view text, const PageSigns& signs) {
  return (signs.asks_password || holds(text, kPassword)) && holds(text, kLogIn);
}

}  // namespace

std::string_view kind_of_notice(std::string_view text, const PageSigns& signs) {
  const std::size_t length = code_point_count(text);
  if (length == 0 || length > kLongestNotice) return {};
  const std::string folded = folded_notice(text);
  if (holds(folded, kScript) && holds(folded, kSwitchOn)) return "a notice about JavaScript";
  if (is_request_for_consent(folded, length, signs)) return "a request for consent";
  if (holds(folded, kBrowser) && holds(folded, kOutOfDate)) return "a notice about the browser";
  if (length <= kLongestTest && holds(folded, kRobots) && holds(folded, kVisitor)) return "a test for robots";
  if (length > kLongestOffer) return {};
  if (holds(folded, kSubscribe) && holds(folded, kReadOn)) return "a request to subscribe";
  if (is_barred_here(folded)) return "a notice that the page is barred where the visitor is";
  if (length > kLongestErrorPage) return {};
  if (is_login(folded, signs)) return "a form to log in";
  if (is_test_for_robots(folded)) return "a test for robots";
  if (length <= kLongestRedirection && is_redirection(folded)) return "a redirection";
  if (is_error_page(folded)) return "an error page";
  return {};
}

bool is_title_of_notice(std::string_view title) {
  constexpr std::size_t kMostWordsOfSite = 4;
  bool names_notice = false;
  std::size_t other_words = 0;
  for (const std::string& part : parts_of_title(title)) {
    if (names_status(part) || equals_one(part, kTitles) || (begins_with_one(part, kRedirect))) {
      names_notice = true;
    } else {
      other_words += split_words(part).size();
    }
  }
  return names_notice && other_words <= kMostWordsOfSite;
}

bool is_title_of_list(std::string_view title) {
  return begins_with_one(folded_notice(title), kListTitles);
}

bool offers_choice(std::string_view title) {
  return holds(folded_notice(title), kConsent);
}

bool speaks_to_visitor(std::string_view text) {
  return holds(folded_notice(text), kVisitor);
}

}  // namespace newsexport::html
