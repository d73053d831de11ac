// External interface: divide_article(), link_parts(), write_element(), ids_of().
#include "writers/epub/divide_article.h"

#include <algorithm>
#include <array>
#include <span>
#include <unordered_map>
#include <unordered_set>

#include "markup/content.h"

namespace newsexport {
namespace {

enum class Place { article, body, back };

/// What is never divided, with the notes that it is the first to refer to.
struct Piece {
  Element element;
  Place place = Place::back;
  int level = 0;  ///< of a crosshead: 2 to 6
  std::size_t size = 0;
  std::vector<Element> notes;
};

constexpr std::array<std::string_view, 8> kVoidElements = {"br",  "col",    "hr",   "img",
                                                           "wbr", "mspace", "none", "mprescripts"};

/// Calls `visit` with the element and all below it, in order.
template <typename Tree, typename Visit>
void each_element(Tree& element, const Visit& visit) {
  visit(element);
  for (auto& child : element.children) {
    if (auto* inner = std::get_if<Element>(&child)) each_element(*inner, visit);
  }
}

bool is_local_link(std::string_view value) {
  return value.size() > 1 && value.front() == '#';
}

/// At most what the element takes in a part, its links with file names.
std::size_t size_of(const Element& element, std::size_t file_name) {
  XmlWriter xml;
  write_element(xml, element);
  std::size_t size = xml.take().size() + 1;
  each_element(element, [&](const Element& inner) {
    if (is_local_link(inner.attribute("href"))) size += file_name;
  });
  return size;
}

int crosshead_level(const Element& element) {
  const bool is_heading =
      element.name.size() == 2 && element.name[0] == 'h' && element.name[1] >= '2' && element.name[1] <= '6';
  return is_heading ? element.name[1] - '0' : 0;
}

void add_pieces(std::vector<Piece>& pieces, Element&& parent, Place place) {
  for (MarkupNode& child : parent.children) {
    auto* element = std::get_if<Element>(&child);
    if (!element) continue;
    if (place == Place::back && element->name == "article") {
      add_pieces(pieces, std::move(*element), Place::article);
    } else if (place == Place::article && element->name == "div" && element->has_class("body")) {
      add_pieces(pieces, std::move(*element), Place::body);
    } else {
      const int level = place == Place::body ? crosshead_level(*element) : 0;
      pieces.push_back({std::move(*element), place, level, 0, {}});
    }
  }
}

/// The section of notes without its notes, and these.
struct Notes {
  Element section;
  std::vector<Element> notes;
};

Notes take_notes(std::vector<Piece>& pieces) {
  const auto found = std::ranges::find_if(
      pieces, [](const Piece& piece) { return piece.element.attribute("id") == kNotesId; });
  if (found == pieces.end()) return {};
  Notes taken{std::move(found->element), {}};
  pieces.erase(found);
  std::vector<MarkupNode> kept = {"\n"};
  for (MarkupNode& child : taken.section.children) {
    auto* element = std::get_if<Element>(&child);
    if (element && element->has_class("note")) {
      taken.notes.push_back(std::move(*element));
    } else if (element) {
      kept.emplace_back(std::move(*element));
      kept.emplace_back("\n");
    }
  }
  taken.section.children = std::move(kept);
  return taken;
}

/// Moves each note to the first piece that refers to it; a note that only another note refers to goes with
/// that.
void place_notes(std::vector<Piece>& pieces, std::vector<Element>&& notes) {
  std::unordered_map<std::string, Element*> open;
  for (Element& note : notes) open.emplace(note.attribute("id"), &note);
  for (Piece& piece : pieces) {
    const auto take_targets = [&](const Element& inner) {
      if (!inner.has_class("noteref") || !is_local_link(inner.attribute("href"))) return;
      const auto found = open.find(std::string(inner.attribute("href").substr(1)));
      if (found == open.end()) return;
      piece.notes.push_back(std::move(*found->second));
      open.erase(found);
    };
    each_element(piece.element, take_targets);
    for (std::size_t i = 0; i < piece.notes.size(); ++i) {
      const Element note = piece.notes[i];  // a copy: the list grows on the way
      each_element(note, take_targets);
    }
  }
  for (Element& note : notes) {
    if (!pieces.empty() && !note.name.empty()) pieces.back().notes.push_back(std::move(note));
  }
}

/// Where a part that begins at `start` and is full before `end` is best divided.
std::size_t best_end(const std::vector<Piece>& pieces, std::size_t start, std::size_t end) {
  std::size_t best = end;
  if (pieces[end].place != Place::body) return end;
  int level = pieces[end].level > 0 ? pieces[end].level : 7;
  for (std::size_t i = end; --i > start;) {
    if (pieces[i].level == 0 || pieces[i].level >= level) continue;
    best = i;
    level = pieces[i].level;
  }
  return best;
}

std::vector<std::size_t> part_ends(const std::vector<Piece>& pieces, const PartSizes& sizes,
                                   std::size_t notes_frame) {
  std::vector<std::size_t> ends;
  std::size_t start = 0, size = sizes.first_frame + notes_frame;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (i > start && size + pieces[i].size > sizes.limit) {
      start = best_end(pieces, start, i);
      ends.push_back(start);
      size = sizes.other_frame + notes_frame;
      i = start;
    }
    size += pieces[i].size;
  }
  ends.push_back(pieces.size());
  return ends;
}

void append(Element& parent, Element&& child) {
  if (parent.children.empty()) parent.children.emplace_back("\n");
  parent.children.emplace_back(std::move(child));
  parent.children.emplace_back("\n");
}

Element part_body(std::span<Piece> pieces, const Element& body, const Element& notes_section) {
  Element part{body.name, body.attributes, {}}, article{"article", {}, {}};
  Element text{"div", {{"class", "body"}}, {}}, notes = notes_section;
  std::vector<Element> back;
  bool has_notes = false;
  for (Piece& piece : pieces) {
    if (piece.place == Place::article) append(article, std::move(piece.element));
    if (piece.place == Place::body) append(text, std::move(piece.element));
    if (piece.place == Place::back) back.push_back(std::move(piece.element));
    for (Element& note : piece.notes) append(notes, std::move(note));
    has_notes = has_notes || !piece.notes.empty();
  }
  if (!text.children.empty()) append(article, std::move(text));
  if (!article.children.empty()) append(part, std::move(article));
  const auto corrections = std::ranges::find_if(
      back, [](const Element& section) { return section.attribute("id") == kCorrectionsId; });
  if (corrections != back.end()) {
    append(part, std::move(*corrections));
    back.erase(corrections);
  }
  if (has_notes) append(part, std::move(notes));
  for (Element& section : back) append(part, std::move(section));
  return part;
}

}  // namespace

void write_element(XmlWriter& xml, const Element& element) {
  xml.open(element.name);
  for (const auto& [name, value] : element.attributes) xml.attribute(name, value);
  for (const MarkupNode& child : element.children) {
    if (const auto* inner = std::get_if<Element>(&child)) {
      write_element(xml, *inner);
    } else {
      xml.text(std::get<std::string>(child));
    }
  }
  const bool is_void = std::ranges::find(kVoidElements, element.name) != kVoidElements.end();
  if (is_void && element.children.empty()) {
    xml.close_empty();
  } else {
    xml.close();
  }
}

std::vector<std::string> ids_of(const Element& element) {
  std::vector<std::string> ids;
  each_element(element, [&](const Element& inner) {
    if (!inner.attribute("id").empty()) ids.emplace_back(inner.attribute("id"));
  });
  return ids;
}

std::vector<Element> divide_article(Element body, const PartSizes& sizes) {
  const Element frame{body.name, body.attributes, {}};
  std::vector<Piece> pieces;
  add_pieces(pieces, std::move(body), Place::back);
  Notes notes = take_notes(pieces);
  const std::size_t notes_frame = size_of(notes.section, 0);
  place_notes(pieces, std::move(notes.notes));
  for (Piece& piece : pieces) {
    piece.size = size_of(piece.element, sizes.file_name);
    for (const Element& note : piece.notes) piece.size += size_of(note, sizes.file_name);
  }
  std::vector<Element> parts;
  std::size_t start = 0;
  for (const std::size_t end : part_ends(pieces, sizes, notes_frame)) {
    parts.push_back(part_body(std::span(pieces).subspan(start, end - start), frame, notes.section));
    start = end;
  }
  return parts;
}

void link_parts(std::vector<Element>& parts, const std::vector<std::string>& files) {
  std::unordered_map<std::string, std::size_t> first_part;
  std::vector<std::unordered_set<std::string>> own(parts.size());
  for (std::size_t i = 0; i < parts.size(); ++i) {
    for (std::string& id : ids_of(parts[i])) {
      first_part.emplace(id, i);
      own[i].insert(std::move(id));
    }
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    each_element(parts[i], [&](Element& element) {
      for (auto& [name, value] : element.attributes) {
        if ((name != "href" && name != "cite") || !is_local_link(value)) continue;
        const auto found = first_part.find(value.substr(1));
        if (found != first_part.end() && !own[i].contains(found->first)) value = files[found->second] + value;
      }
    });
  }
}

}  // namespace newsexport
