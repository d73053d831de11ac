// Every element that the reader promises reaches the model, or is left out by name.
#include <catch2/catch.hpp>

#include <array>

#include "model/dump.h"
#include "readers/jats.h"

using namespace newsexport;

namespace {

std::string dump(const std::string& front, const std::string& body, const std::string& back) {
  Diagnostics diagnostics("a.xml");
  const std::string text =
      "<article xmlns:xlink='http://www.w3.org/1999/xlink' xmlns:mml='http://www.w3.org/1998/Math/MathML'"
      " xmlns:ali='http://www.niso.org/schemas/ali/1.0/' xml:lang='en' article-type='news'><front>" +
      front + "</front><body>" + body + "</body><back>" + back + "</back></article>";
  return dump_model(read_jats({"a.xml", text}, {}, diagnostics));
}

struct Case {
  std::string_view element;
  std::string_view markup;
  std::string_view wanted;  ///< in the dump
};

void check_front(const Case& one) {
  INFO(one.element);
  CHECK(
      dump("<article-meta>" + std::string(one.markup) + "</article-meta>", "<p>x</p>", "").find(one.wanted) !=
      std::string::npos);
}
void check_body(const Case& one) {
  INFO(one.element);
  CHECK(dump("", std::string(one.markup), "").find(one.wanted) != std::string::npos);
}
void check_back(const Case& one) {
  INFO(one.element);
  CHECK(
      dump("", "<p>x<xref ref-type='bibr' rid='r'>1</xref></p>", std::string(one.markup)).find(one.wanted) !=
      std::string::npos);
}

std::string citation(const std::string& parts, const std::string& type = "journal") {
  return "<ref-list><ref id='r'><element-citation publication-type='" + type + "'>" + parts +
         "<year>2020</year></element-citation></ref></ref-list>";
}

}  // namespace

TEST_CASE("jats inventory: front") {
  constexpr auto kCases = std::to_array<Case>({
      {"article-id doi", "<article-id pub-id-type='doi'>10.1/x</article-id>", "https://doi.org/10.1/x"},
      {"article-id other", "<article-id pub-id-type='pmid'>77</article-id>", "extra pmid: \"77\""},
      {"article-title", "<title-group><article-title>Rain <italic>now</italic></article-title></title-group>",
       "headline: \"Rain \" em[\"now\"]"},
      {"subtitle", "<title-group><subtitle>A wet day</subtitle></title-group>", "standfirst: \"A wet day\""},
      {"trans-title",
       "<title-group><trans-title-group><trans-title>Regen</trans-title></trans-title-group></title-group>",
       "extra trans-title: \"Regen\""},
      {"subject heading",
       "<article-categories><subj-group subj-group-type='heading'><subject>News</subject></subj-group>"
       "</article-categories>",
       "section=\"News\""},
      {"subject",
       "<article-categories><subj-group><subject>Tides</subject></subj-group></article-categories>",
       "keyword: \"Tides\""},
      {"name, role, aff",
       "<contrib-group><contrib "
       "contrib-type='author'><name><surname>Doe</surname><given-names>Jane</given-names>"
       "<suffix>Jr</suffix></name><role>Reporter</role><xref ref-type='aff' rid='a1'>1</xref></contrib>"
       "<aff id='a1'><label>1</label>Harbour School</aff></contrib-group>",
       "byline name=\"Jane Doe Jr\" role=\"Reporter\" affiliation=\"Harbour School\""},
      {"collab", "<contrib-group><contrib><collab>The Tide Group</collab></contrib></contrib-group>",
       "byline name=\"The Tide Group\""},
      {"editor",
       "<contrib-group><contrib "
       "contrib-type='editor'><name><surname>Roe</surname></name></contrib></contrib-group>",
       "role=\"editor\""},
      {"contrib-id",
       "<contrib-group><contrib><contrib-id contrib-id-type='orcid'>0000-1</contrib-id><name><surname>Roe"
       "</surname></name></contrib></contrib-group>",
       "link=\"https://orcid.org/0000-1\""},
      {"author-notes", "<author-notes><corresp id='c'>Write to us.</corresp></author-notes>",
       "\"Write to us.\""},
      {"pub-date", "<pub-date pub-type='epub'><day>12</day><month>5</month><year>2026</year></pub-date>",
       "published: 2026-05-12"},
      {"history",
       "<history><date date-type='received'><day>1</day><month>2</month><year>2026</year></date></history>",
       "extra received: \"2026-02-01\""},
      {"volume, issue", "<volume>3</volume><issue>2</issue>", "extra volume: \"3\""},
      {"fpage, lpage", "<fpage>7</fpage><lpage>9</lpage>", "page=\"7–9\""},
      {"elocation-id", "<elocation-id>e77</elocation-id>", "page=\"e77\""},
      {"abstract", "<abstract><p>In short.</p></abstract>", "paragraph @1:0 \"In short.\""},
      {"abstract of a type",
       "<abstract abstract-type='summary'><title>Summary</title><p>Shorter.</p></abstract>",
       "fact-box @1:0 \"Summary\""},
      {"kwd", "<kwd-group><kwd>tide</kwd></kwd-group>", "keyword: \"tide\""},
      {"copyright-statement",
       "<permissions><copyright-statement>© 2026 Doe</copyright-statement></permissions>",
       "notice: \"© 2026 Doe\""},
      {"copyright-year", "<permissions><copyright-year>2026</copyright-year></permissions>",
       "year: \"2026\""},
      {"copyright-holder", "<permissions><copyright-holder>Doe</copyright-holder></permissions>",
       "holder: \"Doe\""},
      {"license",
       "<permissions><license xlink:href='https://l.example/1'><license-p>Share "
       "it.</license-p></license></permissions>",
       "licence-url: \"https://l.example/1\""},
      {"license-p", "<permissions><license><license-p>Share it.</license-p></license></permissions>",
       "usage-terms: \"Share it.\""},
      {"ali:license_ref",
       "<permissions><license><ali:license_ref>https://l.example/2</ali:license_ref></license></permissions>",
       "licence-url: \"https://l.example/2\""},
      {"funding-statement",
       "<funding-group><funding-statement>Paid by us.</funding-statement></funding-group>",
       "\"Paid by us.\""},
      {"award-group",
       "<funding-group><award-group><funding-source>Tide Fund</funding-source><award-id>26/41</award-id>"
       "</award-group></funding-group>",
       "\"Tide Fund, 26/41\""},
      {"self-uri", "<self-uri xlink:href='https://j.example/1'/>", "canonical-url: \"https://j.example/1\""},
      {"publisher-id", "<article-id pub-id-type='publisher-id'>j-1</article-id>", "identifier: \"j-1\""},
      {"date corrected",
       "<history><date date-type='corrected'><day>2</day><month>3</month><year>2026</year></date></history>",
       "updated: 2026-03-02"},
      {"custom-meta",
       "<custom-meta-group><custom-meta><meta-name>data</meta-name><meta-value>here</meta-value></"
       "custom-meta>"
       "</custom-meta-group>",
       "extra data: \"here\""},
  });
  for (const Case& one : kCases) check_front(one);
}

TEST_CASE("jats inventory: journal") {
  const std::string text = dump(
      "<journal-meta><journal-title-group><journal-title>Tides</journal-title></journal-title-group>"
      "<issn>1234-5678</issn><publisher><publisher-name>Harbour</publisher-name></publisher></journal-meta>",
      "<p>x</p>", "");
  CHECK(text.find("publication name=\"Tides\"") != std::string::npos);
  CHECK(text.find("issn=\"1234-5678\"") != std::string::npos);
  CHECK(text.find("extra publisher: \"Harbour\"") != std::string::npos);
}

TEST_CASE("jats inventory: blocks") {
  constexpr auto kCases = std::to_array<Case>({
      {"sec", "<sec id='s'><title>Flood</title><sec><title>Deep</title><p>x</p></sec></sec>", "crosshead 3"},
      {"label of sec", "<sec><label>1.</label><title>Flood</title><p>x</p></sec>", "\"1. Flood\""},
      {"list", "<list list-type='order'><list-item><p>a</p></list-item></list>", "numbered-list"},
      {"list simple", "<list list-type='simple'><list-item><label>(i)</label><p>a</p></list-item></list>",
       "\"(i) a\""},
      {"def-list", "<def-list><def-item><term>T</term><def><p>D</p></def></def-item></def-list>",
       "definition-list"},
      {"disp-quote", "<disp-quote><p>Wet.</p><attrib>Doe</attrib></disp-quote>", "attribution: \"Doe\""},
      {"verse-group", "<verse-group><verse-line>a</verse-line><verse-line>b</verse-line></verse-group>",
       "\"a\" break \"b\""},
      {"boxed-text", "<boxed-text><caption><title>Facts</title></caption><p>x</p></boxed-text>", "fact-box"},
      {"code", "<code language='cpp'>int x;</code>", "\"int x;\""},
      {"preformat", "<preformat>a  b</preformat>", "preformatted"},
      {"disp-formula",
       "<disp-formula "
       "id='e'><label>(1)</label><mml:math><mml:mi>x</mml:mi><mml:mo>=</mml:mo><mml:mn>2</mml:mn>"
       "</mml:math></disp-formula>",
       "math display[em[\"x\"] \" = 2\"] \" (1)\""},
      {"tex-math", "<disp-formula><tex-math>x^2</tex-math></disp-formula>", "em[\"x\"] sup[\"2\"]"},
      {"statement", "<statement><label>Theorem 1</label><p>True.</p></statement>", "strong[\"Theorem 1\"]"},
      {"speech", "<speech><speaker>DOE</speaker><p>No.</p></speech>", "strong[\"DOE\"]"},
      {"fig",
       "<fig id='f'><label>Figure 1</label><caption><title>Rain</title><p>More.</p></caption>"
       "<graphic xlink:href='rain.jpg'><alt-text>Wet</alt-text></graphic></fig>",
       "picture \"rain.jpg\" alt=\"Wet\""},
      {"fig caption",
       "<fig><label>Figure 1</label><caption><title>Rain</title></caption><graphic "
       "xlink:href='r.jpg'/></fig>",
       "caption: strong[\"Figure 1\"] \" Rain\""},
      {"attrib of fig", "<fig><graphic xlink:href='r.jpg'/><attrib>Ann Poe</attrib></fig>",
       "credit: \"Ann Poe\""},
      {"permissions of fig",
       "<fig><graphic xlink:href='r.jpg'/><permissions><copyright-statement>© Poe</copyright-statement>"
       "</permissions></fig>",
       "rights=\"© Poe\""},
      {"fig-group", "<fig-group><fig><graphic xlink:href='r.jpg'/></fig></fig-group>", "picture \"r.jpg\""},
      {"alternatives",
       "<fig><alternatives><graphic xlink:href='r.tif'/><graphic xlink:href='r.png'/></alternatives></fig>",
       "picture \"r.png\""},
      {"table-wrap",
       "<table-wrap><label>Table "
       "1</label><caption><p>Tides</p></caption><table><thead><tr><th>H</th></tr></thead>"
       "<tbody><tr><td rowspan='2'>v</td></tr></tbody></table></table-wrap>",
       "caption: strong[\"Table 1\"] \" Tides\""},
      {"table-wrap-foot",
       "<table-wrap><table><tr><td>v</td></tr></table><table-wrap-foot><fn "
       "id='t'><label>a</label><p>Wet.</p></fn>"
       "</table-wrap-foot></table-wrap>",
       "sup[\"a\"] \" Wet.\""},
      {"CALS table",
       "<table-wrap><oasis:table xmlns:oasis='o'><oasis:tgroup><oasis:tbody><oasis:row>"
       "<oasis:entry namest='c1' nameend='c3'>v</oasis:entry></oasis:row></oasis:tbody></oasis:tgroup>"
       "</oasis:table></table-wrap>",
       "\"v\""},
      {"media", "<media xlink:href='https://v.example/a.mp4'><label>Video 1</label></media>",
       "strong[\"Video 1\"] \" \" link \"https://v.example/a.mp4\""},
      {"media of a film",
       "<media mimetype='video' xlink:href='https://v.example/b.mp4'><caption><title>Dusk</title><p>Film.</p>"
       "</caption></media>",
       "embed title=\"Dusk\" link=\"https://v.example/b.mp4\""},
      {"xml:lang", "<p><named-content xml:lang='fr'>la mer</named-content></p>",
       "span lang=\"fr\"[\"la mer\"]"},
      {"supplementary-material",
       "<supplementary-material id='s1' "
       "xlink:href='info:doi/10.1/x.s1'><label>S1</label></supplementary-material>",
       "link \"https://doi.org/10.1/x.s1\""},
      {"block in p", "<p>Before <list><list-item><p>a</p></list-item></list> after.</p>", "\"after.\""},
  });
  for (const Case& one : kCases) check_body(one);
}

TEST_CASE("jats inventory: running text") {
  constexpr auto kCases = std::to_array<Case>({
      {"italic", "<p><italic>a</italic></p>", "em[\"a\"]"},
      {"bold", "<p><bold>a</bold></p>", "strong[\"a\"]"},
      {"sup", "<p>m<sup>2</sup></p>", "sup[\"2\"]"},
      {"sub", "<p>H<sub>2</sub>O</p>", "sub[\"2\"]"},
      {"sc", "<p><sc>a</sc></p>", "small-caps[\"a\"]"},
      {"strike", "<p><strike>a</strike></p>", "strike[\"a\"]"},
      {"monospace", "<p><monospace>a</monospace></p>", "code \"a\""},
      {"break", "<p>a<break/>b</p>", "\"a\" break \"b\""},
      {"ext-link", "<p><ext-link xlink:href='https://e.example'>a</ext-link></p>",
       "link \"https://e.example\"[\"a\"]"},
      {"uri", "<p><uri>https://e.example</uri></p>", "link \"https://e.example\""},
      {"email", "<p><email>a@e.example</email></p>", "link \"mailto:a@e.example\""},
      {"named-content", "<p><named-content>a</named-content></p>", "\"a\""},
      {"abbrev", "<p><abbrev>UN<def><p>United Nations</p></def></abbrev></p>", "United Nations"},
      {"inline-graphic", "<p>a <inline-graphic xlink:href='i.png'/></p>", "picture \"i.png\""},
      {"inline-formula",
       "<p><inline-formula><mml:math><mml:msup><mml:mi>x</mml:mi><mml:mn>2</mml:mn></mml:msup></mml:math>"
       "</inline-formula></p>",
       "em[\"x\"] sup[\"2\"]"},
      {"xref to a figure",
       "<p>See <xref ref-type='fig' rid='f'>Fig 1</xref>.</p><fig id='f'><graphic xlink:href='r.jpg'/></fig>",
       "link \"#f\"[\"Fig 1\"]"},
      {"fn in text", "<p>Wet<fn id='n'><p>Very.</p></fn>.</p>", "\"Very.\""},
  });
  for (const Case& one : kCases) check_body(one);
}

TEST_CASE("jats inventory: back matter and references") {
  const std::string people =
      "<person-group "
      "person-group-type='author'><name><surname>Doe</surname><given-names>J</given-names></name>"
      "<collab>Tide Group</collab></person-group>";
  const std::string title = "<article-title>Rain</article-title>";
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"<ack><title>Thanks</title><p>To all.</p></ack>", "\"Thanks\""},
      {"<app-group><app><title>Appendix</title><p>x</p></app></app-group>", "\"Appendix\""},
      {"<glossary><title>Words</title><def-list><def-item><term>T</term><def><p>D</p></def></def-item></"
       "def-list></glossary>",
       "definition-list"},
      {"<fn-group><fn id='n'><p>Paid.</p></fn></fn-group>", "\"Paid.\""},
      {"<sec><title>More</title><fn-group><title>Interests</title><fn><p>None.</p></fn></fn-group></sec>",
       "\"None.\""},
      {"<notes><title>Data</title><p>Here.</p></notes>", "\"Data\""},
      {citation(people + title), "author: family=\"Doe\" given=\"J\""},
      {citation(people + title), "author: literal=\"Tide Group\""},
      {citation(people + title), "article-journal"},
      {citation(title), "title: \"Rain\""},
      {citation(title + "<source>Tides</source>"), "container-title: \"Tides\""},
      {citation("<source>The Sea</source>", "book"), "title: \"The Sea\""},
      {citation("<chapter-title>Rain</chapter-title><source>The Sea</source>", "book"), "chapter"},
      {citation(title + "<volume>3</volume>"), "volume: \"3\""},
      {citation(title + "<issue>2</issue>"), "issue: \"2\""},
      {citation(title + "<fpage>7</fpage><lpage>9</lpage>"), "page: \"7-9\""},
      {citation(title + "<elocation-id>e7</elocation-id>"), "page: \"e7\""},
      {citation(title + "<publisher-name>Harbour</publisher-name>"), "publisher: \"Harbour\""},
      {citation(title + "<publisher-loc>Oslo</publisher-loc>"), "publisher-place: \"Oslo\""},
      {citation(title + "<edition>2</edition>"), "edition: \"2\""},
      {citation(title + "<pub-id pub-id-type='doi'>10.1/y</pub-id>"), "DOI: \"10.1/y\""},
      {citation(title + "<pub-id pub-id-type='pmid'>5</pub-id>"), "PMID: \"5\""},
      {citation(title + "<ext-link xlink:href='https://doi.org/10.1/z'>x</ext-link>"), "DOI: \"10.1/z\""},
      {citation(title + "<uri>https://e.example</uri>"), "URL: \"https://e.example\""},
      {citation(title + "<comment>Abstract</comment>"), "note: \"Abstract\""},
      {citation(title + "<conf-name>Tide Days</conf-name>", "confproc"), "event-title: \"Tide Days\""},
      {citation(title + "<date-in-citation>2026-05-12</date-in-citation>"), "accessed: 2026-05-12"},
      {citation(title), "issued: 2020"},
      {"<ref-list><ref id='r'><mixed-citation>Doe, J. Rain. Oslo.</mixed-citation></ref></ref-list>",
       "as-found: \"Doe, J. Rain. Oslo.\""},
  };
  for (const auto& [markup, wanted] : cases) check_back({markup, markup, wanted});
}

TEST_CASE("jats inventory: what is left out") {
  const std::string text = dump(
      "<article-meta><counts><page-count count='12345'/></counts><alt-title>LEFT OUT</alt-title>"
      "<self-uri xlink:href='x.pdf'>LEFT OUT</self-uri></article-meta>",
      "<p>x<object-id>LEFT OUT</object-id><index-term>LEFT "
      "OUT</index-term></p><sec><sec-meta><kwd-group><kwd>LEFT "
      "OUT</kwd></kwd-group></sec-meta></sec>",
      "");
  const std::size_t kept = text.find("left-out");
  CHECK(text.find("LEFT OUT") >= kept);
  CHECK(text.find("paragraph @1:0 \"x\"") < kept);
}
