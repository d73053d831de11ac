// External interface: read_newsml_g2(). The parts of an item are read in readers/newsml_g2/.
#include "readers/newsml_g2.h"

#include <algorithm>
#include <iterator>
#include <set>

#include <fmt/format.h>

#include "model/traverse.h"
#include "readers/news/account_items.h"
#include "readers/news/body_text.h"
#include "readers/newsml_g2/content.h"
#include "readers/newsml_g2/items.h"
#include "readers/newsml_g2/links.h"
#include "readers/newsml_g2/metadata.h"
#include "readers/newsml_g2/rights_info.h"
#include "readers/newsml_g2/set_aside.h"
#include "readers/nitf/set_aside.h"
#include "support/error.h"
#include "xml/xml_query.h"

namespace newsexport {
namespace {

using newsml_g2::Items;

// NITF may stand in it.
std::vector<SetAside> set_aside() {
  std::vector<SetAside> rows(newsml_g2::kSetAside.begin(), newsml_g2::kSetAside.end());
  rows.insert(rows.end(), nitf::kSetAside.begin(), nitf::kSetAside.end());
  return rows;
}

// "a concept item": its element's name in words, or its class.
std::string kind_of(const XmlElement& item) {
  const std::string_view name = local_name(item);
  if (name == "newsItem") {
    const std::string own_class = newsml_g2::item_class(item);
    return own_class.empty() ? "news" : own_class;
  }
  return std::string(name.substr(0, name.size() - std::string_view("Item").size()));
}

[[noreturn]] void refuse(const std::string& file, std::string_view code, const std::string& message,
                         int line = 1) {
  throw Error(Error::Kind::input, file, fmt::format("newsml-g2.{}", code), message, {line, 0});
}

[[noreturn]] void refuse_without_text(const Source& source, const Items& items) {
  const std::vector<const XmlElement*>& others = items.pictures.empty() ? items.others : items.pictures;
  if (!items.packages.empty() && others.empty()) {
    refuse(source.name, "package-item",
           "the package only refers to its items, and none of them is in the file; there is no article in it",
           items.packages.front()->line);
  }
  if (others.empty()) refuse(source.name, "no-item", "there is no news item in the file");
  const std::string kind = kind_of(*others.front());
  refuse(source.name, kind + "-item",
         fmt::format("the file holds an item of kind '{}' without text; there is no article in it", kind),
         others.front()->line);
}

std::set<std::string> sources_of(const Article& article) {
  std::set<std::string> sources;
  traverse(article, ConstVisitor{.picture = [&](const Picture& picture) { sources.insert(picture.source); }});
  return sources;
}

// Pictures go before the text, unless the text has them itself.
void add_media(const XmlElement& item, const Items& items, Article& article, Diagnostics& diagnostics) {
  Blocks media = newsml_g2::read_links(item, items, article, diagnostics);
  for (const XmlElement* picture : newsml_g2::pictures_of(item, items)) {
    if (auto block = newsml_g2::read_picture(*picture, diagnostics)) media.push_back(std::move(*block));
  }
  std::set<std::string> present = sources_of(article);
  Blocks before;
  for (Block& block : media) {
    const auto* figure = std::get_if<Figure>(&block.value);
    const bool is_new = !figure || present.insert(figure->pictures.front().source).second;
    if (is_new) before.push_back(std::move(block));
  }
  std::ranges::move(article.body, std::back_inserter(before));
  article.body = std::move(before);
}

Article read_item(const XmlElement& item, const Items& items, const std::string& file,
                  Diagnostics& diagnostics) {
  Article article;
  article.source_name = file;
  newsml_g2::read_metadata(item, article, diagnostics);
  newsml_g2::read_rights(item, article, diagnostics);
  const XmlElement* package = newsml_g2::package_of(item, items);
  const bool has_rights = find_element(item, "rightsInfo");
  if (package && !has_rights) newsml_g2::read_rights(*package, article, diagnostics);
  newsml_g2::read_content(item, article, diagnostics);
  news::drop_repeated_byline(article);
  news::drop_repeated_summary(article);
  if (article.body.empty()) {
    const XmlElement* remote = find_element(item, "contentSet/remoteContent");
    const std::string address = remote ? attribute(*remote, "href") : std::string();
    diagnostics.warning({item.line, 0}, "newsml-g2.body-missing",
                        address.empty()
                            ? std::string("the item has no text")
                            : fmt::format("the item's text is not in the file, but at {}", address));
  }
  add_media(item, items, article, diagnostics);
  if (article.headline.empty()) {
    diagnostics.warning({item.line, 0}, "metadata.headline-missing", "the item has no headline");
  }
  return article;
}

bool is_worth_reading(const XmlElement& item) {
  const XmlElement* content = find_element(item, "contentSet");
  const bool has_text = content && !text_of(*content).empty();
  return has_text || !text_of(find_element(item, "contentMeta/headline")).empty();
}

}  // namespace

std::vector<Reading> read_newsml_g2(const Source& source, const ReadOptions&, Diagnostics& diagnostics) {
  const XmlElement root = read_any_xml_tree(source, diagnostics);
  const Items items = newsml_g2::find_items(root);
  if (items.texts.empty()) refuse_without_text(source, items);
  std::vector<Reading> readings;
  std::vector<news::ItemPlace> places;
  for (const XmlElement* item : items.texts) {
    if (!is_worth_reading(*item)) continue;
    Reading& reading = readings.emplace_back(Reading{{}, Diagnostics(source.name)});
    reading.article = read_item(*item, items, source.name, reading.diagnostics);
    if (news::has_words(reading.article)) {
      places.push_back({{item->line, 0}, static_cast<int>(readings.size()) - 1, {}});
    } else {
      readings.pop_back();
    }
  }
  if (readings.empty()) {
    refuse(source.name, "item-empty", "the news item has neither text nor headline",
           items.texts.front()->line);
  }
  for (const std::vector<const XmlElement*>* others : {&items.pictures, &items.packages, &items.others}) {
    for (const XmlElement* item : *others) places.push_back({{item->line, 0}, -1, kind_of(*item)});
  }
  std::ranges::stable_sort(places, {}, [](const news::ItemPlace& place) { return place.position.line; });
  news::account_for_items(root, set_aside(), places, readings);
  return readings;
}

}  // namespace newsexport
