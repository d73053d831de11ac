// External interface: is_wordpress_export(), read_wordpress_export().
#include "readers/feeds/wordpress.h"

#include <algorithm>
#include <array>
#include <map>
#include <span>

#include <fmt/format.h>

#include "model/language.h"
#include "readers/account/prose.h"
#include "readers/feeds/extensions.h"
#include "readers/feeds/item_text.h"
#include "readers/feeds/markup_text.h"
#include "readers/feeds/rss.h"
#include "readers/feeds/shown_notes.h"
#include "readers/feeds/wordpress_text.h"
#include "support/error.h"
#include "support/key_names.h"
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

/// The value of a post's own field, as it stands.
std::string meta_text(const XmlElement& item, std::string_view key) {
  for (const XmlElement* meta : child_elements(item, "postmeta")) {
    if (text_of(find_element(*meta, "meta_key")) != key) continue;
    const XmlElement* value = find_element(*meta, "meta_value");
    return value ? raw_text(*value) : std::string();
  }
  return {};
}

std::string meta_field(const XmlElement& item, std::string_view key) {
  return collapse_space(meta_text(item, key));
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

/// A writer without an account, whom Co-Authors Plus keeps as an item of its own.
void add_guest_author(const XmlElement& item, Site& site) {
  std::string name = meta_field(item, "cap-display_name");
  if (name.empty()) name = text_of(find_element(item, "title"));
  const std::string login = meta_field(item, "cap-user_login");
  if (!login.empty() && !name.empty()) site.authors[login] = shown_name(name);
}

Site read_site(const XmlElement& channel) {
  Site site;
  for (const XmlElement* author : child_elements(channel, "author")) {
    const std::string name = wordpress_field(*author, "author_display_name");
    if (!name.empty()) site.authors[wordpress_field(*author, "author_login")] = shown_name(name);
  }
  for (const XmlElement* item : child_elements(channel, "item")) {
    if (wordpress_field(*item, "post_type") == "guest-author") add_guest_author(*item, site);
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

/// Taxonomies that say how a site shows a post, or who wrote it, and not what it is about.
constexpr auto kNoSubjects = std::to_array<std::string_view>(
    {"author", "post_format", "nav_menu", "link_category", "language", "post_translations", "term_language",
     "term_translations", "wp_theme", "wp_template_part_area", "elementor_library_type"});

bool is_subject(const XmlElement& category) {
  // Every post has a category; this is the one that says nothing.
  if (attribute(category, "nicename") == "uncategorized") return false;
  return std::ranges::find(kNoSubjects, attribute(category, "domain")) == kNoSubjects.end();
}

void set_subjects(const XmlElement& item, FeedItem& result) {
  for (const XmlElement* category : child_elements(item, "category")) {
    if (!is_subject(*category)) std::erase(result.categories, shown_name(text_of(category)));
  }
  for (const XmlElement* category : child_elements(item, "category")) {
    if (is_subject(*category)) result.categories.push_back(shown_name(text_of(category)));
    const bool is_language = attribute(*category, "domain") == "language";
    if (is_language && result.language.empty() && canonical_language(attribute(*category, "nicename"))) {
      result.language = attribute(*category, "nicename");
    }
  }
}

/// The name that is shown for a login, or the login.
std::string shown_author(const std::string& login, const Site& site) {
  const auto author = site.authors.find(login);
  return author == site.authors.end() ? login : author->second;
}

/// The plugin Co-Authors Plus has the writers as terms of the taxonomy `author`, whose slug is "cap-" and the
/// login; it shows them in place of who posted the text.
std::vector<Byline> co_authors(const XmlElement& item, const Site& site) {
  constexpr std::string_view kPrefix = "cap-";
  std::vector<Byline> bylines;
  for (const XmlElement* category : child_elements(item, "category")) {
    if (attribute(*category, "domain") != "author") continue;
    std::string login = attribute(*category, "nicename");
    if (login.starts_with(kPrefix)) login.erase(0, kPrefix.size());
    std::string name = shown_author(login, site);
    if (name == login) name = shown_author(shown_name(text_of(category)), site);
    add_byline(bylines, {name, "", "", "", "", ""});
  }
  return bylines;
}

/// PHP's serialize() and JSON: settings of plugins, and not words.
bool is_structure(std::string_view value) {
  static constexpr auto kJson = std::to_array<std::string_view>({"{\"", "{}", "[{", "[\"", "[[", "[]"});
  const bool is_json =
      std::ranges::any_of(kJson, [&](std::string_view start) { return value.starts_with(start); });
  const bool is_php = value.size() > 2 && value[1] == ':' &&
                      std::string_view("-0123456789").find(value[2]) != value.npos &&
                      std::string_view("aObids").find(value[0]) != value.npos;
  return is_json || is_php;
}

/// What a theme prints above the text, by plain_key() of the field's name.
bool is_subtitle(std::string_view plain) {
  static constexpr auto kNames = std::to_array<std::string_view>(
      {"subtitle",    "subtitlevalue", "postsubtitle", "wpssubtitle",    "thesubtitle", "kiasubtitle",
       "subhead",     "subheading",    "subheadline",  "secondarytitle", "dek",         "deck",
       "standfirst",  "soustitre",     "untertitel",   "subtitulo",      "sottotitolo", "ondertitel",
       "undertittel", "underrubrik",   "podtytul"});
  return std::ranges::find(kNames, plain) != kNames.end();
}

/// "Custom fields": a theme prints what it likes of them. Those with "_" before the name are the programs'.
void read_own_fields(const XmlElement& item, FeedItem& result) {
  for (const XmlElement* meta : child_elements(item, "postmeta")) {
    std::string key = text_of(find_element(*meta, "meta_key"));
    const XmlElement* value = find_element(*meta, "meta_value");
    std::string text = value ? std::string(trim(raw_text(*value))) : std::string();
    const bool is_read_elsewhere = key == "footnotes" || key.starts_with("_oembed_");  // a cache of embeds
    if (is_read_elsewhere || is_structure(text) || !is_prose(without_markup(text))) continue;
    if (key.starts_with('_')) key.erase(0, 1);
    const Position place{value->line, 0};
    if (is_subtitle(plain_key(key)) && result.summary.empty() && result.subtitle.empty()) {
      result.subtitle = {std::move(text), FeedText::Kind::html, place.line};
    } else {
      result.fields.push_back({std::move(key), std::move(text), place});
    }
  }
}

void complete(const XmlElement& item, const Site& site, FeedItem& result, Diagnostics& diagnostics) {
  for (Byline& byline : result.bylines) byline.name = shown_author(byline.name, site);
  if (std::vector<Byline> bylines = co_authors(item, site); !bylines.empty()) {
    result.bylines = std::move(bylines);
  }
  const std::string published = utc_field(item, "post_date_gmt");
  if (!published.empty()) result.published = published;
  if (result.published.empty()) result.published = wordpress_field(item, "post_date");
  const std::string updated = utc_field(item, "post_modified_gmt");
  if (!updated.empty() && updated != published) result.updated = updated;
  set_subjects(item, result);
  read_own_fields(item, result);
  add_featured_picture(item, site, result);
  const Position place{result.content.line, 0};
  result.content.text =
      shown_text(with_editor_footnotes(result.content.text, meta_text(item, "footnotes"), place, diagnostics),
                 site.attachments, place, diagnostics);
}

using LeftOutTitles = std::map<std::string_view, std::vector<std::string>>;

void report_left_out(const LeftOutTitles& left_out, Diagnostics& diagnostics) {
  constexpr std::size_t kMostNamed = 3;
  for (const auto& [reason, titles] : left_out) {
    std::string named;
    for (const std::string& title : std::span(titles).first(std::min(titles.size(), kMostNamed))) {
      if (!title.empty()) named += (named.empty() ? ": \"" : ", \"") + excerpt(title) + '"';
    }
    diagnostics.note(
        {}, "feed.left-out",
        fmt::format("left out {} {}{}{}", titles.size(), reason, titles.size() == 1 ? "" : "s", named));
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
  LeftOutTitles left_out;
  for (FeedItem& item : feed.items) {
    const std::string_view reason = reason_to_leave_out(*item.element);
    if (!reason.empty()) {
      left_out[reason].push_back(name_of(item.title));
      continue;
    }
    complete(*item.element, site, item, diagnostics);
    kept.push_back(std::move(item));
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
