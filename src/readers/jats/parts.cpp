// External interface: add_front_of_part().
#include "readers/jats/parts.h"

#include "model/labels.h"
#include "model/rights_terms.h"

namespace newsexport::jats {
namespace {

/// "Tom Ferris, Reviewing Editor, College of Carts, Wexley"
std::string byline_words(const Byline& byline) {
  std::string words = byline.name;
  for (const std::string* part : {&byline.role, &byline.affiliation}) {
    if (!part->empty()) words += ", " + *part;
  }
  return words;
}

void add_line(const std::string& line, const XmlElement& element, Blocks& out) {
  add_paragraph(text_inlines(line), element, out);
}

void add_bylines(const Article& part, const XmlElement& element, Blocks& out) {
  bool are_names_alone = true;
  std::string names;
  for (const Byline& byline : part.bylines) {
    are_names_alone = are_names_alone && byline_words(byline) == byline.name;
    names += (names.empty() ? "" : ", ") + byline.name;
  }
  if (are_names_alone && !names.empty()) add_paragraph({{Emphasis{text_inlines(names)}}}, element, out);
  if (are_names_alone) return;
  for (const Byline& byline : part.bylines)
    add_paragraph({{Emphasis{text_inlines(byline_words(byline))}}}, element, out);
}

void add_address(const Article& part, const XmlElement& element, Blocks& after) {
  const std::string& address = part.canonical_url;
  if (address.empty()) return;
  add_paragraph({{Link{address, "", text_inlines(address)}}}, element, after);
}

}  // namespace

void add_front_of_part(Article part, const XmlElement& element, Blocks& out, Blocks& after) {
  constexpr int kLevel = 2;
  if (!part.headline.empty()) {
    out.push_back(make_block(Crosshead{kLevel, std::move(part.headline)}, element));
    add_line(part.publication.section, element, out);
  } else {
    // Nothing else names it.
    Inlines kind = text_inlines(part.publication.section);
    if (!kind.empty()) out.push_back(make_block(Crosshead{kLevel, std::move(kind)}, element));
  }
  add_paragraph(std::move(part.standfirst), element, out);
  add_bylines(part, element, out);
  if (part.published) add_line(format_in_words(*part.published, part.language), element, out);
  std::move(part.abstract.begin(), part.abstract.end(), std::back_inserter(out));
  add_address(part, element, after);
  std::string keywords;
  for (const std::string& word : part.keywords) keywords += (keywords.empty() ? "" : "; ") + word;
  const std::string label_of_keywords(label(Label::keywords, part.language));
  if (!keywords.empty()) add_line(label_of_keywords + ": " + keywords, element, after);
  for (const std::string& line : rights_lines({"", part.rights}, part.language))
    add_line(line, element, after);
  for (const ScopedRights& further : part.further_rights) {
    for (const std::string& line : rights_lines(further, part.language)) add_line(line, element, after);
  }
}

}  // namespace newsexport::jats
