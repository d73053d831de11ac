// What DocBook says to a reader in places that are easily passed over.
#include <array>

#include <catch2/catch.hpp>

#include "model/dump.h"
#include "readers/docbook.h"
#include "support/error.h"

using namespace newsexport;

namespace {

struct Read {
  std::string dump;
  std::vector<std::string> codes;
};

Read read(const std::string& parts) {
  Diagnostics diagnostics("a.xml");
  const Article article =
      read_docbook({"a.xml", "<article xmlns='http://docbook.org/ns/docbook' version='5.0' xml:lang='en'>" +
                                 parts + "</article>"},
                   {}, diagnostics);
  return {dump_model(article), codes(diagnostics)};
}

struct Case {
  std::string_view what;
  std::string_view parts;
  std::string_view wanted;  ///< in the dump
};

void check(const Case& one) {
  INFO(one.what);
  const Read found = read("<title>Kites</title>" + std::string(one.parts));
  INFO(found.dump);
  CHECK(found.dump.find(one.wanted) != std::string::npos);
  CHECK(found.codes == std::vector<std::string>{});
}

}  // namespace

TEST_CASE("docbook: lists, titles and callouts lose no word") {
  constexpr auto kCases = std::to_array<Case>({
      {"before the first item",
       "<orderedlist><para>You need:</para><listitem><para>string</para></listitem></orderedlist>",
       "paragraph @1:0 \"You need:\""},
      {"before the first entry",
       "<variablelist><para>Our "
       "words:</para><varlistentry><term>Keel</term><listitem><para>spine</para></listitem>"
       "</varlistentry></variablelist>",
       "\"Our words:\""},
      {"behind the steps",
       "<procedure><step><para>Run.</para></step><result><para>It flies.</para></result></procedure>",
       "\"It flies.\""},
      {"title of a step", "<procedure><step><title>Start</title><para>Run.</para></step></procedure>",
       "strong[\"Start\"]"},
      {"subtitle of a section",
       "<section><title>Wind</title><subtitle>Weak or strong</subtitle><para>x</para></section>",
       "em[\"Weak or strong\"]"},
      {"title of an unknown block",
       "<task><title>Fly it</title><procedure><step><para>Run.</para></step></procedure></task>",
       "paragraph @1:0 strong[\"Fly it\"]"},
      {"title of an equation", "<equation><title>Lift</title><mathphrase>L = 3</mathphrase></equation>",
       "paragraph @1:0 \"L = 3\""},
      {"callouts of a picture",
       "<mediaobject><imageobjectco><areaspec><area coords='1'/></areaspec><imageobject><imagedata "
       "fileref='k.png'/>"
       "</imageobject><calloutlist><callout arearefs='a'><para>The "
       "tail.</para></callout></calloutlist></imageobjectco>"
       "</mediaobject>",
       "\"The tail.\""},
      {"callouts of a listing",
       "<programlistingco><areaspec><area "
       "coords='1'/></areaspec><programlisting>fly()</programlisting><calloutlist>"
       "<callout arearefs='a'><para>Up it goes.</para></callout></calloutlist></programlistingco>",
       "\"Up it goes.\""},
      {"text of a figure beside its picture",
       "<figure><title>Kite</title><mediaobject><imageobject><imagedata "
       "fileref='k.png'/></imageobject></mediaobject>"
       "<para>Made of silk.</para></figure>",
       "\"Made of silk.\""},
      {"segmented list",
       "<segmentedlist><segtitle>Kite</segtitle><segtitle>Span</segtitle><seglistitem><seg>Delta</seg><seg>2 "
       "m</seg>"
       "</seglistitem></segmentedlist>",
       "\"2 m\""},
      {"glossary",
       "<glossary><title>Words</title><glossentry><glossterm>Keel</glossterm><glossdef><para>spine</para></"
       "glossdef>"
       "</glossentry></glossary>",
       "definition-list"},
      {"questions",
       "<qandaset><qandaentry><question><para>Which wind?</para></question><answer><para>A "
       "breeze.</para></answer>"
       "</qandaentry></qandaset>",
       "paragraph @1:0 \"A breeze.\""},
      {"keys", "<para>Press <keycombo><keycap>Ctrl</keycap><keycap>K</keycap></keycombo>.</para>",
       "\"Press Ctrl+K.\""},
      {"menus",
       "<para><menuchoice><guimenu>Kite</guimenu><guimenuitem>Launch</guimenuitem></menuchoice></para>",
       "\"Kite > Launch\""},
      {"synopsis", "<cmdsynopsis><command>fly</command><arg>-h</arg></cmdsynopsis>", "code \"fly\" \" -h\""},
      {"a table in a cell",
       "<informaltable><tgroup cols='1'><tbody><row><entrytbl "
       "cols='1'><tbody><row><entry>deep</entry></row></tbody>"
       "</entrytbl></row></tbody></tgroup></informaltable>",
       "\"deep\""},
  });
  for (const Case& one : kCases) check(one);
}

TEST_CASE("docbook: what describes the article loses no word") {
  constexpr auto kCases = std::to_array<Case>({
      {"what an author says",
       "<info><author><personname>Ola Reed</personname><personblurb><para>Sews kites.</para>"
       "</personblurb></author></info>",
       "\"Sews kites.\""},
      {"divisions",
       "<info><author><personname>Ola Reed</personname><affiliation><orgname>Gale</orgname><orgdiv>Sail "
       "loft</orgdiv>"
       "</affiliation></author></info>",
       "affiliation=\"Gale, Sail loft\""},
      {"release", "<info><releaseinfo>Second flight</releaseinfo></info>", "\"Second flight\""},
      {"revision",
       "<info><revhistory><revision><revnumber>3</revnumber><date>2025</date><revremark>Tail "
       "mended.</revremark>"
       "</revision></revhistory></info>",
       "\"3, 2025: Tail mended.\""},
      {"further copyrights",
       "<info><copyright><year>2020</year><holder>Gale</holder></copyright><copyright><year>2024</year>"
       "<holder>Breeze</holder></copyright></info>",
       "holder: \"Breeze\""},
      {"title of a notice",
       "<info><legalnotice><title>Fair use</title><para>Fly it.</para></legalnotice></info>",
       "Fair use\\nFly it."},
      {"authors of a section",
       "<section><info><title>Wind</title><author><personname>Ola "
       "Reed</personname></author></info><para>x</para>"
       "</section>",
       "em[\"Ola Reed\"]"},
  });
  for (const Case& one : kCases) check(one);
}

TEST_CASE("docbook: entries of works keep their words, and lists of works their titles") {
  const std::string found =
      read(
          "<title>Kites</title><para>x</para><bibliolist><title>Patents</title><bibliomixed><abbrev>P1</"
          "abbrev>Reed, O. "
          "<citetitle>A tail</citetitle>, sewn into a "
          "sail.</bibliomixed></bibliolist><bibliography><title>References"
          "</title><biblioentry xml:id='b'><title>Knots</title><pubdate>1999</pubdate><releaseinfo>Fourth "
          "tying"
          "</releaseinfo></biblioentry></bibliography>")
          .dump;
  CHECK(found.find("as-found: \"Reed, O. <i>A tail</i>, sewn into a sail.\"") != std::string::npos);
  CHECK(found.find("strong[\"Patents\"] \" \" cite{parenthetical P1}") != std::string::npos);
  CHECK(found.find("remark: \"Fourth tying\"") != std::string::npos);
  CHECK(found.find("strong[\"References\"]") == std::string::npos);
}

TEST_CASE("docbook: a book is refused by its name") {
  CHECK(sniff_docbook("<book xmlns='http://docbook.org/ns/docbook'>") == 100);
  CHECK(sniff_docbook("<book><chapter/></book>") == 0);
  Diagnostics diagnostics;
  try {
    read_docbook({"a.xml", "<book xmlns='http://docbook.org/ns/docbook'/>"}, {}, diagnostics);
    FAIL("a book was read");
  } catch (const Error& error) {
    CHECK(std::string(error.what()).find("DocBook") != std::string::npos);
  }
}

TEST_CASE("docbook: what no reader knows is a paragraph of its own") {
  check({"", "<para>Up.</para><oddity>Down.</oddity>", "paragraph @1:0 \"Down.\""});
}

TEST_CASE("docbook: white space at the beginning of an inline element stands before it") {
  CHECK(read("<title>Kites</title><para>the tail of<emphasis>\n  Red</emphasis> flew</para>")
            .dump.find("\"the tail of \" em[\"Red\"] \" flew\"") != std::string::npos);
  CHECK(read("<title>Kites</title><para>Log at<uri>http://f.example</uri></para>").dump.find("\"Log at \"") !=
        std::string::npos);
}

TEST_CASE("docbook: fields of an entry that stands as it is set touch the marks around them") {
  const std::string found = read(
                                "<title>Kites</title><para>x</para><bibliography><bibliomixed "
                                "xml:id='a'>Reed, <title>A tail</title>, "
                                "1996 (<subtitle>sewn</subtitle>)<title>Knots</title>tied: "
                                "<caption>fast</caption>.</bibliomixed></bibliography>")
                                .dump;
  INFO(found);
  CHECK(found.find("as-found: \"Reed, A tail, 1996 (sewn) Knots tied: fast.\"") != std::string::npos);
}

TEST_CASE("docbook: words for those who cannot see stay with the picture, or are told") {
  const Read picture = read(
      "<title>Kites</title><mediaobject><alt>A red kite</alt><imageobject><imagedata "
      "fileref='k.png'/></imageobject>"
      "<textobject><para>It has two strings.</para></textobject></mediaobject>");
  CHECK(picture.dump.find("alt=\"A red kite\"") != std::string::npos);
  CHECK(picture.dump.find("description=\"It has two strings.\"") != std::string::npos);
  CHECK(picture.codes.empty());
  const auto* element = GENERATE(
      "<equation><alt>Lift is thrice one</alt><mathphrase>L = 3</mathphrase></equation>",
      "<table summary='Lift is thrice one'><title>Lift</title><tgroup cols='1'><tbody><row><entry>3"
      "</entry></row></tbody></tgroup></table>",
      "<table><title>Lift</title><textobject><phrase>Lift is thrice one</phrase></textobject><tgroup "
      "cols='1'><tbody><row><entry>3</entry></row></tbody></tgroup></table>");
  const Read other = read("<title>Kites</title>" + std::string(element));
  CHECK(other.codes == std::vector<std::string>{"source.set-aside"});
  CHECK(other.dump.find("Lift is thrice one") != std::string::npos);  // for the appendix
}
