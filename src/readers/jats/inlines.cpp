// External interface: read_inlines(), add_inline(), finish_inlines().
#include "readers/jats/inlines.h"

#include <algorithm>
#include <array>

#include "citations/bibtex/latex_math.h"
#include "citations/csl_markup.h"
#include "model/language.h"
#include "readers/jats/blocks.h"
#include "readers/jats/join_citations.h"
#include "readers/jats/notes.h"
#include "readers/math_text.h"
#include "readers/xml_words.h"
#include "support/utf8.h"
#include "xml/xml_query.h"

namespace newsexport::jats {
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

void add_link(std::string target, Inlines content, Inlines& out) {
  if (content.empty()) content = text_inlines(target);
  if (content.empty()) return;
  if (target.empty()) {
    append_collapsed(std::move(content), out);
  } else {
    out.push_back({Link{std::move(target), "", std::move(content)}});
  }
}

/// `rid` may name several references, and a reference may hold several works.
void add_citation(const XmlElement& element, Conversion& conversion, Inlines& out) {
  Citation citation;
  citation.as_found = words_of(element);
  for (const std::string& id : split_words(attribute(element, "rid"))) {
    const auto keys = conversion.reference_keys.find(id);
    if (keys == conversion.reference_keys.end()) continue;
    for (const std::string& key : keys->second) citation.items.push_back({key, {}, "", "", {}, {}, 0, 0});
  }
  if (citation.items.empty()) {
    append_collapsed(content_of(element, conversion), out);
    return;
  }
  // Numbers give way to ours; "Doe et al., 2020" stays in its sentence.
  const bool has_words = std::ranges::any_of(
      citation.as_found, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
  if (has_words) {
    citation.items.front().mode = CitationMode::as_anchor;
    citation.anchor = content_of(element, conversion);
  }
  out.push_back({std::move(citation)});
}

void add_cross_reference(const XmlElement& element, Conversion& conversion, Inlines& out) {
  const std::string kind = attribute_text(element, "ref-type");
  const std::string id = attribute_text(element, "rid");
  const bool is_citation = kind == "bibr" || conversion.reference_keys.contains(id);
  if (is_citation) {
    add_citation(element, conversion, out);
  } else if (conversion.note_ids.contains(id)) {
    out.push_back({NoteReference{id, 0, 0}});
  } else if (conversion.block_ids.contains(id)) {
    add_link("#" + id, content_of(element, conversion), out);
  } else {
    append_collapsed(content_of(element, conversion), out);
  }
}

/// A footnote that stands where it is referred to.
void add_note(const XmlElement& element, Conversion& conversion, Inlines& out) {
  Note note;
  const std::string id = attribute_text(element, "id");
  note.key = id.empty() ? new_note_key(conversion) : id;
  note.position = {element.line, 0};
  note.content = read_note_content(element, conversion);
  if (note.content.empty()) return;
  out.push_back({NoteReference{note.key, 0, 0}});
  conversion.article.notes.push_back(std::move(note));
}

void add_picture(const XmlElement& element, Inlines& out) {
  InlinePicture inline_picture;
  inline_picture.picture.source = attribute_text(element, "href");
  inline_picture.picture.alternative_text = text_of(find_element(element, "alt-text"));
  inline_picture.picture.position = {element.line, 0};
  if (!inline_picture.picture.source.empty()) out.push_back({std::move(inline_picture)});
}

/// TeX says a formula to a machine: what it prints is read of it, as far as text can say it.
Inlines text_of_tex(const XmlElement& tex) {
  return inlines_from_csl(markup_from_math(formula_in_tex(text_of(tex))));
}

/// The best of several forms of one formula: MathML, then a picture, then what TeX says.
void add_formula(const XmlElement& element, Conversion& conversion, Inlines& out) {
  const std::vector<const XmlElement*> math = descendants(element, "math");
  const std::vector<const XmlElement*> tex = descendants(element, "tex-math");
  const std::vector<const XmlElement*> pictures = descendants(element, "inline-graphic");
  if (!math.empty()) {
    out.push_back({read_math(*math.front(), local_name(element) == "disp-formula")});
  } else if (!pictures.empty()) {
    add_picture(*pictures.front(), out);
  } else if (!tex.empty()) {
    append_collapsed(text_of_tex(*tex.front()), out);
  } else {
    append_collapsed(content_of(element, conversion), out);
  }
}

void add_tex(const XmlElement& element, Conversion&, Inlines& out) {
  append_collapsed(text_of_tex(element), out);
}

/// Alternatives say the same in several ways: the first that is neither TeX nor a picture, else a formula.
void add_alternatives(const XmlElement& element, Conversion& conversion, Inlines& out) {
  if (!descendants(element, "math").empty() || !descendants(element, "tex-math").empty() ||
      !descendants(element, "inline-graphic").empty()) {
    add_formula(element, conversion, out);
    return;
  }
  const std::vector<const XmlElement*> forms = child_elements(element);
  if (!forms.empty()) add_inline({*forms.front()}, conversion, out);
}

/// "named-content", "styled-content" and others may be in a language of their own.
std::optional<std::string> language_of(const XmlElement& element) {
  const std::string* tag = element.find_attribute("xml:lang");
  return tag && !tag->empty() ? canonical_language(*tag) : std::nullopt;
}

using Adder = void (*)(const XmlElement&, Conversion&, Inlines&);

void add_external_link(const XmlElement& element, Conversion& conversion, Inlines& out) {
  add_link(address_in(element), content_of(element, conversion), out);
  auto* link = out.empty() ? nullptr : std::get_if<Link>(&out.back().value);
  if (link) link->title = attribute_text(element, "title");
}
void add_uri(const XmlElement& element, Conversion& conversion, Inlines& out) {
  const std::string address = address_in(element);
  add_link(address.empty() ? text_of(element) : address, content_of(element, conversion), out);
}
void add_mail(const XmlElement& element, Conversion& conversion, Inlines& out) {
  add_link("mailto:" + text_of(element), content_of(element, conversion), out);
}
void add_code(const XmlElement& element, Conversion&, Inlines& out) {
  if (!text_of(element).empty()) out.push_back({Code{text_of(element)}});
}
void add_break(const XmlElement&, Conversion&, Inlines& out) {
  out.push_back({LineBreak{}});
}
void add_inline_picture(const XmlElement& element, Conversion&, Inlines& out) {
  add_picture(element, out);
}
void add_math(const XmlElement& element, Conversion&, Inlines& out) {
  out.push_back({read_math(element, attribute(element, "display") == "block")});
}
void add_abbreviation(const XmlElement& element, Conversion& conversion, Inlines& out) {
  Abbreviation abbreviation;
  abbreviation.expansion = text_of(find_element(element, "def"));
  for (const XmlNode& child : element.children) {
    const auto* inner = std::get_if<XmlElement>(&child.value);
    if (!inner || local_name(*inner) != "def") add_inline(child, conversion, abbreviation.content);
  }
  if (!abbreviation.content.empty()) out.push_back({std::move(abbreviation)});
}
/// The reading of an East Asian word stands in brackets behind it.
void add_ruby(const XmlElement& element, Conversion& conversion, Inlines& out) {
  for (const XmlElement* part : child_elements(element)) {
    const std::string_view name = local_name(*part);
    if (name == "rp") continue;
    if (name == "rt") append_text(out, " (");
    append_collapsed(content_of(*part, conversion), out);
    if (name == "rt") append_text(out, ")");
  }
}
void leave_out(const XmlElement&, Conversion&, Inlines&) {}

struct Row {
  std::string_view name;
  Adder add;
};

/// Inline elements that are more than their content. Every other one leaves what it holds.
constexpr std::array kRows = {
    Row{"italic", add_marked<Emphasis>},
    Row{"bold", add_marked<Strong>},
    Row{"sup", add_marked<Superscript>},
    Row{"sub", add_marked<Subscript>},
    Row{"sc", add_marked<SmallCaps>},
    Row{"strike", add_marked<Strikethrough>},
    Row{"monospace", add_code},
    Row{"code", add_code},
    Row{"break", add_break},
    Row{"ext-link", add_external_link},
    Row{"inline-supplementary-material", add_external_link},
    Row{"uri", add_uri},
    Row{"email", add_mail},
    Row{"xref", add_cross_reference},
    Row{"fn", add_note},
    Row{"inline-graphic", add_inline_picture},
    Row{"inline-formula", add_formula},
    Row{"disp-formula", add_formula},
    Row{"chem-struct", add_formula},
    Row{"math", add_math},
    Row{"tex-math", add_tex},
    Row{"alternatives", add_alternatives},
    Row{"related-article", add_external_link},
    Row{"related-object", add_external_link},
    Row{"abbrev", add_abbreviation},
    Row{"ruby", add_ruby},
    Row{"object-id", leave_out},
    Row{"index-term", leave_out},
    Row{"private-char", leave_out},
    Row{"alt-text", leave_out},
    Row{"long-desc", leave_out},
};

/// Elements that say how or what words are, not where one ends.
bool keeps_together(const XmlElement& element) {
  constexpr auto kNames =
      std::to_array<std::string_view>({"named-content", "styled-content", "underline", "overline", "roman",
                                       "sans-serif", "fixed-case", "p", "title", "td", "th", "rb", "term",
                                       "milestone-start", "milestone-end", "target", "institution", "date"});
  return std::ranges::find(kNames, local_name(element)) != kNames.end();
}

}  // namespace

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
  } else if (const auto language = language_of(*element)) {
    Inlines content = content_of(*element, conversion);
    if (content.empty()) return;
    Inlines span;
    span.push_back({Span{.content = std::move(content), .language = *language}});
    append_element(*element, std::move(span), out);
  } else {
    // What is a line of its own never touches the words around it.
    const bool is_line = begins_line(*element);
    if (is_line) append_line_break(out);
    // Fields that stand next to each other with nothing between them are words of their own.
    const bool is_record = !keeps_together(*element) && !has_own_text(*element);
    bool is_first = true;
    for (const XmlNode& child : element->children) {
      if (is_record && !is_first) append_collapsed(" ", out);
      is_first = false;
      add_inline(child, conversion, out);
    }
    if (is_line) append_line_break(out);
    conversion.is_behind_line = conversion.is_behind_line || is_line;
  }
}

Inlines finish_inlines(Inlines inlines, const Conversion& conversion) {
  return trimmed(join_citations(std::move(inlines), conversion.reference_order));
}

Inlines read_inlines(const XmlElement& element, Conversion& conversion) {
  return finish_inlines(content_of(element, conversion), conversion);
}

}  // namespace newsexport::jats
