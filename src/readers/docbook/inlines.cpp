// External interface: read_inlines(), add_inline(), is_inline().
#include "readers/docbook/inlines.h"

#include <algorithm>
#include <array>

#include "readers/docbook/blocks.h"
#include "readers/docbook/figures.h"
#include "readers/docbook/people.h"
#include "readers/math_text.h"
#include "readers/xml_words.h"
#include "support/utf8.h"
#include "xml/xml_query.h"

namespace newsexport::docbook {
namespace {

Inlines content_of(const XmlElement& element, Conversion& conversion) {
  Inlines inlines;
  for (const XmlNode& child : element.children) add_inline(child, conversion, inlines);
  return inlines;
}

template <typename Mark>
void add_marked(const XmlElement& element, Conversion& conversion, Inlines& out) {
  Inlines content = content_of(element, conversion);
  if (!content.empty()) out.push_back({Mark{std::move(content)}});
}

void add_emphasis(const XmlElement& element, Conversion& conversion, Inlines& out) {
  const std::string& role = attribute(element, "role");
  if (role == "bold" || role == "strong") {
    add_marked<Strong>(element, conversion, out);
  } else if (role == "strikethrough") {
    add_marked<Strikethrough>(element, conversion, out);
  } else {
    add_marked<Emphasis>(element, conversion, out);
  }
}

void add_code(const XmlElement& element, Conversion&, Inlines& out) {
  if (!text_of(element).empty()) out.push_back({Code{text_of(element)}});
}

void add_quote(const XmlElement& element, Conversion& conversion, Inlines& out) {
  Inlines content = content_of(element, conversion);
  if (!content.empty()) out.push_back({Quote{std::move(content), ""}});
}

void add_link(std::string target, Inlines content, Inlines& out) {
  if (content.empty() && !target.empty()) append_text(content, target);
  if (content.empty()) return;
  if (target.empty()) {
    append_collapsed(std::move(content), out);
  } else {
    out.push_back({Link{std::move(target), "", std::move(content)}});
  }
}

/// `link` and version 4's `ulink`: to the web, or to an element of the article.
void add_reference(const XmlElement& element, Conversion& conversion, Inlines& out) {
  std::string target = attribute(element, "href");
  if (target.empty()) target = attribute(element, "url");
  std::string id = attribute(element, "linkend");
  if (target.starts_with('#')) id = target.substr(1);
  Inlines content = content_of(element, conversion);
  const auto work = conversion.reference_keys.find(id);
  if (work != conversion.reference_keys.end() && !content.empty()) {
    // The sentence names the work itself: "Doe (2020) shows".
    Citation citation;
    citation.items.push_back({.key = work->second, .mode = CitationMode::as_anchor});
    citation.as_found = plain_text(content);
    citation.anchor = std::move(content);
    out.push_back({std::move(citation)});
  } else if (conversion.ids.contains(id)) {
    if (content.empty()) append_text(content, conversion.titles.contains(id) ? conversion.titles.at(id) : id);
    add_link("#" + id, std::move(content), out);
  } else if (!target.empty() && id.empty()) {
    add_link(std::move(target), std::move(content), out);
  } else {
    append_collapsed(std::move(content), out);
  }
}

void add_work(const std::string& name, const XmlElement& element, Conversion& conversion, Inlines& out) {
  const auto key = conversion.reference_keys.find(name);
  if (key == conversion.reference_keys.end()) {
    append_collapsed(content_of(element, conversion), out);
    return;
  }
  Citation citation;
  citation.items.push_back({key->second, {}, "", "", {}, {}, 0, 0});
  citation.as_found = "[" + name + "]";
  out.push_back({std::move(citation)});
}

/// An `xref` to a work of the bibliography is a citation; to anything else, a link that says its title.
void add_cross_reference(const XmlElement& element, Conversion& conversion, Inlines& out) {
  const std::string& id = attribute(element, "linkend");
  if (conversion.reference_keys.contains(id)) {
    add_work(id, element, conversion, out);
  } else {
    add_reference(element, conversion, out);
  }
}

void add_citation(const XmlElement& element, Conversion& conversion, Inlines& out) {
  add_work(text_of(element), element, conversion, out);
}

void add_note(const XmlElement& element, Conversion& conversion, Inlines& out) {
  Note note;
  note.key = id_of(element);
  if (note.key.empty()) note.key = "docbook-note-" + std::to_string(conversion.article.notes.size() + 1);
  note.position = {element.line, 0};
  const std::size_t at = conversion.article.notes.size();
  conversion.article.notes.push_back(note);
  Blocks content = read_blocks(element, 6, conversion);
  conversion.article.notes[at].content = std::move(content);
  out.push_back({NoteReference{note.key, 0, 0}});
}

void add_note_reference(const XmlElement& element, Conversion&, Inlines& out) {
  out.push_back({NoteReference{attribute(element, "linkend"), 0, 0}});
}

void add_mail(const XmlElement& element, Conversion& conversion, Inlines& out) {
  add_link("mailto:" + text_of(element), content_of(element, conversion), out);
}

void add_foreign(const XmlElement& element, Conversion& conversion, Inlines& out) {
  Span span;
  if (const std::string* language = element.find_attribute("xml:lang")) span.language = *language;
  span.content = content_of(element, conversion);
  if (span.content.empty()) return;
  if (span.language.empty()) {
    out.push_back({Emphasis{std::move(span.content)}});
  } else {
    out.push_back({std::move(span)});
  }
}

void add_abbreviation(const XmlElement& element, Conversion& conversion, Inlines& out) {
  const XmlElement* alt = find_element(element, "alt");
  Abbreviation abbreviation;
  abbreviation.expansion = text_of(alt);
  XmlElement words = element;
  std::erase_if(words.children, [](const XmlNode& child) {
    const auto* inner = std::get_if<XmlElement>(&child.value);
    return inner && local_name(*inner) == "alt";
  });
  abbreviation.content = content_of(words, conversion);
  if (abbreviation.expansion.empty()) {
    append_collapsed(std::move(abbreviation.content), out);
  } else {
    out.push_back({std::move(abbreviation)});
  }
}

/// Where there is no picture the words that stand in for it are the content.
void add_picture(const XmlElement& element, Conversion& conversion, Inlines& out) {
  InlinePicture inline_picture{picture_in(element)};
  if (!inline_picture.picture.source.empty()) return out.push_back({std::move(inline_picture)});
  for (const XmlElement* words : child_elements(element, "textobject")) {
    append_collapsed(content_of(*words, conversion), out);
  }
}

/// MathML, else the words of the formula; a picture of it where it has neither.
void add_equation(const XmlElement& element, Conversion& conversion, Inlines& out) {
  const std::vector<const XmlElement*> math = descendants(element, "math");
  Inlines words = content_of(without(element, {"alt", "title", "info", "mediaobject"}), conversion);
  if (!math.empty()) {
    out.push_back({read_math(*math.front(), local_name(element) == "equation")});
  } else if (!trimmed(words).empty()) {
    append_collapsed(std::move(words), out);
  } else {
    InlinePicture inline_picture{picture_in(element)};
    if (!inline_picture.picture.source.empty()) out.push_back({std::move(inline_picture)});
  }
}

/// "Ctrl+C", "File > Open": what is pressed or chosen one after the other.
void add_sequence(const XmlElement& element, std::string_view divider, Conversion& conversion, Inlines& out) {
  bool is_first = true;
  for (const XmlElement* part : child_elements(element)) {
    if (local_name(*part) == "shortcut") continue;
    if (!is_first) append_text(out, divider);
    is_first = false;
    add_inline({*part}, conversion, out);
  }
  for (const XmlElement* shortcut : child_elements(element, "shortcut")) {
    append_text(out, " (");
    add_inline({*shortcut}, conversion, out);
    append_text(out, ")");
  }
}
void add_keys(const XmlElement& element, Conversion& conversion, Inlines& out) {
  add_sequence(element, "+", conversion, out);
}
void add_choice(const XmlElement& element, Conversion& conversion, Inlines& out) {
  add_sequence(element, " > ", conversion, out);
}

void add_person(const XmlElement& element, Conversion& conversion, Inlines& out) {
  if (has_own_text(element)) {
    for (const XmlNode& child : element.children) add_inline(child, conversion, out);
  } else {
    append_collapsed(name_words(element), out);
  }
}

/// "ls(1)"
void add_manual_page(const XmlElement& element, Conversion&, Inlines& out) {
  const std::string volume = text_of(find_element(element, "manvolnum"));
  const std::string title = text_of(find_element(element, "refentrytitle"));
  append_collapsed(title + (volume.empty() ? "" : "(" + volume + ")"), out);
}

/// An address that is its own text.
void add_address(const XmlElement& element, Conversion& conversion, Inlines& out) {
  const std::string& href = attribute(element, "href");
  const std::string address = href.empty() ? text_of(element) : href;
  const bool is_web = address.starts_with("http://") || address.starts_with("https://");
  add_link(is_web ? address : "", content_of(element, conversion), out);
}

void add_math(const XmlElement& element, Conversion&, Inlines& out) {
  out.push_back({read_math(element, attribute(element, "display") == "block")});
}

void leave_out(const XmlElement&, Conversion&, Inlines&) {}

struct Row {
  std::string_view name;
  void (*add)(const XmlElement&, Conversion&, Inlines&);
};

/// Inline elements that are more than their content. Every other one leaves what it holds.
constexpr std::array kRows = {
    Row{"emphasis", add_emphasis},
    Row{"literal", add_code},
    Row{"code", add_code},
    Row{"command", add_code},
    Row{"filename", add_code},
    Row{"function", add_code},
    Row{"varname", add_code},
    Row{"option", add_code},
    Row{"userinput", add_code},
    Row{"computeroutput", add_code},
    Row{"tag", add_code},
    Row{"quote", add_quote},
    Row{"citetitle", add_marked<Emphasis>},
    Row{"superscript", add_marked<Superscript>},
    Row{"subscript", add_marked<Subscript>},
    Row{"link", add_reference},
    Row{"ulink", add_reference},
    Row{"xref", add_cross_reference},
    Row{"biblioref", add_cross_reference},
    Row{"citation", add_citation},
    Row{"footnote", add_note},
    Row{"footnoteref", add_note_reference},
    Row{"email", add_mail},
    Row{"foreignphrase", add_foreign},
    Row{"abbrev", add_abbreviation},
    Row{"acronym", add_abbreviation},
    Row{"inlinemediaobject", add_picture},
    Row{"inlineequation", add_equation},
    Row{"equation", add_equation},
    Row{"keycombo", add_keys},
    Row{"menuchoice", add_choice},
    Row{"personname", add_person},
    Row{"person", add_person},
    Row{"author", add_person},
    Row{"editor", add_person},
    Row{"othercredit", add_person},
    Row{"citerefentry", add_manual_page},
    Row{"uri", add_address},
    Row{"math", add_math},
    Row{"classname", add_code},
    Row{"constant", add_code},
    Row{"envar", add_code},
    Row{"methodname", add_code},
    Row{"parameter", add_code},
    Row{"prompt", add_code},
    Row{"symbol", add_code},
    Row{"type", add_code},
    Row{"sgmltag", add_code},
    Row{"indexterm", leave_out},
    Row{"remark", leave_out},
    Row{"anchor", leave_out},
};

/// Inline elements that leave what they hold.
constexpr auto kPlain = std::to_array<std::string_view>({"accel",
                                                         "action",
                                                         "alt",
                                                         "application",
                                                         "biblioid",
                                                         "citebiblioid",
                                                         "co",
                                                         "coref",
                                                         "database",
                                                         "date",
                                                         "errorcode",
                                                         "errorname",
                                                         "errortext",
                                                         "errortype",
                                                         "exceptionname",
                                                         "firstterm",
                                                         "glossterm",
                                                         "guibutton",
                                                         "guiicon",
                                                         "guilabel",
                                                         "guimenu",
                                                         "guimenuitem",
                                                         "guisubmenu",
                                                         "hardware",
                                                         "initializer",
                                                         "inlinemediaobject",
                                                         "interface",
                                                         "interfacename",
                                                         "jobtitle",
                                                         "keycap",
                                                         "keycode",
                                                         "keysym",
                                                         "lineannotation",
                                                         "markup",
                                                         "mathphrase",
                                                         "medialabel",
                                                         "modifier",
                                                         "mousebutton",
                                                         "msgtext",
                                                         "nonterminal",
                                                         "olink",
                                                         "ooclass",
                                                         "ooexception",
                                                         "oointerface",
                                                         "optional",
                                                         "org",
                                                         "orgname",
                                                         "package",
                                                         "phrase",
                                                         "productname",
                                                         "productnumber",
                                                         "property",
                                                         "pubdate",
                                                         "replaceable",
                                                         "returnvalue",
                                                         "sbr",
                                                         "shortcut",
                                                         "structfield",
                                                         "structname",
                                                         "subscript",
                                                         "superscript",
                                                         "systemitem",
                                                         "termdef",
                                                         "token",
                                                         "trademark",
                                                         "wordasword",
                                                         "structname",
                                                         "link"});

}  // namespace

bool is_inline(std::string_view name) {
  return std::ranges::find(kRows, name, &Row::name) != kRows.end() ||
         std::ranges::find(kPlain, name) != kPlain.end();
}

void add_inline(const XmlNode& node, Conversion& conversion, Inlines& out) {
  const auto* element = std::get_if<XmlElement>(&node.value);
  if (!element) {
    const auto& text = std::get<std::string>(node.value);
    if (conversion.is_behind_line) {
      append_behind_line(text, out);
    } else {
      append_collapsed(text, out);
    }
    conversion.is_behind_line = false;
    return;
  }
  const auto row = std::ranges::find(kRows, local_name(*element), &Row::name);
  if (row != kRows.end()) {
    Inlines added;
    row->add(*element, conversion, added);
    conversion.is_behind_line = false;
    append_element(*element, std::move(added), out);
  } else {
    const bool is_line = begins_line(*element);
    if (is_line) append_line_break(out);
    for (const XmlNode& child : element->children) add_inline(child, conversion, out);
    if (is_line) append_line_break(out);
    conversion.is_behind_line = conversion.is_behind_line || is_line;
  }
}

Inlines read_inlines(const XmlElement& element, Conversion& conversion) {
  return trimmed(content_of(element, conversion));
}

}  // namespace newsexport::docbook
