// Every property of a text item that newsrooms send, with a word of its own: each reaches the model in its
// place, or is left out by name.
#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "model/dump.h"
#include "readers/newsml_g2.h"

using namespace newsexport;

namespace {

constexpr const char* kDocument = R"(<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">
<header><sent>2026-05-12T14:00:00Z</sent><sender>W-sender</sender></header>
<itemSet>
<newsItem guid="W-guid" version="3" standard="NewsML-G2" standardversion="2.35" conformance="power" xml:lang="de">
<catalogRef href="http://catalog.example/W-catalog"/>
<rightsInfo><accountable literal="W-accountable"/><copyrightHolder qcode="x:y"><name>W-copyrightHolder</name></copyrightHolder>
  <copyrightNotice>W-copyrightNotice</copyrightNotice><usageTerms>W-usageTerms</usageTerms>
  <link rel="irel:license" href="https://a.example/W-license"/>
  <rightsExpressionXML langid="http://www.w3.org/ns/W-langid/"><o:Policy xmlns:o="urn:o">W-policy</o:Policy></rightsExpressionXML>
</rightsInfo>
<itemMeta>
  <itemClass qcode="ninat:text"/><provider literal="W-provider"/><versionCreated>2026-05-12T14:30:00+02:00</versionCreated>
  <firstCreated>2026-05-12T10:00:00+02:00</firstCreated><embargoed>2026-05-12T12:00:00Z</embargoed>
  <pubStatus qcode="stat:withheld"/><expires>2027-05-12T12:00:00Z</expires><service qcode="W-service"/>
  <edNote>W-edNote</edNote><signal qcode="sig:W-signal"/>
  <link rel="irel:seeAlso" residref="W-picture"/>
</itemMeta>
<contentMeta>
  <urgency>4</urgency><contentCreated>2026-05-11T10:00:00+02:00</contentCreated><contentModified>2026-05-12T14:29:00+02:00</contentModified>
  <located qcode="x:z"><name>W-located</name></located><infoSource role="isrol:originfo" literal="W-infoSource"/>
  <creator literal="W-creator"/><contributor literal="W-contributor"/><altId type="x:y">W-altId</altId>
  <language tag="en-gb"/><genre qcode="g:i"><name>W-genre</name></genre><keyword>W-keyword</keyword>
  <subject qcode="medtop:1"><name>W-subject</name></subject><slugline>W-slugline</slugline>
  <headline>W-headline</headline><headline role="drol:short">W-headline-short</headline><subheadline>W-subheadline</subheadline>
  <dateline>W-dateline (dpa) - </dateline><by>By W-by</by><creditline>W-creditline</creditline>
  <description role="drol:summary">W-description-summary</description><description role="drol:caption">W-description-caption</description>
</contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>W-title</title></head>
<body><h1>W-headline</h1><p>W-body</p></body></html></inlineXML></contentSet>
<derivedFrom residref="x" literal="W-derivedFrom"/>
</newsItem>
<newsItem guid="W-picture"><rightsInfo><copyrightNotice>W-picture-notice</copyrightNotice></rightsInfo>
<itemMeta><itemClass qcode="ninat:picture"/></itemMeta><contentMeta><by>W-photographer</by>
<description role="drol:caption">W-picture-caption</description></contentMeta>
<contentSet><remoteContent href="W-remoteContent.jpg" width="10"/></contentSet></newsItem>
</itemSet></newsMessage>)";

struct Row {
  const char* property;
  const char* in_dump;
};

const std::vector<Row> kReached = {
    {"guid", "identifier: \"W-guid\""},
    {"accountable", "agent: \"W-accountable\""},
    {"copyrightHolder", "holder: \"W-copyrightHolder\""},
    {"copyrightNotice", "notice: \"W-copyrightNotice\""},
    {"usageTerms", "usage-terms: \"W-usageTerms\""},
    {"link@rel=license", "licence-url: \"https://a.example/W-license\""},
    {"rightsExpressionXML", "extra rights-expression: \"http://www.w3.org/ns/W-langid/\""},
    {"provider", "extra provider: \"W-provider\""},
    {"firstCreated", "published: 2026-05-12T10:00:00+02:00"},
    {"contentModified", "updated: 2026-05-12T14:29:00+02:00"},
    {"embargoed", "embargo: 2026-05-12T12:00:00Z"},
    {"pubStatus", "status: withheld"},
    {"expires", "expires: 2027-05-12T12:00:00Z"},
    {"urgency", "extra urgency: \"4\""},
    {"located", "extra located: \"W-located\""},
    {"infoSource", "credit-line: \"W-creditline, W-infoSource\""},
    {"creator", "extra creator: \"W-creator\""},
    {"contributor", "extra contributor: \"W-contributor\""},
    {"language", "language: \"en-GB\""},
    {"genre", "extra genre: \"W-genre\""},
    {"keyword", "keyword: \"W-keyword\""},
    {"subject", "keyword: \"W-subject\""},
    {"slugline", "extra slugline: \"W-slugline\""},
    {"headline", "headline: \"W-headline\""},
    {"headline@role=short", "extra headline: \"W-headline-short\""},
    {"subheadline", "standfirst: \"W-subheadline\""},
    {"dateline", "dateline: \"W-dateline (dpa)\""},
    {"by", "byline name=\"W-by\""},
    {"description@role=summary", "abstract\n    paragraph @27:0 \"W-description-summary\""},
    {"description@role=caption", "extra description: \"W-description-caption\""},
    {"inlineXML", "\"W-body\""},
    {"derivedFrom", "extra derived-from: \"W-derivedFrom\""},
    {"remoteContent",
     "picture \"W-remoteContent.jpg\" credit=\"W-photographer\" rights=\"W-picture-notice\""},
    {"description of a picture", "caption: \"W-picture-caption\""},
};

// edNote is for editors, the rest for machines.
const std::vector<const char*> kLeftOut = {"W-edNote",  "W-sender", "W-catalog", "W-policy",
                                           "W-service", "W-signal", "W-altId",   "W-title"};

std::string dump(std::vector<std::string>& found) {
  Diagnostics diagnostics("a.xml");
  std::vector<Reading> readings = read_newsml_g2({"a.xml", kDocument}, {}, diagnostics);
  found = codes(readings.at(0).diagnostics);
  readings[0].article.left_out.clear();
  return readings.size() == 1 ? dump_model(readings[0].article) : "several articles";
}

}  // namespace

TEST_CASE("newsml-g2 inventory: each property reaches its place in the model", "[newsml-g2]") {
  std::vector<std::string> found;
  const std::string text = dump(found);
  for (const Row& row : kReached) {
    INFO(row.property << "\n" << text);
    CHECK(text.find(row.in_dump) != std::string::npos);
  }
}

TEST_CASE("newsml-g2 inventory: what is for editors or machines is left out", "[newsml-g2]") {
  std::vector<std::string> found;
  const std::string text = dump(found);
  for (const char* word : kLeftOut) {
    INFO(word);
    CHECK(text.find(word) == std::string::npos);
  }
  found.erase(std::unique(found.begin(), found.end()), found.end());
  CHECK(found ==
        std::vector<std::string>{"newsml-g2.left-out", "rights.expression-unread", "source.set-aside"});
}
