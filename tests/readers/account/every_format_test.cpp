// The account by construction: words put anywhere into a source of any format are in the article or reported.
#include <algorithm>
#include <array>

#include <catch2/catch.hpp>

#include "model/texts.h"
#include "newsexport.h"
#include "support/files.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

constexpr std::string_view kWords = "Nobody had ever heard of such purple carts";

std::string sample(const std::string& name) {
  return read_file(std::string(NEWSEXPORT_SOURCE_DIR) + "/samples/" + name, 1 << 20);
}

/// Whether the articles that are read from `text` have the words, or a diagnostic names them.
bool is_accounted_for(const std::string& name, const std::string& text) {
  Diagnostics diagnostics(name);
  std::vector<Reading> readings;
  try {
    readings = read_articles({name, text}, {}, diagnostics);
  } catch (const Error&) {
    return true;  // refused aloud
  }
  bool is_known = false;
  const auto look = [&is_known](std::string_view found) {
    is_known = is_known || collapse_space(found).find(kWords) != std::string::npos;
  };
  for (const Diagnostic& one : diagnostics.entries()) look(one.message);
  for (const Reading& reading : readings) {
    for_each_text(reading.article, look);
    for (const Diagnostic& one : reading.diagnostics.entries()) look(one.message);
  }
  return is_known;
}

/// Where a start tag of an element that may hold something ends.
std::vector<std::size_t> inside_elements(const std::string& text) {
  std::vector<std::size_t> places;
  for (std::size_t at = text.find('<'); at != std::string::npos; at = text.find('<', at + 1)) {
    if (text.compare(at, 4, "<!--") == 0) {
      at = text.find("-->", at);
      continue;
    }
    const std::size_t end = text.find('>', at);
    const bool is_start = std::isalpha(static_cast<unsigned char>(text[at + 1])) && text[end - 1] != '/';
    if (is_start) places.push_back(end + 1);
  }
  return places;
}

/// A title that is not of a body's own "head".
bool is_headline(const std::string& text, std::size_t begin) {
  return text.compare(begin, 5, "title") == 0 && text.compare(begin - 7, 6, "<head>") != 0;
}

/// Elements whose text the article has as values (dates, codes, identifiers), or that are the envelope of a
/// message.
bool holds_values(const std::string& text, std::size_t place) {
  static constexpr auto kNames = std::to_array<std::string_view>({"tobject",
                                                                  "header",
                                                                  "sent",
                                                                  "sender",
                                                                  "head",
                                                                  "title",
                                                                  "NewsEnvelope",
                                                                  "DateAndTime",
                                                                  "Identification",
                                                                  "NewsIdentifier",
                                                                  "ProviderId",
                                                                  "DateId",
                                                                  "NewsItemId",
                                                                  "RevisionId",
                                                                  "NewsManagement",
                                                                  "Provider",
                                                                  "Party",
                                                                  "PublicIdentifier",
                                                                  "FirstCreated",
                                                                  "ThisRevisionCreated",
                                                                  "journal-id",
                                                                  "pub-date",
                                                                  "date",
                                                                  "day",
                                                                  "month",
                                                                  "year",
                                                                  "id",
                                                                  "updated",
                                                                  "published",
                                                                  "pubDate",
                                                                  "guid",
                                                                  "lastBuildDate",
                                                                  "dateIssued"});
  const std::size_t begin = text.rfind('<', place - 1) + 1;
  std::string_view name = std::string_view(text).substr(begin, text.find_first_of(" \n>", begin) - begin);
  name = name.substr(name.find(':') + 1);
  return std::ranges::find(kNames, name) != kNames.end() && !is_headline(text, begin);
}

std::string line_of(const std::string& text, std::size_t place) {
  const std::size_t begin = text.rfind('\n', place) + 1;
  return text.substr(begin, text.find('\n', place) - begin);
}

}  // namespace

TEST_CASE("account: words in an unknown element anywhere in an XML source are in the article or reported") {
  const std::string name =
      GENERATE("harbour-barrier.nitf.xml", "harbour-barrier.newsml-g2.xml", "harbour-barrier.newsml.xml",
               "harbour-barrier.jats.xml", "harbour-barrier.docbook.xml", "harbour-barrier.rss.xml",
               "harbour-barrier.atom", "harbour-feed.xml");
  const std::string text = sample(name);
  const std::vector<std::size_t> places = inside_elements(text);
  REQUIRE(places.size() > 20);
  for (const std::size_t place : places) {
    if (holds_values(text, place)) continue;
    std::string changed = text;
    changed.insert(place, "<purple-cart>" + std::string(kWords) + "</purple-cart>");
    INFO(name << ": " << line_of(text, place - 1));
    CHECK(is_accounted_for(name, changed));
  }
}

TEST_CASE("account: words in an unknown member anywhere in a JSON source are in the article or reported") {
  const std::string name = GENERATE("harbour-barrier.ninjs.json", "harbour-barrier.feed.json");
  const std::string text = sample(name);
  int count = 0;
  for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1)) {
    // Braces within a string are text.
    const std::size_t next = text.find_first_not_of(" \n", at + 1);
    // Renditions are named by their place.
    const bool is_list_of_places =
        text.substr(0, at).ends_with("\"renditions\": ") || text.substr(0, at).ends_with("\"main\": ");
    if (next == std::string::npos || text[next] != '"' || is_list_of_places) continue;
    std::string changed = text;
    changed.insert(at + 1, "\"purpleCart\": \"" + std::string(kWords) + "\", ");
    INFO(name << ": " << line_of(text, at));
    CHECK(is_accounted_for(name, changed));
    ++count;
  }
  CHECK(count > 2);
}

TEST_CASE("account: words in an unknown element anywhere in a page are in the article or reported") {
  const std::string text = sample("harbour-barrier.html");
  const std::size_t body = text.find("<body");
  REQUIRE(body != std::string::npos);
  for (const std::size_t place : inside_elements(text)) {
    // A button is no text, and a marked date is a value.
    const bool is_value = text.substr(0, place).ends_with("<button>") ||
                          text.rfind("<time", place) == text.rfind('<', place - 1);
    if (place <= body || is_value) continue;
    std::string changed = text;
    changed.insert(place, "<purple-cart>" + std::string(kWords) + "</purple-cart>");
    INFO(line_of(text, place - 1));
    CHECK(is_accounted_for("page.html", changed));
  }
}

}  // namespace newsexport
