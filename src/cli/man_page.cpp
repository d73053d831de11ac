// The manual in roff (groff_man(7)): man_page().
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/help.h"
#include "cli/option_table.h"
#include "newsexport.h"

namespace newsexport {
namespace {

/// Text as roff takes it: a backslash is written out, a hyphen is one that can be copied into a shell, and a
/// dot or an apostrophe at the beginning of a line is no request.
std::string roff(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    const bool at_line_start = escaped.empty() || escaped.back() == '\n';
    if (at_line_start && (c == '.' || c == '\'')) escaped += "\\&";
    if (c == '\\') {
      escaped += "\\e";
    } else if (c == '-') {
      escaped += "\\-";
    } else if (c == '\'') {
      escaped += "\\(aq";
    } else {
      escaped += c;
    }
  }
  return escaped;
}

std::string option_entry(const OptionRow& row) {
  return fmt::format(".TP\n.B {}\n{}\n", roff(spelled_out(row)), roff(row.help));
}

std::string options_section() {
  std::string text = ".SH OPTIONS\n";
  for (const OptionGroup group : shown_option_groups()) {
    text += fmt::format(".SS {}\n", heading(group));
    for (const OptionRow& row : option_table()) {
      if (row.group == group) text += option_entry(row);
    }
  }
  return text;
}

std::string formats_section() {
  std::string text = ".SH INPUT FORMATS\nRecognized by content and by the ending of the name:\n";
  for (const InputFormat& format : input_formats()) {
    text += fmt::format(".TP\n.B {}\n{}\n", roff(format.name),
                        format.endings.empty() ? "by content alone"
                                               : roff(fmt::format("{}", fmt::join(format.endings, ", "))));
  }
  return text;
}

constexpr std::string_view kBeginning =
    R"roff(.TH NEWSEXPORT 1 "" "newsexport )roff" NEWSEXPORT_VERSION R"roff(" "User Commands"
.SH NAME
newsexport \- turn news articles into EPUB and PDF
.SH SYNOPSIS
.B newsexport
.RI [ OPTIONS ] " INPUT" ...
.SH DESCRIPTION
Turns a structured news article into an EPUB 3.3 for e\-readers and a tagged PDF for print and archive, with its
headings, citations and rights notice.
No word is lost and none is invented: what cannot be kept is reported with its place.
.PP
An
.I INPUT
is a file, a folder with all articles below it, or
.B \-
for standard input.
Without
.B \-o
and
.B \-d
the book of
.I dir/story.md
is
.I story.epub
in the current folder.
Pictures are looked for in the folder of the article and below it, and nowhere else unless
.B \-\-resource\-path
allows it.
An output file is whole or absent, and an article that cannot be converted harms no other.
)roff";

constexpr std::string_view kEnd = R"roff(.SH EXIT STATUS
.TP
.B 0
Done; there may have been warnings.
.TP
.B 1
Some input could not be converted, or written; the others are done.
.TP
.B 2
Wrong usage; nothing was done.
.TP
.B 3
Nothing could be written, or no PDF could be made for want of fonts.
.TP
.B 130, 143
SIGINT or SIGTERM ended a batch; what was begun was finished.
.SH DIAGNOSTICS
Printed to standard error, a line each:
.PP
.RS
.I file:line:column: severity: message
.RI [ code ]
.RE
.PP
The code is stable; a script can go by it.
What is missing on the machine (hyphenation patterns, CSL locales, libraries) is told once a run, as of
.I newsexport
in place of a file, with the folders that were looked in.
.SH ENVIRONMENT
.TP
.B SOURCE_DATE_EPOCH
Seconds since 1970: the time of modification of all books, unless
.B \-\-modified
gives one.
.TP
.B NO_COLOR
Set to anything but an empty text: no colours, unless
.B \-\-color=always
asks for them.
.TP
.B TERM, LC_ALL, LC_CTYPE, LANG
On a terminal that is
.B dumb
there is neither colour nor a progress line, unless asked for; where the locale is none of UTF\-8, the line is in ASCII.
.SH EXAMPLES
.TP
.B newsexport story.md
Writes story.epub.
.TP
.B newsexport \-\-epub \-\-pdf \-d books archive
Converts all articles below the folder archive; books gets the same tree.
.TP
.B newsexport \-d books 2026/*.md
Writes books/2026/NAME.epub for each article.
.TP
.B cat story.md | newsexport \-\-epub \- \-o \- > story.epub
From standard input to standard output.
.TP
.B newsexport \-\-check \-\-strict *.md
Fails where any article has a warning; writes nothing.
.TP
.B newsexport \-\-meta author="Ada Lind" \-\-meta lang=en\-GB story.txt
Gives author and language to a text that names neither.
)roff";

}  // namespace

std::string man_page() {
  std::string text(kBeginning);
  text += options_section();
  text += fmt::format(".SS Styles\n{}\n", roff(fmt::format("{}", fmt::join(builtin_style_names(), ", "))));
  text += fmt::format(".SS Metadata keys\n{}\n", roff(fmt::format("{}", fmt::join(metadata_keys(), ", "))));
  text += formats_section();
  text += kEnd;
  return text;
}

}  // namespace newsexport
