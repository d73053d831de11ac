// Text of other kinds, under an ending that says nothing; and articles that are about it.
#include "readers/foreign_formats.h"

#include <catch2/catch.hpp>

#include "readers/foreign_test_support.h"
#include "support/error.h"

namespace newsexport {
namespace {

std::string help_for(const std::string& text, const std::string& name) {
  try {
    refuse_foreign_text({name, text});
  } catch (const Error& error) {
    const std::string message = error.what();
    return message.substr(message.rfind("; ") + 2);
  }
  return {};
}

}  // namespace

TEST_CASE("foreign text: mail, archives, calendars, cards") {
  CHECK(refused_as(
            "Received: by mill.example\nFrom: Ann <ann@mill.example>\nSubject: Flour\n\nIt is ground.\n") ==
        "an e-mail");
  CHECK(refused_as("From: Ann <ann@mill.example>\nTo: Bo\nSubject: Flour\n\nIt is ground.\n") == "an e-mail");
  CHECK(refused_as("From ann@mill.example Tue May 12 06:00:00 2026\nFrom: Ann\n\nFlour.\n") ==
        "an mbox of e-mails");
  CHECK(refused_as("From: <Saved by Blink>\nSnapshot-Content-Location: https://mill.example/\nSubject: Mill\n"
                   "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"b\"\n\n--b\n") ==
        "MHTML, a saved page");
  CHECK(refused_as("WARC/1.1\nWARC-Type: response\n\nx\n") == "WARC, a web archive");
  CHECK(refused_as("BEGIN:VCALENDAR\nEND:VCALENDAR\n") == "a calendar (iCalendar)");
  CHECK(refused_as("BEGIN:VCARD\nFN:Ann\nEND:VCARD\n") == "an address card (vCard)");
  CHECK(refused_as("From: Ann Miller\nDate: 12 May 2026\n\nThe mill turns again.\n").empty());
  CHECK(refused_as("From Ann we heard on Tue that May 12 would be 2026's day.\n").empty());
}

TEST_CASE("foreign text: light markup that is not Markdown") {
  CHECK(refused_as("= Mill turns\nAnn Miller\n\nIt turns.\n") == "AsciiDoc");
  CHECK(refused_as("Mill\n\n== Wheel\n\nIt turns.footnote:[Since 1802.]\n") == "AsciiDoc");
  CHECK(refused_as("#+TITLE: Mill\n\nIt turns.\n") == "Org");
  CHECK(refused_as("* Mill\n:PROPERTIES:\n:ID: 1\n:END:\nIt turns.\n") == "Org");
  CHECK(refused_as("Mill\n====\n\n.. note:: It turns.\n") == "reStructuredText");
  CHECK(refused_as("{{Infobox mill}}\n'''Upper mill''' is a [[mill]].\n") == "wiki markup");
  CHECK(refused_as("Mill\n\n== Wheel ==\n\nSee [[Water]].\n") == "wiki markup");
  CHECK(refused_as("h1. Mill\n\nIt turns.\n\nh2. Wheel\n\nIt is wet.\n") == "Textile");
}

TEST_CASE("foreign text: typesetting and bibliographies") {
  CHECK(refused_as("% a talk\n\n\\documentclass{article}\n\\begin{document}\nMill.\n\\end{document}\n") ==
        "LaTeX");
  CHECK(refused_as("\\section{Mill}\nIt turns.\n\\label{mill}\n\\subsection{Wheel}\nWet.\n") == "LaTeX");
  CHECK(refused_as("@book{miller2026,\n  title = {Mills}\n}\n") == "BibTeX, a bibliography");
  CHECK(refused_as("TY  - BOOK\nTI  - Mills\nER  - \n") == "RIS, a bibliography");
  CHECK(refused_as(".TH MILL 1\n.SH NAME\nmill\n") == "a manual page (roff)");
  CHECK(refused_as("%!PS-Adobe-3.0\n/x 1 def\n") == "PostScript");
}

TEST_CASE("foreign text: data") {
  CHECK(refused_as("sort,crowns\nrye,2\nwheat,3\n") == "comma-separated values (CSV)");
  CHECK(refused_as("sort;note\nrye;\"dark; and\nsour\"\nwheat;light\n") == "comma-separated values (CSV)");
  CHECK(refused_as("sort\tcrowns\nrye\t2\nwheat\t3\n") == "tab-separated values (TSV)");
  CHECK(refused_as("mill:\n  wheels: 2\nflour: [rye, wheat]\n") == "YAML");
  CHECK(refused_as("[mill]\nname = \"Upper\"\nwheels = 2\n") == "TOML");
  CHECK(refused_as("[mill]\nname=Upper mill\n; a comment\nwheels=two\n") == "a file of settings (INI)");
  CHECK(refused_as("{\"nbformat\": 4, \"cells\": []}\n") == "a Jupyter notebook");
  CHECK(refused_as("{\"a\": 1}\n{\"a\": 2}\n") == "JSON, one value a line");
}

TEST_CASE("foreign text: an edition file is called that, and the option named") {
  const std::string edition = "title: Mills\nlang: en\narticles: [a.md]\n";
  CHECK(refused_as(edition, "mills.yaml") == "an edition file, which is not an article");
  CHECK(refused_as(edition, "-") == "an edition file, which is not an article");
  CHECK(help_for(edition, "mills.yaml") ==
        "`newsexport --edition mills.yaml` binds its articles into one book");
}

TEST_CASE("foreign text: times, code, patches, XML") {
  CHECK(refused_as("1\n00:00:01,000 --> 00:00:04,000\nIt turns.\n") == "subtitles (SRT)");
  CHECK(refused_as("WEBVTT\n\n00:01.000 --> 00:04.000\nIt turns.\n") == "subtitles (WebVTT)");
  CHECK(refused_as(
            "2026-05-12 06:00:01 up\n2026-05-12 06:00:02 on\n2026-05-12 06:00:03 off\n2026-05-12 06:00:04 "
            "down\n") == "a log");
  CHECK(refused_as("#!/bin/sh\necho mill\n") == "a script");
  CHECK(refused_as("#include <cstdio>\n\nint main() {\n  std::puts(\"mill\");\n}\n") ==
        "the source code of a program");
  CHECK(refused_as("--- a/mill.md\n+++ b/mill.md\n@@ -1 +1 @@\n-It turns.\n+It stands.\n") ==
        "a patch (diff)");
  CHECK(refused_as("<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>\n") ==
        "a drawing (SVG)");
  CHECK(refused_as("<?xml version=\"1.0\"?>\n<mill/>") == "XML whose root element is <mill>");
}

TEST_CASE("foreign text: the command that helps names the file, if a shell takes its name as it stands") {
  const std::string org = "#+TITLE: Mill\n\nIt turns.\n";
  CHECK(help_for(org, "mill.org") == "`pandoc -f org -t markdown -s mill.org` makes Markdown of it");
  CHECK(help_for(org, "my mill.org") == "`pandoc -f org -t markdown -s FILE` makes Markdown of it");
}

TEST_CASE("foreign text: articles that are about such things, or only look alike, are read") {
  CHECK(refused_as("# How to write LaTeX\n\nBegin with "
                   "this:\n\n```\n\\documentclass{article}\n\\begin{document}\n```\n")
            .empty());
  CHECK(refused_as("Mill says no\n\nThe word \\section is a command, and .. note:: is another.\n").empty());
  CHECK(refused_as("# Config\n\n~~~yaml\nmill:\n  wheels: 2\n~~~\n\nThat is all.\n", "story.md").empty());
  CHECK(refused_as("WHO: the miller\nWHAT: an open door\nWHERE: Upper Mill\nWHEN: 12 May\n").empty());
  CHECK(refused_as("Q: Does it turn?\nA: It does.\nQ: Since when?\nA: Since 1802.\n").empty());
  CHECK(refused_as("The wheel turns, slowly\nThe water falls, coldly\nThe miller sleeps, soundly\n").empty());
  CHECK(refused_as(
            "06:30 The miller wakes.\n07:15 The wheel turns.\n09:00 The flour is white.\n12:00 He eats.\n")
            .empty());
  CHECK(refused_as("---\ntitle: Mill\n---\n\n.. note:: is reStructuredText.\n", "story.md").empty());
  CHECK(
      refused_as("See [[Water]] and ==mark this==.\n\n## Wheel\n\n[[Mill|the mill]]\n", "story.md").empty());
  CHECK(refused_as("<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>\n\n# Mill\n\nIt turns.\n", "story.md")
            .empty());
  CHECK(refused_as("Import duties rise\n\nimport duties on flour rise; class war looms:\nmillers protest.\n")
            .empty());
  CHECK(refused_as("@mill said it {loudly}, and x = {y}.\n").empty());
}

TEST_CASE("foreign text: what --from says counts, with a warning") {
  Diagnostics diagnostics;
  report_foreign_text({"story.txt", "#+TITLE: Mill\n\nIt turns.\n"}, "text", diagnostics);
  report_foreign_text({"story.txt", "It turns.\n"}, "text", diagnostics);
  REQUIRE(codes(diagnostics) == std::vector<std::string>{"input.unlike-format"});
  CHECK(diagnostics.entries()[0].message == "looks like Org; it is read as text, as --from says");
}

}  // namespace newsexport
