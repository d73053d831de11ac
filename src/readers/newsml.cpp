// External interface: read_newsml(). The parts of an item are read in readers/newsml/.
#include "readers/newsml.h"

#include <set>
#include <utility>

#include <fmt/format.h>

#include "readers/news/account_items.h"
#include "readers/news/body_text.h"
#include "readers/news/fields.h"
#include "readers/newsml/components.h"
#include "readers/newsml/metadata.h"
#include "readers/newsml/parts.h"
#include "readers/newsml/pictures.h"
#include "readers/newsml/set_aside.h"
#include "readers/newsml/texts.h"
#include "readers/nitf/set_aside.h"
#include "support/error.h"
#include "support/utf8.h"
#include "xml/xml_query.h"

namespace newsexport {
namespace {

using newsml::MediaPlace;
using newsml::Parts;
using newsml::Texts;

// NITF may stand in it.
std::vector<SetAside> set_aside() {
  std::vector<SetAside> rows(newsml::kSetAside.begin(), newsml::kSetAside.end());
  rows.insert(rows.end(), nitf::kSetAside.begin(), nitf::kSetAside.end());
  return rows;
}

std::set<std::string> duids_of(const Parts& parts) {
  std::set<std::string> duids;
  for (const MediaPlace& media : parts.media) duids.merge(newsml::duids_of(media));
  return duids;
}

// Texts that lie in files of their own, or are encoded.
void report_elsewhere(const XmlElement& item, Diagnostics& diagnostics) {
  for (const XmlElement* content : descendants(item, "ContentItem")) {
    const Position position{content->line, 0};
    const std::string media = fold_case(newsml::formal_name(*content, "MediaType"));
    if (newsml::medium_of(*content) != newsml::Medium::none || (!media.empty() && media != "text")) continue;
    const std::string& address = attribute(*content, "Href");
    if (!address.empty()) {
      diagnostics.warning(position, "newsml.content-elsewhere",
                          fmt::format("a text of the item is not in the file, but at {}", address));
    } else if (find_element(*content, "Encoding")) {
      diagnostics.warning(position, "newsml.content-unread", "the content is encoded data; it is left out");
    }
  }
}

Article read_article(const XmlElement& item, Texts texts, const Parts& parts, const std::string& file,
                     Diagnostics& diagnostics) {
  Article article;
  article.source_name = file;
  const Position position{item.line, 0};
  newsml::drop_alternatives(texts, article, diagnostics);
  article.language = news::read_language(texts.language, position, diagnostics);
  newsml::read_identification(item, article, diagnostics);
  newsml::read_texts(texts, duids_of(parts), article, diagnostics);
  news::drop_repeated_byline(article);
  news::drop_repeated_summary(article);
  newsml::add_media(texts.media, article, diagnostics);
  report_elsewhere(item, diagnostics);
  if (article.headline.empty()) {
    diagnostics.warning({texts.main().content->line, 0}, "metadata.headline-missing",
                        "the item has no headline");
  }
  return article;
}

std::string kind_of(const Parts& parts) {
  if (parts.media.empty()) return {};
  const XmlElement& content = *parts.media.front().contents.front();
  const newsml::Medium medium = newsml::medium_of(content);
  const bool is_graphic = fold_case(newsml::formal_name(content, "MediaType")) == "graphic";
  if (medium == newsml::Medium::picture) return is_graphic ? "graphic" : "picture";
  return medium == newsml::Medium::video ? "video" : "audio";
}

[[noreturn]] void refuse(const std::string& file, const std::vector<const XmlElement*>& items) {
  for (const XmlElement* item : items) {
    const std::string kind = kind_of(newsml::find_parts(*item));
    if (kind.empty()) continue;
    throw Error(
        Error::Kind::input, file, fmt::format("newsml.{}-item", kind),
        fmt::format("the file holds an item of kind '{}' without text; there is no article in it", kind),
        {item->line, 0});
  }
  const auto address_in = [](const XmlElement& item) -> std::string {
    for (const XmlElement* content : descendants(item, "ContentItem")) {
      if (const std::string& address = attribute(*content, "Href"); !address.empty()) return address;
    }
    return {};
  };
  for (const XmlElement* item : items) {
    const std::string address = address_in(*item);
    if (address.empty()) continue;
    throw Error(Error::Kind::input, file, "newsml.no-text",
                fmt::format("the item's text is not in the file, but at {}", address), {item->line, 0});
  }
  throw Error(Error::Kind::input, file, "newsml.no-text", "there is no text in the NewsML items");
}

}  // namespace

std::vector<Reading> read_newsml(const Source& source, const ReadOptions&, Diagnostics& diagnostics) {
  const XmlElement root = read_any_xml_tree(source, diagnostics);
  const std::vector<const XmlElement*> items = newsml::find_items(root);
  std::vector<Reading> readings;
  std::vector<news::ItemPlace> places;
  for (const XmlElement* item : items) {
    const Parts parts = newsml::find_parts(*item);
    const Position position{item->line, 0};
    const std::size_t before = readings.size();
    for (const Texts& texts : newsml::texts_by_language(parts)) {
      Reading& reading = readings.emplace_back(Reading{{}, Diagnostics(source.name)});
      reading.article = read_article(*item, texts, parts, source.name, reading.diagnostics);
      if (!news::has_words(reading.article)) readings.pop_back();
    }
    const bool has_article = readings.size() > before;
    places.push_back({position, has_article ? static_cast<int>(before) : -1, kind_of(parts)});
  }
  if (readings.empty()) refuse(source.name, items);
  news::account_for_items(newsml::without_styles(root), set_aside(), places, readings);
  return readings;
}

}  // namespace newsexport
