// External interface: convert_html().
#include "readers/markdown/html_blocks.h"

#include <algorithm>
#include <optional>

#include "support/utf8.h"

namespace newsexport::markdown {
namespace {

bool is_inline_tag(std::string_view name) {
  static constexpr std::string_view kNames[] = {
      "em",    "i",   "cite", "strong", "b",    "sup", "sub",   "s",   "del", "strike", "q", "abbr",
      "span",  "bdo", "bdi",  "a",      "code", "kbd", "samp",  "tt",  "br",  "img",    "u", "mark",
      "small", "ins", "time", "wbr",    "font", "big", "label", "var", "dfn", "acronym"};
  return std::find(std::begin(kNames), std::end(kNames), name) != std::end(kNames);
}

bool is_plain_container(std::string_view name) {
  static constexpr std::string_view kNames[] = {"p",  "div", "section", "article", "br",
                                                "li", "ul",  "ol",      "figure",  "figcaption"};
  return std::find(std::begin(kNames), std::end(kNames), name) != std::end(kNames);
}

class HtmlBlocks {
 public:
  HtmlBlocks(Position position, InlineConverter& inlines, Conversion& conversion)
      : position_(position),
        inlines_(inlines),
        conversion_(conversion),
        run_([this](RunningText content) { return inlines_.read(std::move(content), Scope::link); },
             [this](const HtmlTag& tag) { conversion_.report_tag(tag.name, position_); }) {}

  Blocks read(std::string_view html) {
    bool has_open_comment = false;
    for (std::size_t at = 0; at < html.size();) {
      const std::size_t tag = html.find('<', at);
      add_text(html.substr(at, tag - at));
      if (tag == std::string_view::npos) break;
      const bool is_comment = html.substr(tag).starts_with("<!--");
      has_open_comment = has_open_comment || (is_comment && html.find("-->", tag) == std::string_view::npos);
      const std::size_t length = is_comment && has_open_comment ? 0 : html_tag_length(html.substr(tag));
      if (length == 0) add_text("<");
      if (length > 0) add_tag(parse_html_tag(html.substr(tag, length)), html.substr(tag + length));
      at = tag + std::max<std::size_t>(length, 1);
      at += std::exchange(skipped_, 0);
    }
    flush();
    return std::move(blocks_);
  }

 private:
  void add_text(std::string_view raw) { run_.current().add_text(decode_entities(raw)); }

  void add_tag(const HtmlTag& tag, std::string_view rest) {
    if (tag.kind == HtmlTag::Kind::other) return;
    if (tag.kind == HtmlTag::Kind::open && (tag.name == "script" || tag.name == "style"))
      return skip(tag.name, rest);
    if (is_inline_tag(tag.name)) return run_.tag(tag);
    const bool is_open = tag.kind == HtmlTag::Kind::open;
    if (tag.name == "figcaption" && !is_open) return end_caption();
    flush();
    if (tag.name.size() == 2 && tag.name[0] == 'h' && tag.name[1] >= '1' && tag.name[1] <= '6') {
      heading_ = is_open ? tag.name[1] - '0' : 0;
    } else if (!is_plain_container(tag.name)) {
      conversion_.report_tag(tag.name, position_);
    }
  }

  void skip(const std::string& name, std::string_view rest) {
    const std::size_t end = rest.find('>', rest.find("</" + name));
    skipped_ = end == std::string_view::npos ? rest.size() : end + 1;
    conversion_.diagnostics.note(position_, "markdown.html-dropped",
                                 "<" + name + "> shows nothing; left out with its content");
  }

  Inlines taken() { return trimmed(inlines_.read(run_.take(), Scope::link)); }

  void end_caption() {
    Inlines caption = taken();
    auto* figure = blocks_.empty() ? nullptr : std::get_if<Figure>(&blocks_.back().value);
    if (figure && figure->caption.empty()) {
      figure->caption = std::move(caption);
    } else if (!caption.empty()) {
      add(Paragraph{std::move(caption)});
    }
  }

  void flush() {
    Inlines content = taken();
    if (content.empty()) return;
    auto* picture = std::get_if<InlinePicture>(&content.front().value);
    if (content.size() == 1 && picture) {
      picture->picture.position = position_;
      add(Figure{{std::move(picture->picture)}, {}, {}});
    } else if (heading_ > 0) {
      add(Crosshead{heading_, std::move(content)});
    } else {
      add(Paragraph{std::move(content)});
    }
  }

  void add(Block::Value value) { blocks_.push_back({std::move(value), position_, {}, {}, {}, {}}); }

  Position position_;
  InlineConverter& inlines_;
  Conversion& conversion_;
  HtmlRun run_;
  Blocks blocks_;
  int heading_ = 0;
  std::size_t skipped_ = 0;
};

}  // namespace

Blocks convert_html(const std::string& html, Position position, InlineConverter& inlines,
                    Conversion& conversion) {
  return HtmlBlocks(position, inlines, conversion).read(html);
}

}  // namespace newsexport::markdown
