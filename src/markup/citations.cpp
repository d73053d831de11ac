// External interface: write_note_reference(), write_citation_words(), write_citation_marker().
#include "markup/citations.h"

#include <algorithm>
#include <utility>

#include "markup/inlines.h"
#include "model/traverse.h"

namespace newsexport {
namespace {

constexpr char kNoBreakSpace[] = "\u00A0";

// The citation's text in the source, where it cites nothing that is known. Anchor words are in the sentence
// already.
std::string text_of_unknown(const Citation& citation) {
  if (!citation.anchor.empty()) return {};
  if (!citation.as_found.empty()) return citation.as_found;
  std::string text;
  for (const CitationItem& item : citation.items) text += (text.empty() ? "[" : "; ") + item.key;
  return text.empty() ? text : text + "]";
}

bool holds_link(const Inlines& inlines) {
  bool found = false;
  ConstVisitor visitor;
  visitor.inline_ = [&found](const Inline& value) {
    found = found || std::holds_alternative<Link>(value.value);
  };
  traverse(inlines, visitor);
  return found;
}

// The link of a cite to its source, around a link of the cite's own (the address of the work, in a note).
class CiteWriter {
 public:
  CiteWriter(Content& content, const CitationItem& item) : content_(content), item_(item) {}

  void write(const Inlines& text) {
    const auto [begin, end] = own_stretch(text);
    if (item_.number == 0 || begin == end) return write_inlines(content_, text);
    write_inlines(content_, Inlines(text.begin(), begin));
    // Apple Books wants <sup> around the link, not in it.
    const auto* raised = end - begin == 1 ? std::get_if<Superscript>(&begin->value) : nullptr;
    if (raised) content_.xml.open("sup");
    open();
    ++content_.link_depth;
    write_inlines(content_, raised ? raised->content : Inlines(begin, end));
    --content_.link_depth;
    content_.xml.close();
    if (raised) content_.xml.close();
    write_inlines(content_, Inlines(end, text.end()));
  }

 private:
  using Place = Inlines::const_iterator;

  /// The longest stretch that has no link of its own: links do not nest.
  static std::pair<Place, Place> own_stretch(const Inlines& text) {
    std::pair<Place, Place> best{text.begin(), text.begin()};
    std::size_t most_words = 0;
    for (Place begin = text.begin(); begin != text.end();) {
      const Place end =
          std::find_if(begin, text.end(), [](const Inline& value) { return holds_link({value}); });
      const std::size_t size = plain_text(Inlines(begin, end)).size();
      if (size > most_words) best = {begin, end};
      most_words = std::max(most_words, size);
      begin = end == text.end() ? end : end + 1;
    }
    return best;
  }

  void open() {
    content_.xml.open("a");
    if (item_.occurrence > 0) content_.write_id(citation_id(item_.number, item_.occurrence));
    content_.xml.attribute("class", "biblioref");
    content_.xml.attribute("href", "#" + source_id(item_.number));
    content_.xml.attribute("epub:type", "biblioref");
    content_.xml.attribute("role", "doc-biblioref");
  }

  Content& content_;
  const CitationItem& item_;
};

// What is cited beside works that are known: the keys, as the author wrote them.
void write_unknown_keys(Content& content, const Citation& citation) {
  std::vector<bool> is_set(citation.items.size(), false);
  for (const CitationPiece& piece : citation.pieces)
    if (piece.item >= 0) is_set[static_cast<std::size_t>(piece.item)] = true;
  std::string keys;
  for (std::size_t i = 0; i < citation.items.size(); ++i)
    if (!is_set[i]) keys += (keys.empty() ? " [" : "; ") + citation.items[i].key;
  if (!keys.empty()) content.xml.text(keys + "]");
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
  write_inlines(content, citation.author);
}

void write_citation_marker(Content& content, const Citation& citation) {
  if (citation.pieces.empty()) {
    content.xml.text(text_of_unknown(citation));
    return;
  }
  const bool follows_words = !citation.anchor.empty() || !citation.author.empty();
  if (follows_words) content.xml.text(kNoBreakSpace);
  content.xml.open("span", {{"class", "citation"}});
  for (const CitationPiece& piece : citation.pieces) {
    if (piece.item < 0) {
      write_inlines(content, piece.text);
    } else {
      CiteWriter(content, citation.items[static_cast<std::size_t>(piece.item)]).write(piece.text);
    }
  }
  content.xml.close();
  write_unknown_keys(content, citation);
}

}  // namespace newsexport
