// External interface: class Flow.
#include "readers/nitf/flow.h"

#include <algorithm>

#include <fmt/format.h>

#include "model/language.h"
#include "readers/html/white_space.h"
#include "readers/news/fields.h"
#include "readers/nitf/blocks.h"
#include "readers/nitf/body_head.h"
#include "readers/nitf/head.h"
#include "readers/nitf/inlines.h"
#include "readers/nitf/lists.h"
#include "readers/nitf/media.h"
#include "readers/nitf/quotations.h"
#include "readers/nitf/tables.h"
#include "readers/nitf/wire_text.h"
#include "support/utf8.h"

namespace newsexport::nitf {
namespace {

bool is_for_editors(const XmlElement& note) {
  const std::string kind = fold_case(attribute(note, "noteclass"));
  return attribute(note, "type") == "npa" || kind == "editorsnote";
}

bool is_lead(const XmlElement& paragraph) {
  return attribute(paragraph, "lede") == "true" || attribute(paragraph, "lead") == "true" ||
         attribute(paragraph, "class") == "lead";
}

// Lines and spaces count, but not the ends of the lines around the text.
std::string preformatted_text(const XmlElement& element) {
  std::string text = raw_text(element);
  if (text.starts_with('\n')) text.erase(0, 1);
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
  return text;
}

}  // namespace

void Flow::add_children(const XmlElement& element) {
  for (const XmlNode& node : element.children) {
    const auto* child = std::get_if<XmlElement>(&node.value);
    if (child && is_block(*child)) {
      add_block_element(*child);
    } else {
      if (pending_.empty()) line_ = child ? child->line : element.line;
      append_inline(pending_, node, conversion_);
    }
  }
}

void Flow::add_text_of(const XmlElement& element) {
  line_ = element.line;
  append_text(pending_, raw_text(element));
}

Blocks Flow::take() {
  end_paragraph();
  return std::move(blocks_);
}

void Flow::end_paragraph() {
  Inlines text = html::collapsed(std::move(pending_));
  pending_.clear();
  if (text.empty()) return;
  join_wire_lines(text);
  Block block{.value = Paragraph{}, .position = {line_, 0}};
  if (paragraph_) {
    block.id = attribute(*paragraph_, "id");
    block.language = canonical_language(attribute(*paragraph_, "lang")).value_or("");
    if (is_lead(*paragraph_)) block.classes.push_back("lead");
  }
  if (is_rule(text)) {
    block.value = ThematicBreak{};
  } else {
    block.value = Paragraph{std::move(text)};
  }
  blocks_.push_back(std::move(block));
}

void Flow::add(Block::Value value, const XmlElement& element) {
  Block block{.value = std::move(value), .position = position_of(element), .id = attribute(element, "id")};
  block.language = canonical_language(attribute(element, "lang")).value_or("");
  blocks_.push_back(std::move(block));
}

void Flow::add_block_element(const XmlElement& element) {
  const std::string_view name = local_name(element);
  if (name == "fn") return add_note_reference(element);
  end_paragraph();
  if (name == "p") {
    add_paragraph(element);
  } else if (name == "hl1" || name == "hl2" || name == "h1" || name == "h2") {
    add_heading(element, 2);
  } else if (name.size() == 2 && name[0] == 'h' && name != "hr") {
    add_heading(element, name[1] - '0');
  } else if (name == "hr") {
    add(ThematicBreak{}, element);
  } else if (name == "pre") {
    add(Preformatted{preformatted_text(element), Preformatted::Kind::text, ""}, element);
  } else if (name == "datasource") {
    add_source(element);
  } else if (name == "note") {
    add_article_note(element);
  } else if (name == "byline" || name == "dateline" || name == "distributor" || name == "credit" ||
             name == "tagline" || name == "copyrite") {
    add_classed_text(element, std::string(name == "copyrite" ? "rights" : name));
  } else {
    add_grouped_block(element);
  }
}

void Flow::add_grouped_block(const XmlElement& element) {
  const std::string_view name = local_name(element);
  if (name == "ul" || name == "ol") {
    List list = read_list(element, conversion_);
    if (!list.items.empty()) add(std::move(list), element);
  } else if (name == "dl") {
    DefinitionList list = read_definitions(element, conversion_);
    if (!list.entries.empty()) add(std::move(list), element);
  } else if (name == "table") {
    if (auto table = read_table(element, conversion_)) add(std::move(*table), element);
  } else if (name == "media") {
    if (auto media = read_media(element, conversion_)) add(std::move(*media), element);
  } else if (name == "img") {
    Picture picture{.source = attribute(element, "src"), .alternative_text = attribute(element, "alt")};
    if (!picture.source.empty()) add(Figure{{std::move(picture)}, {}, {}}, element);
  } else if (name == "bq" || name == "blockquote") {
    BlockQuote quote = read_quotation(element, conversion_);
    if (!quote.content.empty() || !quote.attribution.empty()) add(std::move(quote), element);
  } else if (name == "nitf-table") {
    add_described_table(element);
  } else if (name == "hedline") {
    for (const XmlElement* line : child_elements(element))
      add_heading(*line, local_name(*line) == "hl2" ? 3 : 2);
  } else if (name == "key-list" || name == "tobject" || name == "rights" || name == "correction" ||
             name == "table-reference") {
    if (name == "rights") read_rights(element, conversion_);
    read_document_field(element, conversion_);  // of a part
  } else {
    add_children(element);
    end_paragraph();
  }
}

void Flow::add_described_table(const XmlElement& element) {
  Inlines summary = read_summary(element, conversion_);
  const std::size_t before = blocks_.size();
  for (const XmlElement* part : child_elements(element)) {
    if (local_name(*part) != "nitf-table-metadata") add_block_element(*part);
  }
  for (std::size_t i = before; i < blocks_.size() && !summary.empty(); ++i) {
    auto* table = std::get_if<Table>(&blocks_[i].value);
    if (!table) continue;
    add_to_caption(*table, std::move(summary));
    summary.clear();
  }
  if (!summary.empty()) add(Paragraph{std::move(summary)}, element);
}

void Flow::add_paragraph(const XmlElement& element) {
  const XmlElement* const outer = paragraph_;
  paragraph_ = &element;
  add_children(element);
  const std::string& speaker = attribute(element, "quote-source");
  if (!pending_.empty() && !trim(speaker).empty()) {
    pending_.push_back(cite(speaker, CitedAs::speaker, position_of(element), conversion_));
  }
  end_paragraph();
  paragraph_ = outer;
}

// A first crosshead that only repeats the headline is no crosshead.
void Flow::add_heading(const XmlElement& element, int level) {
  Inlines words = read_inlines(element, conversion_);
  if (words.empty()) return;
  const bool repeats =
      blocks_.empty() && news::say_the_same(plain_text(words), plain_text(conversion_.article.headline));
  if (!repeats) add(Crosshead{std::min(level, 6), std::move(words)}, element);
}

// A footnote that no link leads to belongs to what stands before it.
void Flow::add_note_reference(const XmlElement& footnote) {
  std::string key = attribute(footnote, "id");
  if (key.empty()) key = fmt::format("fn-{}", ++conversion_.note_count);
  Note note{.key = key, .content = read_blocks(footnote, conversion_), .position = position_of(footnote)};
  conversion_.article.notes.push_back(std::move(note));
  if (conversion_.linked.contains(key)) return;
  if (!pending_.empty() && !html::collapsed(pending_).empty()) {
    pending_.push_back({NoteReference{key}});
  } else if (!blocks_.empty() && std::holds_alternative<Paragraph>(blocks_.back().value)) {
    std::get<Paragraph>(blocks_.back().value).content.push_back({NoteReference{key}});
  }
}

// "Cites the source of block content. Allowed only at end of block" (NITF 3.6).
void Flow::add_source(const XmlElement& element) {
  const std::string words = text_of(element);
  if (words.empty()) return;
  Inline citation = cite(words, CitedAs::source, position_of(element), conversion_);
  if (!blocks_.empty() && std::holds_alternative<Paragraph>(blocks_.back().value)) {
    std::get<Paragraph>(blocks_.back().value).content.push_back(std::move(citation));
    return;
  }
  Inlines line;
  append_text(line, words);
  line.push_back(std::move(citation));
  add(Paragraph{std::move(line)}, element);
}

void Flow::add_classed_text(const XmlElement& element, std::string own_class) {
  Inlines words = read_inlines(element, conversion_);
  if (words.empty()) return;
  add(Paragraph{std::move(words)}, element);
  blocks_.back().classes.push_back(std::move(own_class));
}

void Flow::add_article_note(const XmlElement& element) {
  if (is_for_editors(element)) return report_left_out("note", element, lines_of(element), conversion_);
  FactBox box{{}, read_blocks(element, conversion_)};
  if (box.content.empty()) return;
  if (auto* title = std::get_if<Crosshead>(&box.content.front().value)) {
    box.title = std::move(title->content);
    box.content.erase(box.content.begin());
  }
  add(std::move(box), element);
}

}  // namespace newsexport::nitf
