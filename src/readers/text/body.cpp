// External interface: make_body().
#include "readers/text/body.h"

#include <algorithm>

#include "support/utf8.h"

namespace newsexport::plain {
namespace {

Inlines text_of(std::string_view text) {
  Inlines inlines;
  append_text(inlines, text);
  return inlines;
}

Block paragraph_at(std::string_view text, Position position) {
  Block block{Paragraph{text_of(text)}};
  block.position = position;
  return block;
}

bool is_item(const Passage& passage) {
  return passage.role == Role::paragraph && passage.marker != ListMarker::none;
}

// One past the last item of the list that begins at `first`.
std::size_t list_end(const std::vector<Passage>& passages, std::size_t first) {
  std::size_t end = first + 1;
  for (; end < passages.size() && is_item(passages[end]); ++end) {
    const Passage& previous = passages[end - 1];
    if (passages[end].marker != previous.marker) break;
    if (previous.marker == ListMarker::number && passages[end].number != previous.number + 1) break;
  }
  return end;
}

Position behind_marker(const Passage& passage) {
  const std::string_view marker = std::string_view(passage.text).substr(0, passage.marker_size);
  return {passage.position.line, passage.position.column + static_cast<int>(code_point_count(marker))};
}

Block make_list(const std::vector<Passage>& passages, std::size_t first, std::size_t end) {
  List list;
  const bool is_numbered = passages[first].marker == ListMarker::number;
  list.kind = is_numbered ? List::Kind::numbered : List::Kind::bulleted;
  if (is_numbered) list.start = passages[first].number;
  for (std::size_t at = first; at < end; ++at) {
    const std::string_view words = trim(std::string_view(passages[at].text).substr(passages[at].marker_size));
    list.items.push_back({paragraph_at(words, behind_marker(passages[at]))});
  }
  Block block{std::move(list)};
  block.position = passages[first].position;
  return block;
}

Block make_block(const Passage& passage) {
  Block block = paragraph_at(passage.text, passage.position);
  if (passage.role == Role::crosshead) block.value = Crosshead{2, text_of(passage.text)};
  if (passage.role == Role::rule) block.value = ThematicBreak{};
  return block;
}

bool is_body(const Passage& passage) {
  return passage.role == Role::paragraph || passage.role == Role::crosshead || passage.role == Role::rule;
}

// A rule divides blocks; at the ends of the body it divides nothing.
void drop_outer_rules(Blocks& body) {
  const auto is_rule = [](const Block& block) { return std::holds_alternative<ThematicBreak>(block.value); };
  while (!body.empty() && is_rule(body.back())) body.pop_back();
  const auto first = std::ranges::find_if_not(body, is_rule);
  body.erase(body.begin(), first);
}

}  // namespace

Blocks make_body(const std::vector<Passage>& passages) {
  Blocks body;
  for (std::size_t at = 0; at < passages.size();) {
    const std::size_t end = is_item(passages[at]) ? list_end(passages, at) : at + 1;
    if (end - at >= 2) {
      body.push_back(make_list(passages, at, end));
    } else if (is_body(passages[at])) {
      body.push_back(make_block(passages[at]));
    }
    at = end;
  }
  drop_outer_rules(body);
  return body;
}

}  // namespace newsexport::plain
