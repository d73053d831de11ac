// External interface: read_newsml(). The parts of an item are read in readers/newsml/.
#include "readers/newsml.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "readers/news/body_text.h"
#include "readers/newsml/components.h"
#include "readers/newsml/content.h"
#include "readers/newsml/metadata.h"
#include "support/error.h"
#include "xml/xml_query.h"

namespace newsexport {

Article read_newsml(const Source& source, const ReadOptions&, Diagnostics& diagnostics) {
  const XmlElement root = read_any_xml_tree(source, diagnostics);
  std::vector<newsml::TextPlace> texts;
  for (const XmlElement* item : descendants(root, "NewsItem")) {
    std::ranges::move(newsml::find_texts(*item), std::back_inserter(texts));
  }
  if (texts.empty()) {
    throw Error(Error::Kind::input, source.name, "newsml.no-text", "there is no text in the NewsML items");
  }
  if (texts.size() > 1) {
    diagnostics.warning({1, 0}, "newsml.more-items",
                        fmt::format("the file holds {} texts; the first is read", texts.size()));
  }
  const newsml::TextPlace& place = texts.front();
  Article article;
  article.source_name = source.name;
  newsml::read_metadata(place, article, diagnostics);
  newsml::read_content(place, article, diagnostics);
  news::drop_repeated_summary(article);
  Blocks blocks = newsml::read_pictures(place);
  std::ranges::move(article.body, std::back_inserter(blocks));
  article.body = std::move(blocks);
  if (article.headline.empty()) {
    diagnostics.warning({1, 0}, "metadata.headline-missing", "the item has no headline");
  }
  return article;
}

}  // namespace newsexport
