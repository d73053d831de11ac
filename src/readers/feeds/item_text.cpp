// External interface: name_of(), base_of(), inlines_of(), set_text().
#include "readers/feeds/item_text.h"

#include <algorithm>

#include "readers/feeds/markup_text.h"
#include "readers/html/address.h"
#include "readers/html/fragment.h"
#include "support/utf8.h"

namespace newsexport::feeds {
namespace {

HtmlContext html_context(const ItemContext& context, const FeedText& text) {
  HtmlContext html;
  html.base_url = text.base_url.empty() ? base_of(context) : text.base_url;
  html.pictures = HtmlContext::Pictures::under_base;
  html.start = {std::max(text.line, 1), 1};
  return html;
}

/// Plain text has blank lines between its paragraphs.
Blocks paragraphs_of(const FeedText& text) {
  Blocks blocks;
  std::string words;
  int line = text.line;
  int first_line = line;
  const auto end_paragraph = [&] {
    if (words.empty()) return;
    Paragraph paragraph;
    append_text(paragraph.content, words);
    blocks.push_back({std::move(paragraph), {first_line, 0}, "", {}, "", {}});
    words.clear();
  };
  for (const std::string_view found : split(text.text, '\n')) {
    const std::string_view row = trim(found);
    if (row.empty()) end_paragraph();
    if (!row.empty() && words.empty()) first_line = line;
    if (!row.empty()) words += (words.empty() ? "" : " ") + std::string(row);
    if (text.line > 0) ++line;
  }
  end_paragraph();
  return blocks;
}

Blocks blocks_of(const FeedText& text, const ItemContext& context, std::vector<Note>& notes) {
  if (text.kind == FeedText::Kind::plain) return paragraphs_of(text);
  HtmlContent content = read_html_fragment(text.text, html_context(context, text), context.diagnostics);
  notes = std::move(content.notes);
  return std::move(content.blocks);
}

/// The words of a summary without the marks of having been cut off.
std::string summary_words(std::string_view text) {
  for (bool is_cut = true; is_cut;) {
    is_cut = false;
    text = trim(text);
    for (const std::string_view mark : {"[…]", "[...]", "…", "...", "Continue reading", "Read more"}) {
      if (!text.ends_with(mark)) continue;
      text.remove_suffix(mark.size());
      is_cut = true;
    }
  }
  return collapse_space(text);
}

/// Most summaries were cut from the text itself.
bool repeats_beginning(const Inlines& summary, const Blocks& body) {
  return collapse_space(plain_text(body)).starts_with(summary_words(plain_text(summary)));
}

}  // namespace

std::string base_of(const ItemContext& context) {
  const FeedItem& item = context.item;
  if (!item.base_url.empty()) return item.base_url;
  return html::is_web_address(item.link) ? item.link : context.feed.link;
}

std::string name_of(const FeedText& title) {
  if (title.kind == FeedText::Kind::plain) return shown_name(collapse_space(title.text));
  Diagnostics unneeded;
  return collapse_space(plain_text(read_html_inlines(title.text, {}, unneeded)));
}

Inlines inlines_of(const FeedText& text, const ItemContext& context) {
  if (text.kind == FeedText::Kind::html) {
    return read_html_inlines(text.text, html_context(context, text), context.diagnostics);
  }
  Inlines inlines;
  const std::string words = collapse_space(text.text);
  if (!words.empty()) append_text(inlines, words);
  return inlines;
}

void set_text(Article& article, const ItemContext& context) {
  const FeedItem& item = context.item;
  const bool is_summary_only = item.content.empty();
  const FeedText& summary = item.summary.empty() ? item.subtitle : item.summary;
  const FeedText& text = is_summary_only ? summary : item.content;
  if (text.empty()) return;
  article.body = blocks_of(text, context, article.notes);
  if (is_summary_only) {
    if (article.body.empty()) return;
    context.diagnostics.warning({text.line, 0}, "feed.summary-only",
                                "the feed has no more of this item than a summary; that is its text");
  }
  Inlines standfirst = inlines_of(is_summary_only ? item.subtitle : summary, context);
  if (!repeats_beginning(standfirst, article.body)) article.standfirst = std::move(standfirst);
}

}  // namespace newsexport::feeds
