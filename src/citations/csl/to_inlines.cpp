// External interface: to_inlines(), to_pieces(), set_citations().
#include "citations/csl/to_inlines.h"

#include <span>

#include "citations/csl/processor.h"

namespace newsexport {
namespace csl {
namespace {

// Characters with the tokens that are open around them.
struct Run {
  std::string text;
  std::vector<const Token*> open;
  int cite = -1;
  bool is_break = false;
};

bool begins_block(Display display) {
  return display == Display::block || display == Display::indent || display == Display::right_inline;
}

std::vector<Run> runs_of(const std::vector<Token>& tokens) {
  std::vector<Run> runs;
  std::vector<const Token*> open;
  int cite = -1;
  bool needs_break = false;
  for (const Token& token : tokens) {
    if (token.kind == Token::Kind::open) {
      if (token.cite >= 0) cite = token.cite;
      if (begins_block(token.display) && !runs.empty() && token.display != Display::right_inline)
        needs_break = true;
      open.push_back(&token);
    } else if (token.kind == Token::Kind::close) {
      if (token.cite >= 0) cite = -1;
      if (token.display == Display::block || token.display == Display::indent) needs_break = !runs.empty();
      open.pop_back();
    } else if (!token.text.empty()) {
      if (needs_break) runs.push_back({"", {}, cite, true});
      needs_break = false;
      runs.push_back({token.text, open, cite, false});
    }
  }
  return runs;
}

// The wrappers of one open token, from the outside in.
Inlines wrapped(const Token& token, Inlines content) {
  const Format& format = token.format;
  if (format.style != FontStyle::inherit) content = {{Emphasis{std::move(content)}}};
  if (format.variant == FontVariant::small_caps) content = {{SmallCaps{std::move(content)}}};
  if (format.weight == FontWeight::bold) content = {{Strong{std::move(content)}}};
  if (format.decoration == Decoration::underline) {
    Span span;
    span.content = std::move(content);
    span.classes = {"underline"};
    content = {{std::move(span)}};
  }
  if (format.align == VerticalAlign::sup) content = {{Superscript{std::move(content)}}};
  if (format.align == VerticalAlign::sub) content = {{Subscript{std::move(content)}}};
  if (!token.target.empty()) content = {{Link{token.target, "", std::move(content)}}};
  return content;
}

Inlines nested(std::span<const Run> runs, std::size_t depth) {
  Inlines inlines;
  for (std::size_t at = 0; at < runs.size();) {
    if (runs[at].is_break) {
      inlines.push_back({LineBreak{}});
      ++at;
      continue;
    }
    if (runs[at].open.size() <= depth) {
      append_text(inlines, runs[at].text);
      ++at;
      continue;
    }
    const Token* token = runs[at].open[depth];
    std::size_t end = at + 1;
    while (end < runs.size() && runs[end].open.size() > depth && runs[end].open[depth] == token) ++end;
    for (Inline& value : wrapped(*token, nested(runs.subspan(at, end - at), depth + 1))) {
      const auto* text = std::get_if<newsexport::Text>(&value.value);
      if (text) {
        append_text(inlines, text->text);
      } else {
        inlines.push_back(std::move(value));
      }
    }
    at = end;
  }
  return inlines;
}

}  // namespace

Inlines to_inlines(const std::vector<Token>& tokens) {
  return nested(runs_of(tokens), 0);
}

std::vector<CslCitationPiece> to_pieces(const std::vector<Token>& tokens) {
  const std::vector<Run> runs = runs_of(tokens);
  std::vector<CslCitationPiece> pieces;
  for (std::size_t at = 0; at < runs.size();) {
    std::size_t end = at + 1;
    while (end < runs.size() && runs[end].cite == runs[at].cite) ++end;
    pieces.push_back({nested(std::span(runs).subspan(at, end - at), 0), runs[at].cite});
    at = end;
  }
  return pieces;
}

}  // namespace csl

namespace {

// display="left-margin" parts the label from the text, as second-field-align does.
void part_margin(csl::FinishedEntry& entry) {
  if (!entry.label.empty()) return;
  const auto is_margin = [](const csl::Token& token) { return token.display == csl::Display::left_margin; };
  const auto& text = entry.text;
  if (text.empty() || text.front().kind != csl::Token::Kind::open || !is_margin(text.front())) return;
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (text[at].kind != csl::Token::Kind::close || !is_margin(text[at])) continue;
    const auto end = entry.text.begin() + static_cast<std::ptrdiff_t>(at) + 1;
    entry.label.assign(entry.text.begin(), end);
    entry.text.erase(entry.text.begin(), end);
    return;
  }
}

}  // namespace

CslOutput set_citations(const CslStyle& style, const CslLocale& locale,
                        const std::vector<Reference>& references, const std::vector<CslCluster>& clusters,
                        const CslSetting& setting) {
  csl::Finished finished = csl::process(style.tree(), locale.tree(), references, clusters, setting);
  CslOutput output;
  output.is_note_style = style.is_note_style();
  for (const csl::FinishedCitation& citation : finished.citations) {
    output.citations.push_back({csl::to_inlines(citation.author), csl::to_pieces(citation.text)});
  }
  for (csl::FinishedEntry& entry : finished.bibliography) {
    part_margin(entry);
    output.bibliography.push_back({entry.reference, references[entry.reference].key,
                                   trimmed(csl::to_inlines(entry.label)),
                                   trimmed(csl::to_inlines(entry.text))});
  }
  if (const auto& bibliography = style.tree().bibliography) {
    output.has_hanging_indent = bibliography->has_hanging_indent;
    output.label_align = bibliography->second_field_align == "flush"    ? CslOutput::LabelAlign::flush
                         : bibliography->second_field_align == "margin" ? CslOutput::LabelAlign::margin
                                                                        : CslOutput::LabelAlign::none;
    output.entry_spacing = bibliography->entry_spacing;
    output.line_spacing = bibliography->line_spacing;
  }
  return output;
}

}  // namespace newsexport
