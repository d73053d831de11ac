// External interface: read_blocks().
#include "readers/docbook/blocks.h"

#include <algorithm>
#include <array>

#include "readers/docbook/figures.h"
#include "readers/docbook/inlines.h"
#include "readers/docbook/tables.h"
#include "support/utf8.h"
#include "xml/xml_query.h"

namespace newsexport::docbook {
namespace {

constexpr int kDeepestLevel = 6;

struct Row {
  std::string_view name;
  void (*read)(const XmlElement&, int level, Conversion&, Blocks& out);
};

const Row* find_row(std::string_view name);

void add_paragraph(Inlines run, const XmlElement& element, Blocks& out) {
  Inlines content = trimmed(std::move(run));
  if (content.empty()) return;
  out.push_back(make_block(Paragraph{std::move(content)}, element));
  out.back().id.clear();
}

/// Paragraphs that hold blocks are divided around them.
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
    add_paragraph(std::move(run), element, out);
    run.clear();
    row->read(*inner, level, conversion, out);
  }
  add_paragraph(std::move(run), element, out);
  if (out.size() > first && out[first].id.empty()) out[first].id = id_of(element);
}

void add_title(const XmlElement& element, Conversion& conversion, Blocks& out) {
  const XmlElement* title = titled_child(element, "title");
  Inlines words = title ? read_inlines(*title, conversion) : Inlines();
  if (!words.empty()) out.push_back(make_block(Paragraph{{{Strong{std::move(words)}}}}, *title));
}

void append_blocks(Blocks added, Blocks& out) {
  std::move(added.begin(), added.end(), std::back_inserter(out));
}

void read_section(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  const XmlElement* title = titled_child(element, "title");
  Inlines words = title ? read_inlines(*title, conversion) : Inlines();
  if (!words.empty()) {
    out.push_back(make_block(Crosshead{std::min(level, kDeepestLevel), std::move(words)}, element));
  }
  append_blocks(read_blocks(element, level + 1, conversion), out);
}

void read_bridgehead(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  Inlines words = read_inlines(element, conversion);
  if (!words.empty())
    out.push_back(make_block(Crosshead{std::min(level, kDeepestLevel), std::move(words)}, element));
}

void read_titled(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  add_title(element, conversion, out);
  append_blocks(read_blocks(element, level, conversion), out);
}

List::Numbering numbering(const XmlElement& list) {
  const std::string& kind = attribute(list, "numeration");
  if (kind == "loweralpha") return List::Numbering::lower_alpha;
  if (kind == "upperalpha") return List::Numbering::upper_alpha;
  if (kind == "lowerroman") return List::Numbering::lower_roman;
  if (kind == "upperroman") return List::Numbering::upper_roman;
  return List::Numbering::decimal;
}

void read_list(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  add_title(element, conversion, out);
  List list;
  const std::string_view name = local_name(element);
  const bool is_numbered = name == "orderedlist" || name == "procedure" || name == "substeps";
  list.kind = is_numbered ? List::Kind::numbered : List::Kind::bulleted;
  list.numbering = numbering(element);
  for (const XmlElement* item : child_elements(element)) {
    const std::string_view kind = local_name(*item);
    if (kind != "listitem" && kind != "step" && kind != "member") continue;
    Blocks content = read_blocks(*item, level, conversion);
    if (content.size() > 1) list.is_tight = false;
    if (!content.empty()) list.items.push_back(std::move(content));
  }
  if (!list.items.empty()) out.push_back(make_block(std::move(list), element));
}

/// variablelist (term, listitem) and glosslist (glossterm, glossdef).
void read_definitions(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  add_title(element, conversion, out);
  DefinitionList list;
  for (const XmlElement* item : child_elements(element)) {
    const std::string_view kind = local_name(*item);
    if (kind != "varlistentry" && kind != "glossentry") continue;
    DefinitionList::Entry entry;
    for (const XmlElement* part : child_elements(*item)) {
      const std::string_view name = local_name(*part);
      if (name == "term" || name == "glossterm") entry.terms.push_back(read_inlines(*part, conversion));
      if (name == "listitem" || name == "glossdef") {
        entry.descriptions.push_back(read_blocks(*part, level, conversion));
      }
    }
    if (!entry.terms.empty()) list.entries.push_back(std::move(entry));
  }
  if (!list.entries.empty()) out.push_back(make_block(std::move(list), element));
}

void read_quote(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  BlockQuote quote;
  add_title(element, conversion, quote.content);
  append_blocks(read_blocks(element, level, conversion), quote.content);
  if (const XmlElement* attribution = find_element(element, "attribution")) {
    quote.attribution = read_inlines(*attribution, conversion);
  }
  if (!quote.content.empty()) out.push_back(make_block(std::move(quote), element));
}

void read_box(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  FactBox box;
  const XmlElement* title = titled_child(element, "title");
  if (title) box.title = read_inlines(*title, conversion);
  box.content = read_blocks(element, level, conversion);
  if (!box.content.empty()) out.push_back(make_block(std::move(box), element));
}

void read_listing(const XmlElement& element, int, Conversion&, Blocks& out) {
  Preformatted listing;
  listing.text = raw_text(element);
  while (listing.text.starts_with('\n')) listing.text.erase(0, 1);
  while (listing.text.ends_with('\n')) listing.text.pop_back();
  const bool is_code = local_name(element) == "programlisting" || local_name(element) == "screen";
  listing.kind = is_code ? Preformatted::Kind::code : Preformatted::Kind::text;
  listing.code_language = attribute(element, "language");
  if (!trim(listing.text).empty()) out.push_back(make_block(std::move(listing), element));
}

void read_figure(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  add_figure(element, level, conversion, out);
}

void read_table(const XmlElement& element, int, Conversion& conversion, Blocks& out) {
  add_table(element, conversion, out);
}

void read_equation(const XmlElement& element, int, Conversion& conversion, Blocks& out) {
  XmlElement formula = element;
  formula.name = "equation";
  Inlines content;
  add_inline({std::move(formula)}, conversion, content);
  add_paragraph(std::move(content), element, out);
}

void leave_out(const XmlElement&, int, Conversion&, Blocks&) {}

constexpr std::array kRows = {
    Row{"para", read_paragraph},
    Row{"simpara", read_paragraph},
    Row{"formalpara", read_titled},
    Row{"section", read_section},
    Row{"sect1", read_section},
    Row{"sect2", read_section},
    Row{"sect3", read_section},
    Row{"sect4", read_section},
    Row{"sect5", read_section},
    Row{"simplesect", read_section},
    Row{"appendix", read_section},
    Row{"acknowledgements", read_section},
    Row{"glossary", read_section},
    Row{"bridgehead", read_bridgehead},
    Row{"itemizedlist", read_list},
    Row{"orderedlist", read_list},
    Row{"simplelist", read_list},
    Row{"procedure", read_list},
    Row{"substeps", read_list},
    Row{"variablelist", read_definitions},
    Row{"glosslist", read_definitions},
    Row{"blockquote", read_quote},
    Row{"epigraph", read_quote},
    Row{"sidebar", read_box},
    Row{"note", read_box},
    Row{"tip", read_box},
    Row{"warning", read_box},
    Row{"caution", read_box},
    Row{"important", read_box},
    Row{"programlisting", read_listing},
    Row{"screen", read_listing},
    Row{"literallayout", read_listing},
    Row{"synopsis", read_listing},
    Row{"figure", read_figure},
    Row{"informalfigure", read_figure},
    Row{"mediaobject", read_figure},
    Row{"table", read_table},
    Row{"informaltable", read_table},
    Row{"example", read_titled},
    Row{"informalexample", read_titled},
    Row{"equation", read_equation},
    Row{"informalequation", read_equation},
    Row{"title", leave_out},
    Row{"subtitle", leave_out},
    Row{"titleabbrev", leave_out},
    Row{"info", leave_out},
    Row{"articleinfo", leave_out},
    Row{"sectioninfo", leave_out},
    Row{"blockinfo", leave_out},
    Row{"attribution", leave_out},
    Row{"caption", leave_out},
    Row{"bibliography", leave_out},  // see bibliography.h
    Row{"bibliolist", leave_out},
    Row{"index", leave_out},
    Row{"toc", leave_out},
};

const Row* find_row(std::string_view name) {
  const auto row = std::ranges::find(kRows, name, &Row::name);
  return row == kRows.end() ? nullptr : &*row;
}

}  // namespace

Blocks read_blocks(const XmlElement& element, int level, Conversion& conversion) {
  Blocks blocks;
  read_paragraph(element, level, conversion, blocks);
  // The element's own id is its caller's.
  if (!blocks.empty() && blocks.front().id == id_of(element)) blocks.front().id.clear();
  return blocks;
}

}  // namespace newsexport::docbook
