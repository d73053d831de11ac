// Feeds of all formats: read_feed(), read_json_feed(), and how they are recognized.
#include "readers/feeds.h"

#include <algorithm>

#include <fmt/format.h>

#include "readers/feeds/atom.h"
#include "readers/feeds/item_account.h"
#include "readers/feeds/json_feed.h"
#include "readers/feeds/rss.h"
#include "readers/feeds/wordpress.h"
#include "support/error.h"
#include "support/utf8.h"
#include "xml/xml_query.h"
#include "xml/xml_tree.h"

namespace newsexport {
namespace {

feeds::Feed read_tree(const XmlElement& root, Diagnostics& diagnostics) {
  const std::string name = fold_case(local_name(root));
  if (name == "feed" || name == "entry") return feeds::read_atom(root, diagnostics);
  if (name == "rss" && feeds::is_wordpress_export(root))
    return feeds::read_wordpress_export(root, diagnostics);
  if (name == "rss" || name == "rdf" || name == "channel") return feeds::read_rss(root);
  throw Error(Error::Kind::input, diagnostics.file(), "feed.unknown-format",
              fmt::format("its root element is '{}', which is none of a feed's", root.name), {root.line, 0});
}

constexpr int kCertain = 100;

bool has_root(std::string_view text, std::initializer_list<std::string_view> names) {
  const std::string root = fold_case(local_name(root_name(text)));
  return std::ranges::find(names, root) != names.end();
}

}  // namespace

int sniff_rss(std::string_view text) {
  return has_root(text, {"rss", "rdf"}) ? kCertain : 0;
}

int sniff_atom(std::string_view text) {
  return has_root(text, {"feed"}) ? kCertain : 0;
}

int sniff_json_feed(std::string_view text) {
  constexpr std::size_t kHead = 65536;
  const std::string_view head = trim(text.substr(0, kHead));
  const bool is_object = head.starts_with('{') || head.starts_with("\xef\xbb\xbf{");
  const bool has_version = head.find("jsonfeed.org/version/") != std::string_view::npos ||
                           head.find("jsonfeed.org\\/version\\/") != std::string_view::npos;
  return is_object && has_version ? kCertain : 0;
}

std::vector<Reading> read_feed(const Source& source, const ReadOptions&, Diagnostics& diagnostics) {
  const XmlElement root = read_any_xml_tree(source, diagnostics);
  const feeds::Feed feed = read_tree(root, diagnostics);
  std::vector<Reading> readings = feeds::make_readings(feed, source.name);
  feeds::account_for_feed(root, feed, readings);
  return readings;
}

std::vector<Reading> read_json_feed(const Source& source, const ReadOptions&, Diagnostics&) {
  const JsonValue root = feeds::parse_json_feed(source);
  const feeds::Feed feed = feeds::read_json(root);
  std::vector<Reading> readings = feeds::make_readings(feed, source.name);
  feeds::account_for_feed(root, feed, readings);
  return readings;
}

}  // namespace newsexport
