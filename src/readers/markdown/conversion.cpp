// External interface: read_blocks(), read_inline_text(), Conversion.
#include "readers/markdown/conversion.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <memory>
#include <mutex>

#include "model/language.h"
#include "readers/markdown/convert_blocks.h"

namespace newsexport::markdown {
namespace {

constexpr int kOptions = CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE |
                         CMARK_OPT_FULL_INFO_STRING | CMARK_OPT_SOURCEPOS;

using Document = std::unique_ptr<cmark_node, decltype(&cmark_node_free)>;

Document parse(const std::string& text) {
  // cmark-gfm turns the special characters of its extensions on and off in a global table while it reads
  // inlines (inlines.c, SPECIAL_CHARS): two threads at once would miss each other's strikethroughs.
  static std::mutex mutex;
  const std::lock_guard lock(mutex);
  cmark_gfm_core_extensions_ensure_registered();
  const std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)> parser(cmark_parser_new(kOptions),
                                                                           cmark_parser_free);
  for (const char* extension : {"table", "strikethrough", "autolink"}) {
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(extension));
  }
  cmark_parser_feed(parser.get(), text.data(), text.size());
  Document document(cmark_parser_finish(parser.get()), cmark_node_free);
  cmark_consolidate_text_nodes(document.get());
  return document;
}

// cmark moves the notes to the document's end, in the order of their numbers.
std::vector<cmark_node*> note_nodes(cmark_node* document) {
  std::vector<cmark_node*> notes;
  for (cmark_node* node = cmark_node_last_child(document); node; node = cmark_node_previous(node)) {
    if (cmark_node_get_type(node) != CMARK_NODE_FOOTNOTE_DEFINITION) break;
    notes.push_back(node);
  }
  std::reverse(notes.begin(), notes.end());
  return notes;
}

// cmark keeps a note's label to itself: it is read from the line, where it stands right before the note.
std::string_view note_label(cmark_node* note, const PreparedText& prepared) {
  const std::string_view line = prepared.line(cmark_node_get_start_line(note));
  const auto column = static_cast<std::size_t>(std::max(cmark_node_get_start_column(note), 1)) - 1;
  const std::string_view before = line.substr(0, std::min(line.find("]:"), column));
  const std::size_t open = before.find("[^");
  return open == std::string_view::npos ? before : before.substr(open + 2);
}

Blocks convert(const PreparedText& prepared, Conversion& conversion) {
  const Document document = parse(prepared.text);
  const std::vector<cmark_node*> nodes = note_nodes(document.get());
  std::vector<std::string> labels;
  std::set<std::string> known;
  for (cmark_node* node : nodes) {
    labels.push_back(restore(note_label(node, prepared), prepared, Escapes::as_characters));
    // A note that took the label of another is told apart by its place.
    const bool is_second = !known.insert(labels.back()).second;
    if (is_second)
      labels.back() += "-" + std::to_string(prepared.source_line(cmark_node_get_start_line(node)));
  }
  InlineConverter inlines(prepared, labels, conversion);
  BlockConverter converter(prepared, inlines, conversion);
  Blocks blocks = converter.blocks(document.get(), 0);
  for (std::size_t index = 0; index < nodes.size(); ++index) {
    const Position position{prepared.source_line(cmark_node_get_start_line(nodes[index])), 1};
    conversion.article.notes.push_back({labels[index], converter.blocks(nodes[index], 1), position, 0, 0});
  }
  return blocks;
}

}  // namespace

void Conversion::report_depth(Position position) {
  if (has_reported_depth) return;
  has_reported_depth = true;
  diagnostics.warning(
      position, "nesting.too-deep",
      "nested deeper than " + std::to_string(kDeepestNesting) + "; what is deeper is set at that depth");
}

void Conversion::report_tag(const std::string& name, Position position) {
  if (name.empty() || !reported_tags.insert(name).second) return;
  diagnostics.note(position, "markdown.html-dropped",
                   "<" + name + "> has no meaning here; its text is kept without it");
}

std::string Conversion::language(const std::string& tag, Position position) {
  if (tag.empty()) return {};
  if (auto canonical = canonical_language(tag)) return *canonical;
  diagnostics.warning(position, "metadata.language-invalid", "'" + tag + "' is no language tag; left out");
  return {};
}

Blocks read_blocks(std::string_view text, int first_line, Conversion& conversion) {
  return convert(prepare_text(text, first_line, conversion.diagnostics), conversion);
}

Inlines read_inline_text(std::string_view text, int line, Conversion& conversion) {
  std::string one_line(text);
  std::replace(one_line.begin(), one_line.end(), '\n', ' ');
  PreparedText prepared = prepare_text(one_line, line, conversion.diagnostics);
  prepared.text.insert(0, kAnchor);
  const Document document = parse(prepared.text);
  InlineConverter inlines(prepared, {}, conversion);
  RunningText running;
  for (cmark_node* node = cmark_node_first_child(document.get()); node; node = cmark_node_next(node)) {
    if (!running.text.empty()) running.add_text(" ");
    running.append(inlines.running_text(node, Scope::text, 0));
  }
  if (running.text.starts_with(kAnchor)) running.text.erase(0, kAnchor.size());
  return trimmed(inlines.read(std::move(running), Scope::text));
}

}  // namespace newsexport::markdown
