// External interface: find_wiki_markup(). Wikis, and Textile.
#include <algorithm>

#include "readers/foreign/recognizers.h"
#include "support/utf8.h"

namespace newsexport::foreign {
namespace {

bool holds(const std::vector<std::string_view>& lines, std::string_view sign) {
  return std::ranges::any_of(
      lines, [&](std::string_view line) { return line.find(sign) != std::string_view::npos; });
}

/// "== Planks ==": closed with as many signs. Obsidian's "==marked==" has no space.
bool is_closed_heading(std::string_view line) {
  while (line.ends_with(' ')) line.remove_suffix(1);
  const std::size_t level = line.find_first_not_of('=');
  if (level == std::string_view::npos || level < 2 || level > 6 || line[level] != ' ') {
    return false;
  }
  const std::size_t end = line.find_last_not_of('=');
  return end > level && line.size() - 1 - end == level;
}

/// "{{Infobox bridge|name=…}}"; shortcodes and templates of sites have a space, "<" or "%" behind the braces.
bool is_template(std::string_view line) {
  if (!line.starts_with("{{") || line.size() < 4) return false;
  const char next = line[2];
  const bool is_name = (next >= 'A' && next <= 'Z') || (next >= 'a' && next <= 'z');
  return is_name && line.find('.') > line.find_first_of("|}");
}

int kinds_of_mediawiki(const std::vector<std::string_view>& lines) {
  const std::size_t headings = count_lines(lines, is_closed_heading);
  const bool has_emphasis = holds(lines, "'''");
  const bool has_template = std::ranges::any_of(lines, is_template);
  const bool has_table =
      std::ranges::any_of(lines, [](std::string_view line) { return line.starts_with("{|"); });
  const bool has_note = holds(lines, "<ref>") || holds(lines, "<ref name");
  const bool has_link = holds(lines, "[[") && holds(lines, "]]");
  const bool has_category =
      holds(lines, "[[Category:") || holds(lines, "[[File:") || holds(lines, "[[Image:");
  return static_cast<int>(std::min<std::size_t>(headings, 2)) + int{has_emphasis} + int{has_template} +
         int{has_table} + int{has_note} + int{has_link} + int{has_category};
}

bool is_textile(const std::vector<std::string_view>& lines) {
  const std::size_t headings = count_lines(lines, [](std::string_view line) {
    return begins_like(line, "h9. ") && line[1] >= '1' && line[1] <= '6';
  });
  const bool has_more = holds(lines, "\":http") || holds(lines, "{code") ||
                        std::ranges::any_of(lines, [](std::string_view line) {
                          return begins_with_any(line, {"bq. ", "p. ", "|_.", "{quote}"});
                        });
  return headings >= 2 || (headings == 1 && has_more);
}

}  // namespace

std::optional<ForeignFormat> find_wiki_markup(const Sample& sample) {
  if (begins_with_any(sample.text, {"#REDIRECT [["})) return ForeignFormat{"wiki markup", ""};
  // Links in double brackets are Obsidian's too: alone they say nothing, nor do they with emphasis.
  const bool has_own_sign = std::ranges::any_of(sample.prose, [](std::string_view line) {
    return is_closed_heading(line) || is_template(line) || line.starts_with("{|");
  });
  if (has_own_sign && kinds_of_mediawiki(sample.prose) >= 2) {
    return ForeignFormat{"wiki markup",
                         "`pandoc -f mediawiki -t markdown -s FILE` (or -f dokuwiki) makes Markdown of it"};
  }
  if (is_textile(sample.prose)) {
    return ForeignFormat{"Textile", "`pandoc -f textile -t markdown -s FILE` makes Markdown of it"};
  }
  return std::nullopt;
}

}  // namespace newsexport::foreign
