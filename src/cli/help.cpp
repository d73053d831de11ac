// The short help: help_text(), version_text().
#include "cli/help.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/option_table.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

constexpr std::size_t kHelpColumn = 28;
constexpr std::size_t kLineWidth = 80;

/// `text` set from `column` on, on lines up to kLineWidth; the first line's place is already reached.
std::string wrapped(std::string_view text, std::size_t column) {
  std::string lines;
  std::size_t at = column;
  for (const std::string& word : split_words(text)) {
    if (at > column && at + 1 + word.size() > kLineWidth) {
      lines += '\n' + std::string(column, ' ');
      at = column;
    }
    if (at > column) lines += ' ';
    at += word.size() + (at > column ? 1 : 0);
    lines += word;
  }
  return lines;
}

std::string option_help(const OptionRow& row) {
  // Long names stand below one another, with or without a short one before them.
  std::string left = fmt::format("  {}{}", row.names.starts_with("--") ? "    " : "", spelled_out(row));
  if (left.size() + 2 > kHelpColumn) left += '\n';
  const std::size_t used = left.ends_with('\n') ? 0 : left.size();
  return fmt::format("{}{}{}\n", left, std::string(kHelpColumn - used, ' '), wrapped(row.help, kHelpColumn));
}

std::string group_help(OptionGroup group) {
  std::string text = fmt::format("\n{}:\n", heading(group));
  for (const OptionRow& row : option_table()) {
    if (row.group == group) text += option_help(row);
  }
  return text;
}

}  // namespace

std::string help_text() {
  std::string text =
      "Usage: newsexport [OPTIONS] INPUT...\n"
      "\n"
      "Turns news articles into EPUB and PDF. An INPUT is a file, a folder with all\n"
      "below it, or '-' for standard input. A file is written to the current folder\n"
      "under its own name with .epub, unless -o or -d says otherwise; of a folder the\n"
      "tree below it is kept.\n";
  for (const OptionGroup group : shown_option_groups()) {
    text += group_help(group);
  }
  std::string formats, citation_styles;
  for (const InputFormat& format : input_formats())
    formats += (formats.empty() ? "" : ", ") + std::string(format.name);
  for (const BuiltinCitationStyle& style : builtin_citation_styles())
    citation_styles += (citation_styles.empty() ? "" : ", ") + std::string(style.name);
  text += fmt::format("\nInput formats: {}\n", wrapped(formats, 15));
  text += fmt::format("Styles: {}\n", fmt::join(builtin_style_names(), ", "));
  text += fmt::format("Citation styles: {}\n", wrapped(citation_styles, 17));
  const std::string keys = fmt::format("{}", fmt::join(metadata_keys(), ", "));
  text += fmt::format("Metadata keys: {}\n", wrapped(keys, 15));
  text +=
      "\nExit status: 0 done, 1 some input could not be converted, 2 wrong usage,\n"
      "3 nothing could be written, 130 or 143 ended by a signal.\n";
  return text;
}

std::string version_text() {
  return "newsexport " NEWSEXPORT_VERSION "\n";
}

}  // namespace newsexport
