// External interface: make_title(), make_modified(), report_missing_metadata().
#include "assembly/story_metadata.h"

#include <algorithm>

#include <fmt/format.h>

#include "support/utf8.h"

namespace newsexport {
namespace {

bool is_reported_by_reader(const Diagnostics& diagnostics) {
  return std::ranges::any_of(diagnostics.entries(), [](const Diagnostic& entry) {
    return entry.code.ends_with("headline-missing") || entry.code.ends_with("title-missing");
  });
}

// Enough to know the article by. Scripts without spaces are cut by characters.
std::string first_words(const Article& article) {
  constexpr std::size_t kMostWords = 10;
  constexpr std::size_t kMostCharacters = 80;
  std::string title;
  std::size_t count = 0;
  bool is_whole = true;
  for (const std::string& word : split_words(plain_text(article.body))) {
    is_whole = ++count <= kMostWords && code_point_count(title) <= kMostCharacters;
    if (!is_whole) break;
    title += (title.empty() ? "" : " ") + word;
  }
  if (code_point_count(title) > kMostCharacters) {
    std::size_t end = 0;
    for (std::size_t character = 0; character < kMostCharacters; ++character) next_code_point(title, end);
    title.resize(end);
    is_whole = false;
  }
  return is_whole ? title : title + "…";
}

}  // namespace

std::string make_title(const Article& article, Diagnostics& diagnostics) {
  const std::string headline = collapse_space(plain_text(article.headline));
  if (!headline.empty()) return headline;
  std::string title = first_words(article);
  if (!is_reported_by_reader(diagnostics)) {
    diagnostics.warning(
        {}, "metadata.title-missing",
        fmt::format("the article has no headline; its first words stand for it: \"{}\"", title));
  }
  return title;
}

std::string make_modified(const Article& article, const AssemblyOptions& options, Diagnostics& diagnostics) {
  if (!options.modified.empty()) return options.modified;
  if (article.updated) return format_utc(*article.updated);
  if (article.published) return format_utc(*article.published);
  diagnostics.warning({}, "metadata.date-missing",
                      "the article has no date; 1970-01-01 is written as the date of its last change");
  return "1970-01-01T00:00:00Z";
}

void report_missing_metadata(const Article& article, Diagnostics& diagnostics) {
  if (article.language.empty()) {
    diagnostics.warning(
        {}, "metadata.language-missing",
        "the article does not say its language, and so none of its words is hyphenated; give it "
        "with --meta lang=…");
  }
  if (article.rights.empty()) {
    diagnostics.note({}, "metadata.rights-missing", "the article has no rights notice; none is written");
  }
}

}  // namespace newsexport
