// External interface: duids_of(), add_media().
#include "readers/newsml/pictures.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <tuple>

#include "model/traverse.h"
#include "readers/news/fields.h"
#include "readers/news/words.h"
#include "readers/newsml/content.h"
#include "readers/newsml/picture_lines.h"
#include "support/utf8.h"

namespace newsexport::newsml {
namespace {

int width_of(const XmlElement& content_item) {
  for (const XmlElement* property : descendants(content_item, "Property")) {
    const std::string& name = attribute(*property, "FormalName");
    if (name != "PixelWidth" && name != "Width") continue;
    const std::string& value = attribute(*property, "Value");
    int width = 0;
    std::from_chars(value.data(), value.data() + value.size(), width);
    return width;
  }
  return 0;
}

bool is_small(const MediaPlace& media, const XmlElement& content) {
  for (const XmlElement* component : descendants(*media.around.back(), "NewsComponent")) {
    const std::vector<const XmlElement*> own = child_elements(*component, "ContentItem");
    if (std::ranges::find(own, &content) != own.end()) return names_small_picture(role_of(*component));
  }
  return false;
}

const XmlElement* best_content(const MediaPlace& media, Medium medium) {
  const XmlElement* best = nullptr;
  const auto weight = [&](const XmlElement* one) {
    return std::pair(width_of(*one), !is_small(media, *one));
  };
  for (const XmlElement* content : media.contents) {
    if (medium_of(*content) != medium || attribute(*content, "Href").empty()) continue;
    if (!best || weight(content) > weight(best)) best = content;
  }
  return best;
}

void append_line(Inlines& line, Inlines more) {
  if (more.empty() || news::share_of_words(plain_text(more), plain_text(line)) >= 1) return;
  if (!line.empty()) append_text(line, " ");
  for (Inline& one : more) {
    if (const auto* text = std::get_if<Text>(&one.value)) {
      append_text(line, text->text);
    } else {
      line.push_back(std::move(one));
    }
  }
}

void append_line(Inlines& line, const std::string& more) {
  Inlines words;
  if (!more.empty()) append_text(words, more);
  append_line(line, std::move(words));
}

// The texts of a medium in the article's language; all of them where none is.
std::vector<const TextPlace*> texts_of(const MediaPlace& media, std::string_view language) {
  std::vector<const TextPlace*> all;
  std::vector<const TextPlace*> ours;
  for (const TextPlace& text : media.texts) {
    const std::string own = fold_case(language_of(text.around));
    all.push_back(&text);
    if (own.empty() || fold_case(language).starts_with(own.substr(0, own.find('-')))) ours.push_back(&text);
  }
  return ours.empty() ? all : ours;
}

// What is said of a medium: its caption, its title, its alternative text.
struct Words {
  Inlines caption;
  std::string title;
  std::string alternative;
};

Words words_of(const MediaPlace& media, const Article& article, Diagnostics& diagnostics) {
  Words words;
  for (const TextPlace* text : texts_of(media, article.language)) {
    Inlines line = read_line(*text, diagnostics);
    if (text->kind == TextKind::title) {
      words.title = collapse_space(plain_text(line));
    } else if (text->kind == TextKind::alt) {
      words.alternative = collapse_space(plain_text(line));
    } else {
      append_line(words.caption, std::move(line));
    }
  }
  if (!media.is_whole) return words;
  const XmlElement& component = *media.around.back();
  if (words.title.empty()) words.title = headline_of(component, article.language);
  append_line(words.caption, captions_of(component));
  if (words.caption.empty()) append_line(words.caption, words.title);
  const bool is_said = news::share_of_words(words.title, plain_text(words.caption)) >= 1 ||
                       news::say_the_same(words.title, plain_text(article.headline));
  if (is_said) words.title.clear();
  return words;
}

std::optional<Figure> figure_of(const MediaPlace& media, const Words& words, const Article& article,
                                Diagnostics& diagnostics) {
  const XmlElement* best = best_content(media, Medium::picture);
  if (!best) return std::nullopt;
  Picture picture{.source = attribute(*best, "Href"), .position = {best->line, 0}};
  picture.alternative_text = words.alternative;
  picture.title = words.title;
  if (media.is_whole) read_picture_lines(*media.around.back(), article.language, picture, diagnostics);
  Figure figure;
  figure.pictures.push_back(std::move(picture));
  figure.caption = words.caption;
  return figure;
}

std::optional<Embed> embed_of(const MediaPlace& media, const Words& words, bool has_figure) {
  const XmlElement* best = best_content(media, Medium::video);
  if (!best) best = best_content(media, Medium::audio);
  if (!best) return std::nullopt;
  Embed embed{.title = words.title, .link = attribute(*best, "Href")};
  if (!has_figure && !words.caption.empty()) embed.content.push_back({.value = Paragraph{words.caption}});
  return embed;
}

void report_unread(const MediaPlace& media, Diagnostics& diagnostics) {
  for (const XmlElement* content : media.contents) {
    const XmlElement* data = find_element(*content, "DataContent");
    if (!data || text_of(*data).empty() || !attribute(*content, "Href").empty()) continue;
    diagnostics.warning({content->line, 0}, "newsml.content-unread",
                        "the content is encoded data; it is left out");
  }
}

Blocks blocks_of(const MediaPlace& media, const Article& article, Diagnostics& diagnostics) {
  Blocks blocks;
  const Position position{media.around.back()->line, 0};
  const Words words = words_of(media, article, diagnostics);
  std::optional<Figure> figure = figure_of(media, words, article, diagnostics);
  std::optional<Embed> embed = embed_of(media, words, figure.has_value());
  report_unread(media, diagnostics);
  const bool is_lost = !figure && !embed && !words.caption.empty();
  if (figure) blocks.push_back({.value = std::move(*figure), .position = position});
  if (embed) blocks.push_back({.value = std::move(*embed), .position = position});
  if (is_lost) {
    blocks.push_back({.value = Paragraph{words.caption}, .position = position, .classes = {"caption"}});
  }
  return blocks;
}

// What the desk files a picture by, and where it was taken.
void keep_filing_lines(const MediaPlace& media, Article& article) {
  for (const XmlElement* lines : descendants(*media.around.back(), "NewsLines")) {
    for (const char* name : {"DateLine", "SlugLine", "SeriesLine", "KeywordLine"}) {
      for (const XmlElement* line : child_elements(*lines, name)) {
        news::add_extra(article, "picture " + fold_case(name), text_of(*line), {line->line, 0});
      }
    }
  }
}

std::string file_name(const std::string& address) {
  return address.substr(address.rfind('/') + 1);  // npos + 1 is 0
}

// What the text may call the medium: "#photo0", "harbour.jpg". Sizes of one picture have one name, in
// different folders.
std::set<std::string> names_of(const MediaPlace& media) {
  std::set<std::string> names;
  for (const std::string& duid : duids_of(media)) names.insert('#' + duid);
  for (const XmlElement* content : media.contents) {
    const std::string& address = attribute(*content, "Href");
    if (!address.empty()) names.insert(file_name(address));
  }
  return names;
}

void fill_if_empty(std::string& member, const std::string& other) {
  if (member.empty()) member = other;
}

void add_if_new(std::string& member, const std::string& other) {
  if (news::share_of_words(other, member) < 1) member += (member.empty() ? "" : " / ") + other;
}

// The text's own file and words go first; the component adds what they do not say.
void merge(Figure& figure, const Figure& whole) {
  Picture& picture = figure.pictures.front();
  const Picture& other = whole.pictures.front();
  if (picture.source.starts_with('#')) picture.source = other.source;
  fill_if_empty(picture.alternative_text, other.alternative_text);
  fill_if_empty(picture.title, other.title);
  add_if_new(picture.rights, other.rights);
  add_if_new(picture.usage_terms, other.usage_terms);
  fill_if_empty(picture.creator, other.creator);
  if (news::share_of_words(other.credit, plain_text(figure.credit)) < 1)
    add_if_new(picture.credit, other.credit);
  append_line(figure.caption, whole.caption);
}

// Merges the media into the first block that shows it. False where none does.
bool place_in_text(Blocks& media, const std::set<std::string>& names, Blocks& body) {
  bool is_placed = false;
  const auto is_named = [&](const std::string& source) {
    return names.contains(source) || names.contains(file_name(source));
  };
  Visitor visitor;
  visitor.block = [&](Block& block) {
    auto* figure = std::get_if<Figure>(&block.value);
    auto* embed = std::get_if<Embed>(&block.value);
    if (is_placed || (!figure && !embed)) return;
    if (!is_named(figure ? figure->pictures.front().source : embed->link)) return;
    is_placed = true;
    if (const auto* whole = std::get_if<Figure>(&media.front().value); whole && figure) {
      merge(*figure, *whole);
    } else {
      block.value = media.front().value;
    }
    media.erase(media.begin());
  };
  traverse(body, visitor);
  return is_placed;
}

void add_duids(const XmlElement& element, std::set<std::string>& duids) {
  if (const std::string& duid = attribute(element, "Duid"); !duid.empty()) duids.insert(duid);
  for (const XmlElement* child : child_elements(element)) add_duids(*child, duids);
}

bool is_shown_in_line(const std::set<std::string>& names, const Article& article) {
  bool is_shown = false;
  ConstVisitor visitor;
  visitor.picture = [&](const Picture& one) {
    is_shown = is_shown || names.contains(one.source) || names.contains(file_name(one.source));
  };
  traverse(article.body, visitor);
  return is_shown;
}

}  // namespace

std::set<std::string> duids_of(const MediaPlace& media) {
  std::set<std::string> duids;
  if (media.is_whole) add_duids(*media.around.back(), duids);
  for (const XmlElement* content : media.contents) add_duids(*content, duids);
  return duids;
}

void add_media(const std::vector<const MediaPlace*>& media, Article& article, Diagnostics& diagnostics) {
  Blocks before;
  for (const MediaPlace* one : media) {
    if (fold_case(role_of(*one->around.back())) == "logo") continue;
    Blocks blocks = blocks_of(*one, article, diagnostics);
    if (one->is_whole) keep_filing_lines(*one, article);
    const std::set<std::string> names = names_of(*one);
    if (blocks.empty() || (!place_in_text(blocks, names, article.body) && is_shown_in_line(names, article)))
      continue;
    std::ranges::move(blocks, std::back_inserter(before));
  }
  std::ranges::move(article.body, std::back_inserter(before));
  article.body = std::move(before);
}

}  // namespace newsexport::newsml
