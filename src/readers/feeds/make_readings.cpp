// External interface: make_readings().
#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "model/language.h"
#include "model/rights_fields.h"
#include "model/traverse.h"
#include "readers/feeds/feed.h"
#include "readers/feeds/item_text.h"
#include "readers/html/address.h"
#include "support/error.h"

namespace newsexport::feeds {
namespace {

std::optional<DateTime> read_date(const std::string& text, const ItemContext& context) {
  if (text.empty()) return std::nullopt;
  std::optional<DateTime> date = parse_date_time(text);
  if (!date) {
    context.diagnostics.warning({}, "feed.date-unreadable",
                                fmt::format("'{}' is no date that can be read; it is left out", text));
  }
  return date;
}

std::string language_of(const ItemContext& context) {
  for (const std::string& tag : {context.item.language, context.feed.language}) {
    if (tag.empty()) continue;
    if (const auto language = canonical_language(tag)) return *language;
    context.diagnostics.warning({}, "metadata.invalid-value",
                                fmt::format("'{}' is no language tag; it is left out", tag));
  }
  return {};
}

/// The same picture in another size has the same address but for its query.
std::string picture_key(const std::string& address) {
  return address.substr(0, address.find_first_of("?#"));
}

/// WordPress puts the size of a rendition into its name: "storm-300x200.jpg" of "storm.jpg".
std::string rendition_key(const std::string& address) {
  std::string key = picture_key(address);
  const std::size_t dot = key.rfind('.');
  const std::size_t dash = key.rfind('-', dot);
  if (dot == std::string::npos || dash == std::string::npos) return key;
  const std::string size = key.substr(dash + 1, dot - dash - 1);
  const bool is_size = size.size() > 2 && size.find('x') != std::string::npos &&
                       size.find_first_not_of("0123456789x") == std::string::npos;
  return is_size ? key.erase(dash, dot - dash) : key;
}

bool shows(const Blocks& body, const std::string& address) {
  const std::string wanted = rendition_key(address);
  bool is_shown = false;
  ConstVisitor visitor;
  visitor.picture = [&](const Picture& picture) {
    is_shown = is_shown || rendition_key(picture.source) == wanted;
  };
  traverse(body, visitor);
  return is_shown;
}

/// The largest rendition of each picture; previews only where there is nothing else.
std::vector<FeedPicture> chosen_pictures(const std::vector<FeedPicture>& pictures) {
  const bool has_full = std::ranges::any_of(pictures, [](const FeedPicture& one) { return !one.is_preview; });
  std::vector<FeedPicture> chosen;
  for (const FeedPicture& one : pictures) {
    if (has_full && one.is_preview) continue;
    const auto same = std::ranges::find_if(chosen, [&](const FeedPicture& other) {
      return picture_key(other.picture.source) == picture_key(one.picture.source);
    });
    if (same == chosen.end()) {
      chosen.push_back(one);
    } else if (one.width > same->width) {
      *same = one;
    }
  }
  return chosen;
}

Block make_figure(const FeedPicture& picture, const ItemContext& context) {
  Figure figure;
  figure.pictures.push_back(picture.picture);
  figure.caption = inlines_of(picture.caption, context);
  return {std::move(figure), picture.picture.position, "", {}, "", {}};
}

/// Pictures stand before the text, recordings behind it, unless the text has them already.
void add_media(Article& article, const ItemContext& context) {
  Blocks figures;
  const std::string base = base_of(context);
  for (FeedPicture& picture : chosen_pictures(context.item.pictures)) {
    picture.picture.source = html::resolve_address(base, picture.picture.source);
    if (!shows(article.body, picture.picture.source)) figures.push_back(make_figure(picture, context));
  }
  article.body.insert(article.body.begin(), std::make_move_iterator(figures.begin()),
                      std::make_move_iterator(figures.end()));
  for (Embed embed : context.item.media) {
    embed.link = html::resolve_address(base, embed.link);
    article.body.push_back({std::move(embed), context.item.position, "", {}, "", {}});
  }
}

std::vector<std::string> without_repetitions(const std::vector<std::string>& words) {
  std::vector<std::string> unique;
  for (const std::string& word : words) {
    if (std::ranges::find(unique, word) == unique.end()) unique.push_back(word);
  }
  return unique;
}

void set_rights(Article& article, const ItemContext& context) {
  const Rights& channel = context.feed.rights;
  article.rights = context.item.rights;
  Rights& rights = article.rights;
  if (rights.notice.empty()) rights.notice = channel.notice;
  if (rights.licence_url.empty() && rights.usage_terms.empty()) {
    rights.licence_url = channel.licence_url;
    rights.usage_terms = channel.usage_terms;
  }
  if (rights.holder.empty()) rights.holder = channel.holder;
  for (const RightsField field : kRightsFields) {
    if (!rights_field(rights, field).empty())
      rights.note_origin(field, RightsOrigin::Kind::front_matter, context.item.position);
  }
}

void set_metadata(Article& article, const ItemContext& context) {
  const Feed& feed = context.feed;
  const FeedItem& item = context.item;
  article.headline = inlines_of(item.title, context);
  article.bylines = item.bylines.empty() ? feed.bylines : item.bylines;
  article.publication = item.publication;
  if (article.publication.name.empty()) article.publication.name = feed.title;
  article.published = read_date(item.published, context);
  article.updated = read_date(item.updated, context);
  if (!article.published) std::swap(article.published, article.updated);
  article.language = language_of(context);
  article.canonical_url = html::resolve_address(feed.link, item.link);
  article.identifier = item.identifier;
  article.keywords = without_repetitions(item.categories);
  article.extra_fields = item.fields;
  const std::string& publisher = item.publisher.empty() ? feed.publisher : item.publisher;
  if (!publisher.empty() && publisher != article.publication.name) {
    article.extra_fields.push_back({"publisher", publisher, item.position});
  }
  set_rights(article, context);
}

Reading make_reading(const Feed& feed, const FeedItem& item, const std::string& source_name) {
  Reading reading{{}, Diagnostics(source_name, item.position)};
  Article& article = reading.article;
  const ItemContext context{feed, item, reading.diagnostics};
  article.source_name = source_name;
  set_metadata(article, context);
  set_text(article, context);
  add_media(article, context);
  if (article.body.empty() && article.headline.empty()) {
    reading.diagnostics.error({}, "feed.item-empty", "the item has neither title nor text");
  } else if (article.body.empty()) {
    reading.diagnostics.warning({}, "feed.item-without-text", "the item has no text but its title");
  } else if (article.headline.empty()) {
    reading.diagnostics.warning({}, "metadata.headline-missing",
                                "the item has no title; the article has no headline");
  }
  return reading;
}

}  // namespace

std::vector<Reading> make_readings(const Feed& feed, const std::string& source_name) {
  if (feed.items.empty()) {
    throw Error(Error::Kind::input, source_name, "feed.empty", "the feed has no item");
  }
  std::vector<Reading> readings;
  for (const FeedItem& item : feed.items) readings.push_back(make_reading(feed, item, source_name));
  return readings;
}

}  // namespace newsexport::feeds
