#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "readers/account/account.h"
#include "readers/reader.h"

namespace newsexport::news {

/// One of the items of a document.
struct ItemPlace {
  Position position;
  int reading = -1;  ///< its article, as an index; -1: there is no text in it
  std::string kind;  ///< "picture", where there is no text
};

/// Reports each text to the article whose item it stands in or behind; of items without a text that nobody
/// uses, how many there are (`news.item-left-out`). `items` in the order of the document, one at least with
/// an article. `find_all` gives the texts of the document compared exactly: an item that is lost is kept
/// whole, although another one has some of its words.
void report_unread_items(Unread found, const std::function<Unread()>& find_all,
                         const std::vector<ItemPlace>& items, std::vector<Reading>& readings);

/// The account of a document that holds several items: what none of the articles says.
template <typename Tree>
void account_for_items(const Tree& tree, std::span<const SetAside> set_aside,
                       const std::vector<ItemPlace>& items, std::vector<Reading>& readings) {
  ArticleWords words;
  for (const Reading& reading : readings) words.add(reading.article);
  report_unread_items(
      find_unread(tree, set_aside, words),
      [&] { return find_unread(tree, set_aside, words, Compare::exactly); }, items, readings);
}

}  // namespace newsexport::news
