// External interface: read_text(). Each step gives roles to passages; the model is made at the end.
#include "readers/text.h"

#include <algorithm>

#include <fmt/format.h>

#include "readers/text/body.h"
#include "readers/text/credits.h"
#include "readers/text/crossheads.h"
#include "readers/text/mark_attributions.h"
#include "readers/text/passages.h"
#include "readers/text/rights_notice.h"
#include "readers/text/site_chrome.h"
#include "readers/text/title_block.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

using plain::Passage;
using plain::Role;

std::string_view reason_of(Role role) {
  switch (role) {
    case Role::navigation:
      return "site navigation";
    case Role::advertisement:
      return "advertisement";
    default:
      return "site footer";
  }
}

void leave_out(std::string text, Role role, Position position, Article& article) {
  article.left_out.push_back({std::move(text), std::string(reason_of(role)), position});
}

// Takes the line's credits over, unless the article has such a byline or date already: then the line stays
// where it is, for nothing may be lost. Returns whether they were taken.
bool take_credits(const Passage& passage, Article& article) {
  std::optional<plain::Credits> credits = plain::read_credits(passage.text);
  if (!credits) return false;
  const bool is_taken = (!credits->bylines.empty() && !article.bylines.empty()) ||
                        (credits->published && article.published) || (credits->updated && article.updated);
  if (is_taken) return false;
  if (!credits->bylines.empty()) {
    article.bylines = std::move(credits->bylines);
    article.byline_note = std::move(credits->byline_note);
  }
  if (!credits->dateline.empty()) article.dateline = std::move(credits->dateline);
  if (credits->published) article.published = std::move(credits->published);
  if (credits->updated) article.updated = std::move(credits->updated);
  for (std::string& part : credits->chrome) {
    leave_out(std::move(part), Role::navigation, passage.position, article);
  }
  return true;
}

void add_keywords(std::string_view line, Article& article) {
  const std::size_t list = line.find(':') + 1;
  for (const std::string_view keyword : split(line.substr(list), ',')) {
    if (!trim(keyword).empty()) article.keywords.emplace_back(trim(keyword));
  }
}

Inlines inlines_of(const Passage& passage) {
  Inlines inlines;
  append_text(inlines, passage.text);
  return inlines;
}

// Everything that is not the body.
void take_over(Passage& passage, Article& article, std::string& notice) {
  switch (passage.role) {
    case Role::kicker:
      article.kicker = inlines_of(passage);
      break;
    case Role::headline:
      article.headline = inlines_of(passage);
      break;
    case Role::standfirst:
      article.standfirst = inlines_of(passage);
      break;
    case Role::credits:
      if (!take_credits(passage, article)) passage.role = Role::paragraph;
      break;
    case Role::keywords:
      add_keywords(passage.text, article);
      break;
    case Role::rights:
      notice += (notice.empty() ? "" : "\n") + passage.text;
      break;
    case Role::navigation:
    case Role::site_footer:
    case Role::advertisement:
      leave_out(passage.text, passage.role, passage.position, article);
      break;
    case Role::paragraph:
    case Role::crosshead:
    case Role::rule:
      break;
  }
}

// One note for each run of lines that were left out for the same reason.
void report_left_out(const Article& article, Diagnostics& diagnostics) {
  const auto& entries = article.left_out;
  for (std::size_t first = 0; first < entries.size();) {
    std::size_t end = first + 1;
    while (end < entries.size() && entries[end].reason == entries[first].reason) ++end;
    const std::size_t count = end - first;
    diagnostics.note(entries[first].position, "text.left-out",
                     fmt::format("left out {} line{} as {}: \"{}\"", count, count == 1 ? "" : "s",
                                 entries[first].reason, excerpt(entries[first].text)));
    first = end;
  }
}

}  // namespace

Article read_text(const Source& source, const ReadOptions&, Diagnostics& diagnostics) {
  std::vector<Passage> passages = plain::read_passages(source.text);
  plain::mark_rights_notice(passages);
  plain::mark_site_chrome(passages);
  plain::mark_title_block(passages);
  plain::mark_crossheads(passages);

  Article article;
  article.source_name = source.name;
  std::string notice;
  const auto first_notice = std::ranges::find(passages, Role::rights, &Passage::role);
  const Position notice_position = first_notice == passages.end() ? Position{} : first_notice->position;
  for (Passage& passage : passages) take_over(passage, article, notice);
  if (!notice.empty()) article.rights = plain::read_rights(notice, notice_position);
  article.body = plain::make_body(passages);
  mark_attributions(article);

  if (article.headline.empty()) {
    diagnostics.warning({1, 1}, "metadata.headline-missing",
                        "the text does not begin with a headline; the article has none");
  }
  report_left_out(article, diagnostics);
  return article;
}

}  // namespace newsexport
