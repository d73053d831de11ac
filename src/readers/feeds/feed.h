#pragma once

#include <string>
#include <vector>

#include "model/article.h"
#include "readers/reader.h"
#include "support/json_value.h"
#include "xml/xml_tree.h"

namespace newsexport::feeds {

/// A piece of text as a feed carries it.
struct FeedText {
  enum class Kind { plain, html };
  std::string text;
  Kind kind = Kind::html;
  int line = 0;          ///< of the source, where it begins
  std::string base_url;  ///< where its relative links lead from (`xml:base`); empty: see FeedItem::base_url

  bool empty() const { return text.empty(); }
};

/// A picture beside the text: Media RSS, an enclosure, a featured image.
struct FeedPicture {
  Picture picture;
  FeedText caption;
  int width = 0;            ///< pixels; 0: not given. Tells the largest of several renditions
  bool is_preview = false;  ///< a thumbnail, of use only where there is no other picture
};

/// An item of a feed, whatever its format. Dates are as found; absent things are empty.
struct FeedItem {
  Position position;
  FeedText title;
  FeedText content;  ///< the whole text, where the item has it
  FeedText summary;
  FeedText subtitle;  ///< a podcast's line, or its longer description beside a shorter one; a summary too
  std::string link;
  std::string identifier;
  std::string language;
  std::string base_url;  ///< where its relative addresses lead from; empty: its own link, or the feed's
  std::string published;
  std::string updated;
  std::vector<Byline> bylines;
  std::vector<std::string> categories;
  std::vector<FeedPicture> pictures;
  std::vector<Embed> media;  ///< recordings and films that it carries or is about
  Publication publication;   ///< where it came from, if that is not the feed's own publication
  std::string publisher;
  Rights rights;
  std::vector<ExtraField> fields;       ///< what a site keeps of it in fields of its own
  const XmlElement* element = nullptr;  ///< that it was read from, while the feed's tree is there
  const JsonValue* member = nullptr;    ///< the same in JSON
};

/// A feed. What it says of itself holds for each of its items that says nothing else.
struct Feed {
  std::string title;
  std::string link;
  std::string publisher;
  std::string language;
  std::vector<Byline> bylines;
  Rights rights;
  std::vector<FeedItem> items;
};

/// Each item as an article. An item without any text is an error of its own (`feed.item-empty`); one that has
/// only a summary (`feed.summary-only`), no title (`metadata.headline-missing`) or a date that cannot be read
/// (`feed.date-unreadable`) is reported. A summary that only repeats the beginning of the text is left out.
/// Throws Error `feed.empty` where there is no item.
std::vector<Reading> make_readings(const Feed& feed, const std::string& source_name);

}  // namespace newsexport::feeds
