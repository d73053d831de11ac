// External interface: is_list_of_links().
#include "readers/html/link_lists.h"

#include <algorithm>
#include <map>
#include <vector>

#include "model/traverse.h"
#include "readers/html/address.h"
#include "readers/html/notices.h"
#include "support/utf8.h"

namespace newsexport::html {
namespace {

struct Line {
  std::string text;
  std::string host;         ///< of its link; "" where the link names none
  std::size_t letters = 0;  ///< dates and numbers do not count
  std::size_t linked = 0;
  bool begins_with_link = false;
  bool is_label = false;  ///< "Read more", as other lines say too

  std::size_t plain() const { return letters - linked; }
  bool is_link() const { return linked > 0 && linked * 10 >= letters * 7 && !is_label; }
};

std::size_t letters_of(std::string_view text) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size();) letters += is_letter(next_code_point(text, at)) ? 1 : 0;
  return letters;
}

bool leads_to_page(const Link& link) {
  return !link.target.empty() && link.target.front() != '#' && !link.target.starts_with("mailto:");
}

void add_line(const Inlines& content, std::vector<Line>& lines) {
  Line line;
  line.text = collapse_space(plain_text(content));
  line.letters = letters_of(line.text);
  ConstVisitor visitor;
  visitor.inline_ = [&](const Inline& one) {
    const auto* link = std::get_if<Link>(&one.value);
    if (!link || !leads_to_page(*link)) return;
    line.linked += letters_of(plain_text(link->content));
    line.host = host_of(link->target);
  };
  traverse(content, visitor);
  line.linked = std::min(line.linked, line.letters);
  line.begins_with_link = !content.empty() && std::holds_alternative<Link>(content.front().value);
  if (line.letters > 0) lines.push_back(std::move(line));
}

std::vector<Line> lines_of(const Blocks& body, const PageSigns& signs) {
  std::vector<Line> lines;
  ConstVisitor visitor;
  visitor.block = [&](const Block& block) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block.value)) add_line(paragraph->content, lines);
    if (const auto* crosshead = std::get_if<Crosshead>(&block.value)) {
      add_line(crosshead->content, lines);
      if (!lines.empty() && signs.linked_headings.contains(collapse_space(plain_text(crosshead->content))))
        lines.back().linked = lines.back().letters;
    }
    if (const auto* code = std::get_if<Preformatted>(&block.value)) add_line({{Text{code->text}}}, lines);
    if (const auto* list = std::get_if<DefinitionList>(&block.value)) {
      for (const auto& entry : list->entries) {
        for (const Inlines& term : entry.terms) add_line(term, lines);
      }
    }
  };
  traverse(body, visitor);
  return lines;
}

/// What links say that is the same for all.
std::size_t mark_labels(std::vector<Line>& lines) {
  constexpr std::size_t kFewestTimes = 3;
  std::map<std::string, std::size_t> times;
  for (const Line& line : lines) {
    if (line.is_link()) ++times[line.text];
  }
  std::size_t labels = 0;
  for (Line& line : lines) {
    line.is_label = line.is_link() && times[line.text] >= kFewestTimes;
    labels += line.is_label ? 1 : 0;
  }
  return labels;
}

/// Links that name no host, or all the same, are those of a site.
bool stays_on_site(const std::vector<Line>& lines, std::string own) {
  for (const Line& line : lines) {
    if (!line.is_link() || line.host.empty()) continue;
    if (own.empty()) own = line.host;
    if (line.host != own) return false;
  }
  return true;
}

bool is_sentence(const Line& line) {
  constexpr std::size_t kShortest = 40;
  if (line.plain() < kShortest) return false;
  for (const std::string_view mark : {".", "!", "?", "。", "！", "？", "।", "؟", ".”", ".“", ".\"", "»"}) {
    if (line.text.ends_with(mark)) return true;
  }
  return false;
}

}  // namespace

bool is_list_of_links(const Article& article, const PageSigns& signs) {
  constexpr std::size_t kFewestLinks = 4;
  constexpr std::size_t kLongestTeaser = 300;        // letters
  constexpr std::size_t kLongestIntroduction = 100;  // letters
  std::vector<Line> lines = lines_of(article.body, signs);
  const std::size_t labels = mark_labels(lines);
  const bool is_titled_so = is_title_of_list(plain_text(article.headline));
  std::size_t links = 0;
  std::size_t letters = 0;
  std::size_t linked = 0;
  std::size_t teaser = 0;
  for (const Line& line : lines) {
    letters += line.letters;
    linked += line.linked;
    const bool is_entry = line.is_link() || (is_titled_so && line.begins_with_link && !line.is_label);
    links += is_entry ? 1 : 0;
    teaser = is_entry ? line.plain() : teaser + line.plain();
    if (teaser > (links == 0 ? kLongestIntroduction : kLongestTeaser)) return false;
  }
  if (links < kFewestLinks || !stays_on_site(lines, std::string(host_of(article.canonical_url))))
    return false;
  if (linked * 2 >= letters && std::ranges::none_of(lines, is_sentence)) return true;
  const bool has_facts = !article.bylines.empty() || article.published;
  constexpr std::size_t kFewestLabels = 3;
  return !has_facts || labels >= kFewestLabels || is_titled_so;
}

}  // namespace newsexport::html
