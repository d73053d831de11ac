// External interface: struct Content and the ids of article.xhtml.
#include "markup/content.h"

#include <algorithm>

#include "model/language.h"
#include "model/links.h"
#include "model/traverse.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

std::string numbered(std::string stem, int number) {
  return stem + std::to_string(number);
}

bool is_id(const std::string& id) {
  return !id.empty() && id.find_first_of(" \t\n\r\f") == std::string::npos;
}

// The ids that the article gives to its own blocks and spans.
std::unordered_set<std::string> article_ids(const Article& article) {
  std::unordered_set<std::string> ids;
  ConstVisitor visitor;
  visitor.block = [&ids](const Block& block) { ids.insert(block.id); };
  visitor.inline_ = [&ids](const Inline& value) {
    if (const auto* span = std::get_if<Span>(&value.value)) ids.insert(span->id);
  };
  traverse(article, visitor);
  ids.erase("");
  return ids;
}

}  // namespace

std::string note_id(int number) {
  return numbered("fn-", number);
}
std::string note_reference_id(int number, int occurrence) {
  return numbered(numbered("fnref-", number) + "-", occurrence);
}
std::string source_id(int number) {
  return numbered("source-", number);
}
std::string citation_id(int number, int occurrence) {
  return numbered(numbered("citeref-", number) + "-", occurrence);
}

std::string headline_id(const Story& story) {
  if (story.contents.empty() || story.contents.front().level != 1) return kTitleId;
  const std::string& anchor = story.contents.front().anchor;
  return is_id(anchor) ? anchor : kTitleId;
}

std::string article_language(const Story& story) {
  return canonical_language(story.article.language).value_or("");
}

bool is_right_to_left(const Story& story) {
  return direction_of(article_language(story)) == Direction::right_to_left;
}

Content::Content(const Story& written_story, MarkupWriter& writer)
    : story(written_story),
      language(article_language(written_story)),
      direction(is_right_to_left(written_story) ? Direction::right_to_left : Direction::left_to_right),
      xml(writer),
      ids_(article_ids(written_story.article)) {
  ids_.insert(headline_id(story));
  for (const Reference& reference : story.article.references) references_.emplace(reference.key, &reference);
}

std::optional<std::string> Content::link(std::string_view target) const {
  const std::string_view trimmed_target = trim(target);
  if (!trimmed_target.starts_with('#')) return safe_link(trimmed_target, story.article.canonical_url);
  if (!ids_.contains(std::string(trimmed_target.substr(1)))) return std::nullopt;
  return std::string(trimmed_target);
}

const Reference* Content::reference(const std::string& key) const {
  const auto found = references_.find(key);
  return found == references_.end() ? nullptr : found->second;
}

void Content::write_id(const std::string& id) {
  if (is_id(id) && written_ids_.insert(id).second) xml.attribute("id", id);
}

void Content::write_language(const std::string& tag, Direction wanted) {
  const std::string canonical = tag.empty() ? tag : canonical_language(tag).value_or("");
  if (!canonical.empty()) {
    xml.attribute("xml:lang", canonical);
    xml.attribute("lang", canonical);
  }
  if (wanted == Direction::inherit && !canonical.empty()) {
    const Direction natural = direction_of(canonical);
    if (natural != direction) wanted = natural;
  }
  if (wanted != Direction::inherit) xml.attribute("dir", wanted == Direction::right_to_left ? "rtl" : "ltr");
}

void Content::write_own_direction() {
  if (direction == Direction::right_to_left) xml.attribute("dir", "auto");
}

void Content::write_code_direction() {
  if (direction == Direction::right_to_left) xml.attribute("dir", "ltr");
}

std::string Content::fresh_id(const std::string& stem) {
  std::string id;
  do {
    id = numbered(stem + "-", ++last_fresh_number_);
  } while (!ids_.insert(id).second);
  return id;
}

}  // namespace newsexport
