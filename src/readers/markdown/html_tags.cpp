// External interface: parse_html_tag(), decode_entities(), html_tag_length(), html_picture(), HtmlRun.
#include "readers/markdown/html_tags.h"

#include <algorithm>
#include <cctype>

#include <cmark-gfm/buffer.h>
#include <cmark-gfm/houdini.h>

#include "model/language.h"
#include "support/utf8.h"

namespace newsexport::markdown {
namespace {

constexpr std::size_t kDeepestElements = 20;

bool is_html_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

bool is_name_byte(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == ':' || c == '_';
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return result;
}

struct AttributeReader {
  std::string_view raw;
  std::size_t at;

  void skip_spaces() {
    while (at < raw.size() && (is_html_space(raw[at]) || raw[at] == '/')) ++at;
  }
  std::string value() {
    if (at >= raw.size() || raw[at] != '=') return {};
    ++at;
    skip_spaces();
    if (at >= raw.size()) return {};
    const bool is_quoted = raw[at] == '"' || raw[at] == '\'';
    const std::size_t from = is_quoted ? at + 1 : at;
    const std::size_t end = is_quoted ? raw.find(raw[at], from) : raw.find_first_of(" \t\n>", from);
    const std::size_t to = std::min(end, raw.size());
    at = std::min(to + (is_quoted ? 1U : 0U), raw.size());
    return decode_entities(raw.substr(from, to - from));
  }
};

template <typename Kind>
std::optional<Inline> wrapped(Inlines content) {
  return Inline{Kind{std::move(content)}};
}

std::optional<Inline> span_of(const HtmlTag& tag, Inlines content) {
  Span span;
  if (const auto language = canonical_language(tag.value("lang"))) span.language = *language;
  const std::string direction = lower(tag.value("dir"));
  if (direction == "rtl") span.direction = Direction::right_to_left;
  if (direction == "ltr") span.direction = Direction::left_to_right;
  span.id = tag.value("id");
  span.content = std::move(content);
  return Inline{std::move(span)};
}

Inline code_or_content(Inlines content) {
  const bool is_text = content.size() == 1 && std::holds_alternative<Text>(content.front().value);
  if (is_text) return Inline{Code{std::get<Text>(content.front().value).text}};
  Span span;
  span.content = std::move(content);
  return Inline{std::move(span)};
}

bool is_known_element(std::string_view name) {
  static constexpr std::string_view kNames[] = {
      "em",      "i",    "cite", "strong", "b", "sup",  "sub", "s",    "del", "strike", "q",    "abbr",
      "acronym", "span", "bdo",  "bdi",    "a", "code", "kbd", "samp", "tt",  "script", "style"};
  return std::find(std::begin(kNames), std::end(kNames), name) != std::end(kNames);
}

// None: the element shows nothing (a script).
std::optional<Inline> element(const HtmlTag& tag, Inlines content) {
  const std::string& name = tag.name;
  if (name == "em" || name == "i" || name == "cite") return wrapped<Emphasis>(std::move(content));
  if (name == "strong" || name == "b") return wrapped<Strong>(std::move(content));
  if (name == "sup") return wrapped<Superscript>(std::move(content));
  if (name == "sub") return wrapped<Subscript>(std::move(content));
  if (name == "s" || name == "del" || name == "strike") return wrapped<Strikethrough>(std::move(content));
  if (name == "q") return Inline{Quote{std::move(content), tag.value("cite")}};
  if (name == "abbr" || name == "acronym")
    return Inline{Abbreviation{std::move(content), tag.value("title")}};
  if (name == "a" && !tag.value("href").empty()) {
    return Inline{Link{tag.value("href"), tag.value("title"), std::move(content)}};
  }
  if (name == "code" || name == "kbd" || name == "samp" || name == "tt")
    return code_or_content(std::move(content));
  if (name == "script" || name == "style") return std::nullopt;
  return span_of(tag, std::move(content));
}

}  // namespace

std::string HtmlTag::value(std::string_view attribute) const {
  for (const auto& [name_found, value_found] : attributes) {
    if (name_found == attribute) return value_found;
  }
  return {};
}

std::string decode_entities(std::string_view text) {
  if (text.find('&') == std::string_view::npos) return std::string(text);
  cmark_strbuf buffer;
  cmark_strbuf_init(cmark_get_default_mem_allocator(), &buffer, 0);
  houdini_unescape_html_f(&buffer, reinterpret_cast<const uint8_t*>(text.data()),
                          static_cast<bufsize_t>(text.size()));
  std::string decoded(reinterpret_cast<const char*>(buffer.ptr), static_cast<std::size_t>(buffer.size));
  cmark_strbuf_free(&buffer);
  return decoded;
}

HtmlTag parse_html_tag(std::string_view raw) {
  HtmlTag tag;
  if (raw.size() < 2) return tag;
  std::size_t at = raw[1] == '/' ? 2 : 1;
  const std::size_t from = at;
  while (at < raw.size() && is_name_byte(raw[at])) ++at;
  if (at == from) return tag;
  tag.kind = raw[1] == '/' ? HtmlTag::Kind::close : HtmlTag::Kind::open;
  tag.name = lower(raw.substr(from, at - from));
  AttributeReader reader{raw, at};
  for (;;) {
    reader.skip_spaces();
    const std::size_t name_from = reader.at;
    while (reader.at < raw.size() && is_name_byte(raw[reader.at])) ++reader.at;
    if (reader.at == name_from) return tag;
    std::string name = lower(raw.substr(name_from, reader.at - name_from));
    std::string value = reader.value();
    tag.attributes.emplace_back(std::move(name), std::move(value));
  }
}

std::size_t html_tag_length(std::string_view html) {
  const auto length_to = [&](std::string_view end) {
    const std::size_t found = html.find(end);
    return found == std::string_view::npos ? html.size() : found + end.size();
  };
  if (html.starts_with("<!--")) return length_to("-->");
  if (html.starts_with("<![CDATA[")) return 0;
  if (html.starts_with("<?")) return length_to("?>");
  if (html.starts_with("<!")) return length_to(">");
  const std::size_t name = html.starts_with("</") ? 2 : 1;
  if (name >= html.size() || !std::isalpha(static_cast<unsigned char>(html[name]))) return 0;
  char quote = 0;
  for (std::size_t at = name; at < html.size(); ++at) {
    if (quote == 0 && html[at] == '>') return at + 1;
    if (quote == 0 && html[at] == '<') return 0;
    const bool opens = quote == 0 && (html[at] == '"' || html[at] == '\'') && html[at - 1] == '=';
    if (opens) {
      quote = html[at];
    } else if (html[at] == quote) {
      quote = 0;
    }
  }
  return 0;
}

Picture html_picture(const HtmlTag& tag) {
  Picture picture;
  picture.source = tag.value("src");
  picture.alternative_text = tag.value("alt");
  picture.title = tag.value("title");
  const bool has_alt = std::any_of(tag.attributes.begin(), tag.attributes.end(),
                                   [](const auto& attribute) { return attribute.first == "alt"; });
  picture.is_decorative = has_alt && picture.alternative_text.empty();
  return picture;
}

void HtmlRun::open(const HtmlTag& tag) {
  if (tag.name == "br") {
    current().add_atom({LineBreak{}});
  } else if (tag.name == "img" && !tag.value("src").empty()) {
    current().add_atom({InlinePicture{html_picture(tag)}});
  } else if (is_known_element(tag.name) && open_.size() < kDeepestElements) {
    open_.push_back({tag, {}});
  } else if (tag.name != "wbr") {
    unknown_(tag);
  }
}

void HtmlRun::splice_last() {
  RunningText content = std::move(open_.back().content);
  open_.pop_back();
  current().append(std::move(content));
}

void HtmlRun::close(const HtmlTag& tag) {
  const auto opened = std::find_if(open_.rbegin(), open_.rend(),
                                   [&](const Element& one) { return one.tag.name == tag.name; });
  if (opened == open_.rend()) return unknown_(tag);
  const auto kept = static_cast<std::size_t>(open_.rend() - opened);
  while (open_.size() > kept) splice_last();
  Element last = std::move(open_.back());
  open_.pop_back();
  Inlines content = finish_(std::move(last.content));
  if (content.empty() && last.tag.value("id").empty()) return;
  if (auto made = element(last.tag, std::move(content))) current().add_atom(std::move(*made));
}

void HtmlRun::tag(const HtmlTag& tag) {
  if (tag.kind == HtmlTag::Kind::open) open(tag);
  if (tag.kind == HtmlTag::Kind::close) close(tag);
}

RunningText HtmlRun::take() {
  while (!open_.empty()) splice_last();
  RunningText taken = std::move(base_);
  base_ = {};
  return taken;
}

}  // namespace newsexport::markdown
