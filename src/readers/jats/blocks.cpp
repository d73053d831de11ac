// External interface: read_blocks(), add_section(), read_note_content(), read_caption().
#include "readers/jats/blocks.h"

#include <algorithm>
#include <array>

#include "readers/jats/figures.h"
#include "readers/jats/inlines.h"
#include "readers/jats/lists.h"
#include "readers/jats/tables.h"
#include "support/utf8.h"
#include "xml/xml_query.h"

namespace newsexport::jats {
namespace {

constexpr int kDeepestLevel = 6;

/// Reads one block element. `level` is that of a crosshead in it.
using BlockReader = void (*)(const XmlElement&, int level, Conversion&, Blocks& out);

struct Row {
  std::string_view name;
  BlockReader read;
};

const Row* find_row(std::string_view name);

void add_paragraph(Inlines run, const XmlElement& element, const Conversion& conversion, Blocks& out) {
  Inlines content = finish_inlines(std::move(run), conversion);
  if (content.empty()) return;
  out.push_back(make_block(Paragraph{std::move(content)}, element));
  out.back().id.clear();
}

/// A paragraph, or anything else that holds running text with blocks in it.
void read_paragraph(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  const std::size_t first = out.size();
  Inlines run;
  for (const XmlNode& child : element.children) {
    const auto* inner = std::get_if<XmlElement>(&child.value);
    const Row* row = inner ? find_row(local_name(*inner)) : nullptr;
    if (!row) {
      add_inline(child, conversion, run);
      continue;
    }
    add_paragraph(std::move(run), element, conversion, out);
    run.clear();
    row->read(*inner, level, conversion, out);
  }
  add_paragraph(std::move(run), element, conversion, out);
  if (out.size() > first && out[first].id.empty()) out[first].id = attribute_text(element, "id");
}

void read_section(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  add_section(element, level, conversion, out);
}

void read_title(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  Inlines title = read_inlines(element, conversion);
  if (!title.empty())
    out.push_back(make_block(Crosshead{std::min(level, kDeepestLevel), std::move(title)}, element));
}

void read_quote(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  BlockQuote quote;
  for (const XmlElement* child : child_elements(element)) {
    const std::string_view name = local_name(*child);
    if (name == "attrib") {
      quote.attribution = read_inlines(*child, conversion);
    } else if (const Row* row = find_row(name)) {
      row->read(*child, level, conversion, quote.content);
    }
  }
  if (!quote.content.empty()) out.push_back(make_block(std::move(quote), element));
}

void read_verse(const XmlElement& element, int, Conversion& conversion, Blocks& out) {
  Inlines lines;
  for (const XmlElement* child : descendants(element, "verse-line")) {
    if (!lines.empty()) lines.push_back({LineBreak{}});
    Inlines line = read_inlines(*child, conversion);
    std::move(line.begin(), line.end(), std::back_inserter(lines));
  }
  BlockQuote quote;
  if (!lines.empty()) quote.content.push_back(make_block(Paragraph{std::move(lines)}, element));
  if (const XmlElement* attribution = find_element(element, "attrib")) {
    quote.attribution = read_inlines(*attribution, conversion);
  }
  if (!quote.content.empty()) out.push_back(make_block(std::move(quote), element));
}

void read_preformatted(const XmlElement& element, int, Conversion&, Blocks& out) {
  Preformatted preformatted;
  preformatted.text = raw_text(element);
  while (preformatted.text.ends_with('\n')) preformatted.text.pop_back();
  const bool is_code = local_name(element) == "code" || attribute(element, "preformat-type") == "code";
  preformatted.kind = is_code ? Preformatted::Kind::code : Preformatted::Kind::text;
  preformatted.code_language = attribute_text(element, "language");
  if (!trim(preformatted.text).empty()) out.push_back(make_block(std::move(preformatted), element));
}

void read_box(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  FactBox box;
  box.title = read_caption(element, conversion);
  for (const XmlElement* child : child_elements(element)) {
    const std::string_view name = local_name(*child);
    if (name == "title") box.title = read_inlines(*child, conversion);
    const Row* row = name == "title" || name == "label" || name == "caption" ? nullptr : find_row(name);
    if (row) row->read(*child, level, conversion, box.content);
  }
  if (!box.content.empty() || !box.title.empty()) out.push_back(make_block(std::move(box), element));
}

/// A displayed formula stands in a paragraph of its own, its number behind it.
void read_formula(const XmlElement& element, int, Conversion& conversion, Blocks& out) {
  const std::vector<const XmlElement*> pictures = descendants(element, "graphic");
  const bool is_picture_alone = descendants(element, "math").empty() && !pictures.empty();
  if (is_picture_alone) {
    add_figure(element, conversion, out);
    return;
  }
  XmlElement formula = element;
  formula.name = "disp-formula";
  std::erase_if(formula.children, [](const XmlNode& child) {
    const auto* inner = std::get_if<XmlElement>(&child.value);
    return inner && local_name(*inner) == "label";
  });
  Inlines content;
  add_inline({std::move(formula)}, conversion, content);
  const std::string label = text_of(find_element(element, "label"));
  if (!label.empty()) append_text(content, " " + label);
  content = trimmed(std::move(content));
  if (!content.empty()) out.push_back(make_block(Paragraph{std::move(content)}, element));
}

/// Theorems, speeches, and whatever else has a label or a title before its paragraphs.
void read_labelled(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  for (const XmlElement* child : child_elements(element)) {
    const std::string_view name = local_name(*child);
    if (name == "label" || name == "title" || name == "speaker") {
      Inlines words = read_inlines(*child, conversion);
      if (!words.empty()) out.push_back(make_block(Paragraph{{{Strong{std::move(words)}}}}, element));
    } else if (const Row* row = find_row(name)) {
      row->read(*child, level, conversion, out);
    }
  }
}

/// What stands among blocks and is no part of the text.
constexpr auto kDescriptions =
    std::to_array<std::string_view>({"object-id", "kwd-group", "permissions", "related-article", "index-term",
                                     "caption", "alt-text", "long-desc"});

/// Text that stands where only blocks are known is a paragraph.
void read_child(const XmlElement& child, int level, Conversion& conversion, Blocks& out) {
  if (const Row* row = find_row(local_name(child))) {
    row->read(child, level, conversion, out);
  } else if (std::ranges::find(kDescriptions, local_name(child)) == kDescriptions.end()) {
    add_paragraph(read_inlines(child, conversion), child, conversion, out);
  }
}

void read_content(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  for (const XmlElement* child : child_elements(element)) read_child(*child, level, conversion, out);
}

void read_rule(const XmlElement& element, int, Conversion&, Blocks& out) {
  out.push_back(make_block(ThematicBreak{}, element));
}

void read_list(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  add_list(element, level, conversion, out);
}
void read_definitions(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  add_definition_list(element, level, conversion, out);
}
void read_figure(const XmlElement& element, int, Conversion& conversion, Blocks& out) {
  add_figure(element, conversion, out);
}
void read_table(const XmlElement& element, int, Conversion& conversion, Blocks& out) {
  add_table(element, conversion, out);
}
void read_media(const XmlElement& element, int, Conversion& conversion, Blocks& out) {
  add_supplement(element, conversion, out);
}
void read_attribution(const XmlElement& element, int, Conversion& conversion, Blocks& out) {
  add_paragraph(read_inlines(element, conversion), element, conversion, out);
}
void leave_out(const XmlElement&, int, Conversion&, Blocks&) {}

constexpr std::array kRows = {
    Row{"p", read_paragraph},
    Row{"sec", read_section},
    Row{"title", read_title},
    Row{"list", read_list},
    Row{"def-list", read_definitions},
    Row{"disp-quote", read_quote},
    Row{"verse-group", read_verse},
    Row{"preformat", read_preformatted},
    Row{"code", read_preformatted},
    Row{"boxed-text", read_box},
    Row{"disp-formula", read_formula},
    Row{"disp-formula-group", read_content},
    Row{"statement", read_labelled},
    Row{"speech", read_labelled},
    Row{"fig", read_figure},
    Row{"fig-group", read_content},
    Row{"graphic", read_figure},
    Row{"table-wrap", read_table},
    Row{"table-wrap-group", read_content},
    Row{"table", read_table},
    Row{"array", read_table},
    Row{"media", read_media},
    Row{"supplementary-material", read_media},
    Row{"hr", read_rule},
    Row{"attrib", read_attribution},
    Row{"ack", read_section},
    Row{"app", read_section},
    Row{"app-group", read_content},
    Row{"glossary", read_section},
    Row{"notes", read_section},
    Row{"bio", read_section},
    Row{"floats-group", read_content},
    Row{"ref-list", leave_out},  // see references.h
    Row{"fn-group", add_notes},
    Row{"sec-meta", leave_out},
    Row{"label", leave_out},
};

/// Code within a sentence is running text.
const Row* find_row(std::string_view name) {
  const auto row = std::ranges::find(kRows, name, &Row::name);
  return row == kRows.end() ? nullptr : &*row;
}

void append_spaced(Inlines added, Inlines& out) {
  if (added.empty()) return;
  if (!out.empty()) append_text(out, " ");
  for (Inline& one : added) {
    if (const auto* text = std::get_if<Text>(&one.value)) {
      append_text(out, text->text);
    } else {
      out.push_back(std::move(one));
    }
  }
}

}  // namespace

Blocks read_blocks(const XmlElement& element, int level, Conversion& conversion) {
  Blocks blocks;
  bool has_blocks = false;
  for (const XmlElement* child : child_elements(element)) {
    const std::string_view name = local_name(*child);
    has_blocks = has_blocks || (name != "label" && name != "code" && find_row(name));
  }
  if (has_blocks) {
    read_content(element, level, conversion, blocks);
  } else {
    read_paragraph(element, level, conversion, blocks);
  }
  return blocks;
}

void add_section(const XmlElement& section, int level, Conversion& conversion, Blocks& out) {
  const XmlElement* title = find_element(section, "title");
  const XmlElement* label = find_element(section, "label");
  Inlines heading = label ? read_inlines(*label, conversion) : Inlines();
  if (title) append_spaced(read_inlines(*title, conversion), heading);
  const bool has_heading = !heading.empty();
  const std::size_t first = out.size();
  if (has_heading) {
    out.push_back(make_block(Crosshead{std::min(level, kDeepestLevel), std::move(heading)}, section));
  }
  for (const XmlElement* child : child_elements(section)) {
    if (child == title || child == label) continue;
    read_child(*child, has_heading ? level + 1 : level, conversion, out);
  }
  if (!has_heading && out.size() > first && out[first].id.empty())
    out[first].id = attribute_text(section, "id");
}

Blocks read_note_content(const XmlElement& note, Conversion& conversion) {
  XmlElement unlabelled = note;
  std::erase_if(unlabelled.children, [](const XmlNode& child) {
    const auto* inner = std::get_if<XmlElement>(&child.value);
    return inner && local_name(*inner) == "label";
  });
  unlabelled.attributes.clear();
  return read_blocks(unlabelled, kDeepestLevel, conversion);
}

void add_notes(const XmlElement& group, int level, Conversion& conversion, Blocks& out) {
  const XmlElement* title = find_element(group, "title");
  Blocks text;
  for (const XmlElement* fn : child_elements(group, "fn")) {
    Note note;
    note.key = attribute_text(*fn, "id");
    Blocks content = read_note_content(*fn, conversion);
    if (content.empty()) continue;
    if (title && !conversion.referred_ids.contains(note.key)) {
      std::move(content.begin(), content.end(), std::back_inserter(text));
      continue;
    }
    if (note.key.empty()) note.key = "jats-note-" + std::to_string(conversion.article.notes.size() + 1);
    note.position = {fn->line, 0};
    note.content = std::move(content);
    conversion.article.notes.push_back(std::move(note));
  }
  if (title && !text.empty()) read_title(*title, level, conversion, out);
  std::move(text.begin(), text.end(), std::back_inserter(out));
}

Inlines read_caption(const XmlElement& element, Conversion& conversion) {
  Inlines caption;
  if (const XmlElement* label = find_element(element, "label")) {
    Inlines words = read_inlines(*label, conversion);
    if (!words.empty()) caption.push_back({Strong{std::move(words)}});
  }
  const XmlElement* words = find_element(element, "caption");
  if (!words) return caption;
  const std::vector<const XmlElement*> parts = child_elements(*words);
  if (parts.empty()) append_spaced(read_inlines(*words, conversion), caption);
  for (const XmlElement* part : parts) append_spaced(read_inlines(*part, conversion), caption);
  return caption;
}

}  // namespace newsexport::jats
