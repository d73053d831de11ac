// Code, settings and notations of other kinds under an ending that says nothing; and prose that shows them.
#include <catch2/catch.hpp>

#include "readers/foreign_test_support.h"

namespace newsexport {
namespace {

/// With and without an ending.
void check_all(const std::string& kind, const std::vector<std::string>& texts) {
  for (const std::string& text : texts) {
    INFO(text);
    CHECK(refused_as(text) == kind);
    CHECK(refused_as(text, "story") == kind);
  }
}

void check_read(const std::vector<std::string>& texts) {
  for (const std::string& text : texts) {
    INFO(text);
    CHECK(refused_as(text).empty());
    CHECK(refused_as(text, "story.md").empty());
  }
}

}  // namespace

TEST_CASE("foreign text: style sheets") {
  check_all("a style sheet (CSS)",
            {"h1 { font: 2em serif }\n",
             "/* mill */\n:root {\n  --flour: #fff;\n}\n\na:hover,\n.wheel > p {\n"
             "  margin: 0 auto;\n  color: var(--flour);\n}\n",
             "@import url(\"mill.css\");\n@media print {\n  nav { display: none; }\n}\n",
             "$rye: 2px;\n.mill {\n  .wheel { border: $rye; }\n}\n"});
  check_read({"The set {a; b} and the set {c: d} are two, the miller said.\n",
              "# Style\n\nWrite this:\n\n```css\np { margin: 0 }\n```\n\nThat is all.\n"});
}

TEST_CASE("foreign text: statements for databases") {
  check_all("statements for a database (SQL)",
            {"-- mills\nCREATE TABLE wheels (\n  id INT,\n  name TEXT\n);\n",
             "select name, count(*) from mills\nwhere turns = 1\ngroup by name;\n",
             "BEGIN;\nUPDATE mills SET turns = 0;\nDELETE FROM wheels WHERE id > 3;\nCOMMIT;\n"});
  check_read({"Select the best from the flour;\nlet it rest; then bake.\n",
              "Update: the mill has set a date\n\nThe wheel turns on Monday; the miller is glad.\n"});
}

TEST_CASE("foreign text: recipes for builds, and rules for robots") {
  check_all("a Dockerfile",
            {"FROM alpine:3.20 AS mill\nWORKDIR /mill\nCOPY . .\n",
             "# mill\nARG V=3\nFROM alpine:$V\nRUN apk add flour && \\\n    rm -rf /tmp/*\n"});
  check_all("a Makefile",
            {"mill.o: mill.c\n\tcc -c mill.c\n", "CC := gcc\n\n.PHONY: clean\nclean:\n\trm -f *.o\n",
             "flour: $(wildcard *.rye)\n\tgrind $^ > $@\n"});
  check_all(
      "a site's rules for robots (robots.txt)",
      {"User-agent: *\nDisallow:\n", "# no\nuser-agent: Goat\nuser-agent: Crow\nallow: /rye\ndisallow: /\n"});
  check_read({"Ann:\n\tDoes it turn?\nBo:\n\tIt does.\n", "FROM THE MILL\n\nRUN for it, the miller said.\n",
              "Disallow: a word of robots\n\nA robot asks before it fetches, or should.\n"});
}

TEST_CASE("foreign text: source code, a few lines of it or many") {
  check_all(
      "the source code of a program",
      {"#include \"mill.h\"\nint turns = 3;\n",
       "import os\n\nclass Mill:\n    def turn(self):\n        return 1\n",
       "def grind(rye):\n    flour = rye * 2\n    print(flour)\n",
       "const mill = require('mill');\nmill.turn();\n",
       "interface Mill {\n  wheels: number;\n  turn(): void;\n}\n\nexport const mill: Mill = make();\n",
       "package valley.mill;\n\nimport java.util.List;\n\npublic class Mill {\n  private int wheels;\n}\n",
       "package main\n\nimport \"fmt\"\n\nfunc main() {\n\tfmt.Println(\"mill\")\n}\n",
       "use std::fs;\n\nfn main() {\n    let rye = fs::read(\"rye\");\n}\n",
       "using System;\nnamespace Valley {\n  class Mill {\n  }\n}\n",
       "local mill = {}\nfunction mill.turn()\n  return 1\nend\nreturn mill\n"});
  check_read(
      {"Import duties rise\n\nLet us begin: the mill, the goat; the weir.\nExport falls.\n",
       "Use less water;\nlet it rest;\nfor a day.\n",
       "# A first program\n\nWrite `def mill():` and then:\n\n    def mill():\n        return 1\n\nRun it "
       "with `python mill.py`, and see that it says nothing at all.\n",
       "The mill runs a script now, the miller said, and shows it:\n\n$ grind rye\n$ ls -l\n\nIt prints "
       "flour.\n"});
}

TEST_CASE("foreign text: YAML of any kind, and settings of an environment") {
  check_all("YAML", {"mills:\n  upper:\n    wheels: 2\n", "de:\n  turn: drehen\n  stop: halten\n",
                     "on: push\njobs:\n  grind:\n    runs-on: weir\n",
                     "- hosts: mills\n  become: true\n  tasks:\n    - name: grind\n      shell: grind\n"});
  check_all("a file of settings (INI)", {"MILL_URL=https://mill.example\nMILL_KEY=rye\n"});
  check_read({"ingredients:\n\n- rye\n- water\n\nMix and wait.\n", "Note:\n  the mill is closed.\n",
              "- rye: two sacks\n- oats: one\n\nThat is what came in.\n",
              "x = y, the teacher wrote.\nNobody knew why.\n"});
}

TEST_CASE("foreign text: parts of LaTeX") {
  check_all("LaTeX", {"\\subsection{Wheel}\nIt \\textbf{turns}.\n",
                      "Before the flood.\n\n\\section{Wheel}\nIt turns.\n\n\\section{Weir}\nIt holds.\n",
                      "\\begin{figure}\n\\includegraphics{mill}\n\\caption{Mill}\n\\end{figure}\n"});
  check_read({"# Mill\n\nText.\n\n\\begin{center}\nIt turns.\n\\end{center}\n",
              "It turns.\n\n\\newpage\n\nIt stands.\n"});
}

TEST_CASE("foreign text: lyrics, screenplays, diagrams, bytes in letters") {
  check_all("timed lyrics (LRC)", {"[ar:The Millers]\n[00:03.10]Rye and water\n",
                                   "[00:01.00]Rye\n[00:02.50]and\n[00:04.00]water\n"});
  check_all("a screenplay (Fountain)",
            {"EXT. WEIR - NIGHT\n\nThe water rises.\n\nMILLER\nRun!\n",
             "Title: The Flood\nAuthor: Ann Weir\n\nINT. MILL - DAY\n\nBO\n(low)\nListen.\n"});
  check_all("a diagram (Graphviz)", {"digraph mill {\n  rye -> flour;\n}\n"});
  check_all("a game of chess (PGN)", {"[Event \"Mill Cup\"]\n[White \"Ann\"]\n\n1. e4 e5 *\n"});
  check_all("bytes in base64", {"SXQgdHVybnMgYWdhaW4sIHNhaWQgdGhlIG1pbGxlciwgYW5kIHdlbnQgdG8gYmVkLg==\n",
                                "aGVhZGxpbmUgMTIzNDU2Nzg5MA\naGVhZGxpbmUgMTIzNDU2Nzg5MQ\nZmxvdXI=\n"});
  check_read({"INT. is short for interior, the writer said.\n\nANN WEIR\nShe writes for the screen.\n",
              "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft\n",
              "[00:30] The miller opens the gate.\n\nThen nothing happens for an hour, and all go home.\n"});
}

}  // namespace newsexport
