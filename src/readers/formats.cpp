// The table of input formats and the choice among them: choose_input_format().
#include "readers/formats.h"

#include <algorithm>

#include "readers/docbook.h"
#include "readers/feeds.h"
#include "readers/html.h"
#include "readers/jats.h"
#include "readers/markdown.h"
#include "readers/markdown/front_matter.h"
#include "readers/news/sniff.h"
#include "readers/newsml.h"
#include "readers/newsml_g2.h"
#include "readers/ninjs.h"
#include "readers/nitf.h"
#include "readers/text.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

constexpr int kCertain = 100;
/// Plain text is what is left where nothing else reaches this score.
constexpr int kTextScore = 30;
/// Enough for a judgement; a large file is not read twice.
constexpr std::size_t kSniffedBytes = std::size_t{256} << 10;

bool has_front_matter(std::string_view text) {
  if (!text.starts_with("---\n") && !text.starts_with("--- \n")) return false;
  return text.find("\n---", 3) != std::string_view::npos || text.find("\n...", 3) != std::string_view::npos;
}

bool is_atx_heading(std::string_view line) {
  const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
  return level >= 1 && level <= 6 && level < line.size() && line[level] == ' ';
}

/// What one line tells: a mark that prose does not have by chance counts for itself, one that it may have
/// (a dash, a star) only together with others.
int markdown_score(std::string_view line) {
  if (is_atx_heading(line)) return 40;
  if (line.starts_with("```") || line.starts_with("~~~") || line.starts_with(":::")) return 40;
  if (line.find("](") != std::string_view::npos) return 40;
  if (line.find("[^") != std::string_view::npos || line.find("[@") != std::string_view::npos) return 40;
  const std::size_t strong = line.find("**");
  if (strong != std::string_view::npos && line.find("**", strong + 2) != std::string_view::npos) return 20;
  if (line.starts_with("> ") || line.starts_with("* ") || line.starts_with("- ")) return 5;
  return 0;
}

int sniff_markdown(std::string_view text) {
  if (has_front_matter(text) || markdown::begins_with_front_matter(text)) return kCertain;
  int score = 0;
  for (const std::string_view line : split(text.substr(0, kSniffedBytes), '\n'))
    score += markdown_score(line);
  return std::min(score, kCertain);
}

// What only a whole page begins with; Markdown may begin with any other element.
int sniff_html(std::string_view text) {
  std::string head(text.substr(0, 4096));
  std::ranges::transform(head, head.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  std::string_view rest = trim(head);
  while (rest.starts_with("<?") || rest.starts_with("<!--")) {
    const std::string_view end = rest.starts_with("<?") ? ">" : "-->";
    const std::size_t at = rest.find(end);
    if (at == std::string_view::npos) return 0;
    rest = trim(rest.substr(at + end.size()));
  }
  const bool is_page = rest.starts_with("<!doctype html") || rest.starts_with("<html");
  return is_page ? kCertain : 0;
}

int sniff_text(std::string_view) {
  return kTextScore;
}

bool has_ending(std::string_view name, const InputFormat& format) {
  const std::string folded = fold_case(name);
  return std::ranges::any_of(format.endings,
                             [&](std::string_view ending) { return folded.ends_with(ending); });
}

}  // namespace

std::span<const InputFormat> input_formats() {
  static const std::vector<InputFormat> kFormats = {
      {"rss", {".rss", ".rdf", ".wxr"}, sniff_rss, read_feed},
      {"atom", {".atom"}, sniff_atom, read_feed},
      {"json-feed", {}, sniff_json_feed, read_json_feed},
      {"jats", {".nxml"}, sniff_jats, read_jats},
      {"newsml-g2", {}, sniff_newsml_g2, read_newsml_g2},
      {"newsml", {}, sniff_newsml, read_newsml},
      {"ninjs", {".ninjs", ".ninjs.json"}, sniff_ninjs, read_ninjs},
      {"nitf", {".nitf"}, sniff_nitf, read_nitf},
      {"docbook", {".dbk", ".docbook"}, sniff_docbook, read_docbook},
      {"markdown", {".md", ".markdown"}, sniff_markdown, read_markdown},
      {"html", {".html", ".htm", ".xhtml"}, sniff_html, read_html},
      {"text", {".txt", ".text"}, sniff_text, read_text},
  };
  return kFormats;
}

bool has_format_ending(std::string_view name) {
  return std::ranges::any_of(input_formats(),
                             [name](const InputFormat& format) { return has_ending(name, format); });
}

const InputFormat* find_input_format(std::string_view name) {
  const auto found = std::ranges::find(input_formats(), name, &InputFormat::name);
  return found == input_formats().end() ? nullptr : &*found;
}

std::string input_format_names() {
  std::string names;
  for (const InputFormat& format : input_formats()) {
    if (!names.empty()) names += ", ";
    names += format.name;
  }
  return names;
}

bool is_certain_format(std::string_view text) {
  if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
  return std::ranges::any_of(input_formats(),
                             [&](const InputFormat& format) { return format.sniff(text) == kCertain; });
}

const InputFormat& choose_input_format(const Source& source) {
  const std::span<const InputFormat> formats = input_formats();
  const auto named = std::ranges::find_if(
      formats, [&](const InputFormat& format) { return has_ending(source.name, format); });
  // ".txt" says little of a page that a browser saved, and of a document with front matter.
  if (named != formats.end() && named->name == "text") {
    if (sniff_html(source.text) == kCertain) return *find_input_format("html");
    if (markdown::begins_with_front_matter(source.text)) return *find_input_format("markdown");
  }
  if (named != formats.end()) return *named;
  return *std::ranges::max_element(formats, {},
                                   [&](const InputFormat& format) { return format.sniff(source.text); });
}

}  // namespace newsexport
