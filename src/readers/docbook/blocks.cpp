// External interface: read_blocks(), read_child(), read_titled(), add_titles().
#include "readers/docbook/blocks.h"

#include <algorithm>
#include <array>

#include "readers/docbook/bibliography.h"
#include "readers/docbook/figures.h"
#include "readers/docbook/info.h"
#include "readers/docbook/inlines.h"
#include "readers/docbook/lists.h"
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

void append_blocks(Blocks added, Blocks& out) {
  std::move(added.begin(), added.end(), std::back_inserter(out));
}

/// Elements of no row that are blocks all the same: they hold blocks or a title, or stand where no text does.
bool is_block(const XmlElement& element, const XmlElement& parent) {
  if (find_row(local_name(element))) return true;
  const std::vector<const XmlElement*> children = child_elements(element);
  const bool holds_blocks = std::ranges::any_of(children, [](const XmlElement* child) {
    const std::string_view name = local_name(*child);
    return find_row(name) && name != "simplelist" && !is_inline(name);
  });
  if (is_inline(local_name(element)))
    return holds_blocks && local_name(element) != "footnote" && local_name(element) != "author" &&
           local_name(element) != "editor";
  const std::string_view around = local_name(parent);
  const bool is_line = around == "para" || around == "simpara" || around == "term" || around == "member" ||
                       around == "entry" || around == "td" || around == "th" || around == "caption";
  return holds_blocks || (!is_line && !has_own_text(parent));
}

/// Paragraphs that hold blocks are divided around them.
void read_paragraph(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  const std::size_t first = out.size();
  Inlines run;
  const auto end_run = [&] {
    add_paragraph(trimmed(std::move(run)), element, out);
    run.clear();
  };
  for (const XmlNode& child : element.children) {
    const auto* inner = std::get_if<XmlElement>(&child.value);
    if (!inner || !is_block(*inner, element)) {
      add_inline(child, conversion, run);
      continue;
    }
    end_run();
    read_child(*inner, level, conversion, out);
  }
  end_run();
  if (out.size() > first && out[first].id.empty()) out[first].id = id_of(element);
}

void read_section(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  const XmlElement* title = titled_child(element, "title");
  Inlines words = title ? read_inlines(*title, conversion) : Inlines();
  const XmlElement* label = find_element(element, "label");
  if (label) {
    Inlines numbered = read_inlines(*label, conversion);
    append_spaced(std::move(words), numbered);
    words = std::move(numbered);
  }
  if (!words.empty()) {
    out.push_back(make_block(Crosshead{std::min(level, kDeepestLevel), std::move(words)}, element));
  }
  const XmlElement* subtitle = titled_child(element, "subtitle");
  if (subtitle) add_paragraph({{Emphasis{read_inlines(*subtitle, conversion)}}}, *subtitle, out);
  add_info(element, level + 1, conversion, out);
  append_blocks(read_blocks(element, level + 1, conversion), out);
}

void read_bridgehead(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  Inlines words = read_inlines(element, conversion);
  if (!words.empty())
    out.push_back(make_block(Crosshead{std::min(level, kDeepestLevel), std::move(words)}, element));
}

void read_quote(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  BlockQuote quote;
  read_titled(element, level, conversion, quote.content);
  for (const XmlElement* attribution : child_elements(element, "attribution")) {
    if (!quote.attribution.empty()) quote.attribution.push_back({LineBreak{}});
    for (Inline& one : read_inlines(*attribution, conversion)) quote.attribution.push_back(std::move(one));
  }
  if (!quote.content.empty() || !quote.attribution.empty())
    out.push_back(make_block(std::move(quote), element));
}

void read_box(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  FactBox box;
  const XmlElement* title = titled_child(element, "title");
  if (title) box.title = read_inlines(*title, conversion);
  const XmlElement* subtitle = titled_child(element, "subtitle");
  if (subtitle) add_paragraph({{Emphasis{read_inlines(*subtitle, conversion)}}}, *subtitle, box.content);
  add_info(element, level, conversion, box.content);
  append_blocks(read_blocks(element, level, conversion), box.content);
  if (!box.content.empty() || !box.title.empty()) out.push_back(make_block(std::move(box), element));
}

void read_listing(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  Preformatted listing;
  listing.text = raw_text(element);
  while (listing.text.starts_with('\n')) listing.text.erase(0, 1);
  while (listing.text.ends_with('\n')) listing.text.pop_back();
  const bool is_code = local_name(element) == "programlisting" || local_name(element) == "screen";
  listing.kind = is_code ? Preformatted::Kind::code : Preformatted::Kind::text;
  listing.code_language = attribute(element, "language");
  if (!trim(listing.text).empty()) out.push_back(make_block(std::move(listing), element));
  // A listing may show a picture instead.
  for (const XmlElement* picture : descendants(element, "inlinemediaobject"))
    add_figure(*picture, level, conversion, out);
}

/// Words next to each other, as in the synopsis of a command: `ls [-l] FILE`.
void read_synopsis(const XmlElement& element, int, Conversion& conversion, Blocks& out) {
  Inlines run;
  for (const XmlNode& child : element.children) {
    if (std::holds_alternative<XmlElement>(child.value) && !run.empty()) append_text(run, " ");
    add_inline(child, conversion, run);
  }
  add_paragraph(trimmed(std::move(run)), element, out);
}

/// A place: its lines stay lines, its parts have commas between them.
void read_address(const XmlElement& element, int, Conversion& conversion, Blocks& out) {
  Inlines run;
  for (const XmlElement* part : child_elements(element)) {
    if (has_own_text(element)) break;
    Inlines words = read_inlines(*part, conversion);
    if (!run.empty() && !words.empty()) append_text(run, ", ");
    std::move(words.begin(), words.end(), std::back_inserter(run));
  }
  if (run.empty()) run = read_inlines(element, conversion);
  add_paragraph(std::move(run), element, out);
}

void read_equation(const XmlElement& element, int, Conversion& conversion, Blocks& out) {
  add_titles(element, conversion, out);
  XmlElement formula = without(element, {"title", "titleabbrev"});
  formula.name = "equation";
  Inlines content;
  add_inline({std::move(formula)}, conversion, content);
  add_paragraph(trimmed(std::move(content)), element, out);
}

void read_label(const XmlElement& element, int, Conversion& conversion, Blocks& out) {
  add_paragraph({{Strong{read_inlines(element, conversion)}}}, element, out);
}

/// Words about what stands before them.
void read_caption(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  append_blocks(read_blocks(element, level, conversion), out);
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
    Row{"refsect1", read_section},
    Row{"refsect2", read_section},
    Row{"refsect3", read_section},
    Row{"refsection", read_section},
    Row{"topic", read_section},
    Row{"appendix", read_section},
    Row{"acknowledgements", read_section},
    Row{"acknowledgments", read_section},
    Row{"ackno", read_paragraph},
    Row{"colophon", read_section},
    Row{"dedication", read_section},
    Row{"glossary", read_section},
    Row{"glossdiv", read_section},
    Row{"qandaset", read_section},
    Row{"qandadiv", read_section},
    Row{"bridgehead", read_bridgehead},
    Row{"itemizedlist", add_list},
    Row{"orderedlist", add_list},
    Row{"simplelist", add_list},
    Row{"procedure", add_list},
    Row{"substeps", add_list},
    Row{"stepalternatives", add_list},
    Row{"calloutlist", add_list},
    Row{"variablelist", add_definitions},
    Row{"glosslist", add_definitions},
    Row{"glossentry", add_glossary_entry},
    Row{"segmentedlist", add_segments},
    Row{"blockquote", read_quote},
    Row{"epigraph", read_quote},
    Row{"sidebar", read_box},
    Row{"note", read_box},
    Row{"tip", read_box},
    Row{"warning", read_box},
    Row{"caution", read_box},
    Row{"danger", read_box},
    Row{"important", read_box},
    Row{"annotation", read_box},
    Row{"programlisting", read_listing},
    Row{"screen", read_listing},
    Row{"literallayout", read_listing},
    Row{"synopsis", read_listing},
    Row{"classsynopsisinfo", read_listing},
    Row{"funcsynopsisinfo", read_listing},
    Row{"cmdsynopsis", read_synopsis},
    Row{"funcprototype", read_synopsis},
    Row{"address", read_address},
    Row{"figure", add_figure},
    Row{"informalfigure", add_figure},
    Row{"mediaobject", add_figure},
    Row{"screenshot", add_figure},
    Row{"graphic", add_figure},
    Row{"table", add_table},
    Row{"informaltable", add_table},
    Row{"example", read_titled},
    Row{"informalexample", read_titled},
    Row{"equation", read_equation},
    Row{"informalequation", read_equation},
    Row{"label", read_label},
    Row{"caption", read_caption},
    Row{"revhistory", add_revisions},
    Row{"title", leave_out},
    Row{"subtitle", leave_out},
    Row{"titleabbrev", leave_out},
    Row{"attribution", leave_out},
    Row{"areaspec", leave_out},
    Row{"bibliography", add_list_of_works},
    Row{"bibliodiv", add_list_of_works},
    Row{"bibliolist", add_list_of_works},
    Row{"biblioentry", leave_out},  // see bibliography.h
    Row{"bibliomixed", leave_out},
    Row{"index", leave_out},
    Row{"toc", leave_out},
};

const Row* find_row(std::string_view name) {
  const auto row = std::ranges::find(kRows, name, &Row::name);
  return row == kRows.end() ? nullptr : &*row;
}

}  // namespace

void add_titles(const XmlElement& element, Conversion& conversion, Blocks& out) {
  const XmlElement* title = titled_child(element, "title");
  if (title) {
    Inlines words = read_inlines(*title, conversion);
    if (!words.empty()) add_paragraph({{Strong{std::move(words)}}}, *title, out);
  }
  const XmlElement* subtitle = titled_child(element, "subtitle");
  if (subtitle) add_paragraph({{Emphasis{read_inlines(*subtitle, conversion)}}}, *subtitle, out);
}

void read_titled(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  const std::size_t first = out.size();
  add_titles(element, conversion, out);
  add_info(element, level, conversion, out);
  append_blocks(read_blocks(element, level, conversion), out);
  if (out.size() > first && out[first].id.empty()) out[first].id = id_of(element);
}

void read_child(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  if (is_info(element)) return;
  if (const Row* row = find_row(local_name(element))) {
    row->read(element, level, conversion, out);
  } else if (is_inline(local_name(element))) {
    Inlines run;
    add_inline({element}, conversion, run);
    add_paragraph(trimmed(std::move(run)), element, out);
  } else {
    read_titled(element, level, conversion, out);
  }
}

Blocks read_blocks(const XmlElement& element, int level, Conversion& conversion) {
  Blocks blocks;
  read_paragraph(element, level, conversion, blocks);
  // The element's own id is its caller's.
  if (!blocks.empty() && blocks.front().id == id_of(element)) blocks.front().id.clear();
  return blocks;
}

}  // namespace newsexport::docbook
