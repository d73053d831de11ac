// External interface: dump_model() and dump_blocks(). The form of the dump is what reader tests compare; a
// change here is a change to all of them.
#include "model/dump.h"

#include <fmt/format.h>

#include "model/release.h"
#include "model/rights_fields.h"
#include "support/visible_text.h"

namespace newsexport {
namespace {

/// A string in double quotes, on one line.
std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char byte : text) {
    if (byte == '\n') {
      result += "\\n";
    } else if (byte == '"' || byte == '\\') {
      result += '\\';
      result += byte;
    } else {
      result += byte;
    }
  }
  return result + '"';
}

std::string inline_line(const Inlines& inlines);

std::string bracketed(std::string_view name, const Inlines& content) {
  return fmt::format("{}[{}]", name, inline_line(content));
}

std::string attribute(std::string_view name, std::string_view value) {
  return value.empty() ? std::string() : fmt::format(" {}={}", name, quoted(value));
}

std::string_view name_of(Direction direction) {
  switch (direction) {
    case Direction::inherit:
      return "";
    case Direction::left_to_right:
      return "ltr";
    case Direction::right_to_left:
      return "rtl";
  }
  return "";
}

std::string classes_of(const std::vector<std::string>& classes) {
  std::string result;
  for (const std::string& name : classes) result += fmt::format(" .{}", name);
  return result;
}

std::string number_of(int number, int occurrence) {
  return number == 0 ? std::string() : fmt::format(" number={}.{}", number, occurrence);
}

std::string picture_line(const Picture& picture) {
  std::string line = "picture " + quoted(picture.source);
  line += attribute("alt", picture.alternative_text);
  if (picture.is_decorative) line += " decorative";
  line += attribute("title", picture.title) + attribute("credit", picture.credit) +
          attribute("rights", picture.rights) + attribute("description", picture.description) +
          attribute("creator", picture.creator) + attribute("usage-terms", picture.usage_terms) +
          attribute("licence-url", picture.licence_url) +
          attribute("digital-source-type", picture.digital_source_type) +
          attribute("data-mining", picture.data_mining);
  if (picture.is_omitted) line += " omitted";
  if (picture.resource >= 0) line += fmt::format(" resource={}", picture.resource);
  return line;
}

std::string_view name_of(CitationMode mode) {
  switch (mode) {
    case CitationMode::parenthetical:
      return "parenthetical";
    case CitationMode::in_text:
      return "in-text";
    case CitationMode::suppress_author:
      return "suppress-author";
    case CitationMode::as_anchor:
      return "as-anchor";
  }
  return "";
}

std::string citation_line(const Citation& citation) {
  std::string line = "cite{";
  for (const CitationItem& item : citation.items) {
    if (line.back() != '{') line += "; ";
    line += fmt::format("{} {}", name_of(item.mode), item.key);
    if (!item.prefix.empty()) line += " prefix " + inline_line(item.prefix);
    if (!item.locator.empty()) line += fmt::format(" {} {}", item.locator_label, quoted(item.locator));
    if (!item.suffix.empty()) line += " suffix " + inline_line(item.suffix);
    line += number_of(item.number, item.occurrence);
  }
  if (!citation.anchor.empty()) line += " anchor " + inline_line(citation.anchor);
  return line + "}";
}

struct InlineLine {
  std::string operator()(const Text& value) const { return quoted(value.text); }
  std::string operator()(const Emphasis& value) const { return bracketed("em", value.content); }
  std::string operator()(const Strong& value) const { return bracketed("strong", value.content); }
  std::string operator()(const Superscript& value) const { return bracketed("sup", value.content); }
  std::string operator()(const Subscript& value) const { return bracketed("sub", value.content); }
  std::string operator()(const Strikethrough& value) const { return bracketed("strike", value.content); }
  std::string operator()(const SmallCaps& value) const { return bracketed("small-caps", value.content); }
  std::string operator()(const Code& value) const { return fmt::format("code {}", quoted(value.text)); }
  std::string operator()(const Link& value) const {
    return fmt::format("link {}{}[{}]", quoted(value.target), attribute("title", value.title),
                       inline_line(value.content));
  }
  std::string operator()(const LineBreak&) const { return "break"; }
  std::string operator()(const Quote& value) const {
    return bracketed("quote" + attribute("cite", value.cite), value.content);
  }
  std::string operator()(const Abbreviation& value) const {
    return bracketed("abbr" + attribute("expansion", value.expansion), value.content);
  }
  std::string operator()(const Span& value) const {
    return bracketed("span" + attribute("lang", value.language) + attribute("dir", name_of(value.direction)) +
                         attribute("id", value.id) + classes_of(value.classes),
                     value.content);
  }
  std::string operator()(const NoteReference& value) const {
    return fmt::format("note-ref {}{}", value.key, number_of(value.number, value.occurrence));
  }
  std::string operator()(const Citation& value) const { return citation_line(value); }
  std::string operator()(const InlinePicture& value) const { return picture_line(value.picture); }
  std::string operator()(const Math& value) const {
    return bracketed(value.is_display ? "math display" : "math", value.content);
  }
};

std::string inline_line(const Inlines& inlines) {
  std::string line;
  for (const Inline& value : inlines) {
    if (!line.empty()) line += ' ';
    line += std::visit(InlineLine{}, value.value);
  }
  return line;
}

std::string_view name_of(Table::Alignment alignment) {
  switch (alignment) {
    case Table::Alignment::none:
      return "";
    case Table::Alignment::left:
      return "left";
    case Table::Alignment::center:
      return "center";
    case Table::Alignment::right:
      return "right";
  }
  return "";
}

std::string_view name_of(List::Numbering numbering) {
  switch (numbering) {
    case List::Numbering::decimal:
      return "decimal";
    case List::Numbering::lower_alpha:
      return "lower-alpha";
    case List::Numbering::upper_alpha:
      return "upper-alpha";
    case List::Numbering::lower_roman:
      return "lower-roman";
    case List::Numbering::upper_roman:
      return "upper-roman";
  }
  return "";
}

/// Writes lines, each indented by two spaces a level.
class Dump {
 public:
  void line(std::string_view text) { text_ += fmt::format("{:{}}{}\n", "", level_ * 2, visible(text)); }
  void field(std::string_view name, std::string_view value) {
    if (!value.empty()) line(fmt::format("{}: {}", name, quoted(value)));
  }
  void inlines(std::string_view name, const Inlines& value) {
    if (!value.empty()) line(fmt::format("{}: {}", name, inline_line(value)));
  }
  void time(std::string_view name, const std::optional<DateTime>& value) {
    if (value) line(fmt::format("{}: {}", name, format_iso(*value)));
  }
  void group(std::string_view name, const Blocks& value) {
    line(name);
    ++level_;
    blocks(value);
    --level_;
  }
  void blocks(const Blocks& value) {
    for (const Block& block : value) {
      start_ = attribute("id", block.id) + classes_of(block.classes) + attribute("lang", block.language) +
               attribute("dir", name_of(block.direction));
      if (block.position.line > 0)
        start_ += fmt::format(" @{}:{}", block.position.line, block.position.column);
      std::visit(*this, block.value);
    }
  }
  void indented(auto&& write) {
    ++level_;
    write();
    --level_;
  }
  std::string take() { return std::move(text_); }

  void operator()(const Paragraph& block) { head("paragraph", block.content); }
  void operator()(const Crosshead& block) { head(fmt::format("crosshead {}", block.level), block.content); }
  void operator()(const List& block) {
    std::string name = block.kind == List::Kind::bulleted
                           ? "bulleted-list"
                           : fmt::format("numbered-list {} from {}", name_of(block.numbering), block.start);
    head(name + (block.is_tight ? "" : " loose"), {});
    indented([&] {
      for (const Blocks& item : block.items) group("item", item);
    });
  }
  void operator()(const DefinitionList& block) {
    head("definition-list", {});
    indented([&] {
      for (const DefinitionList::Entry& entry : block.entries) {
        for (const Inlines& term : entry.terms) inlines("term", term);
        for (const Blocks& description : entry.descriptions) group("description", description);
      }
    });
  }
  void operator()(const BlockQuote& block) {
    head("block-quote" + attribute("cite", block.cite), {});
    quote(block.content, block.attribution);
  }
  void operator()(const PullQuote& block) {
    head("pull-quote", {});
    quote(block.content, block.attribution);
  }
  void operator()(const Figure& block) {
    head("figure", {});
    indented([&] {
      for (const Picture& picture : block.pictures) line(picture_line(picture));
      inlines("caption", block.caption);
      inlines("credit", block.credit);
    });
  }
  void operator()(const Table& block) {
    head("table", {});
    indented([&] {
      inlines("caption", block.caption);
      rows("header-row", block.header);
      rows("row", block.body);
      rows("footer-row", block.footer);
    });
  }
  void operator()(const Preformatted& block) {
    head(block.kind == Preformatted::Kind::code ? "code" + attribute("language", block.code_language)
                                                : "preformatted",
         {{Text{block.text}}});
  }
  void operator()(const FactBox& block) {
    head("fact-box", block.title);
    indented([&] { blocks(block.content); });
  }
  void operator()(const ThematicBreak&) { head("thematic-break", {}); }
  void operator()(const Embed& block) {
    head("embed" + attribute("title", block.title) + attribute("link", block.link), {});
    indented([&] { blocks(block.content); });
  }

 private:
  void head(std::string_view name, const Inlines& content) {
    line(fmt::format("{}{}{}{}", name, start_, content.empty() ? "" : " ", inline_line(content)));
  }
  void quote(const Blocks& content, const Inlines& attribution) {
    indented([&] {
      blocks(content);
      inlines("attribution", attribution);
    });
  }
  void rows(std::string_view name, const std::vector<Table::Row>& value) {
    for (const Table::Row& row : value) {
      line(name);
      indented([&] {
        for (const Table::Cell& cell : row) one_cell(cell);
      });
    }
  }
  void one_cell(const Table::Cell& cell) {
    std::string name = cell.is_header ? "header-cell" : "cell";
    if (cell.column_span != 1) name += fmt::format(" columns={}", cell.column_span);
    if (cell.row_span != 1) name += fmt::format(" rows={}", cell.row_span);
    if (cell.alignment != Table::Alignment::none) name += fmt::format(" {}", name_of(cell.alignment));
    group(name, cell.content);
  }

  std::string text_;
  std::string start_;  // what follows the name of the block being written
  int level_ = 0;
};

void dump_publication(Dump& dump, const Publication& publication) {
  if (publication.empty()) return;
  dump.line("publication" + attribute("name", publication.name) + attribute("section", publication.section) +
            attribute("edition", publication.edition) + attribute("page", publication.page) +
            attribute("issn", publication.issn));
}

void dump_rights(Dump& dump, const std::string& heading, const Rights& rights) {
  if (rights.empty()) return;
  dump.line(heading);
  dump.indented([&] {
    for (const RightsField field : kRightsFields) {
      const std::string value = rights_field(rights, field);
      const bool is_bare =
          field == RightsField::tdm_reservation || field == RightsField::starts || field == RightsField::ends;
      if (!is_bare) {
        dump.field(std::string(name_of(field)), value);
      } else if (!value.empty()) {
        dump.line(fmt::format("{}: {}", name_of(field), value));
      }
    }
  });
}

void dump_release(Dump& dump, const Article& article) {
  if (article.release != Release::usable) dump.line(fmt::format("status: {}", name_of(article.release)));
  dump.time("embargo", article.embargo);
  dump.time("expires", article.expires);
}

std::string name_line(const Name& name) {
  return attribute("family", name.family) + attribute("given", name.given) +
         attribute("dropping-particle", name.dropping_particle) +
         attribute("non-dropping-particle", name.non_dropping_particle) + attribute("suffix", name.suffix) +
         attribute("literal", name.literal);
}

std::string date_line(const ReferenceDate& date) {
  std::string line;
  for (const DateTime& point : date.points) line += (line.empty() ? "" : "/") + format_iso(point);
  if (date.is_circa) line += " circa";
  return line + attribute("season", date.season) + attribute("literal", date.literal);
}

void dump_reference(Dump& dump, const Reference& reference) {
  dump.line(fmt::format("reference {} {}{}{}{}", reference.key, reference.type,
                        reference.is_cited_in_text ? " cited-in-text" : "",
                        attribute("based-on", reference.based_on),
                        number_of(reference.number, reference.citation_count)));
  dump.indented([&] {
    dump.field("as-found", reference.as_found);
    for (const auto& [name, value] : reference.variables) dump.field(name, value);
    for (const auto& [role, names] : reference.names) {
      for (const Name& name : names) dump.line(role + ":" + name_line(name));
    }
    for (const auto& [name, date] : reference.dates) dump.line(fmt::format("{}: {}", name, date_line(date)));
  });
}

void dump_metadata(Dump& dump, const Article& article) {
  dump.inlines("kicker", article.kicker);
  dump.inlines("headline", article.headline);
  dump.inlines("standfirst", article.standfirst);
  if (!article.abstract.empty()) dump.group("abstract", article.abstract);
  for (const Byline& byline : article.bylines) {
    dump.line("byline" + attribute("name", byline.name) + attribute("role", byline.role) +
              attribute("affiliation", byline.affiliation) + attribute("link", byline.link));
  }
  dump.field("byline-note", article.byline_note);
  dump.field("dateline", article.dateline);
  dump_publication(dump, article.publication);
  dump.time("published", article.published);
  dump.time("updated", article.updated);
  dump.time("accessed", article.accessed);
  dump.field("language", article.language);
  dump.field("canonical-url", article.canonical_url);
  dump.field("identifier", article.identifier);
  for (const std::string& keyword : article.keywords) dump.field("keyword", keyword);
  dump_rights(dump, "rights", article.rights);
  for (const ScopedRights& further : article.further_rights) {
    dump_rights(dump, "rights" + attribute("scope", further.scope), further.rights);
  }
  dump_release(dump, article);
  for (const ExtraField& field : article.extra_fields) dump.field("extra " + field.name, field.value);
}

}  // namespace

std::string dump_blocks(const Blocks& blocks) {
  Dump dump;
  dump.blocks(blocks);
  return dump.take();
}

std::string dump_model(const Article& article) {
  Dump dump;
  dump.line("article");
  dump.indented([&] {
    dump_metadata(dump, article);
    for (const Correction& correction : article.corrections) {
      dump.group(correction.date ? "correction " + format_iso(*correction.date) : "correction",
                 correction.content);
    }
    dump.group("body", article.body);
    for (const Note& note : article.notes) {
      dump.group(fmt::format("note {}{}", note.key, number_of(note.number, note.reference_count)),
                 note.content);
    }
    for (const std::string& file : article.bibliographies) dump.field("bibliography", file);
    for (const Reference& reference : article.references) dump_reference(dump, reference);
    for (const LeftOut& text : article.left_out) {
      dump.line(fmt::format("left-out @{} ({}) {}", text.position.line, text.reason, quoted(text.text)));
    }
  });
  return dump.take();
}

}  // namespace newsexport
