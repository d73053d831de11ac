// External interface: read_blocks(), read_child(), add_remainder(), add_section(), read_caption().
#include "readers/jats/blocks.h"

#include <algorithm>
#include <array>
#include <utility>

#include "readers/jats/figures.h"
#include "readers/jats/inlines.h"
#include "readers/jats/lists.h"
#include "readers/jats/notes.h"
#include "readers/jats/people.h"
#include "readers/jats/references.h"
#include "readers/jats/statements.h"
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

void add_run(Inlines run, const XmlElement& element, const Conversion& conversion, Blocks& out) {
  add_paragraph(finish_inlines(std::move(run), conversion), element, out);
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
    add_run(std::move(run), element, conversion, out);
    run.clear();
    row->read(*inner, level, conversion, out);
  }
  add_run(std::move(run), element, conversion, out);
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

/// Each of several attributions begins a line.
Inlines read_attributions(const XmlElement& element, Conversion& conversion) {
  Inlines words;
  for (const XmlElement* attribution : child_elements(element, "attrib")) {
    Inlines line = read_inlines(*attribution, conversion);
    if (line.empty()) continue;
    if (!words.empty()) words.push_back({LineBreak{}});
    std::move(line.begin(), line.end(), std::back_inserter(words));
  }
  return words;
}

void read_quote(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  BlockQuote quote;
  add_label_and_title(element, conversion, quote.content);
  add_remainder(element, {"label", "title", "attrib"}, level, conversion, quote.content);
  quote.attribution = read_attributions(element, conversion);
  if (!quote.content.empty() || !quote.attribution.empty())
    out.push_back(make_block(std::move(quote), element));
}

/// The lines of a stanza are one paragraph; a group within the group is a stanza of its own.
void add_verses(const XmlElement& group, int level, Conversion& conversion, Blocks& out) {
  add_label_and_title(group, conversion, out);
  Inlines lines;
  for (const XmlElement* child : child_elements(group)) {
    const std::string_view name = local_name(*child);
    if (name == "verse-line") {
      Inlines line = read_inlines(*child, conversion);
      if (!lines.empty() && !line.empty()) lines.push_back({LineBreak{}});
      std::move(line.begin(), line.end(), std::back_inserter(lines));
      continue;
    }
    if (name == "label" || name == "title" || name == "attrib") continue;
    add_paragraph(std::exchange(lines, {}), group, out);
    if (name == "verse-group") {
      add_verses(*child, level, conversion, out);
      add_paragraph(read_attributions(*child, conversion), *child, out);
    } else {
      read_child(*child, level, conversion, out);
    }
  }
  add_paragraph(std::move(lines), group, out);
}

void read_verse(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  BlockQuote quote;
  add_verses(element, level, conversion, quote.content);
  quote.attribution = read_attributions(element, conversion);
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
  if (const XmlElement* title = find_element(element, "title"))
    append_spaced(read_inlines(*title, conversion), box.title);
  add_remainder(element, {"title", "label", "caption"}, level, conversion, box.content);
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
  XmlElement formula = without(element, {"label", "permissions"});
  formula.name = "disp-formula";
  Inlines content;
  add_inline({std::move(formula)}, conversion, content);
  const std::string label = text_of(find_element(element, "label"));
  if (!label.empty()) append_text(content, " " + label);
  content = trimmed(std::move(content));
  if (!content.empty()) out.push_back(make_block(Paragraph{std::move(content)}, element));
  add_statements(element, conversion, out);
}

/// Theorems, speeches, and whatever else has a label or a title before its paragraphs.
void read_labelled(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  const std::size_t first = out.size();
  add_label_and_title(element, conversion, out);
  add_remainder(element, {"label", "title", "speaker"}, level, conversion, out);
  if (out.size() > first && out[first].id.empty()) out[first].id = attribute_text(element, "id");
}

/// What stands among blocks and is no part of the text.
constexpr auto kDescriptions =
    std::to_array<std::string_view>({"object-id", "index-term", "alt-text", "long-desc"});

void read_content(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  add_label_and_title(element, conversion, out);
  add_remainder(element, {"label", "title"}, level, conversion, out);
}

/// A section's own authors, summary and rights; its codes and keywords serve machines.
void read_section_meta(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  for (const XmlElement* group : child_elements(element, "contrib-group"))
    add_people(*group, conversion, out);
  for (const XmlElement* abstract : child_elements(element, "abstract"))
    read_content(*abstract, level, conversion, out);
  add_statements(element, conversion, out);
}

void read_permissions_element(const XmlElement& element, int, Conversion& conversion, Blocks& out) {
  add_permissions(element, conversion, out);
}
void read_people_element(const XmlElement& element, int, Conversion& conversion, Blocks& out) {
  add_people(element, conversion, out);
}
void read_caption_alone(const XmlElement& element, int, Conversion& conversion, Blocks& out) {
  add_paragraph(read_inlines(element, conversion), element, out);
}
void read_group(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  add_paragraph(read_caption(element, conversion), element, out);
  add_remainder(element, {"label", "caption"}, level, conversion, out);
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
  add_paragraph(read_inlines(element, conversion), element, out);
}
/// Alternatives say the same in several ways.
void read_first_form(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  const std::vector<const XmlElement*> forms = child_elements(element);
  if (!forms.empty()) read_child(*forms.front(), level, conversion, out);
}

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
    Row{"disp-formula-group", read_group},
    Row{"statement", read_labelled},
    Row{"speech", read_labelled},
    Row{"fig", read_figure},
    Row{"fig-group", read_group},
    Row{"graphic", read_figure},
    Row{"table-wrap", read_table},
    Row{"table-wrap-group", read_group},
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
    Row{"floats-group", read_group},
    Row{"ref-list", add_list_of_references},
    Row{"fn-group", add_notes},
    Row{"sec-meta", read_section_meta},
    Row{"label", read_attribution},
    Row{"permissions", read_permissions_element},
    Row{"contrib-group", read_people_element},
    Row{"caption", read_caption_alone},
    Row{"answer", read_labelled},
    Row{"answer-set", read_labelled},
    Row{"question", read_labelled},
    Row{"question-wrap", read_content},
    Row{"question-wrap-group", read_content},
    Row{"explanation", read_labelled},
    Row{"option", read_labelled},
    Row{"sig-block", read_content},
    Row{"sig", read_paragraph},
    Row{"block-alternatives", read_first_form},
};

/// Code within a sentence is running text.
const Row* find_row(std::string_view name) {
  const auto row = std::ranges::find(kRows, name, &Row::name);
  return row == kRows.end() ? nullptr : &*row;
}

bool is_blank(const XmlNode& node) {
  const auto* text = std::get_if<std::string>(&node.value);
  return text && trim(*text).empty();
}

}  // namespace

void read_child(const XmlElement& child, int level, Conversion& conversion, Blocks& out) {
  const std::string_view name = local_name(child);
  if (const Row* row = find_row(name)) {
    row->read(child, level, conversion, out);
  } else if (std::ranges::find(kDescriptions, name) == kDescriptions.end()) {
    const bool has_blocks = std::ranges::any_of(child_elements(child), [](const XmlElement* inner) {
      return find_row(local_name(*inner)) != nullptr;
    });
    XmlElement around;
    if (!has_blocks) around.children.push_back({child});
    Blocks blocks = read_blocks(has_blocks ? child : around, level, conversion);
    std::move(blocks.begin(), blocks.end(), std::back_inserter(out));
  }
}

void add_remainder(const XmlElement& element, std::initializer_list<std::string_view> but, int level,
                   Conversion& conversion, Blocks& out) {
  for (const XmlNode& child : element.children) {
    const auto* inner = std::get_if<XmlElement>(&child.value);
    if (!inner) {
      add_paragraph(text_inlines(collapse_space(std::get<std::string>(child.value))), element, out);
    } else if (std::ranges::find(but, local_name(*inner)) == but.end()) {
      read_child(*inner, level, conversion, out);
    }
  }
}

Blocks read_blocks(const XmlElement& element, int level, Conversion& conversion) {
  Blocks blocks;
  bool has_blocks = false;
  bool has_text = false;
  for (const XmlNode& child : element.children) {
    const auto* inner = std::get_if<XmlElement>(&child.value);
    const std::string_view name = inner ? local_name(*inner) : std::string_view();
    has_blocks = has_blocks || (inner && name != "label" && name != "code" && find_row(name));
    has_text = has_text || (!inner && !is_blank(child));
  }
  if (has_blocks && !has_text) {
    add_remainder(element, {}, level, conversion, blocks);
  } else {
    read_paragraph(element, level, conversion, blocks);
  }
  return blocks;
}

void add_label_and_title(const XmlElement& element, Conversion& conversion, Blocks& out) {
  Inlines words;
  for (const std::string_view name : {"label", "title", "speaker"}) {
    for (const XmlElement* part : child_elements(element, name))
      append_spaced(read_inlines(*part, conversion), words);
  }
  if (!words.empty()) add_paragraph({{Strong{std::move(words)}}}, element, out);
}

void add_section(const XmlElement& section, int level, Conversion& conversion, Blocks& out) {
  Inlines heading;
  for (const std::string_view name : {"label", "title"}) {
    for (const XmlElement* part : child_elements(section, name))
      append_spaced(read_inlines(*part, conversion), heading);
  }
  const bool has_heading = !heading.empty();
  const std::size_t first = out.size();
  if (has_heading) {
    out.push_back(make_block(Crosshead{std::min(level, kDeepestLevel), std::move(heading)}, section));
  }
  for (const XmlElement* subtitle : child_elements(section, "subtitle"))
    add_paragraph({{Emphasis{read_inlines(*subtitle, conversion)}}}, *subtitle, out);
  add_remainder(section, {"label", "title", "subtitle"}, has_heading ? level + 1 : level, conversion, out);
  if (!has_heading && out.size() > first && out[first].id.empty())
    out[first].id = attribute_text(section, "id");
}

Inlines read_caption(const XmlElement& element, Conversion& conversion) {
  Inlines caption;
  for (const XmlElement* label : child_elements(element, "label")) {
    Inlines words = read_inlines(*label, conversion);
    if (!words.empty()) append_spaced({{Strong{std::move(words)}}}, caption);
  }
  for (const XmlElement* words : child_elements(element, "caption"))
    append_spaced(read_inlines(*words, conversion), caption);
  return caption;
}

}  // namespace newsexport::jats
