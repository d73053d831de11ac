// External interface: report_unread_items().
#include "readers/news/account_items.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "support/utf8.h"

namespace newsexport::news {
namespace {

bool is_at_or_before(Position a, Position b) {
  return std::tie(a.line, a.column) <= std::tie(b.line, b.column);
}

// The last item that begins before the text; several articles of one item (its languages) begin at one place.
const ItemPlace& item_at(Position position, const std::vector<ItemPlace>& items) {
  const ItemPlace* found = &items.front();
  for (const ItemPlace& item : items) {
    const bool is_later = is_at_or_before(found->position, item.position) && found->position != item.position;
    if (is_later && is_at_or_before(item.position, position)) found = &item;
  }
  return *found;
}

// The article that an item without one is told to: the one before it, else the first.
std::size_t reading_before(const ItemPlace& item, const std::vector<ItemPlace>& items) {
  int found = 0;
  for (const ItemPlace& other : items) {
    if (other.reading >= 0 && is_at_or_before(other.position, item.position)) found = other.reading;
  }
  return static_cast<std::size_t>(found);
}

// Items without a text that are lost, by kind.
struct Lost {
  std::set<const ItemPlace*> items;
  std::vector<LeftOut> texts;
};
using LostKinds = std::map<std::string, Lost>;

// The texts of lost items, each with all that its item says.
void keep_whole(std::vector<LostKinds>& lost, const std::function<Unread()>& find_all,
                const std::vector<ItemPlace>& items) {
  std::map<const ItemPlace*, Lost*> places;
  for (LostKinds& kinds : lost) {
    for (auto& [kind, one] : kinds) {
      for (const ItemPlace* item : one.items) places[item] = &one;
      one.texts.clear();
    }
  }
  if (places.empty()) return;
  for (LeftOut& text : find_all().unread) {
    const auto place = places.find(&item_at(text.position, items));
    if (place != places.end()) place->second->texts.push_back(std::move(text));
  }
}

void report_lost(const LostKinds& kinds, Reading& reading) {
  for (const auto& [kind, lost] : kinds) {
    const LeftOut& first = lost.texts.front();
    reading.diagnostics.warning(
        first.position, "news.item-left-out",
        fmt::format("{} {} of kind '{}' without a text left out: \"{}\"", lost.items.size(),
                    lost.items.size() == 1 ? "item" : "items", kind, excerpt(first.text)));
    for (const LeftOut& text : lost.texts) {
      reading.article.left_out.push_back({text.text, fmt::format("item of kind '{}'", kind), text.position});
    }
  }
}

}  // namespace

void report_unread_items(Unread found, const std::function<Unread()>& find_all,
                         const std::vector<ItemPlace>& items, std::vector<Reading>& readings) {
  std::vector<Unread> each(readings.size());
  std::vector<LostKinds> lost(readings.size());
  for (LeftOut& one : found.unread) {
    const ItemPlace& item = item_at(one.position, items);
    if (item.reading >= 0) {
      each[static_cast<std::size_t>(item.reading)].unread.push_back(std::move(one));
    } else {
      Lost& kind = lost[reading_before(item, items)][item.kind];
      kind.items.insert(&item);
      kind.texts.push_back(std::move(one));
    }
  }
  for (LeftOut& one : found.set_aside) {
    const ItemPlace& item = item_at(one.position, items);
    const std::size_t at =
        item.reading >= 0 ? static_cast<std::size_t>(item.reading) : reading_before(item, items);
    each[at].set_aside.push_back(std::move(one));
  }
  keep_whole(lost, find_all, items);
  for (std::size_t i = 0; i < readings.size(); ++i) {
    report_unread(std::move(each[i]), readings[i].article, readings[i].diagnostics);
    report_lost(lost[i], readings[i]);
  }
}

}  // namespace newsexport::news
