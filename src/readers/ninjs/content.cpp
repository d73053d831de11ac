// External interface: read_body(), repeated_texts(), read_associations().
#include "readers/ninjs/content.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <set>

#include "model/traverse.h"
#include "readers/news/body_text.h"
#include "readers/news/fields.h"
#include "readers/news/fill_in.h"
#include "readers/news/words.h"
#include "readers/ninjs/metadata.h"
#include "readers/ninjs/texts.h"
#include "support/error.h"
#include "support/utf8.h"
#include "xml/xml_tree.h"

namespace newsexport::ninjs {
namespace {

enum class Richness { none, unknown_xml, text, nitf, html, html5, xhtml };

Richness richness_of(const RoleText& body) {
  const std::string kind = body.role + ' ' + body.content_type;
  const auto names = [&](std::string_view word) { return kind.find(word) != std::string::npos; };
  const std::string_view value = trim(body.value);
  if (names("ttnitf")) return Richness::unknown_xml;
  if (names("nitf") || value.starts_with("<nitf") || value.starts_with("<?xml")) return Richness::nitf;
  if (names("xhtml")) return Richness::xhtml;
  if (names("html5")) return Richness::html5;
  if (names("html")) return Richness::html;
  if (names("text/plain") || body.role == "text") return Richness::text;
  const bool has_tags =
      value.find("</") != std::string_view::npos || value.find("<p>") != std::string_view::npos;
  return has_tags ? Richness::html : Richness::text;
}

void read_nitf_body(const RoleText& body, Article& article, Diagnostics& diagnostics) {
  const XmlElement root = read_any_xml_tree({article.source_name, body.value}, diagnostics);
  news::fill_in_nitf(article, root, diagnostics);
}

// Some senders begin the text with the headline.
void read_text_body(const RoleText& body, Article& article) {
  std::string_view text = body.value;
  const std::size_t end = text.find('\n');
  const bool repeats =
      end != std::string_view::npos && news::say_the_same(text.substr(0, end), plain_text(article.headline));
  if (repeats) text.remove_prefix(end + 1);
  Blocks blocks = news::read_plain_text(text, body.position);
  // The value is one line of the file, whatever lines it has.
  for (Block& block : blocks) block.position = body.position;
  std::ranges::move(blocks, std::back_inserter(article.body));
}

std::optional<int> width_of(const Json& rendition) {
  const std::string number = text_at(rendition, "width");
  int width = 0;
  std::from_chars(number.data(), number.data() + number.size(), width);
  return width;
}

bool fits(const Json& rendition, std::string_view type) {
  std::string found = fold_case(text_at(rendition, "mimetype"));
  if (found.empty()) found = fold_case(text_at(rendition, "contenttype"));
  return found.empty() || found.starts_with(type);
}

// The widest; "original" before others of the same width.
const Json* best_rendition(const Json& item, std::string_view type) {
  const Json* best = nullptr;
  for (const Json* one : each(find(item, "renditions"))) {
    if (!is_object(one) || text_at(*one, "href").empty() || !fits(*one, type)) continue;
    if (!best || width_of(*one) > width_of(*best)) best = one;
  }
  return best;
}

std::string caption_of(const Json& item) {
  const std::vector<RoleText> texts = texts_of(item, "description");
  const RoleText* chosen = choose(texts, {"caption", "text", "", "html", "xhtml", "caption_xhtml"});
  if (chosen) return plain(*chosen);
  if (!texts.empty()) return plain(texts.front());
  const std::vector<RoleText> headlines = texts_of(item, "headline");
  return headlines.empty() ? std::string() : plain(headlines.front());
}

std::string rights_line(const Rights& rights) {
  std::string line;
  for (const std::string* part : {&rights.notice, &rights.usage_terms, &rights.restrictions}) {
    if (!part->empty()) line += (line.empty() ? "" : " ") + *part;
  }
  return line;
}

std::optional<Block> figure_of(const Json& item, Diagnostics& diagnostics) {
  const Json* rendition = best_rendition(item, "image");
  const std::string source = rendition ? text_at(*rendition, "href") : text_at(item, "href");
  if (source.empty()) return std::nullopt;
  Picture picture{.source = source, .position = item.position};
  for (const char* name : {"alt_text", "alttext", "altdescription"}) {
    if (picture.alternative_text.empty()) picture.alternative_text = text_at(item, name);
  }
  picture.credit = text_at(item, "byline");
  if (picture.credit.empty()) picture.credit = text_at(item, "by");
  const std::string line = text_at(item, "creditline");
  if (picture.credit.empty()) picture.credit = line.empty() ? text_at(item, "copyrightholder") : line;
  picture.rights = rights_line(read_rights(item, diagnostics));
  Figure figure;
  figure.pictures.push_back(std::move(picture));
  const std::string caption = caption_of(item);
  if (!caption.empty()) append_text(figure.caption, caption);
  return Block{.value = std::move(figure), .position = item.position};
}

std::optional<Block> embed_of(const Json& item) {
  const Json* rendition = best_rendition(item, "");
  if (!rendition) return std::nullopt;
  Embed embed{.link = text_at(*rendition, "href")};
  const std::vector<RoleText> headlines = texts_of(item, "headline");
  if (!headlines.empty()) embed.title = plain(headlines.front());
  Inlines caption;
  if (const std::string text = caption_of(item); !text.empty() && text != embed.title)
    append_text(caption, text);
  if (!caption.empty()) embed.content.push_back({.value = Paragraph{std::move(caption)}});
  return Block{.value = std::move(embed), .position = item.position};
}

std::set<std::string> sources_of(const Article& article) {
  std::set<std::string> sources;
  traverse(article.body, ConstVisitor{.picture = [&](const Picture& one) { sources.insert(one.source); }});
  return sources;
}

// Whether the body shows one of the renditions itself.
bool is_shown(const Json& item, const std::set<std::string>& sources) {
  const std::vector<const Json*> renditions = each(find(item, "renditions"));
  return std::ranges::any_of(
      renditions, [&](const Json* one) { return is_object(one) && sources.contains(text_at(*one, "href")); });
}

}  // namespace

void read_body(const Json& item, Article& article, Diagnostics& diagnostics) {
  const std::vector<RoleText> bodies = texts_of(item, "body");
  const auto best = std::ranges::max_element(bodies, {}, richness_of);
  if (best == bodies.end()) return;
  switch (richness_of(*best)) {
    case Richness::nitf:
      read_nitf_body(*best, article, diagnostics);
      break;
    case Richness::text:
      read_text_body(*best, article);
      break;
    default:
      news::read_html_body(best->value, best->position, article, diagnostics);
  }
}

std::set<const Json*> repeated_texts(const Json& item, const Article& article) {
  constexpr double kSame = 0.9;
  const std::string said = plain_text(article.headline) + '\n' + plain_text(article.standfirst) + '\n' +
                           plain_text(article.abstract) + '\n' + plain_text(article.body);
  std::set<const Json*> repeated;
  for (const char* kind : {"body", "headline", "description"}) {
    for (const RoleText& text : texts_of(item, kind)) {
      const double share = news::share_of_words(plain(text), said);
      const bool is_verbatim = share >= 1 && text.value.find('<') == std::string::npos;
      if (share >= kSame && !is_verbatim) repeated.insert(text.node);
    }
  }
  return repeated;
}

Blocks read_associations(const Json& item, const Article& article, Diagnostics& diagnostics) {
  Blocks blocks;
  const std::set<std::string> sources = sources_of(article);
  for (const Json* one : each(find(item, "associations"))) {
    if (!is_object(one) || is_shown(*one, sources)) continue;
    const std::string type = fold_case(text_at(*one, "type"));
    std::optional<Block> block;
    if (type == "picture" || type == "graphic" || (type.empty() && best_rendition(*one, "image")))
      block = figure_of(*one, diagnostics);
    if (type == "video" || type == "audio") block = embed_of(*one);
    if (block) blocks.push_back(std::move(*block));
  }
  return blocks;
}

}  // namespace newsexport::ninjs
