// External interface: class InlineCollector.
#include "typeset/pages/inline_collector.h"

#include <unicode/ustring.h>

#include "support/utf8.h"

namespace newsexport {
namespace {

constexpr char32_t kLineSeparator = 0x2028;
constexpr char32_t kNoBreakSpace = 0xA0;
constexpr int kTabStop = 4;

bool is_collapsible(char32_t c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

bool keeps_space(WhiteSpace white_space) {
  return white_space == WhiteSpace::pre || white_space == WhiteSpace::pre_wrap;
}

/// The code points that one becomes ("ß" in capitals is two).
std::u32string transformed(char32_t c, TextTransform transform, const std::string& language) {
  if (transform == TextTransform::none || transform == TextTransform::capitalize) return {c};
  UChar from[2];
  UChar to[8];
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = 0;
  const UChar32 source = static_cast<UChar32>(c);
  u_strFromUTF32(from, 2, &length, &source, 1, &status);
  const int32_t count = transform == TextTransform::lowercase
                            ? u_strToLower(to, 8, from, length, language.c_str(), &status)
                            : u_strToUpper(to, 8, from, length, language.c_str(), &status);
  UChar32 result[8];
  int32_t result_length = 0;
  u_strToUTF32(result, 8, &result_length, to, count, &status);
  if (U_FAILURE(status)) return {c};
  return {reinterpret_cast<const char32_t*>(result), static_cast<std::size_t>(result_length)};
}

bool looks_like_address(std::string_view text) {
  const std::size_t at = text.find('@');
  const bool is_mail = at != std::string_view::npos && at > 0 && text.find('.', at) != std::string_view::npos;
  return is_mail || text.find("://") != std::string_view::npos || text.starts_with("www.") ||
         text.starts_with("doi:");
}

bool is_same_setting(const TextRun& run, const TextRun& other) {
  return run.style == other.style && run.language == other.language && run.direction == other.direction &&
         run.structure == other.structure && run.link == other.link && run.note == other.note &&
         run.breaking == other.breaking;
}

}  // namespace

TextRun& InlineCollector::run_for(const InlineContext& context) {
  TextRun run;
  run.style = context.style->text;
  run.style.baseline_shift = context.baseline_shift;
  run.language = context.style->language;
  run.direction = context.direction;
  run.structure = context.structure;
  run.link = context.link;
  run.note = context.note;
  if (context.style->white_space == WhiteSpace::nowrap) run.breaking = TextRun::Breaking::none;
  if (text_.runs.empty() || !is_same_setting(text_.runs.back(), run)) text_.runs.push_back(std::move(run));
  return text_.runs.back();
}

void InlineCollector::append(char32_t code_point, std::size_t source) {
  append_utf8(text_.runs.back().text, code_point);
  text_.sources.push_back(static_cast<std::uint32_t>(source));
}

void InlineCollector::draw_line(LineKind kind, std::size_t begin, const InlineContext& context) {
  text_.drawn_lines.push_back(
      {kind, begin, text_.sources.size(), context.style->text.size, context.style->text.color});
}

void InlineCollector::add_text(std::string_view text, std::size_t source, const InlineContext& context) {
  const bool keeps = keeps_space(context.style->white_space);
  const TextTransform transform = context.style->text_transform;
  const std::size_t begin = text_.sources.size();
  run_for(context);
  int column = 0;
  for (std::size_t at = 0; at < text.size(); ++source, ++column) {
    const char32_t c = next_code_point(text, at);
    if (keeps && c == '\n') {
      // As add_line_break(): the last word of a line and the first of the next are two to who extracts them.
      if (column > 0) append(' ', source);
      append(kLineSeparator, source);
      column = -1;
    } else if (keeps && c == '\t') {
      for (int rest = kTabStop - column % kTabStop; rest > 0; --rest) append(kNoBreakSpace, source);
      column = -1;
    } else if (keeps && c == ' ') {
      append(kNoBreakSpace, source);
    } else if (!keeps && is_collapsible(c)) {
      if (!follows_space_) append(' ', source);
      follows_space_ = true;
    } else {
      follows_space_ = false;
      has_words_ = true;
      for (const char32_t one : transformed(c, transform, context.style->language)) append(one, source);
    }
  }
  if (text_.runs.back().text.empty()) {
    text_.runs.pop_back();
    return;
  }
  if (looks_like_address(text_.runs.back().text) && text_.runs.back().text.find(' ') == std::string::npos)
    text_.runs.back().breaking = TextRun::Breaking::url;
  if (context.is_underlined) draw_line(LineKind::underline, begin, context);
  if (context.is_struck_through) draw_line(LineKind::strike_through, begin, context);
}

void InlineCollector::add_line_break(std::size_t source, const InlineContext& context) {
  run_for(context);
  if (!follows_space_)
    append(' ', source);  // at the line's end nobody sees it, and who extracts the text needs it
  append(kLineSeparator, source);
  follows_space_ = true;
}

void InlineCollector::add_anchor(std::string id) {
  if (!id.empty()) text_.anchors.push_back({std::move(id), text_.sources.size()});
}

int InlineCollector::add_link(ParagraphLink link) {
  text_.links.push_back(std::move(link));
  return static_cast<int>(text_.links.size()) - 1;
}

InlineText InlineCollector::take() {
  while (!text_.runs.empty()) {
    std::string& last = text_.runs.back().text;
    if (last.ends_with(' ')) {
      last.pop_back();
      text_.sources.pop_back();
    } else if (!last.empty()) {
      break;
    }
    if (last.empty()) text_.runs.pop_back();
  }
  InlineText result = std::move(text_);
  *this = InlineCollector();
  return result;
}

}  // namespace newsexport
