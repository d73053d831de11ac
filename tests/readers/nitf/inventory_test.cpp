// Every element that NITF has for an article, with a word of its own in it: each word reaches the model in
// its place, or is left out by name.
#include <algorithm>
#include <regex>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "model/dump.h"
#include "readers/nitf.h"

using namespace newsexport;

namespace {

constexpr const char* kDocument = R"(<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "../dtd/nitf-3-6.dtd">
<nitf baselang="en-GB" version="-//IPTC//DTD NITF 3.6//EN" change.date="September 11, 2009">
<head>
  <title>W-title</title>
  <meta name="desk" content="W-meta"/>
  <tobject tobject.type="W-tobject.type">
    <tobject.property tobject.property.type="W-tobject.property"/>
    <tobject.subject tobject.subject.refnum="04000000" tobject.subject.type="W-subject.type"
      tobject.subject.matter="W-subject.matter" tobject.subject.detail="W-subject.detail"/>
  </tobject>
  <iim ver="4"><ds num="120" value="W-iim"/></iim>
  <docdata management-status="embargoed">
    <correction info="W-correction" regsrc="x"/>
    <evloc city="W-evloc"/>
    <doc-id id-string="W-doc-id" regsrc="W-regsrc"/>
    <del-list><from-src src-name="W-from-src" level-number="1"/></del-list>
    <urgency ed-urg="3"/>
    <fixture fix-id="W-fixture"/>
    <date.issue norm="20260509T060000+0100"/>
    <date.release norm="20260510T060000Z"/>
    <date.expire norm="2027-05-09 06:00:00+00:00"/>
    <doc-scope scope="W-doc-scope"/>
    <series series.name="W-series" series.part="2" series.totalpart="3"/>
    <ed-msg info="W-ed-msg"/>
    <du-key key="W-du-key"/>
    <doc.copyright year="2026" holder="W-doc.copyright"/>
    <doc.rights owner="W-doc.rights-owner" agent="W-doc.rights-agent" startdate="20260509000000-0000"
      enddate="20270509" geography="W-doc.rights-geography" type="W-doc.rights-type"
      limitations="W-doc.rights-limitations"/>
    <key-list><keyword key="W-keyword"/><keyword>W-keyword-text</keyword></key-list>
    <identified-content><person>W-identified-content</person></identified-content>
  </docdata>
  <pubdata name="W-pubdata" position.section="W-section" edition.name="W-edition" position.sequence="7" issn="W-issn"
    volume="W-volume" ex-ref="https://post.example/W-ex-ref"/>
  <revision-history name="W-revision-history" norm="20260508T060000Z"/>
</head>
<body>
<body.head>
  <hedline><hl1>W-hl1</hl1><hl2>W-hl2-deck</hl2></hedline>
  <note noteclass="editorsnote"><body.content><p>W-editorsnote</p></body.content></note>
  <rights>W-rights <rights.owner>W-rights.owner</rights.owner> <rights.startdate norm="x">2026-01-01</rights.startdate>
    <rights.enddate>2026-12-31</rights.enddate> <rights.agent>W-rights.agent</rights.agent>
    <rights.geography>W-rights.geography</rights.geography> <rights.type>W-rights.type</rights.type>
    <rights.limitations>W-rights.limitations</rights.limitations></rights>
  <copyrite>W-copyrite <copyrite.year>2025</copyrite.year> <copyrite.holder>W-copyrite.holder</copyrite.holder></copyrite>
  <byline>By <person><name.given>W-name.given</name.given> <name.family>W-name.family</name.family>
    <function>W-function</function></person> <byttl>W-byttl</byttl></byline>
  <distributor><org value="W-org-value">W-distributor</org></distributor>
  <dateline><location><sublocation>W-sublocation</sublocation> <city city-code="W-code">W-city</city>
    <state>W-state</state> <region>W-region</region> <country>W-country</country></location>
    <story.date norm="20260509T000000Z">W-story.date</story.date></dateline>
  <abstract><p>W-abstract</p></abstract>
</body.head>
<body.content>
  <p lede="true" id="W-id">W-p-lede</p>
  <p>W-p <chron norm="20260509">W-chron</chron> <event>W-event</event> <location>W-location</location>
    <money unit="EUR">W-money</money> <num units="W-units">1<frac><numer>W-numer</numer><frac-sep>/</frac-sep>
    <denom>W-denom</denom></frac> <sub>W-sub</sub> <sup>W-sup</sup></num> <object.title>W-object.title</object.title>
    <org>W-org<alt-code idsrc="x" value="W-alt-code"/></org> <person>W-person</person> <classifier type="x">W-classifier</classifier>
    <virtloc>www.W-virtloc.example</virtloc> <a href="https://a.example/W-href">W-a</a><br/>
    <em>W-em</em> <em class="bold">W-em-bold</em> <lang value="fr">W-lang</lang>
    <pronounce guide="W-guide" phonetic="W-phonetic">W-pronounce</pronounce> <q quote-source="W-quote-source">W-q</q>
    <postaddr><addressee><person>W-addressee</person> <care.of>W-care.of</care.of></addressee>
    <delivery.point>W-delivery.point</delivery.point><postcode>W-postcode</postcode>
    <delivery.office>W-delivery.office</delivery.office></postaddr></p>
  <hl2>W-hl2-crosshead</hl2>
  <table><caption>W-caption</caption><col/><colgroup><col/></colgroup><thead><tr><th>W-th</th></tr></thead>
    <tbody><tr><td>W-td</td></tr></tbody><tfoot><tr><td>W-tfoot</td></tr></tfoot></table>
  <nitf-table><nitf-table-metadata><nitf-table-summary><p>W-table-summary</p></nitf-table-summary><nitf-col/>
    </nitf-table-metadata><table><tr><td>W-nitf-table</td></tr></table></nitf-table>
  <nitf-table><nitf-table-metadata/><custom-table><x:t xmlns:x="urn:x">W-custom-table</x:t></custom-table></nitf-table>
  <media media-type="image"><media-metadata name="x" value="W-media-metadata"/>
    <media-reference source="W-small.jpg" width="10" mime-type="image/jpeg"/>
    <media-reference source="W-source.jpg" width="900" height="600" mime-type="image/jpeg" alternate-text="W-alternate-text"
      source-credit="W-source-credit" copyright="W-media-copyright"/>
    <media-object encoding="base64">W-media-object</media-object>
    <media-caption><p>W-media-caption</p></media-caption><media-producer>W-media-producer</media-producer></media>
  <ol seqnum="4"><li>W-ol-li</li></ol>
  <ul><li>W-ul-li</li></ul>
  <dl><dt>W-dt</dt><dd>W-dd</dd></dl>
  <bq><block><p>W-bq</p></block><credit>W-credit</credit></bq>
  <fn id="fn1"><body.content><p>W-fn</p></body.content></fn>
  <note type="pa"><body.content><p>W-note</p></body.content></note>
  <note type="npa"><body.content><p>W-npa-note</p></body.content></note>
  <pre>W-pre
  two</pre>
  <hr/>
  <block><hedline><hl1>W-block-hl1</hl1></hedline><byline>W-block-byline</byline><dateline>W-block-dateline</dateline>
    <copyrite>W-block-copyrite</copyrite><abstract><p>W-block-abstract</p></abstract><p>W-block-p</p>
    <datasource>W-datasource</datasource></block>
</body.content>
<body.end>
  <tagline>W-tagline</tagline>
  <tagline type="npa">W-npa-tagline</tagline>
  <bibliography>W-bibliography, one.
    W-bibliography, two.</bibliography>
</body.end>
</body>
</nitf>)";

struct Row {
  const char* element;
  const char* in_dump;
};

// Element (and attribute) of NITF 3.6 → what the dump has of it.
const std::vector<Row> kReached = {
    {"title", "extra title: \"W-title\""},
    {"meta", "extra desk: \"W-meta\""},
    {"tobject", "extra tobject.type: \"W-tobject.type\""},
    {"tobject.property", "extra tobject.property: \"W-tobject.property\""},
    {"tobject.subject@refnum", "extra tobject.subject.refnum: \"04000000\""},
    {"tobject.subject@type", "keyword: \"W-subject.type\""},
    {"tobject.subject@matter", "keyword: \"W-subject.matter\""},
    {"tobject.subject@detail", "keyword: \"W-subject.detail\""},
    {"docdata@management-status", "status: embargoed"},
    {"correction", "W-correction"},
    {"evloc", "extra evloc: \"W-evloc\""},
    {"doc-id", "identifier: \"W-doc-id\""},
    {"urgency", "extra urgency: \"3\""},
    {"fixture", "extra fixture: \"W-fixture\""},
    {"date.issue", "published: 2026-05-09T06:00:00+01:00"},
    {"date.release", "embargo: 2026-05-10T06:00:00Z"},
    {"date.expire", "expires: 2027-05-09T06:00:00Z"},
    {"doc-scope", "extra doc-scope: \"W-doc-scope\""},
    {"series", "extra series: \"W-series, 2 of 3\""},
    {"doc.copyright@holder", "holder: \"W-doc.copyright\""},
    {"doc.copyright@year", "year: \"2026\""},
    {"doc.rights@owner", "holder: \"W-doc.rights-owner\""},
    {"doc.rights@agent", "agent: \"W-doc.rights-agent\""},
    {"doc.rights@startdate", "starts: 2026-05-09\n"},
    {"doc.rights@enddate", "ends: 2027-05-09\n"},
    {"doc.rights@geography", "territory: \"W-doc.rights-geography\""},
    {"doc.rights@type", "usage-terms: \"W-doc.rights-type\""},
    {"doc.rights@limitations", "restrictions: \"W-doc.rights-limitations\""},
    {"keyword@key", "keyword: \"W-keyword\""},
    {"keyword", "keyword: \"W-keyword-text\""},
    {"pubdata@name", "publication name=\"W-pubdata\""},
    {"pubdata@position.section", "W-section"},
    {"pubdata@edition.name", "W-edition"},
    {"pubdata@issn", "W-issn"},
    {"pubdata@volume", "extra volume: \"W-volume\""},
    {"pubdata@ex-ref", "canonical-url: \"https://post.example/W-ex-ref\""},
    {"revision-history", "extra revision-history: \"W-revision-history"},
    {"nitf@baselang", "language: \"en-GB\""},
    {"hl1", "headline: \"W-hl1\""},
    {"hedline/hl2", "standfirst: \"W-hl2-deck\""},
    {"rights", "notice: \"W-rights W-rights.owner"},
    {"rights.owner", "holder: \"W-rights.owner\""},
    {"rights.agent", "agent: \"W-rights.agent\""},
    {"rights.geography", "territory: \"W-rights.geography\""},
    {"rights.type", "usage-terms: \"W-rights.type\""},
    {"rights.limitations", "restrictions: \"W-rights.limitations\""},
    {"rights.startdate", "starts: 2026-01-01"},
    {"rights.enddate", "ends: 2026-12-31"},
    {"copyrite", "notice: \"W-copyrite 2025 W-copyrite.holder\""},
    {"copyrite.year", "year: \"2025\""},
    {"copyrite.holder", "holder: \"W-copyrite.holder\""},
    {"byline/person",
     "byline name=\"W-name.given W-name.family\" role=\"W-function\" affiliation=\"W-byttl\""},
    {"distributor", "credit-line: \"W-distributor\""},
    {"dateline", "dateline: \"W-sublocation, W-city, W-state, W-region, W-country, W-story.date\""},
    {"abstract", "abstract\n    paragraph \"W-abstract\""},
    {"p@lede", "paragraph id=\"W-id\" .lead \"W-p-lede\""},
    {"chron, event, location, money", "\"W-p W-chron W-event W-location W-money 1\""},
    {"frac, numer, denom", "sup[\"W-numer\"] \"\u2044\" sub[\"W-denom\"]"},
    {"sub", "sub[\"W-sub\"]"},
    {"sup", "sup[\"W-sup\"]"},
    {"object.title, org, person", "W-object.title W-org W-person"},
    {"virtloc", "link \"http://www.W-virtloc.example\"[\"www.W-virtloc.example\"]"},
    {"a", "link \"https://a.example/W-href\"[\"W-a\"]"},
    {"br", "[\"W-a\"] break"},
    {"em", "em[\"W-em\"]"},
    {"em@class", "strong[\"W-em-bold\"]"},
    {"lang", "span lang=\"fr\"[\"W-lang\"]"},
    {"pronounce", "W-pronounce"},
    {"q", "quote[\"W-q\"] cite{parenthetical nitf-1}"},
    {"q@quote-source", "author: literal=\"W-quote-source\""},
    {"addressee, care.of", "W-addressee W-care.of"},
    {"delivery.point", "break \"W-delivery.point\""},
    {"postcode", "break \"W-postcode\""},
    {"delivery.office", "break \"W-delivery.office\""},
    {"hl2", "crosshead 2 \"W-hl2-crosshead\""},
    {"caption", "caption: \"W-caption\""},
    {"thead, th", "header-row\n        header-cell\n          paragraph \"W-th\""},
    {"tbody, td", "W-td"},
    {"tfoot", "W-tfoot"},
    {"nitf-table", "W-nitf-table"},
    {"nitf-table-summary", "caption: \"W-table-summary\""},
    {"custom-table", "W-custom-table"},
    {"media-reference", "picture \"W-source.jpg\" alt=\"W-alternate-text\" credit=\"W-source-credit\""},
    {"media-reference@copyright", "rights=\"W-media-copyright\""},
    {"media-caption", "caption: \"W-media-caption\""},
    {"media-producer", "credit: \"W-media-producer\""},
    {"ol", "numbered-list"},
    {"ol/li", "W-ol-li"},
    {"ul", "bulleted-list"},
    {"ul/li", "W-ul-li"},
    {"dt", "W-dt"},
    {"dd", "W-dd"},
    {"bq", "W-bq"},
    {"credit", "attribution: \"W-credit\""},
    {"fn", "note fn1\n    paragraph \"W-fn\""},
    {"note", "fact-box"},
    {"note/p", "W-note"},
    {"pre", "preformatted"},
    {"pre's lines", "W-pre\\n  two"},
    {"hr", "thematic-break"},
    {"block/hl1", "crosshead 2 \"W-block-hl1\""},
    {"block/byline", ".byline \"W-block-byline\""},
    {"block/dateline", ".dateline \"W-block-dateline\""},
    {"block/copyrite", ".rights \"W-block-copyrite\""},
    {"block/abstract", "W-block-abstract"},
    {"block", "\"W-block-p\" cite{"},
    {"datasource", "as-found: \"W-datasource\""},
    {"tagline", "paragraph .tagline \"W-tagline\""},
    {"bibliography", "as-found: \"W-bibliography, one.\""},
    {"bibliography's lines", "as-found: \"W-bibliography, two.\""},
};

// Words that must not reach the model, by the names that readers/nitf.h gives.
const std::vector<const char*> kLeftOut = {
    "W-iim",      "W-regsrc",         "W-from-src",           "W-ed-msg",    "W-du-key",     "W-editorsnote",
    "W-npa-note", "W-npa-tagline",    "W-identified-content", "W-alt-code",  "W-classifier", "W-guide",
    "W-phonetic", "W-media-metadata", "W-media-object",       "W-small.jpg", "W-org-value",  "W-code",
    "W-units"};

// The dump without places, which would change with every line of the document above.
std::string dump_without_places(Diagnostics& diagnostics) {
  Article article = read_nitf({"a.nitf", kDocument}, {}, diagnostics);
  article.left_out.clear();
  const std::string dump = dump_model(article);
  return std::regex_replace(dump, std::regex(" @[0-9]+:0"), "");
}

}  // namespace

TEST_CASE("nitf inventory: each element reaches its place in the model", "[nitf]") {
  Diagnostics diagnostics("a.nitf");
  const std::string dump = dump_without_places(diagnostics);
  for (const Row& row : kReached) {
    INFO(row.element << "\n" << dump);
    CHECK(dump.find(row.in_dump) != std::string::npos);
  }
}

TEST_CASE("nitf inventory: what is for editors or machines is left out, and what is for editors reported",
          "[nitf]") {
  Diagnostics diagnostics("a.nitf");
  const std::string dump = dump_without_places(diagnostics);
  for (const char* word : kLeftOut) {
    INFO(word);
    CHECK(dump.find(word) == std::string::npos);
  }
  const std::vector<std::string> reported = codes(diagnostics);
  CHECK(std::ranges::count(reported, "nitf.left-out") == 4);
  for (const Diagnostic& one : diagnostics.entries()) UNSCOPED_INFO(one.message);
  CHECK(std::ranges::count(reported, "source.unread") == 1);  // what the object says it encodes is a word
  CHECK(std::ranges::count(reported, "source.set-aside") == static_cast<std::ptrdiff_t>(reported.size()) - 5);
}

TEST_CASE("nitf inventory: every word of the document is accounted for", "[nitf]") {
  Diagnostics diagnostics("a.nitf");
  const std::string dump = dump_without_places(diagnostics);
  const std::string document = kDocument;
  for (std::size_t at = document.find("W-"); at != std::string::npos; at = document.find("W-", at + 2)) {
    const std::string word = document.substr(at, document.find_first_of(" <>\"\n,", at) - at);
    const bool is_left_out = std::ranges::find(kLeftOut, word) != kLeftOut.end();
    INFO(word);
    CHECK((dump.find(word) != std::string::npos || is_left_out));
  }
}
