// External interface: add_media_rss(), add_attachment().
#include "readers/feeds/media_rss.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "readers/feeds/extensions.h"
#include "readers/feeds/markup_text.h"
#include "support/utf8.h"
#include "xml/xml_query.h"

namespace newsexport::feeds {
namespace {

enum class Medium { picture, recording, other };

constexpr std::array<std::string_view, 7> kPictureEndings = {".jpg",  ".jpeg", ".png", ".gif",
                                                             ".webp", ".svg",  ".avif"};
constexpr std::array<std::string_view, 8> kRecordingEndings = {".mp3", ".m4a", ".ogg",  ".oga",
                                                               ".mp4", ".m4v", ".webm", ".mov"};

template <std::size_t Count>
bool has_ending(const std::string& path, const std::array<std::string_view, Count>& endings) {
  return std::ranges::any_of(endings, [&](std::string_view ending) { return path.ends_with(ending); });
}

Medium medium_of(const std::string& address, const std::string& type, const std::string& medium) {
  if (medium == "image" || type.starts_with("image/")) return Medium::picture;
  const bool is_played =
      medium == "video" || medium == "audio" || type.starts_with("video/") || type.starts_with("audio/");
  if (is_played) return Medium::recording;
  if (!medium.empty() || !type.empty()) return Medium::other;
  const std::string path = fold_case(address.substr(0, address.find_first_of("?#")));
  if (has_ending(path, kPictureEndings)) return Medium::picture;
  return has_ending(path, kRecordingEndings) ? Medium::recording : Medium::other;
}

/// What an element says of media in and around it.
struct MediaWords {
  std::string title;
  FeedText description;
  std::string credit;
  std::string rights;
  std::string usage_terms;
  std::string licence_url;
};

std::vector<const XmlElement*> media_children(const XmlElement& element, std::string_view name) {
  std::vector<const XmlElement*> found;
  for (const XmlElement* child : child_elements(element, name)) {
    if (child->name_space == XmlNamespace::media) found.push_back(child);
  }
  return found;
}

/// `outer` with what `element` says itself in its place.
MediaWords words_of(const XmlElement& element, const MediaWords& outer) {
  MediaWords words = outer;
  for (const XmlElement* title : media_children(element, "title")) words.title = shown_name(text_of(title));
  for (const XmlElement* description : media_children(element, "description")) {
    const bool is_html = attribute(*description, "type") == "html";
    words.description = {text_of(description), is_html ? FeedText::Kind::html : FeedText::Kind::plain,
                         description->line};
  }
  std::string credits;
  for (const XmlElement* credit : media_children(element, "credit")) {
    const std::string name = shown_name(text_of(credit));
    if (!name.empty()) credits += (credits.empty() ? "" : ", ") + name;
  }
  if (!credits.empty()) words.credit = credits;
  for (const XmlElement* notice : media_children(element, "copyright")) {
    words.rights = shown_name(text_of(notice));
  }
  for (const XmlElement* licence : media_children(element, "license")) {
    words.usage_terms = shown_name(text_of(licence));
    words.licence_url = attribute(*licence, "href");
  }
  return words;
}

FeedPicture make_picture(const std::string& address, const MediaWords& words, int line) {
  FeedPicture made;
  made.picture.source = address;
  made.picture.credit = words.credit;
  made.picture.rights = words.rights;
  made.picture.usage_terms = words.usage_terms;
  made.picture.licence_url = words.licence_url;
  made.picture.position = {line, 0};
  made.caption = words.description;
  if (made.caption.empty() && !words.title.empty()) {
    made.caption = {words.title, FeedText::Kind::plain, line};
  }
  return made;
}

int width_of(const XmlElement& element) {
  const std::string& text = attribute(element, "width");
  int width = 0;
  std::from_chars(text.data(), text.data() + text.size(), width);
  return width;
}

void add_content(const XmlElement& content, const MediaWords& outer, FeedItem& result) {
  const std::string address(trim(attribute(content, "url")));
  const MediaWords words = words_of(content, outer);
  const Medium medium = medium_of(address, attribute(content, "type"), attribute(content, "medium"));
  const std::vector<const XmlElement*> players = media_children(content, "player");
  if (medium == Medium::picture && !address.empty()) {
    result.pictures.push_back(make_picture(address, words, content.line));
    result.pictures.back().width = width_of(content);
    return;
  }
  const std::string link = address.empty() && !players.empty() ? attribute(*players.front(), "url") : address;
  if (medium == Medium::recording && !link.empty()) result.media.push_back({words.title, link, {}});
}

void add_thumbnails(const XmlElement& element, const MediaWords& words, FeedItem& result) {
  for (const XmlElement* thumbnail : media_children(element, "thumbnail")) {
    const std::string address(trim(attribute(*thumbnail, "url")));
    if (address.empty()) continue;
    result.pictures.push_back(make_picture(address, words, thumbnail->line));
    result.pictures.back().width = width_of(*thumbnail);
    result.pictures.back().is_preview = true;
  }
}

void add_contents(const XmlElement& element, const MediaWords& words, FeedItem& result) {
  for (const XmlElement* content : media_children(element, "content")) {
    add_content(*content, words, result);
    add_thumbnails(*content, words_of(*content, words), result);
  }
  add_thumbnails(element, words, result);
}

}  // namespace

void add_media_rss(const XmlElement& item, FeedItem& result) {
  const MediaWords words = words_of(item, {});
  for (const XmlElement* keywords : descendants(item, "keywords")) {
    if (keywords->name_space == XmlNamespace::media) add_keywords(text_of(*keywords), result);
  }
  for (const XmlElement* category : descendants(item, "category")) {
    if (category->name_space != XmlNamespace::media) continue;
    const std::string& label = attribute(*category, "label");
    const std::string name = shown_name(label.empty() ? text_of(category) : label);
    if (!name.empty()) result.categories.push_back(name);
  }
  add_contents(item, words, result);
  for (const XmlElement* group : media_children(item, "group")) {
    add_contents(*group, words_of(*group, words), result);
  }
}

void add_attachment(const std::string& address, const std::string& type, const std::string& title,
                    Position position, FeedItem& result) {
  if (address.empty()) return;
  switch (medium_of(address, fold_case(type), {})) {
    case Medium::picture:
      result.pictures.push_back(make_picture(address, {}, position.line));
      break;
    case Medium::recording:
      result.media.push_back({title, address, {}});
      break;
    case Medium::other:
      break;
  }
}

}  // namespace newsexport::feeds
