// External interface: write_note_reference(), write_citation_words(), write_citation_marker().
#include "markup/citations.h"

#include <algorithm>

#include "citations/format_reference.h"
#include "markup/inlines.h"

namespace newsexport {
namespace {

constexpr char kNoBreakSpace[] = "\u00A0";

bool is_known(const CitationItem& item) {
  return item.number > 0;
}

bool has_known_item(const Citation& citation) {
  return std::any_of(citation.items.begin(), citation.items.end(), is_known);
}

bool prints_name(const Citation& citation) {
  return !citation.items.empty() && citation.items.front().mode == CitationMode::in_text;
}

// The citation's text in the source. Anchor words are in the sentence already.
std::string text_of_unknown(const Citation& citation) {
  if (!citation.anchor.empty()) return {};
  if (!citation.as_found.empty()) return citation.as_found;
  std::string text;
  for (const CitationItem& item : citation.items) text += (text.empty() ? "[" : "; ") + item.key;
  return text.empty() ? text : text + "]";
}

void write_number(Content& content, const CitationItem& item) {
  content.xml.open("a");
  if (item.occurrence > 0) content.write_id(citation_id(item.number, item.occurrence));
  content.xml.attribute("class", "biblioref");
  content.xml.attribute("href", "#" + source_id(item.number));
  content.xml.attribute("epub:type", "biblioref");
  content.xml.attribute("role", "doc-biblioref");
  content.xml.text(std::to_string(item.number));
  content.xml.close();
}

// A suffix brings its own punctuation (", and passim") or none ("and passim").
void write_suffix(Content& content, const Inlines& suffix) {
  if (suffix.empty()) return;
  const std::string text = plain_text(suffix);
  const bool has_own_start =
      !text.empty() && std::string_view(" ,;:.").find(text.front()) != std::string_view::npos;
  if (!has_own_start) content.xml.text(" ");
  write_inlines(content, suffix);
}

void write_item(Content& content, const CitationItem& item) {
  if (!item.prefix.empty()) {
    write_inlines(content, item.prefix);
    if (!plain_text(item.prefix).ends_with(' ')) content.xml.text(" ");
  }
  if (is_known(item)) {
    write_number(content, item);
  } else {
    content.xml.text(item.key);
  }
  if (!item.locator.empty()) content.xml.text(", " + format_locator(item, content.language));
  write_suffix(content, item.suffix);
}

}  // namespace

void write_note_reference(Content& content, const NoteReference& reference) {
  if (reference.number <= 0) {
    content.xml.text("[^" + reference.key + "]");
    return;
  }
  content.xml.open("a");
  if (reference.occurrence > 0) content.write_id(note_reference_id(reference.number, reference.occurrence));
  content.xml.attribute("class", "noteref");
  content.xml.attribute("href", "#" + note_id(reference.number));
  content.xml.attribute("epub:type", "noteref");
  content.xml.attribute("role", "doc-noteref");
  content.xml.text(std::to_string(reference.number));
  content.xml.close();
}

void write_citation_words(Content& content, const Citation& citation) {
  write_inlines(content, citation.anchor);
  if (!citation.anchor.empty() || !has_known_item(citation) || !prints_name(citation)) return;
  const CitationItem& first = citation.items.front();
  const Reference* reference = content.reference(first.key);
  content.xml.text(reference ? short_name(*reference, content.language) : first.key);
}

void write_citation_marker(Content& content, const Citation& citation) {
  if (!has_known_item(citation)) {
    content.xml.text(text_of_unknown(citation));
    return;
  }
  const bool follows_words = !citation.anchor.empty() || prints_name(citation);
  if (follows_words) content.xml.text(kNoBreakSpace);
  content.xml.open("span", {{"class", "citation"}});
  content.xml.text("[");
  bool is_first = true;
  for (const CitationItem& item : citation.items) {
    if (!is_first) content.xml.text("; ");
    is_first = false;
    write_item(content, item);
  }
  content.xml.text("]");
  content.xml.close();
}

}  // namespace newsexport
