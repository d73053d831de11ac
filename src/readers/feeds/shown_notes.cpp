// External interface: ShownNotes, with_editor_footnotes().
#include "readers/feeds/shown_notes.h"

#include <optional>

#include "readers/feeds/markup_text.h"
#include "support/error.h"
#include "support/parse_json.h"
#include "support/utf8.h"

namespace newsexport::feeds {
namespace {

// Notes and their references lead to each other, by which html/footnotes.h knows them.
std::string list_item(std::string_view id, std::string_view reference_id, std::string_view words) {
  return "<li id=\"" + escaped_for_html(id) + "\">" + std::string(words) + " <a href=\"#" +
         escaped_for_html(reference_id) + "\">↩</a></li>";
}

std::string text_at(const JsonValue& value, const std::string& name) {
  const JsonValue* member = value.find(name);
  return member && member->kind == JsonValue::Kind::text ? member->text : std::string();
}

std::optional<std::string> items_of(const std::string& json) {
  try {
    const JsonValue notes = parse_json({"footnotes", json});
    if (notes.kind != JsonValue::Kind::list) return std::nullopt;
    std::string items;
    for (const JsonValue& note : notes.items) {
      const std::string id = text_at(note, "id");
      const std::string words = text_at(note, "content");
      // Its reference has the note's id with "-link" behind it (WordPress, block-library/src/footnotes).
      if (!trim(words).empty()) items += list_item(id, id + "-link", words);
    }
    return items;
  } catch (const Error&) {
    return std::nullopt;
  }
}

}  // namespace

std::string ShownNotes::add(std::string_view words) {
  const std::string number = std::to_string(++count_);
  const std::string id = "shown-note-" + number;
  items_ += list_item(id, id + "-link", trim(words));
  return "<sup class=\"footnote\"><a href=\"#" + id + "\" id=\"" + id + "-link\">" + number + "</a></sup>";
}

std::string ShownNotes::list() const {
  return items_.empty() ? std::string() : "<ol class=\"footnotes\">" + items_ + "</ol>";
}

std::string with_editor_footnotes(const std::string& text, const std::string& json, Position place,
                                  Diagnostics& diagnostics) {
  if (trim(json).empty()) return text;
  const std::optional<std::string> items = items_of(json);
  if (!items) {
    diagnostics.warning(place, "feed.footnotes-unreadable",
                        "cannot read the footnotes that the post has beside its text; they are left out");
    return text;
  }
  if (items->empty()) return text;
  constexpr std::string_view kBlock = "<!-- wp:footnotes";
  const std::size_t block = std::min(text.find(kBlock), text.size());
  return text.substr(0, block) + "<ol class=\"wp-block-footnotes\">" + *items + "</ol>" + text.substr(block);
}

}  // namespace newsexport::feeds
