// External interface: write_blocks(), write_compact_blocks(), open_block(), write_attribution(),
// heading_level().
#include "markup/blocks.h"

#include <algorithm>
#include <array>

#include "markup/inlines.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

constexpr std::array<std::string_view, 7> kHeadingElements = {"", "h1", "h2", "h3", "h4", "h5", "h6"};

bool has_own_attributes(const Block& block) {
  return !block.id.empty() || !block.classes.empty() || !block.language.empty() ||
         block.direction != Direction::inherit;
}

// The value of <ol type>.
std::string_view numbering_type(List::Numbering numbering) {
  switch (numbering) {
    case List::Numbering::lower_alpha:
      return "a";
    case List::Numbering::upper_alpha:
      return "A";
    case List::Numbering::lower_roman:
      return "i";
    case List::Numbering::upper_roman:
      return "I";
    case List::Numbering::decimal:
      break;
  }
  return "";
}

// One overload for each kind of the closed list.
struct WriteBlock {
  Content& content;
  const Block& block;

  void operator()(const Paragraph& kind) const {
    if (kind.content.empty() && block.id.empty()) return;
    open_block(content, "p", "", block);
    write_inlines(content, kind.content);
    content.xml.close();
    content.xml.line();
  }

  // A heading without words is none: a screen reader would stop at nothing.
  void operator()(const Crosshead& kind) const {
    if (trim(plain_text(kind.content)).empty()) {
      open_block(content, "p", "", block);
    } else {
      const int level = heading_level(content.open_headings, kind.level);
      open_block(content, kHeadingElements[static_cast<std::size_t>(level)], "crosshead", block);
    }
    write_inlines(content, kind.content);
    content.xml.close();
    content.xml.line();
  }

  void operator()(const List& kind) const {
    if (kind.items.empty()) return;
    const bool is_numbered = kind.kind == List::Kind::numbered;
    open_block(content, is_numbered ? "ol" : "ul", kind.is_tight ? "tight" : "loose", block);
    if (is_numbered && kind.start != 1) content.xml.attribute("start", std::to_string(kind.start));
    const std::string_view type = numbering_type(kind.numbering);
    if (is_numbered && !type.empty()) content.xml.attribute("type", type);
    content.xml.line();
    for (const Blocks& item : kind.items) {
      content.xml.open("li");
      if (kind.is_tight) {
        write_compact_blocks(content, item);
      } else {
        write_blocks(content, item);
      }
      content.xml.close();
      content.xml.line();
    }
    content.xml.close();
    content.xml.line();
  }

  void operator()(const DefinitionList& kind) const {
    if (kind.entries.empty()) return;
    open_block(content, "dl", "", block);
    content.xml.line();
    for (const DefinitionList::Entry& entry : kind.entries) write_entry(entry);
    content.xml.close();
    content.xml.line();
  }

  // Each entry needs at least one of both (HTML, 4.4.9).
  void write_entry(const DefinitionList::Entry& entry) const {
    for (const Inlines& term : entry.terms) {
      content.xml.open("dt");
      write_inlines(content, term);
      content.xml.close();
      content.xml.line();
    }
    if (entry.terms.empty()) content.xml.element("dt", {}, "");
    for (const Blocks& description : entry.descriptions) {
      content.xml.open("dd");
      write_compact_blocks(content, description);
      content.xml.close();
      content.xml.line();
    }
    if (entry.descriptions.empty()) content.xml.element("dd", {}, "");
  }

  void operator()(const BlockQuote& kind) const {
    open_block(content, "blockquote", "", block);
    if (const auto cite = content.link(kind.cite)) content.xml.attribute("cite", *cite);
    content.xml.line();
    write_blocks(content, kind.content);
    write_attribution(content, kind.attribution);
    content.xml.close();
    content.xml.line();
  }

  // A <div>, as several <aside> would each need a name of their own.
  void operator()(const PullQuote& kind) const {
    open_block(content, "div", "pull-quote", block);
    content.xml.attribute("epub:type", "pullquote");
    content.xml.attribute("role", "doc-pullquote");
    content.xml.line();
    write_blocks(content, kind.content);
    write_attribution(content, kind.attribution);
    content.xml.close();
    content.xml.line();
  }

  void operator()(const Figure& kind) const { write_figure(content, block, kind); }
  void operator()(const Table& kind) const { write_table(content, block, kind); }

  void operator()(const Preformatted& kind) const {
    const bool is_code = kind.kind == Preformatted::Kind::code;
    open_block(content, "pre", is_code ? "code" : "text", block);
    if (is_code && block.language.empty() && block.direction == Direction::inherit)
      content.write_code_direction();
    if (is_code) {
      content.xml.open("code");
      if (!kind.code_language.empty()) content.xml.attribute("class", "language-" + kind.code_language);
    }
    content.xml.text(kind.text);
    if (is_code) content.xml.close();
    content.xml.close();
    content.xml.line();
  }

  // An <aside> is a landmark: it stands at the top and has a name that no other has. Any other box is a
  // group.
  void operator()(const FactBox& kind) const {
    const std::string title(trim(plain_text(kind.title)));
    const bool is_landmark =
        content.block_depth == 1 && !title.empty() && content.box_titles.insert(title).second;
    const std::string title_id = title.empty() ? "" : content.fresh_id("box");
    open_block(content, is_landmark ? "aside" : "div", "fact-box", block);
    if (!is_landmark) content.xml.attribute("role", "group");
    if (!title.empty()) content.xml.attribute("aria-labelledby", title_id);
    content.xml.line();
    if (!kind.title.empty()) {
      content.xml.open("p", {{"class", "fact-box-title"}});
      content.write_id(title_id);
      write_inlines(content, kind.title);
      content.xml.close();
      content.xml.line();
    }
    write_blocks(content, kind.content);
    content.xml.close();
    content.xml.line();
  }

  void operator()(const ThematicBreak&) const {
    open_block(content, "hr", "break", block);
    content.xml.close_empty();
    content.xml.line();
  }

  void write_embed_link(const Embed& kind) const {
    if (kind.title.empty() && kind.link.empty()) return;
    content.xml.open("p", {{"class", "embed-link"}});
    if (kind.title.empty()) content.xml.text(std::string(content.label(Label::open_original)) + ": ");
    write_linked_text(content, kind.title.empty() ? kind.link : kind.title, kind.link);
    content.xml.close();
    content.xml.line();
  }

  void operator()(const Embed& kind) const {
    open_block(content, "div", "embed", block);
    content.xml.line();
    write_embed_link(kind);
    write_blocks(content, kind.content);
    content.xml.close();
    content.xml.line();
  }
};

}  // namespace

int heading_level(std::vector<int>& open_headings, int level) {
  while (!open_headings.empty() && open_headings.back() >= level) open_headings.pop_back();
  open_headings.push_back(level);
  return std::min(static_cast<int>(open_headings.size()) + 1, 6);
}

void open_block(Content& content, std::string_view element, std::string_view own_class, const Block& block) {
  content.xml.open(element);
  content.write_id(block.id);
  write_classes(content, own_class, block.classes);
  content.write_language(block.language, block.direction);
}

void write_attribution(Content& content, const Inlines& attribution) {
  if (attribution.empty()) return;
  content.xml.open("p", {{"class", "attribution"}});
  content.xml.text("— ");
  write_inlines(content, attribution);
  content.xml.close();
  content.xml.line();
}

void write_compact_blocks(Content& content, const Blocks& blocks) {
  const auto* paragraph = blocks.empty() ? nullptr : std::get_if<Paragraph>(&blocks.front().value);
  if (!paragraph || has_own_attributes(blocks.front())) {
    write_blocks(content, blocks);
    return;
  }
  write_inlines(content, paragraph->content);
  if (blocks.size() == 1) return;
  content.xml.line();
  write_blocks(content, blocks.begin() + 1, blocks.end());
}

void write_blocks(Content& content, Blocks::const_iterator first, Blocks::const_iterator last) {
  ++content.block_depth;
  for (auto block = first; block != last; ++block) std::visit(WriteBlock{content, *block}, block->value);
  --content.block_depth;
}

void write_blocks(Content& content, const Blocks& blocks) {
  write_blocks(content, blocks.begin(), blocks.end());
}

}  // namespace newsexport
