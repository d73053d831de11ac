// External interface: traverse() for inlines, blocks and articles, changing or not; traverse_text().
#include "model/traverse.h"

#include <type_traits>

namespace newsexport {
namespace {

// One walk serves both forms: `Value` is Block or const Block, and so on all the way down.
template <typename AnyVisitor>
struct Walk {
  const AnyVisitor& visitor;

  void inlines(auto& values) {
    if (visitor.inlines) visitor.inlines(values);
    for (auto& value : values) one_inline(value);
  }

  void one_inline(auto& value) {
    if (visitor.inline_) visitor.inline_(value);
    std::visit([this](auto& kind) { this->inside(kind); }, value.value);
  }

  // What stands inside an inline.
  void inside(auto& kind) {
    using Kind = std::remove_cvref_t<decltype(kind)>;
    if constexpr (requires { kind.content; }) {
      inlines(kind.content);
    } else if constexpr (std::is_same_v<Kind, Citation>) {
      inlines(kind.anchor);
      for (auto& item : kind.items) {
        inlines(item.prefix);
        inlines(item.suffix);
      }
    } else if constexpr (std::is_same_v<Kind, InlinePicture>) {
      picture(kind.picture);
    }
  }

  void picture(auto& value) {
    if (visitor.picture) visitor.picture(value);
  }

  void blocks(auto& values) {
    for (auto& value : values) {
      if (visitor.block) visitor.block(value);
      std::visit([this](auto& kind) { this->inside_block(kind); }, value.value);
    }
  }

  void inside_block(auto& kind) {
    using Kind = std::remove_cvref_t<decltype(kind)>;
    if constexpr (std::is_same_v<Kind, Paragraph> || std::is_same_v<Kind, Crosshead>) {
      inlines(kind.content);
    } else if constexpr (std::is_same_v<Kind, List>) {
      for (auto& item : kind.items) blocks(item);
    } else if constexpr (std::is_same_v<Kind, DefinitionList>) {
      for (auto& entry : kind.entries) {
        for (auto& term : entry.terms) inlines(term);
        for (auto& description : entry.descriptions) blocks(description);
      }
    } else if constexpr (std::is_same_v<Kind, BlockQuote> || std::is_same_v<Kind, PullQuote>) {
      blocks(kind.content);
      inlines(kind.attribution);
    } else if constexpr (std::is_same_v<Kind, Figure>) {
      for (auto& one : kind.pictures) picture(one);
      inlines(kind.caption);
      inlines(kind.credit);
    } else if constexpr (std::is_same_v<Kind, Table>) {
      inlines(kind.caption);
      rows(kind.header);
      rows(kind.body);
      rows(kind.footer);
    } else if constexpr (std::is_same_v<Kind, FactBox>) {
      inlines(kind.title);
      blocks(kind.content);
    } else if constexpr (std::is_same_v<Kind, Embed>) {
      blocks(kind.content);
    } else {
      static_assert(std::is_same_v<Kind, Preformatted> || std::is_same_v<Kind, ThematicBreak>);
    }
  }

  void rows(auto& values) {
    for (auto& row : values) {
      for (auto& cell : row) blocks(cell.content);
    }
  }

  void article(auto& value) {
    text(value);
    for (auto& note : value.notes) blocks(note.content);
  }

  void text(auto& value) {
    inlines(value.kicker);
    inlines(value.headline);
    inlines(value.standfirst);
    blocks(value.abstract);
    blocks(value.body);
    for (auto& correction : value.corrections) blocks(correction.content);
  }
};

}  // namespace

void traverse(Inlines& inlines, const Visitor& visitor) {
  Walk<Visitor>{visitor}.inlines(inlines);
}
void traverse(Blocks& blocks, const Visitor& visitor) {
  Walk<Visitor>{visitor}.blocks(blocks);
}
void traverse(const Inlines& inlines, const ConstVisitor& visitor) {
  Walk<ConstVisitor>{visitor}.inlines(inlines);
}
void traverse(const Blocks& blocks, const ConstVisitor& visitor) {
  Walk<ConstVisitor>{visitor}.blocks(blocks);
}
void traverse(Article& article, const Visitor& visitor) {
  Walk<Visitor>{visitor}.article(article);
}
void traverse(const Article& article, const ConstVisitor& visitor) {
  Walk<ConstVisitor>{visitor}.article(article);
}

void traverse_text(Article& article, const Visitor& visitor) {
  Walk<Visitor>{visitor}.text(article);
}

}  // namespace newsexport
