// External interface: write_inlines(), write_classes(), write_picture(),
// write_linked_text().
#include "markup/inlines.h"

#include <utility>

#include "markup/citations.h"
#include "markup/mathml.h"
#include "model/links.h"
#include "model/picture_rights.h"
#include "model/picture_text.h"
#include "model/quotation_marks.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

// Note references and citation markers of a link's words: they are links of their own, and links do not
// nest, so they follow straight behind it.
void write_waiting(Content& content) {
  const std::vector<const Inline*> waiting = std::exchange(content.waiting, {});
  for (const Inline* value : waiting) {
    if (const auto* note = std::get_if<NoteReference>(&value->value)) write_note_reference(content, *note);
    if (const auto* citation = std::get_if<Citation>(&value->value))
      write_citation_marker(content, *citation);
  }
}

// One overload for each kind of the closed list.
struct WriteInline {
  Content& content;
  const Inline& value;

  void wrapped(std::string_view element, const Inlines& inlines) const {
    content.xml.open(element);
    write_inlines(content, inlines);
    content.xml.close();
  }

  void operator()(const Text& kind) const { content.xml.text(kind.text); }
  void operator()(const Emphasis& kind) const { wrapped("em", kind.content); }
  void operator()(const Strong& kind) const { wrapped("strong", kind.content); }
  void operator()(const Superscript& kind) const { wrapped("sup", kind.content); }
  void operator()(const Subscript& kind) const { wrapped("sub", kind.content); }
  void operator()(const Strikethrough& kind) const { wrapped("s", kind.content); }
  void operator()(const SmallCaps& kind) const {
    content.xml.open("span", {{"class", "small-caps"}});
    write_inlines(content, kind.content);
    content.xml.close();
  }
  void operator()(const Code& kind) const {
    content.xml.open("code");
    content.write_code_direction();
    content.xml.text(kind.text);
    content.xml.close();
  }
  void operator()(const LineBreak&) const { content.xml.empty("br"); }

  void operator()(const Link& kind) const {
    const std::optional<std::string> target = content.link(kind.target);
    if (!target || content.link_depth > 0) {
      write_inlines(content, kind.content);
      return;
    }
    content.xml.open("a", {{"href", *target}});
    if (!kind.title.empty()) content.xml.attribute("title", kind.title);
    ++content.link_depth;
    write_inlines(content, kind.content);
    --content.link_depth;
    content.xml.close();
    write_waiting(content);
  }

  // The marks are characters, not <q>: too many readers set none for <q>, and they are lost in copied text.
  void operator()(const Quote& kind) const {
    const QuotationMarks marks = quotation_marks(content.language, content.quote_depth);
    content.xml.open("span", {{"class", "quote"}});
    if (const auto cite = safe_link(kind.cite, content.story.article.canonical_url)) {
      content.xml.attribute("data-cite", *cite);
    }
    content.xml.text(marks.open);
    ++content.quote_depth;
    write_inlines(content, kind.content);
    --content.quote_depth;
    content.xml.text(marks.close);
    content.xml.close();
  }

  void operator()(const Abbreviation& kind) const {
    content.xml.open("abbr");
    if (!kind.expansion.empty()) content.xml.attribute("title", kind.expansion);
    write_inlines(content, kind.content);
    content.xml.close();
  }

  void operator()(const Span& kind) const {
    content.xml.open("span");
    content.write_id(kind.id);
    write_classes(content, "", kind.classes);
    content.write_language(kind.language, kind.direction);
    write_inlines(content, kind.content);
    content.xml.close();
  }

  void operator()(const NoteReference& kind) const {
    if (content.link_depth > 0) {
      content.waiting.push_back(&value);
    } else {
      write_note_reference(content, kind);
    }
  }

  void operator()(const Citation& kind) const {
    write_citation_words(content, kind);
    if (content.link_depth > 0) {
      content.waiting.push_back(&value);
    } else {
      write_citation_marker(content, kind);
    }
  }

  void operator()(const InlinePicture& kind) const { write_picture(content, kind.picture, {}); }

  // Within a link too: it holds none itself.
  void operator()(const Math& kind) const {
    const std::string words = plain_text(kind.content);
    const bool is_markup =
        is_readable_mathml(kind.mathml) && content.xml.begin_replacement(code_point_count(words));
    if (is_markup) {
      write_mathml(content.xml, kind);
      content.xml.end_replacement();
      return;
    }
    content.xml.open("span", {{"class", "math"}});
    write_inlines(content, kind.content);
    content.xml.close();
  }
};

const Resource* resource_of(const Content& content, const Picture& picture) {
  const std::vector<Resource>& resources = content.story.resources;
  if (picture.resource < 0 || static_cast<std::size_t>(picture.resource) >= resources.size()) return nullptr;
  return &resources[static_cast<std::size_t>(picture.resource)];
}

enum class End { front, back };

// The picture that a piece of text begins or ends with, or null.
const Picture* picture_at(const Inline& value, End end) {
  if (const auto* picture = std::get_if<InlinePicture>(&value.value)) return &picture->picture;
  const Inlines* content = std::visit(
      [](const auto& kind) -> const Inlines* {
        if constexpr (requires { kind.content; })
          return &kind.content;
        else
          return nullptr;
      },
      value.value);
  if (!content || content->empty()) return nullptr;
  return picture_at(end == End::front ? content->front() : content->back(), end);
}

// Where a picture is missing, words stand for it.
bool has_picture_words(const Content& content, const Inline& value, End end) {
  const Picture* picture = picture_at(value, end);
  return picture && !resource_of(content, *picture) && leaves_trace(*picture);
}

// Brackets and quotation marks open a word as letters do; which of the quotation marks open depends on the
// language, and a space too many before a closing one is the smaller fault.
bool begins_word(char32_t c) {
  static constexpr std::u32string_view kOpening = U"([{¿¡“‘„‚«»‹›\"'";
  return is_letter(c) || is_digit(c) || kOpening.find(c) != std::u32string_view::npos;
}

// Whether words that stand for a picture would touch other words: a picture may, they may not.
bool is_glued(const Content& content, const Inline& left, const Inline& right) {
  const bool is_behind = has_picture_words(content, left, End::back);
  const bool is_before = has_picture_words(content, right, End::front);
  if (!is_behind && !is_before) return false;
  const std::string left_words = plain_text(Inlines{left});
  const std::string right_words = plain_text(Inlines{right});
  std::size_t first = 0;
  const char32_t next = right_words.empty() ? U' ' : next_code_point(right_words, first);
  const bool is_word = is_before || begins_word(next);
  const bool is_word_before =
      is_behind ||
      (!left_words.empty() && std::string_view(" \n([").find(left_words.back()) == std::string_view::npos);
  return is_word && is_word_before;
}

}  // namespace

void write_classes(Content& content, std::string_view own, const std::vector<std::string>& found) {
  std::string classes(own);
  for (const std::string& name : found) {
    if (name.empty()) continue;
    if (!classes.empty()) classes += ' ';
    classes += name;
  }
  if (!classes.empty()) content.xml.attribute("class", classes);
}

void write_picture(Content& content, const Picture& picture, const Inlines& caption) {
  if (const Resource* resource = resource_of(content, picture)) {
    content.xml.open("img", {{"src", resource->name}});
    const PictureText text = picture_text(picture, caption, content.language);
    content.xml.attribute("alt", text.words);
    if (picture.is_decorative) content.xml.attribute("role", "presentation");
    if (!picture.title.empty() && picture.title != text.words) content.xml.attribute("title", picture.title);
    content.xml.close_empty();
    return;
  }
  if (!leaves_trace(picture)) return;
  const bool is_on_the_web = is_web_address(picture.source) && !picture.is_omitted;
  content.xml.open("span", {{"class", "missing-picture"}});
  const PictureText text = picture_text(picture, caption, content.language);
  write_linked_text(content, text.is_stand_in() ? picture.source : text.words,
                    is_on_the_web ? picture.source : "");
  content.xml.close();
}

void write_linked_text(Content& content, std::string_view text, std::string_view target) {
  const std::optional<std::string> link = content.link_depth > 0 ? std::nullopt : content.link(target);
  if (!link) {
    content.xml.text(text);
    return;
  }
  content.xml.element("a", {{"href", *link}}, text);
}

void write_inlines(Content& content, const Inlines& inlines) {
  const Inline* before = nullptr;
  for (const Inline& value : inlines) {
    if (before && is_glued(content, *before, value)) content.xml.text(" ");
    std::visit(WriteInline{content, value}, value.value);
    before = &value;
  }
}

}  // namespace newsexport
