// External interface: is_wordpress_export(), read_wordpress_export().
#include "readers/feeds/wordpress.h"

#include <map>

#include <fmt/format.h>

#include "readers/feeds/rss.h"
#include "readers/feeds/wordpress_text.h"
#include "support/error.h"
#include "support/utf8.h"
#include "xml/xml_query.h"

namespace newsexport::feeds {
namespace {

/// Text of an element of WordPress's own, or "".
std::string wordpress_field(const XmlElement& element, std::string_view name) {
  for (const XmlElement* child : child_elements(element, name)) {
    if (child->name_space == XmlNamespace::wordpress) return text_of(child);
  }
  return {};
}

std::string meta_field(const XmlElement& item, std::string_view key) {
  for (const XmlElement* meta : child_elements(item, "postmeta")) {
    if (text_of(find_element(*meta, "meta_key")) == key) return text_of(find_element(*meta, "meta_value"));
  }
  return {};
}

/// Why an item is no article to be printed; empty: it is one.
std::string_view reason_to_leave_out(const XmlElement& item) {
  const std::string type = wordpress_field(item, "post_type");
  const std::string status = wordpress_field(item, "status");
  if (type == "attachment") return "attachment";
  if (type == "revision") return "revision";
  if (!type.empty() && type != "post" && type != "page") return "item that is neither post nor page";
  if (status == "draft" || status == "auto-draft" || status == "pending") return "draft";
  if (!status.empty() && status != "publish") return "post that is not public";
  if (!wordpress_field(item, "post_password").empty()) return "post behind a password";
  return {};
}

/// What posts refer to by number or by name.
struct Site {
  std::map<std::string, WordPressPicture> attachments;  ///< by number
  std::map<std::string, std::string> authors;           ///< login → name as shown
};

WordPressPicture attachment_of(const XmlElement& item) {
  WordPressPicture picture;
  picture.source = wordpress_field(item, "attachment_url");
  picture.alternative_text = meta_field(item, "_wp_attachment_image_alt");
  for (const XmlElement* child : child_elements(item, "encoded")) {
    if (child->name_space == XmlNamespace::wordpress_excerpt) picture.caption = text_of(child);
  }
  return picture;
}

Site read_site(const XmlElement& channel) {
  Site site;
  for (const XmlElement* author : child_elements(channel, "author")) {
    const std::string name = wordpress_field(*author, "author_display_name");
    if (!name.empty()) site.authors[wordpress_field(*author, "author_login")] = name;
  }
  for (const XmlElement* item : child_elements(channel, "item")) {
    if (wordpress_field(*item, "post_type") != "attachment") continue;
    const std::string number = wordpress_field(*item, "post_id");
    const WordPressPicture picture = attachment_of(*item);
    if (!number.empty() && !picture.source.empty()) site.attachments[number] = picture;
  }
  return site;
}

void add_featured_picture(const XmlElement& item, const Site& site, FeedItem& result) {
  const auto found = site.attachments.find(meta_field(item, "_thumbnail_id"));
  if (found == site.attachments.end()) return;
  FeedPicture picture;
  picture.picture.source = found->second.source;
  picture.picture.alternative_text = found->second.alternative_text;
  picture.picture.position = result.position;
  picture.caption = {found->second.caption, FeedText::Kind::html, result.position.line};
  result.pictures.insert(result.pictures.begin(), std::move(picture));
}

/// "2026-05-12 14:30:00" of the field in UTC; all zeroes mean none.
std::string utc_field(const XmlElement& item, std::string_view name) {
  const std::string text = wordpress_field(item, name);
  return text.empty() || text.starts_with("0000") ? std::string() : text + "Z";
}

/// Every post has a category; this is the one that says nothing.
void drop_default_category(const XmlElement& item, FeedItem& result) {
  for (const XmlElement* category : child_elements(item, "category")) {
    if (attribute(*category, "nicename") == "uncategorized") std::erase(result.categories, text_of(category));
  }
}

void complete(const XmlElement& item, const Site& site, FeedItem& result, Diagnostics& diagnostics) {
  for (Byline& byline : result.bylines) {
    const auto author = site.authors.find(byline.name);
    if (author != site.authors.end()) byline.name = author->second;
  }
  const std::string published = utc_field(item, "post_date_gmt");
  if (!published.empty()) result.published = published;
  if (result.published.empty()) result.published = wordpress_field(item, "post_date");
  const std::string updated = utc_field(item, "post_modified_gmt");
  if (!updated.empty() && updated != published) result.updated = updated;
  drop_default_category(item, result);
  add_featured_picture(item, site, result);
  const Position place{result.content.line, 0};
  result.content.text = shown_text(result.content.text, site.attachments, place, diagnostics);
}

void report_left_out(const std::map<std::string_view, int>& counts, Diagnostics& diagnostics) {
  for (const auto& [reason, count] : counts) {
    diagnostics.note({}, "feed.left-out",
                     fmt::format("left out {} {}{}", count, reason, count == 1 ? "" : "s"));
  }
}

}  // namespace

bool is_wordpress_export(const XmlElement& root) {
  const XmlElement* channel = find_element(root, "channel");
  if (!channel) return false;
  if (!wordpress_field(*channel, "wxr_version").empty()) return true;
  const std::vector<const XmlElement*> items = child_elements(*channel, "item");
  return !items.empty() && !wordpress_field(*items.front(), "post_type").empty();
}

Feed read_wordpress_export(const XmlElement& root, Diagnostics& diagnostics) {
  Feed feed = read_rss(root);
  const XmlElement& channel = *find_element(root, "channel");
  const Site site = read_site(channel);
  std::vector<FeedItem> kept;
  std::map<std::string_view, int> left_out;
  const std::vector<const XmlElement*> items = descendants(root, "item");
  for (std::size_t i = 0; i < feed.items.size() && i < items.size(); ++i) {
    const std::string_view reason = reason_to_leave_out(*items[i]);
    if (!reason.empty()) {
      ++left_out[reason];
      continue;
    }
    complete(*items[i], site, feed.items[i], diagnostics);
    kept.push_back(std::move(feed.items[i]));
  }
  report_left_out(left_out, diagnostics);
  feed.items = std::move(kept);
  if (feed.items.empty() && !left_out.empty()) {
    throw Error(Error::Kind::input, diagnostics.file(), "feed.nothing-published",
                "the export holds no published post or page");
  }
  return feed;
}

}  // namespace newsexport::feeds
