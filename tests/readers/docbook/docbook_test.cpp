#include "readers/docbook.h"

#include <catch2/catch.hpp>

#include <array>

#include "model/dump.h"
#include "support/error.h"

using namespace newsexport;

namespace {

std::string dump(const std::string& parts) {
  Diagnostics diagnostics("a.xml");
  return dump_model(read_docbook({"a.xml",
                                  "<article xmlns='http://docbook.org/ns/docbook' "
                                  "xmlns:xlink='http://www.w3.org/1999/xlink' version='5.0'"
                                  " xml:lang='en'>" +
                                      parts + "</article>"},
                                 {}, diagnostics));
}

struct Case {
  std::string_view markup;
  std::string_view wanted;  ///< in the dump
};

void check(const Case& one) {
  INFO(one.markup);
  CHECK(dump(std::string(one.markup)).find(one.wanted) != std::string::npos);
}

}  // namespace

TEST_CASE("docbook: what describes the article") {
  constexpr auto kCases = std::to_array<Case>({
      {"<title>Rain <emphasis>now</emphasis></title>", "headline: \"Rain \" em[\"now\"]"},
      {"<info><title>Rain</title><subtitle>A wet day</subtitle></info>", "standfirst: \"A wet day\""},
      {"<info><author><personname><firstname>Jane</firstname><surname>Doe</surname></personname>"
       "<affiliation><orgname>Harbour Post</orgname></affiliation></author></info>",
       "byline name=\"Jane Doe\" affiliation=\"Harbour Post\""},
      {"<info><authorgroup><author><orgname>The Desk</orgname></author></authorgroup></info>",
       "byline name=\"The Desk\""},
      {"<info><editor><personname>Ann Poe</personname></editor></info>",
       "byline name=\"Ann Poe\" role=\"editor\""},
      {"<info><pubdate>2026-05-12</pubdate></info>", "published: 2026-05-12"},
      {"<info><copyright><year>2026</year><holder>Doe</holder></copyright></info>", "holder: \"Doe\""},
      {"<info><legalnotice><para>All rights reserved.</para></legalnotice></info>",
       "notice: \"All rights reserved.\""},
      {"<info><keywordset><keyword>tide</keyword></keywordset></info>", "keyword: \"tide\""},
      {"<info><abstract><para>In short.</para></abstract></info>", "abstract"},
      {"<articleinfo><title>Old</title></articleinfo>", "headline: \"Old\""},
  });
  for (const Case& one : kCases) check(one);
}

TEST_CASE("docbook: blocks") {
  constexpr auto kCases = std::to_array<Case>({
      {"<section "
       "xml:id='s'><title>Flood</title><section><title>Deep</title><para>x</para></section></section>",
       "crosshead 3"},
      {"<sect1><title>Flood</title><para>x</para></sect1>", "crosshead 2"},
      {"<itemizedlist><listitem><para>a</para></listitem></itemizedlist>", "bulleted-list"},
      {"<orderedlist numeration='lowerroman'><listitem><para>a</para></listitem></orderedlist>",
       "numbered-list"},
      {"<variablelist><varlistentry><term>T</term><listitem><para>D</para></listitem></varlistentry></"
       "variablelist>",
       "definition-list"},
      {"<blockquote><attribution>Doe</attribution><para>Wet.</para></blockquote>", "attribution: \"Doe\""},
      {"<programlisting language='cpp'>int x;\nint y;</programlisting>", "\"int x;\\nint y;\""},
      {"<figure><title>Rain</title><mediaobject><imageobject><imagedata fileref='r.jpg'/></imageobject>"
       "<textobject><phrase>Wet</phrase></textobject></mediaobject></figure>",
       "picture \"r.jpg\" alt=\"Wet\""},
      {"<figure><title>Rain</title><mediaobject><imageobject><imagedata fileref='r.jpg'/></imageobject>"
       "</mediaobject></figure>",
       "caption: \"Rain\""},
      {"<table><title>Tides</title><tgroup cols='1'><thead><row><entry>H</entry></row></thead><tbody><row>"
       "<entry>v</entry></row></tbody></tgroup></table>",
       "caption: \"Tides\""},
      {"<informaltable><tr><td>v</td></tr></informaltable>", "\"v\""},
      {"<sidebar><title>Facts</title><para>x</para></sidebar>", "fact-box"},
      {"<warning><para>Wet.</para></warning>", "fact-box"},
      {"<para>Before <itemizedlist><listitem><para>a</para></listitem></itemizedlist> after.</para>",
       "\"after.\""},
      {"<formalpara><title>Tides.</title><para>High.</para></formalpara>", "strong[\"Tides.\"]"},
  });
  for (const Case& one : kCases) check(one);
}

TEST_CASE("docbook: running text") {
  constexpr auto kCases = std::to_array<Case>({
      {"<para><emphasis role='strong'>a</emphasis></para>", "strong[\"a\"]"},
      {"<para><code>a</code></para>", "code \"a\""},
      {"<para><quote>a</quote></para>", "quote"},
      {"<para><link xlink:href='https://e.example'>a</link></para>", "link \"https://e.example\"[\"a\"]"},
      {"<para><ulink url='https://e.example'>a</ulink></para>", "link \"https://e.example\"[\"a\"]"},
      {"<para>See <xref linkend='s'/>.</para><section "
       "xml:id='s'><title>Flood</title><para>x</para></section>",
       "link \"#s\"[\"Flood\"]"},
      {"<para>Wet<footnote><para>Very.</para></footnote>.</para>", "\"Very.\""},
      {"<para>H<subscript>2</subscript>O</para>", "sub[\"2\"]"},
      {"<para><foreignphrase xml:lang='de'>Regen</foreignphrase></para>", "\"Regen\""},
  });
  for (const Case& one : kCases) check(one);
}

TEST_CASE("docbook: works of the bibliography are cited by id and by abbreviation") {
  const std::string text = dump(
      "<para>As <citation>doe20</citation> and <xref linkend='b'/> say.</para>"
      "<bibliography><biblioentry xml:id='b'><abbrev>doe20</abbrev><title>Tides</title><author><personname>"
      "<firstname>Jane</firstname><surname>Doe</surname></personname></"
      "author><publisher><publishername>Harbour"
      "</publishername></publisher><pubdate>2020</pubdate></biblioentry></bibliography>");
  CHECK(text.find("\"As \" cite{parenthetical b} \" and \" cite{parenthetical b} \" say.\"") !=
        std::string::npos);
  CHECK(text.find("publisher: \"Harbour\"") != std::string::npos);
  CHECK(text.find("author: family=\"Doe\" given=\"Jane\"") != std::string::npos);
}

TEST_CASE("docbook: another root is refused; the format is told by its marks") {
  Diagnostics diagnostics;
  CHECK_THROWS_AS(read_docbook({"a.xml", "<book/>"}, {}, diagnostics), Error);
  CHECK(sniff_docbook("<article xmlns='http://docbook.org/ns/docbook'>") == 100);
  CHECK(sniff_docbook("<article><front/></article>") == 0);
}

TEST_CASE("docbook: info says where the article stands and who does what") {
  const std::string found = dump(
      "<info><title>T</title><author><personname><firstname>Ada</firstname><surname>Berg</surname></"
      "personname>"
      "<affiliation><jobtitle>reporter</jobtitle></affiliation></author>"
      "<biblioid class='uri'>https://x.example/1</biblioid><biblioid class='other'>x-1</biblioid>"
      "<edition>Late</edition><issn>1234-5679</issn><artpagenums>7</artpagenums></info><para>Rain.</para>");
  CHECK(found.find("name=\"Ada Berg\" role=\"reporter\"") != std::string::npos);
  CHECK(found.find("canonical-url: \"https://x.example/1\"") != std::string::npos);
  CHECK(found.find("identifier: \"x-1\"") != std::string::npos);
  CHECK(found.find("edition=\"Late\" page=\"7\" issn=\"1234-5679\"") != std::string::npos);
}

TEST_CASE("docbook: media objects are pictures with their makers, or recordings") {
  check(
      {"<mediaobject><info><othercredit><orgname>Ledger</orgname></othercredit></info><imageobject>"
       "<imagedata fileref='a.png'/></imageobject></mediaobject>",
       "credit: \"Ledger\""});
  check(
      {"<mediaobject><info><title>Dusk</title></info><videoobject><videodata fileref='https://v.example/1'/>"
       "</videoobject><caption><para>Film.</para></caption></mediaobject>",
       "embed title=\"Dusk\" link=\"https://v.example/1\""});
}

TEST_CASE("docbook: a link to a work with words of its own is a citation in the sentence") {
  check(
      {"<para><link linkend='b'>Berg</link> says so.</para><bibliography><biblioentry "
       "xml:id='b'><title>B</title>"
       "</biblioentry></bibliography>",
       "cite{as-anchor b anchor \"Berg\"}"});
}

TEST_CASE("docbook: words that stand in for a picture which is not there are part of the line") {
  check(
      {"<title>Rain</title><para>Past <inlinemediaobject><textobject><phrase>a lamp</phrase></textobject>"
       "</inlinemediaobject> at night.</para>",
       "\"Past a lamp at night.\""});
}
