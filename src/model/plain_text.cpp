// External interface: plain_text() of inlines and blocks, append_text(), trimmed().
#include <iterator>

#include "model/blocks.h"
#include "model/inlines.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

void append_plain(std::string& text, const Inlines& inlines) {
  for (const Inline& value : inlines) {
    std::visit(
        [&text](const auto& kind) {
          using Kind = std::remove_cvref_t<decltype(kind)>;
          if constexpr (std::is_same_v<Kind, Text> || std::is_same_v<Kind, Code>) {
            text += kind.text;
          } else if constexpr (std::is_same_v<Kind, LineBreak>) {
            text += ' ';
          } else if constexpr (std::is_same_v<Kind, Citation>) {
            append_plain(text, kind.anchor);
          } else if constexpr (std::is_same_v<Kind, InlinePicture>) {
            text += kind.picture.alternative_text;
          } else if constexpr (requires { kind.content; }) {
            append_plain(text, kind.content);
          } else {
            static_assert(std::is_same_v<Kind, NoteReference>);
          }
        },
        value.value);
  }
}

void append_line(std::string& text, const Inlines& inlines) {
  const std::size_t before = text.size();
  append_plain(text, inlines);
  if (text.size() > before) text += '\n';
}

void append_blocks(std::string& text, const Blocks& blocks);

struct AppendBlock {
  std::string& text;

  void operator()(const Paragraph& block) { append_line(text, block.content); }
  void operator()(const Crosshead& block) { append_line(text, block.content); }
  void operator()(const List& block) {
    for (const Blocks& item : block.items) append_blocks(text, item);
  }
  void operator()(const DefinitionList& block) {
    for (const DefinitionList::Entry& entry : block.entries) {
      for (const Inlines& term : entry.terms) append_line(text, term);
      for (const Blocks& description : entry.descriptions) append_blocks(text, description);
    }
  }
  void operator()(const BlockQuote& block) {
    append_blocks(text, block.content);
    append_line(text, block.attribution);
  }
  void operator()(const PullQuote& block) {
    append_blocks(text, block.content);
    append_line(text, block.attribution);
  }
  void operator()(const Figure& block) {
    append_line(text, block.caption);
    append_line(text, block.credit);
  }
  void operator()(const Table& block) {
    append_line(text, block.caption);
    for (const auto* rows : {&block.header, &block.body, &block.footer}) {
      for (const Table::Row& row : *rows) {
        for (const Table::Cell& cell : row) append_blocks(text, cell.content);
      }
    }
  }
  void operator()(const Preformatted& block) { text += block.text + '\n'; }
  void operator()(const FactBox& block) {
    append_line(text, block.title);
    append_blocks(text, block.content);
  }
  void operator()(const ThematicBreak&) {}
  void operator()(const Embed& block) {
    if (!block.title.empty()) text += block.title + '\n';
    append_blocks(text, block.content);
  }
};

void append_blocks(std::string& text, const Blocks& blocks) {
  for (const Block& block : blocks) std::visit(AppendBlock{text}, block.value);
}

}  // namespace

std::string plain_text(const Inlines& inlines) {
  std::string text;
  append_plain(text, inlines);
  return text;
}

std::string plain_text(const Blocks& blocks) {
  std::string text;
  append_blocks(text, blocks);
  return text;
}

void append_text(Inlines& inlines, std::string_view text) {
  if (text.empty()) return;
  if (!inlines.empty()) {
    if (auto* last = std::get_if<Text>(&inlines.back().value)) {
      last->text += text;
      return;
    }
  }
  inlines.push_back({Text{std::string(text)}});
}

Inlines trimmed(Inlines inlines) {
  while (!inlines.empty()) {
    auto* first = std::get_if<Text>(&inlines.front().value);
    if (!first) break;
    const std::string_view kept = trim(first->text);
    const auto from =
        kept.empty() ? first->text.size() : static_cast<std::size_t>(kept.data() - first->text.data());
    first->text.erase(0, from);
    if (!first->text.empty()) break;
    inlines.erase(inlines.begin());
  }
  while (!inlines.empty()) {
    auto* last = std::get_if<Text>(&inlines.back().value);
    if (!last) break;
    const std::string_view kept = trim(last->text);
    last->text.resize(kept.empty() ? 0
                                   : static_cast<std::size_t>(kept.data() - last->text.data()) + kept.size());
    if (!last->text.empty()) break;
    inlines.pop_back();
  }
  return inlines;
}

}  // namespace newsexport
