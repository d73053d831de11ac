#pragma once

#include <string>
#include <vector>

#include "markup/element.h"
#include "model/edition.h"

namespace newsexport {

/// The attribute of an entry of the printed contents that holds its page number.
inline constexpr char kPageAttribute[] = "data-page";

/// The pieces of an edition that belong to no article, as `<html>` for the typesetter. In them a story is
/// linked as "#story-1", by its place in stories_of().
std::string story_destination(std::size_t story);

/// The first page of an edition that has no cover picture: the periodical, the title, the date, and the
/// headlines of its leading articles.
Element cover_markup(const Edition& edition);

/// What such a page says, for those who cannot see it.
std::string cover_description(const Edition& edition);

/// The contents: sections with their articles, each with the page in `pages`,
/// by story ("" where it is not known yet).
Element contents_markup(const Edition& edition, const std::vector<std::string>& pages);

/// The heading over a section's first article.
Element section_markup(const Edition& edition, const std::string& title);

/// An article of an edition: as article_markup() makes it, with a class on its body that says so ("bound"),
/// and whether it is the first below a heading or of the edition ("opening").
enum class StoryPosition { opening, following };
Element bound_article_markup(const Story& story, StoryPosition position);

/// See write_combined_sources() and write_colophon().
Element combined_sources_markup(const Edition& edition);
Element colophon_markup(const Edition& edition);

}  // namespace newsexport
