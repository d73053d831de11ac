// External interface: read_newsml(). The parts of an item are read in readers/newsml/.
#include "readers/newsml.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "readers/news/body_text.h"
#include "readers/newsml/components.h"
#include "readers/newsml/content.h"
#include "readers/newsml/metadata.h"
#include "support/error.h"
#include "xml/xml_query.h"

namespace newsexport {
namespace {

using newsml::TextPlace;

/// The texts of one item in one language.
struct Texts {
  std::string language;
  std::vector<TextPlace> places;
};

std::vector<Texts> texts_by_language(const XmlElement& item) {
  std::vector<Texts> groups;
  for (const TextPlace& place : newsml::find_texts(item)) {
    const std::string language = newsml::language_of(place);
    auto group = std::ranges::find(groups, language, &Texts::language);
    if (group == groups.end()) group = groups.insert(groups.end(), {language, {}});
    group->places.push_back(place);
  }
  return groups;
}

bool is_contact(const TextPlace& place) {
  return newsml::role_of(*place.around.back()) == "contact";
}

const TextPlace& main_text(const Texts& texts) {
  const auto weight = [](const TextPlace& place) {
    const std::string role = newsml::role_of(*place.around.back());
    const bool is_body = role == "body" || role == "main";
    return std::pair(is_body, is_contact(place) ? 0 : text_of(*place.content).size());
  };
  return *std::ranges::max_element(texts.places, {}, weight);
}

Article read_texts(const Texts& texts, const std::string& file, Diagnostics& diagnostics) {
  const TextPlace& main = main_text(texts);
  Article article;
  article.source_name = file;
  newsml::read_metadata(main, article, diagnostics);
  newsml::read_content(main, article, diagnostics);
  news::drop_repeated_byline(article);
  news::drop_repeated_summary(article);
  for (const TextPlace& place : texts.places) {
    if (is_contact(place) && place.content != main.content) newsml::read_content(place, article, diagnostics);
  }
  Blocks blocks = newsml::read_pictures(main, article);
  std::ranges::move(article.body, std::back_inserter(blocks));
  article.body = std::move(blocks);
  if (article.headline.empty()) {
    diagnostics.warning({main.content->line, 0}, "metadata.headline-missing", "the item has no headline");
  }
  return article;
}

}  // namespace

std::vector<Reading> read_newsml(const Source& source, const ReadOptions&, Diagnostics& diagnostics) {
  const XmlElement root = read_any_xml_tree(source, diagnostics);
  std::vector<Reading> readings;
  for (const XmlElement* item : descendants(root, "NewsItem")) {
    for (const Texts& texts : texts_by_language(*item)) {
      Reading& reading = readings.emplace_back(Reading{{}, Diagnostics(source.name)});
      reading.article = read_texts(texts, source.name, reading.diagnostics);
      if (!news::has_words(reading.article)) readings.pop_back();
    }
  }
  if (readings.empty()) {
    throw Error(Error::Kind::input, source.name, "newsml.no-text", "there is no text in the NewsML items");
  }
  return readings;
}

}  // namespace newsexport
