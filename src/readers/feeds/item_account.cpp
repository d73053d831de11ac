// External interface: account_for_feed().
#include "readers/feeds/item_account.h"

#include <algorithm>
#include <array>

#include "readers/account/account.h"
#include "readers/feeds/block_comments.h"
#include "readers/feeds/markup_text.h"
#include "readers/feeds/shortcodes.h"
#include "readers/feeds/wordpress.h"
#include "support/utf8.h"
#include "xml/xml_query.h"

namespace newsexport::feeds {
namespace {

constexpr std::string_view kOfTheFeed = "what the feed says of itself";
constexpr std::string_view kOfTheSite = "list of the site";
constexpr std::string_view kLinkTitle = "title of a link beside the text";
constexpr std::string_view kSecondSummary = "one more summary";

constexpr auto kXmlItem = std::to_array<SetAside>({
    {"guid", ""},
    {"id", ""},
    {"identifier", ""},
    {"pubDate", ""},
    {"date", ""},
    {"published", ""},
    {"updated", ""},
    {"issued", ""},
    {"created", ""},
    {"modified", ""},
    {"language", ""},
    {"format", ""},
    {"type", ""},
    {"@type", ""},
    {"generator", ""},
    {"explicit", ""},
    {"episodeType", ""},
    {"block", ""},
    {"adult", ""},
    {"rating", ""},
    {"scheme", ""},
    {"hash", ""},
    {"status", ""},
    {"link/@title", kLinkTitle},
    {"subtitle", kSecondSummary},
    {"summary", kSecondSummary},
    {"category", "name of a category for programs"},
    {"comment", "comment of a reader"},
    {"source/author", kOfTheFeed},
    {"source/subtitle", kOfTheFeed},
    {"source/generator", ""},
});

constexpr auto kWordPressItem = std::to_array<SetAside>({
    {"creator", "login of who posted the text"},
    {"category", "category that is no subject"},
    {"postmeta", ""},
    {"post_type", ""},
    {"post_name", ""},
    {"comment_status", ""},
    {"ping_status", ""},
});

constexpr auto kXmlFeed = std::to_array<SetAside>({
    {"title", kOfTheFeed},
    {"description", kOfTheFeed},
    {"subtitle", kOfTheFeed},
    {"tagline", kOfTheFeed},
    {"summary", kOfTheFeed},
    {"info", kOfTheFeed},
    {"category", kOfTheFeed},
    {"keywords", kOfTheFeed},
    {"subject", kOfTheFeed},
    {"coverage", kOfTheFeed},
    {"managingEditor", kOfTheFeed},
    {"webMaster", kOfTheFeed},
    {"owner", kOfTheFeed},
    {"author", kOfTheFeed},
    {"creator", kOfTheFeed},
    {"contributor", kOfTheFeed},
    {"image", kOfTheFeed},
    {"textInput", kOfTheFeed},
    {"credit", kOfTheFeed},
    {"thumbnail", kOfTheFeed},
    {"link/@title", kLinkTitle},
    {"channel/category", kOfTheFeed},
    {"cat_name", kOfTheSite},
    {"category_description", kOfTheSite},
    {"tag", kOfTheSite},
    {"term", kOfTheSite},
    {"browserFriendly", "words of the feed's service"},
    {"feedFlare", "words of the feed's service"},
    {"emailServiceId", ""},
    {"info/@uri", ""},
    {"generator", ""},
    {"id", ""},
    {"guid", ""},
    {"docs", ""},
    {"cloud", ""},
    {"language", ""},
    {"rating", ""},
    {"pubDate", ""},
    {"lastBuildDate", ""},
    {"updated", ""},
    {"modified", ""},
    {"date", ""},
    {"skipHours", ""},
    {"skipDays", ""},
    {"updatePeriod", ""},
    {"type", ""},
    {"format", ""},
    {"identifier", ""},
    {"explicit", ""},
    {"block", ""},
    {"complete", ""},
    {"@type", ""},
    {"License", "terms of a licence"},
});

constexpr auto kJsonItem = std::to_array<SetAside>({
    {"id", ""},
    {"language", ""},
    {"mime_type", ""},
    {"date_published", ""},
    {"date_modified", ""},
});

constexpr auto kJsonFeed = std::to_array<SetAside>({
    {"description", kOfTheFeed},
    {"authors", kOfTheFeed},
    {"author", kOfTheFeed},
    {"user_comment", "note to programmers"},
    {"language", ""},
    {"hubs", ""},
});

template <typename Tree, typename Rows>
void account_for_frame(const Tree& frame, const Rows& rows, std::vector<Reading>& readings) {
  if (readings.empty()) return;
  ArticleWords words;
  for (const Reading& reading : readings) words.add(reading.article);
  report_unread(find_unread(frame, rows, words), readings.front().article, readings.front().diagnostics);
}

// An item as it was meant: markup that is escaped too often, and in WordPress's exports the words of blocks
// without the tags of shortcodes, which have been reported.
XmlElement as_meant(const XmlElement& item, bool is_export) {
  XmlElement meant = item;
  for (XmlNode& child : meant.children) {
    auto* element = std::get_if<XmlElement>(&child.value);
    if (!element) continue;
    const bool is_mixed = !child_elements(*element).empty();
    const bool has_shortcodes = is_export && element->name_space == XmlNamespace::content;
    for (XmlNode& node : element->children) {
      auto* text = std::get_if<std::string>(&node.value);
      if (!text) continue;
      *text = has_shortcodes ? with_block_words(without_shortcode_tags(*text))
              : is_mixed     ? escaped_once_in_mixture(*text)
                             : escaped_once(*text);
    }
  }
  return meant;
}

JsonValue as_meant(const JsonValue& item) {
  JsonValue meant = item;
  for (JsonValue::Member& member : meant.members) {
    if (member.name == "content_html") member.value.text = escaped_once(member.value.text);
  }
  return meant;
}

// The tree without its items.
XmlElement frame_of(const XmlElement& root) {
  XmlElement frame = root;
  frame.children.clear();
  for (const XmlNode& child : root.children) {
    const auto* element = std::get_if<XmlElement>(&child.value);
    const std::string_view name = element ? local_name(*element) : std::string_view();
    if (name == "item" || name == "entry") continue;
    frame.children.push_back(element && name == "channel" ? XmlNode{frame_of(*element)} : child);
  }
  return frame;
}

JsonValue frame_of(const JsonValue& root) {
  JsonValue frame = root;
  std::erase_if(frame.members, [](const JsonValue::Member& member) { return member.name == "items"; });
  return frame;
}

}  // namespace

void account_for_feed(const XmlElement& root, const Feed& feed, std::vector<Reading>& readings) {
  std::vector<SetAside> rows(kXmlItem.begin(), kXmlItem.end());
  const bool is_export = is_wordpress_export(root);
  if (is_export) rows.insert(rows.end(), kWordPressItem.begin(), kWordPressItem.end());
  for (std::size_t i = 0; i < readings.size(); ++i) {
    const XmlElement item = as_meant(*feed.items[i].element, is_export);
    Reading& reading = readings[i];
    account_for(item, rows, reading.article, reading.diagnostics);
  }
  // An entry alone has no feed around it.
  if (local_name(root) != "entry") account_for_frame(frame_of(root), kXmlFeed, readings);
}

void account_for_feed(const JsonValue& root, const Feed& feed, std::vector<Reading>& readings) {
  for (std::size_t i = 0; i < readings.size(); ++i) {
    account_for(as_meant(*feed.items[i].member), kJsonItem, readings[i].article, readings[i].diagnostics);
  }
  account_for_frame(frame_of(root), kJsonFeed, readings);
}

}  // namespace newsexport::feeds
