// External interface: typeset_edition(), typeset_cover().
#include "typeset/typeset_edition.h"

#include <algorithm>
#include <deque>
#include <iterator>
#include <memory>
#include <unordered_map>
#include <utility>

#include "markup/back_matter.h"
#include "markup/colophon.h"
#include "markup/edition_markup.h"
#include "model/language.h"
#include "typeset/pages/build_boxes.h"
#include "typeset/pages/galley_frame.h"
#include "typeset/pages/margin_boxes.h"
#include "typeset/pages/page_maker.h"
#include "typeset/pages/renumber.h"
#include "typeset/pages/story_strings.h"

namespace newsexport {
namespace {

using Kind = StructureElement::Kind;

constexpr StructureIndex kDocument = 0;     ///< of the whole edition
constexpr StructureIndex kCoverFigure = 1;  ///< where there is a cover

/// A piece of the edition, set to its measure.
struct Piece {
  BoxTree tree;
  Galley galley;
};

/// What an article does not say of where it stands, its edition does.
RunningStrings strings_of(const Story& story, const EditionSection& section, const Edition& edition) {
  RunningStrings strings = story_strings(story);
  const RunningStrings own = story_strings(edition.own);
  for (const char* name : {"publication", "rights"})
    if (strings[name].empty()) strings[name] = own.at(name);
  if (!section.title.empty()) strings["section"] = section.title;
  return strings;
}

/// The body's leading, by the article with the most text of the first few.
Length grid_of_edition(const Edition& edition, const Stylesheet& style) {
  const std::vector<const Story*> stories = stories_of(edition);
  const Story* longest = stories.front();
  constexpr std::size_t kAsked = 5;
  for (std::size_t i = 0; i < std::min(kAsked, stories.size()); ++i)
    if (stories[i]->article.body.size() > longest->article.body.size()) longest = stories[i];
  return grid_of(build_boxes(bound_article_markup(*longest, StoryPosition::following), *longest, style));
}

/// The cover's page: the picture as large as it can be shown whole.
Page cover_page(const Resource& cover, const PageStyle& style) {
  Page page;
  page.width = style.width;
  page.height = style.height;
  page.label = "1";
  const double scale = std::min(page.width / cover.width, page.height / cover.height);
  const Length width = cover.width * scale, height = cover.height * scale;
  page.items.push_back(
      PlacedPicture{{(page.width - width) / 2, (page.height - height) / 2, width, height}, 0, kCoverFigure});
  page.artifact_kinds = {ArtifactKind::layout};
  return page;
}

/// Behind another document's pages: structure, pages and destinations count on from there. What stood at the
/// root stands below its first element.
void append(MadePages& front, MadePages body) {
  const auto structure = static_cast<StructureIndex>(front.list.structure.size());
  const int pages = static_cast<int>(front.list.pages.size());
  const auto shift = [structure](StructureIndex& index) {
    if (index != kArtifact) index += structure;
  };
  for (StructureElement& element : body.list.structure) {
    element.parent = element.parent == kArtifact ? kDocument : element.parent + structure;
    if (element.page >= 0) element.page += pages;
    front.list.structure.push_back(std::move(element));
  }
  for (Page& page : body.list.pages) {
    for (PageItem& item : page.items) {
      if (auto* run = std::get_if<GlyphRun>(&item)) shift(run->structure);
      if (auto* picture = std::get_if<PlacedPicture>(&item)) shift(picture->structure);
    }
    for (LinkArea& link : page.links) shift(link.structure);
    front.list.pages.push_back(std::move(page));
  }
  for (Destination& destination : body.list.destinations) {
    destination.page += pages;
    front.list.destinations.push_back(std::move(destination));
  }
  std::ranges::move(body.running_strings, std::back_inserter(front.running_strings));
}

/// Lays the pieces out one behind the other.
class EditionSetter {
 public:
  EditionSetter(const Edition& edition, const Stylesheet& style, const FontSet& fonts,
                Diagnostics& diagnostics)
      : edition_(edition),
        style_(style),
        fonts_(fonts),
        diagnostics_(diagnostics),
        grid_(grid_of_edition(edition, style)),
        own_strings_(story_strings(edition.own)) {
    for (const Resource* resource : resources_of(edition))
      resources_.emplace(resource->name, static_cast<int>(resources_.size()));
  }

  EditionPages set() {
    set_body(count_front_pages() + 1);
    MadePages body = maker_->finish();
    MadePages pages = set_front(body);
    append(pages, std::move(body));
    const Direction direction = direction_of(edition_.own.article.language);
    add_margin_boxes(pages, style_, {edition_.own.article.language, direction}, fonts_, diagnostics_);
    clear_cover(pages.list.pages.front());
    pages.list.outline = std::move(outline_);
    return {std::move(pages.list), std::move(page_starts_)};
  }

 private:
  bool has_cover() const {
    return edition_.has_cover() && edition_.own.resources.front().width > 0 &&
           edition_.own.resources.front().height > 0;
  }
  PageStyle cover_style() const { return style_.page_style(Stylesheet::PageKind::first); }

  std::unique_ptr<Piece> set_piece(const Element& html, const Story& story, Diagnostics& diagnostics) const {
    auto piece = std::make_unique<Piece>();
    piece->tree = build_boxes(html, story, style_);
    piece->galley = GalleyBuilder(story, fonts_, frame_of(style_, grid_), diagnostics).build(piece->tree);
    return piece;
  }

  /// `destination` names its beginning, beside its own ids.
  void add(std::unique_ptr<Piece> piece, PieceNumbers numbers, const RunningStrings& strings,
           const std::string& destination) {
    numbers.structure = static_cast<StructureIndex>(maker_->structure_size());
    renumber(piece->galley, piece->tree, numbers, kArtifact);
    std::ranges::move(piece->tree.outline, std::back_inserter(outline_));
    std::vector<Slice>& slices = piece->galley.slices;
    if (!destination.empty() && !slices.empty()) slices.front().destinations.emplace_back(destination, 0);
    const PageStarts starts = destination.empty() ? PageStarts::untold : PageStarts::told;
    maker_->add(piece->galley, std::move(piece->tree.structure), strings, starts);
    pieces_.push_back({std::move(piece), maker_->page_index()});
    // What is on finished pages is copied there.
    while (!maker_->has_notes_to_come() && pieces_.size() > 1 &&
           pieces_.front().last_page + 1 < maker_->page_index())
      pieces_.pop_front();
  }

  /// The page numbers of the contents change no line of them.
  int count_front_pages() const {
    Diagnostics told_later(diagnostics_.file());
    const std::vector<std::unique_ptr<Piece>> pieces = front_pieces({}, told_later);
    PageMaker maker(style_, {grid_, 0}, told_later, has_cover() ? 2 : 1);
    for (const auto& piece : pieces) maker.add(piece->galley, {}, own_strings_, PageStarts::untold);
    return static_cast<int>(maker.finish().list.pages.size()) + (has_cover() ? 1 : 0);
  }

  /// Before the articles: the cover, where it is no picture, and the contents.
  std::vector<std::unique_ptr<Piece>> front_pieces(const std::vector<std::string>& pages,
                                                   Diagnostics& diagnostics) const {
    std::vector<std::unique_ptr<Piece>> pieces;
    if (!has_cover()) pieces.push_back(set_piece(cover_markup(edition_), edition_.own, diagnostics));
    pieces.push_back(set_piece(contents_markup(edition_, pages), edition_.own, diagnostics));
    return pieces;
  }

  void set_body(int first_page) {
    maker_ = std::make_unique<PageMaker>(style_, PageGrid{grid_, 0}, diagnostics_, first_page);
    std::size_t number = 0;
    for (std::size_t i = 0; i < edition_.sections.size(); ++i) {
      const EditionSection& section = edition_.sections[i];
      if (!section.title.empty()) set_heading(section, i);
      for (const Story& story : section.stories) {
        set_story(section, story, number++);
      }
    }
    if (has_sources(edition_.own.article))
      add(set_piece(combined_sources_markup(edition_), edition_.own, diagnostics_), {}, own_strings_, "");
    if (!has_colophon(edition_)) return;
    add(set_piece(colophon_markup(edition_), edition_.own, diagnostics_), {}, own_strings_, "");
  }

  void set_heading(const EditionSection& section, std::size_t index) {
    PieceNumbers numbers;
    numbers.prefix = "section-" + std::to_string(index + 1) + "-";
    add(set_piece(section_markup(edition_, section.title), edition_.own, diagnostics_), numbers,
        strings_of(section.stories.front(), section, edition_), "");
  }

  void set_story(const EditionSection& section, const Story& story, std::size_t number) {
    const bool is_opening = &story == &section.stories.front();
    const Element html =
        bound_article_markup(story, is_opening ? StoryPosition::opening : StoryPosition::following);
    PieceNumbers numbers;
    for (const Resource& resource : story.resources)
      numbers.resources.push_back(resources_.at(resource.name));
    numbers.prefix = story_destination(number) + "-";
    numbers.heading_depth = section.title.empty() ? 0 : 1;
    add(set_piece(html, story, diagnostics_), numbers, strings_of(story, section, edition_),
        story_destination(number));
    page_starts_.push_back(maker_->take_page_starts());
  }

  /// The labels of the pages on which the stories begin.
  std::vector<std::string> story_pages(const MadePages& body) const {
    std::unordered_map<std::string_view, const Destination*> by_name;
    for (const Destination& destination : body.list.destinations)
      by_name.emplace(destination.name, &destination);
    std::vector<std::string> pages;
    for (std::size_t i = 0; i < page_starts_.size(); ++i) {
      const auto found = by_name.find(story_destination(i));
      pages.push_back(
          found == by_name.end() ? "" : body.list.pages[static_cast<std::size_t>(found->second->page)].label);
    }
    return pages;
  }

  MadePages set_front(const MadePages& body) {
    std::vector<StructureElement> structure(1);
    structure[0].kind = Kind::document;
    structure[0].language = edition_.own.article.language;
    if (has_cover()) {
      StructureElement figure;
      figure.kind = Kind::figure;
      figure.parent = kDocument;
      figure.alternative_text = edition_.own.title;
      figure.page = 0;
      figure.bounding_box =
          std::get<PlacedPicture>(cover_page(edition_.own.resources.front(), cover_style()).items.front())
              .area;
      structure.push_back(std::move(figure));
    }
    PageMaker maker(style_, {grid_, 0}, diagnostics_, has_cover() ? 2 : 1);
    std::vector<std::unique_ptr<Piece>> pieces = front_pieces(story_pages(body), diagnostics_);
    std::vector<OutlineEntry> outline;
    for (const auto& piece : pieces) {
      const auto base = static_cast<StructureIndex>(maker.structure_size() + structure.size());
      renumber(piece->galley, piece->tree, {base, {}, "", 0}, kDocument);
      if (!piece->tree.outline.empty()) outline.push_back(piece->tree.outline.front());
      std::ranges::move(piece->tree.structure, std::back_inserter(structure));
      maker.add(piece->galley, std::exchange(structure, {}), own_strings_, PageStarts::untold);
    }
    outline_.insert(outline_.begin(), outline.begin(), outline.end());
    MadePages front = maker.finish();
    if (has_cover()) add_cover(front);
    return front;
  }

  /// No head and no folio stand on a cover.
  void clear_cover(Page& page) const {
    if (has_cover()) {
      page = cover_page(edition_.own.resources.front(), cover_style());
      return;
    }
    const auto furniture = std::ranges::find_if(
        page.artifact_kinds, [](ArtifactKind kind) { return kind != ArtifactKind::layout; });
    const auto kept = furniture - page.artifact_kinds.begin();
    page.artifact_kinds.erase(furniture, page.artifact_kinds.end());
    page.items.erase(page.items.begin() + kept, page.items.end());
  }

  /// Before the pages that are there.
  void add_cover(MadePages& front) const {
    front.list.pages.insert(front.list.pages.begin(),
                            cover_page(edition_.own.resources.front(), cover_style()));
    front.running_strings.insert(front.running_strings.begin(), own_strings_);
    for (Destination& destination : front.list.destinations) ++destination.page;
    for (StructureElement& element : front.list.structure)
      if (element.page >= 0 && &element != &front.list.structure[kCoverFigure]) ++element.page;
  }

  struct KeptPiece {
    std::unique_ptr<Piece> piece;
    std::size_t last_page;
  };

  const Edition& edition_;
  const Stylesheet& style_;
  const FontSet& fonts_;
  Diagnostics& diagnostics_;
  Length grid_;
  RunningStrings own_strings_;
  std::unordered_map<std::string, int> resources_;  ///< index by name
  std::unique_ptr<PageMaker> maker_;
  std::deque<KeptPiece> pieces_;  ///< that pages still refer to
  std::vector<OutlineEntry> outline_;
  std::vector<std::vector<PageStart>> page_starts_;
};

}  // namespace

EditionPages typeset_edition(const Edition& edition, const Stylesheet& style, const FontSet& fonts,
                             Diagnostics& diagnostics) {
  fonts.require_font();
  return EditionSetter(edition, style, fonts, diagnostics).set();
}

Page typeset_cover(const Edition& edition, const Stylesheet& style, const FontSet& fonts,
                   Diagnostics& diagnostics) {
  fonts.require_font();
  const BoxTree tree = build_boxes(cover_markup(edition), edition.own, style);
  const Length grid = grid_of(tree);
  const Galley galley = GalleyBuilder(edition.own, fonts, frame_of(style, grid), diagnostics).build(tree);
  PageMaker maker(style, {grid, 0}, diagnostics);
  maker.add(galley, tree.structure, {}, PageStarts::untold);
  return std::move(maker.finish().list.pages.front());
}

}  // namespace newsexport
