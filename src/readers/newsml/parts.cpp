// External interface: read_texts().
#include "readers/newsml/parts.h"

#include <algorithm>
#include <iterator>

#include "readers/news/body_text.h"
#include "readers/news/fields.h"
#include "readers/news/fill_in.h"
#include "readers/newsml/content.h"
#include "readers/newsml/metadata.h"
#include "support/utf8.h"

namespace newsexport::newsml {
namespace {

int order_of(TextKind kind) {
  switch (kind) {
    case TextKind::lead:
      return 1;
    case TextKind::main:
    case TextKind::part:
    case TextKind::caption:  // of no picture
    case TextKind::alt:
      return 2;
    case TextKind::box:
      return 3;
    case TextKind::contact:
      return 4;
    default:
      return 0;  // lines above the text
  }
}

Position position_of(const TextPlace& place) {
  return {place.content->line, 0};
}

// The levels of a part that are not around the main text too.
Levels own_levels(const TextPlace& place, const TextPlace& main) {
  Levels own;
  for (const XmlElement* level : place.around) {
    if (std::ranges::find(main.around, level) == main.around.end()) own.push_back(level);
  }
  return own;
}

std::string names_of(const std::vector<Byline>& bylines) {
  std::string names;
  for (const Byline& byline : bylines) {
    names += (names.empty() ? "" : ", ") + byline.name;
    for (const std::string* more : {&byline.role, &byline.affiliation}) {
      if (!more->empty()) names += ", " + *more;
    }
  }
  return names;
}

void add_paragraph(Blocks& blocks, Inlines words, std::string own_class, Position position) {
  if (words.empty()) return;
  blocks.push_back(
      {.value = Paragraph{std::move(words)}, .position = position, .classes = {std::move(own_class)}});
}

void add_paragraph(Blocks& blocks, const std::string& text, std::string own_class, Position position) {
  Inlines words;
  if (!text.empty()) append_text(words, text);
  add_paragraph(blocks, std::move(words), std::move(own_class), position);
}

// What stands over a part's own text: its summary, who wrote it and where.
Blocks head_of(Article& part, const Article& article, Position position) {
  Blocks blocks;
  add_paragraph(blocks, std::move(part.kicker), "kicker", position);
  add_paragraph(blocks, std::move(part.standfirst), "intro", position);
  std::ranges::move(part.abstract, std::back_inserter(blocks));
  if (names_of(part.bylines) != names_of(article.bylines)) {
    add_paragraph(blocks, names_of(part.bylines), "byline", position);
  }
  if (part.dateline != article.dateline) add_paragraph(blocks, part.dateline, "dateline", position);
  return blocks;
}

void add_part(const TextPlace& place, Article part, Article& article) {
  const Position position = position_of(place);
  const bool is_headline = news::say_the_same(plain_text(part.headline), plain_text(article.headline));
  if (is_headline) part.headline.clear();
  if (news::says_more(part.rights, article.rights)) {
    const std::string title = plain_text(part.headline);
    article.further_rights.push_back({title.empty() ? role_of(*place.around.back()) : title, part.rights});
  }
  Blocks blocks = head_of(part, article, position);
  Inlines title = std::move(part.headline);
  std::ranges::move(news::take_text(article, part), std::back_inserter(blocks));
  if (place.kind == TextKind::box) {
    article.body.push_back({.value = FactBox{std::move(title), std::move(blocks)}, .position = position});
    return;
  }
  if (!title.empty()) article.body.push_back({.value = Crosshead{2, std::move(title)}, .position = position});
  if (place.kind == TextKind::lead && !blocks.empty()) blocks.front().classes.push_back("lead");
  std::ranges::move(blocks, std::back_inserter(article.body));
}

// Texts that are a line of the article's head. False for other kinds.
bool add_line(const TextPlace& place, Article& article, Diagnostics& diagnostics) {
  const Position position = position_of(place);
  switch (place.kind) {
    case TextKind::note:
      news::leave_out_note(article, "newsml.left-out", role_of(*place.around.back()),
                           lines_of(*place.content), position, diagnostics);
      return true;
    case TextKind::kicker:
      if (!article.kicker.empty()) return false;
      article.kicker = read_line(place, diagnostics);
      return true;
    case TextKind::title:
      if (article.headline.empty()) {
        article.headline = read_line(place, diagnostics);
        return true;
      }
      [[fallthrough]];
    case TextKind::deck:
    case TextKind::summary:
      news::add_summary(article, read_line(place, diagnostics), position);
      return true;
    default:
      return false;
  }
}

}  // namespace

void read_texts(const Texts& texts, const std::set<std::string>& duids, Article& article,
                Diagnostics& diagnostics) {
  const TextPlace& main = texts.main();
  read_metadata(main.around, article, diagnostics);
  std::vector<const TextPlace*> ordered;
  for (const TextPlace& place : texts.places) ordered.push_back(&place);
  std::ranges::stable_sort(ordered, {}, [](const TextPlace* place) { return order_of(place->kind); });
  for (const TextPlace* place : ordered) {
    if (place == &main) {
      read_content(main, duids, article, diagnostics);
    } else if (!add_line(*place, article, diagnostics)) {
      Article part;
      part.language = article.language;
      read_metadata(own_levels(*place, main), part, diagnostics);
      read_content(*place, duids, part, diagnostics);
      add_part(*place, std::move(part), article);
    }
  }
}

}  // namespace newsexport::newsml
