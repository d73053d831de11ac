// External interface: parse_json_feed(), read_json().
#include "readers/feeds/json_feed.h"

#include "readers/feeds/markup_text.h"
#include "readers/feeds/media_rss.h"
#include "support/error.h"
#include "support/parse_json.h"
#include "support/utf8.h"

namespace newsexport::feeds {
namespace {

std::string text_at(const JsonValue& value, const std::string& name) {
  const JsonValue* member = value.find(name);
  return member && member->kind == JsonValue::Kind::text ? member->text : std::string();
}

const std::vector<JsonValue>& list_at(const JsonValue& value, const std::string& name) {
  static const std::vector<JsonValue> kNone;
  const JsonValue* member = value.find(name);
  return member && member->kind == JsonValue::Kind::list ? member->items : kNone;
}

FeedText feed_text(const JsonValue& value, const std::string& name, FeedText::Kind kind) {
  const JsonValue* member = value.find(name);
  if (!member || trim(text_at(value, name)).empty()) return {};
  const bool is_html = kind == FeedText::Kind::html;
  return {is_html ? escaped_once(member->text) : member->text, kind, member->position.line};
}

/// Version 1.0 has one `author`, 1.1 a list of `authors`.
std::vector<Byline> bylines_of(const JsonValue& value) {
  std::vector<JsonValue> authors = list_at(value, "authors");
  if (const JsonValue* author = value.find("author"); authors.empty() && author) authors.push_back(*author);
  std::vector<Byline> bylines;
  for (const JsonValue& author : authors) {
    if (author.kind == JsonValue::Kind::text && !author.text.empty())
      bylines.push_back({shown_name(author.text), "", "", ""});
    if (author.kind != JsonValue::Kind::map || text_at(author, "name").empty()) continue;
    bylines.push_back({shown_name(text_at(author, "name")), "", "", text_at(author, "url")});
  }
  return bylines;
}

/// `image` is the main picture; a `banner_image` stands for it only where there is none.
void read_pictures(const JsonValue& value, FeedItem& item) {
  const std::string image = text_at(value, "image");
  const std::string banner = text_at(value, "banner_image");
  const std::string& source = image.empty() ? banner : image;
  if (source.empty()) return;
  FeedPicture picture;
  picture.picture.source = source;
  picture.picture.position = item.position;
  item.pictures.push_back(std::move(picture));
}

FeedItem read_item(const JsonValue& value) {
  FeedItem item;
  item.position = value.position;
  item.member = &value;
  item.title = feed_text(value, "title", FeedText::Kind::plain);
  item.content = feed_text(value, "content_html", FeedText::Kind::html);
  if (item.content.empty()) item.content = feed_text(value, "content_text", FeedText::Kind::plain);
  item.summary = feed_text(value, "summary", FeedText::Kind::plain);
  item.link = text_at(value, "url");
  if (item.link.empty()) item.link = text_at(value, "external_url");
  item.identifier = text_at(value, "id");
  item.language = text_at(value, "language");
  item.published = text_at(value, "date_published");
  item.updated = text_at(value, "date_modified");
  item.bylines = bylines_of(value);
  for (const JsonValue& tag : list_at(value, "tags")) {
    if (tag.kind == JsonValue::Kind::text && !tag.text.empty()) item.categories.push_back(tag.text);
  }
  read_pictures(value, item);
  for (const JsonValue& file : list_at(value, "attachments")) {
    add_attachment(text_at(file, "url"), text_at(file, "mime_type"), text_at(file, "title"), file.position,
                   item);
  }
  return item;
}

}  // namespace

JsonValue parse_json_feed(const Source& source) {
  try {
    return parse_json(source);
  } catch (const Error& error) {
    throw Error(Error::Kind::input, source.name, "feed.invalid-json",
                "the feed is not valid JSON, is nested too deeply or holds too much", error.position());
  }
}

Feed read_json(const JsonValue& root) {
  Feed feed;
  feed.title = shown_name(text_at(root, "title"));
  feed.link = text_at(root, "home_page_url");
  feed.language = text_at(root, "language");
  feed.bylines = bylines_of(root);
  for (const JsonValue& item : list_at(root, "items")) {
    if (item.kind == JsonValue::Kind::map) feed.items.push_back(read_item(item));
  }
  return feed;
}

}  // namespace newsexport::feeds
