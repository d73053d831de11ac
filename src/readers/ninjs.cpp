// External interface: read_ninjs(). The parts of an item are read in readers/ninjs/.
#include "readers/ninjs.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

#include <fmt/format.h>

#include "readers/news/account_items.h"
#include "readers/news/body_text.h"
#include "readers/ninjs/content.h"
#include "readers/ninjs/json.h"
#include "readers/ninjs/metadata.h"
#include "readers/ninjs/set_aside.h"
#include "readers/ninjs/texts.h"
#include "support/error.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

using ninjs::Json;

[[noreturn]] void refuse(const Source& source, const std::string& code, const std::string& message,
                         Position position) {
  throw Error(Error::Kind::input, source.name, "ninjs." + code, message, position);
}

bool has_text(const Json& item) {
  return !ninjs::texts_of(item, "body").empty() || !ninjs::texts_of(item, "headline").empty();
}

// A JSON schema of ninjs has all its names, but as objects that describe them.
bool is_item(const Json& value) {
  if (value.kind != Json::Kind::map || ninjs::find(value, "properties")) return false;
  if (ninjs::find(value, "$defs") || ninjs::find(value, "definitions")) return false;
  for (const char* name : {"uri", "guid", "type"}) {
    const Json* member = ninjs::find(value, name);
    if (member && member->kind == Json::Kind::text) return true;
  }
  return has_text(value);
}

void find_items(const Json& value, std::vector<const Json*>& found) {
  if (value.kind == Json::Kind::list) {
    for (const Json& one : value.items) find_items(one, found);
    return;
  }
  for (const char* wrapper : {"data", "item", "items", "_items"}) {
    if (const Json* inner = ninjs::find(value, wrapper); inner && inner->kind != Json::Kind::text) {
      return find_items(*inner, found);
    }
  }
  if (is_item(value)) found.push_back(&value);
}

std::string type_of(const Json& item) {
  return fold_case(ninjs::text_at(item, "type"));
}

bool is_text(const Json& item) {
  const std::string type = type_of(item);
  if (type.empty() || type == "text") return has_text(item);
  const bool can_hold_text = type == "composite" || type == "component";
  return can_hold_text && !ninjs::texts_of(item, "body").empty();
}

[[noreturn]] void refuse_without_text(const Source& source, const std::vector<const Json*>& items) {
  if (items.empty()) refuse(source, "no-item", "there is no news item in the JSON", {1, 1});
  const Json& first = *items.front();
  const std::string type = type_of(first);
  if (type.empty() || type == "text") {
    refuse(source, "item-empty", "the news item has neither body nor headline", first.position);
  }
  constexpr std::array<std::string_view, 7> kTypes = {"picture", "graphic",   "video",    "audio",
                                                      "event",   "composite", "component"};
  const bool is_known = std::ranges::find(kTypes, type) != kTypes.end();
  refuse(source, (is_known ? type : "other") + "-item",
         fmt::format("the file holds an item of type '{}' without a text; there is no article in it", type),
         first.position);
}

// AP gives the text of an item as the address of an NITF file.
void report_missing_body(const Json& item, Diagnostics& diagnostics) {
  const Json* renditions = ninjs::find(item, "renditions");
  const Json* nitf = renditions ? ninjs::find(*renditions, "nitf") : nullptr;
  const std::string address = nitf ? ninjs::text_at(*nitf, "href") : std::string();
  diagnostics.warning(item.position, "ninjs.body-missing",
                      address.empty()
                          ? std::string("the item has no text")
                          : fmt::format("the item's text is not in the file, but at {}", address));
}

Article read_item(const Json& item, const std::string& file, Diagnostics& diagnostics) {
  Article article;
  article.source_name = file;
  ninjs::read_metadata(item, article, diagnostics);
  ninjs::read_body(item, article, diagnostics);
  news::drop_repeated_byline(article);
  news::drop_repeated_summary(article);
  if (article.body.empty()) report_missing_body(item, diagnostics);
  Blocks blocks = ninjs::read_associations(item, article, diagnostics);
  std::ranges::move(article.body, std::back_inserter(blocks));
  article.body = std::move(blocks);
  if (article.headline.empty()) {
    diagnostics.warning(item.position, "metadata.headline-missing", "the item has no headline");
  }
  return article;
}

}  // namespace

std::vector<Reading> read_ninjs(const Source& source, const ReadOptions&, Diagnostics&) {
  const Json root = ninjs::parse(source);
  std::vector<const Json*> items;
  find_items(root, items);
  std::vector<Reading> readings;
  std::vector<news::ItemPlace> places;
  std::set<const Json*> repeated;
  for (const Json* item : items) {
    news::ItemPlace& place = places.emplace_back(news::ItemPlace{item->position, -1, type_of(*item)});
    if (!is_text(*item)) continue;
    Reading& reading = readings.emplace_back(Reading{{}, Diagnostics(source.name)});
    reading.article = read_item(*item, source.name, reading.diagnostics);
    if (news::has_words(reading.article)) {
      place.reading = static_cast<int>(readings.size()) - 1;
      repeated.merge(ninjs::repeated_texts(*item, reading.article));
    } else {
      readings.pop_back();
    }
  }
  if (readings.empty()) refuse_without_text(source, items);
  news::account_for_items(ninjs::without(root, repeated), ninjs::kSetAside, places, readings);
  return readings;
}

}  // namespace newsexport
