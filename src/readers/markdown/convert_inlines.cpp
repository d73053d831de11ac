// External interface: InlineConverter.
#include "readers/markdown/convert_inlines.h"

#include <cmark-gfm.h>

#include <cstdlib>
#include <cstring>
#include <utility>

namespace newsexport::markdown {
namespace {

std::string_view type_of(cmark_node* node) {
  return cmark_node_get_type_string(node);
}

const char* text_or_empty(const char* text) {
  return text ? text : "";
}

// "-@doe.smith", which the autolink extension takes for a mail address.
bool is_no_address(std::string_view target, std::string_view text) {
  return target.starts_with("mailto:") && text.starts_with("-@");
}

}  // namespace

InlineConverter::InlineConverter(const PreparedText& prepared, std::vector<std::string> note_labels,
                                 Conversion& conversion)
    : prepared_(prepared),
      note_labels_(std::move(note_labels)),
      conversion_(conversion),
      surroundings_{prepared,
                    [this](Inlines content) {
                      Note note;
                      note.key = "inline-" + std::to_string(++conversion_.inline_notes);
                      note.position = last_position_;
                      note.content.push_back({Paragraph{std::move(content)}, last_position_, {}, {}, {}, {}});
                      conversion_.article.notes.push_back(note);
                      return note.key;
                    },
                    [this](const std::string& tag) { return conversion_.language(tag, last_position_); },
                    [this](std::string_view label) {
                      conversion_.diagnostics.warning(last_position_, "note.missing",
                                                      "there is no note \"" + std::string(label) +
                                                          "\"; its mark is printed as it stands");
                    },
                    [this](const Attributes& attributes, Bearer bearer) {
                      report_attributes(attributes, bearer, last_position_, conversion_);
                    }} {}

std::string InlineConverter::restored(const char* text, Escapes escapes) const {
  return restore(text_or_empty(text), prepared_, escapes);
}

Position InlineConverter::position(cmark_node* node) const {
  return {prepared_.source_line(cmark_node_get_start_line(node)), cmark_node_get_start_column(node)};
}

Picture InlineConverter::picture(cmark_node* image, Inlines& description) {
  description = read(running_text(image, Scope::link, 1), Scope::link);
  Picture picture;
  picture.source = restored(cmark_node_get_url(image), Escapes::as_characters);
  picture.title = restored(cmark_node_get_title(image), Escapes::as_characters);
  picture.alternative_text = plain_text(description);
  picture.position = {position(image).line, 0};
  if (picture.position.line == 0) picture.position.line = last_position_.line;
  return picture;
}

Inline InlineConverter::link(cmark_node* node, int depth) {
  const std::string_view target = text_or_empty(cmark_node_get_url(node));
  cmark_node* child = cmark_node_first_child(node);
  const bool is_autolink = child && cmark_node_get_type(child) == CMARK_NODE_TEXT &&
                           !cmark_node_next(child) && target.ends_with(cmark_node_get_literal(child));
  Link link;
  link.target = restore(target, prepared_, is_autolink ? Escapes::with_backslashes : Escapes::as_characters);
  link.title = restored(cmark_node_get_title(node), Escapes::as_characters);
  if (is_autolink) {
    append_text(link.content, restored(cmark_node_get_literal(child), Escapes::with_backslashes));
  } else {
    link.content = read(running_text(node, Scope::link, depth + 1), Scope::link);
  }
  return {std::move(link)};
}

// Below the deepest level: the text of all that is inside, without its marks.
void InlineConverter::add_flat(cmark_node* node, HtmlRun& run) {
  conversion_.report_depth(last_position_);
  cmark_iter* walk = cmark_iter_new(node);
  for (cmark_event_type event = cmark_iter_next(walk); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(walk)) {
    cmark_node* inside = cmark_iter_get_node(walk);
    if (event != CMARK_EVENT_ENTER) continue;
    const cmark_node_type type = cmark_node_get_type(inside);
    if (type == CMARK_NODE_TEXT) run.current().add_text(text_or_empty(cmark_node_get_literal(inside)));
    if (type == CMARK_NODE_CODE) run.current().add_text(text_or_empty(cmark_node_get_literal(inside)));
    if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) run.current().add_text("\n");
  }
  cmark_iter_free(walk);
}

void InlineConverter::add_container(cmark_node* node, HtmlRun& run, Scope scope, int depth) {
  if (depth >= kDeepestNesting) return add_flat(node, run);
  const cmark_node_type type = cmark_node_get_type(node);
  if (type == CMARK_NODE_LINK) {
    const char* text =
        cmark_node_first_child(node) ? cmark_node_get_literal(cmark_node_first_child(node)) : nullptr;
    if (is_no_address(text_or_empty(cmark_node_get_url(node)), text_or_empty(text))) {
      return run.current().add_text(text);
    }
    return run.current().add_atom(link(node, depth));
  }
  Inlines content = read(running_text(node, scope, depth + 1), scope);
  if (type == CMARK_NODE_EMPH) return run.current().add_atom({Emphasis{std::move(content)}});
  if (type == CMARK_NODE_STRONG) return run.current().add_atom({Strong{std::move(content)}});
  if (type_of(node) == "strikethrough") return run.current().add_atom({Strikethrough{std::move(content)}});
  Span span;
  span.content = std::move(content);
  run.current().add_atom({std::move(span)});
}

void InlineConverter::add_node(cmark_node* node, HtmlRun& run, Scope scope, int depth) {
  const char* literal = text_or_empty(cmark_node_get_literal(node));
  const cmark_node_type type = cmark_node_get_type(node);
  if (type == CMARK_NODE_TEXT) {
    run.current().add_text(literal);
  } else if (type == CMARK_NODE_SOFTBREAK) {
    run.current().add_text("\n");
  } else if (type == CMARK_NODE_LINEBREAK) {
    run.current().add_atom({LineBreak{}});
    run.current().add_text("\n");
  } else if (type == CMARK_NODE_CODE) {
    run.current().add_atom({Code{restored(literal, Escapes::with_backslashes)}});
  } else if (type == CMARK_NODE_HTML_INLINE) {
    run.tag(parse_html_tag(restored(literal, Escapes::with_backslashes)));
  } else if (type == CMARK_NODE_FOOTNOTE_REFERENCE) {
    const auto number = static_cast<std::size_t>(std::strtoul(literal, nullptr, 10));
    if (number >= 1 && number <= note_labels_.size()) {
      run.current().add_atom({NoteReference{note_labels_[number - 1]}});
    }
  } else if (type == CMARK_NODE_IMAGE) {
    Inlines description;
    run.current().add_atom({InlinePicture{picture(node, description)}});
  } else {
    add_container(node, run, scope, depth);
  }
}

RunningText InlineConverter::running_text(cmark_node* parent, Scope scope, int depth) {
  if ((cmark_node_get_type(parent) & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_BLOCK) {
    last_position_ = position(parent);
  }
  HtmlRun run([this, scope](RunningText content) { return read(std::move(content), scope); },
              [this](const HtmlTag& tag) { conversion_.report_tag(tag.name, last_position_); });
  for (cmark_node* child = cmark_node_first_child(parent); child; child = cmark_node_next(child)) {
    add_node(child, run, scope, depth);
  }
  return run.take();
}

}  // namespace newsexport::markdown
