#include "citations/reference_line.h"

#include <array>
#include <string>
#include <utility>

namespace newsexport {
namespace {

constexpr std::array<std::string_view, 10> kSentenceEnds = {".",  "!",  "?", "…", "。",
                                                            "！", "？", "؟", "۔", "।"};
constexpr std::array<std::string_view, 9> kClosers = {"”", "“", "’", "\u00A0»", "»", "«", "」", "\"", "'"};

}  // namespace

bool ends_sentence(std::string_view text) {
  for (bool is_closed = true; is_closed;) {
    is_closed = false;
    for (const std::string_view closer : kClosers) {
      if (!text.ends_with(closer)) continue;
      text.remove_suffix(closer.size());
      is_closed = true;
    }
  }
  for (const std::string_view end : kSentenceEnds) {
    if (text.ends_with(end)) return true;
  }
  return false;
}

void ReferenceLine::add(Inlines part) {
  for (Inline& value : part) {
    if (const auto* text = std::get_if<Text>(&value.value)) {
      append_text(inlines_, text->text);
    } else {
      inlines_.push_back(std::move(value));
    }
  }
  ending_ = Ending::none;
}

void ReferenceLine::end_sentence() {
  if (ending_ != Ending::none || ends_sentence(plain_text(inlines_))) return;
  append_text(inlines_, punctuation_.stop);
}

void ReferenceLine::add_after_comma(Inlines part) {
  part = trimmed(std::move(part));
  if (part.empty()) return;
  if (ending_ != Ending::none) {
    append_text(inlines_, punctuation_.space);
  } else if (!inlines_.empty()) {
    append_text(inlines_, punctuation_.comma);
  }
  add(std::move(part));
}

void ReferenceLine::add_after_stop(Inlines part) {
  part = trimmed(std::move(part));
  if (part.empty()) return;
  if (!inlines_.empty()) {
    end_sentence();
    append_text(inlines_, punctuation_.space);
  }
  add(std::move(part));
}

void ReferenceLine::add_after_space(Inlines part) {
  part = trimmed(std::move(part));
  if (part.empty()) return;
  if (!inlines_.empty()) append_text(inlines_, " ");
  add(std::move(part));
}

void ReferenceLine::add_quoted_title(Inlines title) {
  title = trimmed(std::move(title));
  if (title.empty()) return;
  const bool needs_stop = !ends_sentence(plain_text(title));
  const bool is_inside = punctuation_.stop_place == Punctuation::StopPlace::inside_quotes;
  Inlines quoted;
  append_text(quoted, punctuation_.open);
  for (Inline& value : title) quoted.push_back(std::move(value));
  if (needs_stop && is_inside) append_text(quoted, punctuation_.stop);
  append_text(quoted, punctuation_.close);
  if (needs_stop && !is_inside) append_text(quoted, punctuation_.stop);
  add_after_comma(std::move(quoted));
  ending_ = Ending::after_title;
}

void ReferenceLine::add_address(Inlines address) {
  if (address.empty()) return;
  if (ending_ == Ending::after_address) {
    append_text(inlines_, " ");
  } else if (!inlines_.empty()) {
    end_sentence();
    append_text(inlines_, " ");
  }
  add(std::move(address));
  ending_ = Ending::after_address;
}

Inlines ReferenceLine::finish() {
  if (!inlines_.empty()) end_sentence();
  return std::move(inlines_);
}

}  // namespace newsexport
