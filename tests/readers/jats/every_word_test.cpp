// What JATS says to a reader beside the text itself: each stands in the model, and no false warning says that
// it does not.
#include <algorithm>
#include <array>

#include <catch2/catch.hpp>

#include "model/dump.h"
#include "readers/jats.h"

using namespace newsexport;

namespace {

struct Read {
  std::string dump;
  std::vector<std::string> codes;
};

Read read(const std::string& meta, const std::string& body, const std::string& rest = "") {
  Diagnostics diagnostics("a.xml");
  const std::string text =
      "<article xmlns:xlink='http://www.w3.org/1999/xlink' xml:lang='en' article-type='news'><front>"
      "<article-meta><title-group><article-title>Ferries</article-title></title-group>" +
      meta + "</article-meta></front><body>" + body + "</body>" + rest + "</article>";
  const Article article = read_jats({"a.xml", text}, {}, diagnostics);
  return {dump_model(article), codes(diagnostics)};
}

using Codes = std::vector<std::string>;

struct Case {
  std::string_view what;
  std::string_view meta;
  std::string_view body;
  std::string_view rest;
  std::string_view wanted;  ///< in the dump
};

void check(const Case& one) {
  INFO(one.what);
  const Read found = read(std::string(one.meta), std::string(one.body), std::string(one.rest));
  INFO(found.dump);
  CHECK(found.dump.find(one.wanted) != std::string::npos);
  CHECK(found.codes == Codes{});
}

constexpr std::string_view kText = "<p>The ferry sails.</p>";

}  // namespace

TEST_CASE("jats: the front matter loses no word of people") {
  constexpr auto kCases = std::to_array<Case>({
      {"members of a group",
       "<contrib-group><contrib><collab>Ferry League<contrib-group><contrib><name><surname>Brook</surname>"
       "<given-names>Una</given-names></name><role>treasurer</role></contrib><contrib><name><surname>Tarn</"
       "surname>"
       "<given-names>Eli</given-names></name></contrib></contrib-group></collab></contrib></contrib-group>",
       kText, "", "\"Ferry League: Una Brook (treasurer); Eli Tarn\""},
      {"the group itself",
       "<contrib-group><contrib><collab>Ferry League<contrib-group><contrib><name><surname>Brook</surname>"
       "</name></contrib></contrib-group></collab></contrib></contrib-group>",
       kText, "", "byline name=\"Ferry League\""},
      {"biography",
       "<contrib-group><contrib><name><surname>Brook</surname></name><bio><title>Who she is</title><p>She "
       "rows "
       "daily.</p></bio></contrib></contrib-group>",
       kText, "", "\"She rows daily.\""},
      {"a comment by its author",
       "<contrib-group><contrib><name><surname>Brook</surname></name><author-comment><p>Written at sea.</p>"
       "</author-comment></contrib></contrib-group>",
       kText, "", "\"Written at sea.\""},
      {"an affiliation that nobody refers to",
       "<contrib-group><contrib><name><surname>Brook</surname></name><xref ref-type='aff' "
       "rid='a1'/></contrib>"
       "</contrib-group><aff id='a1'>Quay School</aff><aff id='a2'>Pier Office</aff>",
       kText, "", "paragraph @1:0 \"Pier Office\""},
      {"on behalf of a group",
       "<contrib-group><contrib><name><surname>Brook</surname></name><on-behalf-of>for the Oar "
       "Club</on-behalf-of>"
       "</contrib></contrib-group>",
       kText, "", "affiliation=\"for the Oar Club\""},
      {"a name in other letters",
       "<contrib-group><contrib><name-alternatives><name><surname>Mori</surname><given-names>Aya</"
       "given-names></name>"
       "<name><surname>森</surname><given-names>彩</given-names></name></name-alternatives></contrib></"
       "contrib-group>",
       kText, "", "name=\"Aya Mori (彩 森)\""},
      {"correspondence",
       "<author-notes><corresp id='c'><label>*</label>Letters to the <email>quay@f.example</email> "
       "box</corresp>"
       "</author-notes>",
       kText, "", "\"Letters to the \" link \"mailto:quay@f.example\""},
      {"whom a note concerns",
       "<contrib-group><contrib><name><surname>Brook</surname></name><xref ref-type='fn' "
       "rid='q'>*</xref></contrib>"
       "<contrib><name><surname>Tarn</surname></name></contrib></contrib-group>"
       "<author-notes><fn id='q'><p>Joined the crew late.</p></fn></author-notes>",
       kText, "", "\"Joined the crew late. (Brook)\""},
  });
  for (const Case& one : kCases) check(one);
}

TEST_CASE("jats: what else the front matter says stands behind the text") {
  constexpr auto kCases = std::to_array<Case>({
      {"history",
       "<history><date date-type='received'><day>3</day><month>4</month><year>2025</year></date></history>",
       kText, "", "\"Received: April 3, 2025\""},
      {"event", "<pub-history><event><event-desc>Shown at the boat fair</event-desc></event></pub-history>",
       kText, "", "\"Shown at the boat fair\""},
      {"custom field",
       "<custom-meta-group><custom-meta><meta-name>Where the logs are</meta-name><meta-value>In the harbour "
       "office.</meta-value></custom-meta></custom-meta-group>",
       kText, "", "strong[\"Where the logs are\"] \" In the harbour office.\""},
      {"related article", "<related-article xlink:href='10.9999/oar.2'>An earlier crossing</related-article>",
       kText, "", "link \"https://doi.org/10.9999/oar.2\"[\"An earlier crossing\"]"},
      {"reviewed work",
       "<product><source>Rowing for all</source>, <publisher-name>Oar Press</publisher-name></product>",
       kText, "", "\"Rowing for all, Oar Press\""},
      {"conference", "<conference><conf-name>Boat Days</conf-name><conf-loc>Quayside</conf-loc></conference>",
       kText, "", "\"Boat Days, Quayside\""},
      {"keywords of a titled group",
       "<kwd-group><title>Short forms</title><kwd>FL, Ferry League</kwd></kwd-group>", kText, "",
       "strong[\"Short forms\"] \" FL, Ferry League\""},
      {"keywords under their plain title", "<kwd-group><title>Key words</title><kwd>oars</kwd></kwd-group>",
       kText, "", "keyword: \"oars\""},
      {"parts of a keyword",
       "<kwd-group><compound-kwd><compound-kwd-part>FL</compound-kwd-part><compound-kwd-part>League"
       "</compound-kwd-part></compound-kwd></kwd-group>",
       kText, "", "keyword: \"FL League\""},
      {"title of the abstract", "<abstract><title>In brief</title><p>It sails.</p></abstract>", kText, "",
       "strong[\"In brief\"]"},
      {"abstract in another language",
       "<trans-abstract xml:lang='de'><title>Kurz</title><p>Sie fährt.</p></trans-abstract>", kText, "",
       "\"Sie fährt.\""},
      {"volume and issue", "<volume>4</volume><issue>2</issue>", kText, "", "edition=\"4(2)\""},
      {"further permissions",
       "<permissions><copyright-statement>© A</copyright-statement></permissions><permissions>"
       "<copyright-statement>© Sketches by B</copyright-statement></permissions>",
       kText, "", "© Sketches by B"},
  });
  for (const Case& one : kCases) check(one);
}

TEST_CASE("jats: a translated title stands below the headline") {
  Diagnostics diagnostics;
  const Article article = read_jats(
      {"a.xml",
       "<article><front><article-meta><title-group><article-title>Ferries</article-title><subtitle>A "
       "voyage</subtitle>"
       "<trans-title-group xml:lang='de'><trans-title>Fähren</trans-title></trans-title-group></title-group>"
       "</article-meta></front><body><p>x</p></body></article>"},
      {}, diagnostics);
  CHECK(plain_text(article.standfirst) == "A voyage Fähren");
}

TEST_CASE("jats: notes of the back matter keep their titles and raise no false warning") {
  constexpr auto kCases = std::to_array<Case>({
      {"title of a group",
       "<contrib-group><contrib><name><surname>Brook</surname></name><xref ref-type='fn' rid='i'/></contrib>"
       "</contrib-group>",
       kText,
       "<back><fn-group><title>Who owns boats</title><fn id='i'><p>UB owns a "
       "skiff.</p></fn></fn-group></back>",
       "crosshead 2 @1:0 \"Who owns boats\""},
      {"text of a group",
       "<contrib-group><contrib><name><surname>Brook</surname></name><xref ref-type='fn' rid='i'/></contrib>"
       "</contrib-group>",
       kText,
       "<back><fn-group><title>Who owns boats</title><fn id='i'><p>UB owns a "
       "skiff.</p></fn></fn-group></back>",
       "\"UB owns a skiff.\""},
      {"a group that the text refers to", "", "<p>It sails<xref ref-type='fn' rid='n'>1</xref>.</p>",
       "<back><fn-group><title>Remarks</title><fn id='n'><p>At dawn.</p></fn></fn-group></back>",
       "strong[\"Remarks\"]"},
      {"a group without a title", "", kText,
       "<back><fn-group><fn><p>Paid by the quay.</p></fn></fn-group></back>",
       "paragraph @1:0 \"Paid by the quay.\""},
      {"other back matter", "", kText, "<back><p>Printed on the pier.</p></back>",
       "\"Printed on the pier.\""},
      {"signatures", "", kText, "<back><notes><sig-block><sig>The crew</sig></sig-block></notes></back>",
       "\"The crew\""},
  });
  for (const Case& one : kCases) check(one);
}

TEST_CASE("jats: rights, captions and makers of parts are kept") {
  constexpr auto kCases = std::to_array<Case>({
      {"second permissions of a figure", "",
       "<fig><graphic xlink:href='b.png'/><permissions><copyright-statement>© 2001 Bow "
       "House</copyright-statement>"
       "<license><license-p>Upper half by leave.</license-p></license></permissions><permissions>"
       "<copyright-statement>© 2003 Stern House</copyright-statement><license><license-p>Lower half not for "
       "sale."
       "</license-p></license></permissions></fig>",
       "", "© 2003 Stern House\\nLower half not for sale."},
      {"permissions of a table", "",
       "<table-wrap><table><tbody><tr><td>x</td></tr></tbody></table><permissions><copyright-statement>© "
       "2004 Keel "
       "House</copyright-statement></permissions></table-wrap>",
       "", "paragraph @1:0 \"© 2004 Keel House\""},
      {"permissions of a box", "",
       "<boxed-text><p>Knots.</p><permissions><copyright-holder>Rope "
       "House</copyright-holder></permissions></boxed-text>",
       "", "\"Rope House\""},
      {"caption of a file within a supplement", "",
       "<supplementary-material><label>Sheet A</label><media "
       "xlink:href='https://f.example/a.csv'><label>Part 1</label>"
       "<caption><title>Crossings by day.</title><p>Counted by "
       "hand.</p></caption></media></supplementary-material>",
       "", "strong[\"Part 1\"] \" Crossings by day. Counted by hand. \" link"},
      {"words of a paragraph that holds a figure's picture", "",
       "<fig><p>Drawn at low water. <graphic xlink:href='b.png'/></p></fig>", "", "\"Drawn at low water.\""},
      {"a label of its own in a numbered list", "",
       "<list list-type='order'><list-item><label>Rule 7</label><p>Row on.</p></list-item></list>", "",
       "\"Rule 7 Row on.\""},
      {"the number of a list", "",
       "<list list-type='order'><list-item><label>1.</label><p>Row on.</p></list-item></list>", "",
       "paragraph @1:0 \"Row on.\""},
      {"heads of definitions", "",
       "<def-list><term-head>Word</term-head><def-head>Sense</def-head><def-item><term>Bow</"
       "term><def><p>Front</p></def>"
       "</def-item></def-list>",
       "", "strong[\"Sense\"]"},
      {"title of verses", "", "<verse-group><title>Song</title><verse-line>Row</verse-line></verse-group>",
       "", "strong[\"Song\"]"},
      {"a question and its answer", "",
       "<question-wrap><question><p>Why row?</p></question><answer><p>To cross.</p></answer></question-wrap>",
       "", "\"To cross.\""},
      {"a list within a caption", "",
       "<fig><caption><p>Shown:<list><list-item><p>oar</p></list-item><list-item><p>rudder</p></list-item></"
       "list></p>"
       "</caption><graphic xlink:href='b.png'/></fig>",
       "", "caption: \"Shown: oar rudder\""},
      {"a word with its reading", "", "<p>The <ruby><rb>舟</rb><rt>fune</rt></ruby> sails.</p>", "",
       "\"The 舟 (fune) sails.\""},
      {"a caption within the table", "",
       "<table-wrap><label>Table 1</label><table><caption><p>By pier</p></caption><tr><td>x</td></tr></table>"
       "</table-wrap>",
       "", "\" By pier\""},
      {"a label within a line", "", "<p>The <chem-struct><label>S1</label>NaCl</chem-struct> dries.</p>", "",
       "S1 NaCl"},
      {"fields of something unknown",
       "<support-group><support-source>Quay folk</support-source><support-description>lent "
       "oars</support-description></support-group>",
       kText, "", "\"Quay folk lent oars\""},
      {"who opened it",
       "<funding-group><open-access><p>Opened by the quay.</p></open-access></funding-group>", kText, "",
       "\"Opened by the quay.\""},
      {"authors of a section", "",
       "<sec><sec-meta><contrib-group><contrib><name><surname>Tarn</surname></name></contrib></"
       "contrib-group></sec-meta>"
       "<title>Oars</title><p>x</p></sec>",
       "", "paragraph @1:0 \"Tarn\""},
  });
  for (const Case& one : kCases) check(one);
}

TEST_CASE("jats: a sub-article keeps what its front matter says") {
  const Read found =
      read("", std::string(kText),
           "<sub-article><front-stub><article-id "
           "pub-id-type='doi'>10.9999/oar.3</article-id><title-group><article-title>"
           "A reply</article-title></title-group><contrib-group><contrib "
           "contrib-type='editor'><name><surname>Tarn</surname>"
           "<given-names>Eli</given-names></name><role>Harbour master</role><aff>Quay "
           "School</aff></contrib></contrib-group>"
           "<permissions><copyright-statement>© 2026 Tarn</copyright-statement></permissions></front-stub>"
           "<body><p>Agreed.</p></body></sub-article>");
  CHECK(found.dump.find("\"Eli Tarn, Harbour master, Quay School\"") != std::string::npos);
  CHECK(found.dump.find("\"© 2026 Tarn\"") != std::string::npos);
  CHECK(found.dump.find("https://doi.org/10.9999/oar.3") != std::string::npos);
  CHECK(found.codes == Codes{});
}

TEST_CASE("jats: cells outside of rows are rows of their own, and that is reported") {
  const Read found =
      read("",
           "<table-wrap><table><thead><th>Pier</th><th>Boats</th></thead><tbody><tr><td>North</td>"
           "<td>4</td></tr></tbody><tfoot><td>Sum</td><td>4</td></tfoot></table></table-wrap>");
  CHECK(found.dump.find("\"Boats\"") != std::string::npos);
  CHECK(found.dump.find("\"Sum\"") != std::string::npos);
  CHECK(found.codes == Codes{"table.cell-outside-row", "table.cell-outside-row"});
}

TEST_CASE("jats: TeX is read, not shown") {
  const auto formula = [](const std::string& tex) {
    const std::string dump =
        read("", "<p>So <inline-formula><tex-math>" + tex + "</tex-math></inline-formula> it is.</p>").dump;
    const std::size_t at = dump.find("paragraph");
    return dump.substr(at, dump.find('\n', at) - at);
  };
  CHECK(formula("\\beta_1").find("\\beta") == std::string::npos);
  CHECK(formula("\\beta_1").find("β") != std::string::npos);
  CHECK(formula("\\documentclass{minimal}\\begin{document}$\\gamma$\\end{document}").find("document") ==
        std::string::npos);
  CHECK(formula("\\frac{a+b}{2}").find("/2") != std::string::npos);
  CHECK(formula("\\sqrt{x}").find("√") != std::string::npos);
}

TEST_CASE("jats: references keep the words that no field holds") {
  const auto listed = [](const std::string& citation) {
    return read("", "<p>See <xref ref-type='bibr' rid='r'>1</xref>.</p>",
                "<back><ref-list><ref id='r'>" + citation + "</ref></ref-list></back>")
        .dump;
  };
  CHECK(listed("<mixed-citation>Brook, U. On oars. Quay Press, 1980.</mixed-citation>")
            .find("as-found: \"Brook, U. On oars. Quay Press, 1980.\"") != std::string::npos);
  const std::string tagged =
      "<name><surname>Brook</surname></name>, <source>On oars</source>, <year>1980</year>";
  CHECK(listed("<mixed-citation>" + tagged + ", carved on a bench.</mixed-citation>")
            .find("as-found: \"Brook, <i>") == std::string::npos);
  CHECK(listed("<mixed-citation>" + tagged + ", carved on a bench.</mixed-citation>")
            .find("carved on a bench") != std::string::npos);
  CHECK(listed("<mixed-citation>In: " + tagged + ", eds.</mixed-citation>").find("as-found") ==
        std::string::npos);
  CHECK(listed(
            "<element-citation><name><surname>Brook</surname></name><source>On oars</source><year>1980</year>"
            "<comment>With a map.</comment></element-citation>")
            .find("remark: \"With a map.\"") != std::string::npos);
}

TEST_CASE("jats: those whom a reference does not name are no author") {
  const std::string dump =
      read("", "<p>x</p>",
           "<back><ref-list><ref id='r'><element-citation><person-group><name><surname>Brook"
           "</surname></name><etal/></person-group><source>On oars</source><year>1980</year>"
           "</element-citation></ref></ref-list></back>")
          .dump;
  CHECK(dump.find("author: literal=\"others\"") != std::string::npos);
  CHECK(dump.find("et al") == std::string::npos);
}

TEST_CASE("jats: a list of references keeps a title that says more, with its works") {
  const std::string back =
      "<back><ref-list><title>References</title><ref "
      "id='r1'><mixed-citation>One.</mixed-citation></ref></ref-list>"
      "<ref-list><title>Logs of ships</title><ref "
      "id='r2'><mixed-citation>Two.</mixed-citation></ref></ref-list></back>";
  const std::string dump = read("", "<p>x</p>", back).dump;
  CHECK(dump.find("strong[\"Logs of ships\"] \" \" cite{parenthetical r2}") != std::string::npos);
  CHECK(dump.find("strong[\"References\"]") == std::string::npos);
}

TEST_CASE("jats: white space at the beginning of an inline element stands before it") {
  constexpr auto kCases = std::to_array<Case>({
      {"emphasis", "", "<p>the boats of<italic>\n  Tern</italic> sail</p>", "",
       "\"the boats of \" em[\"Tern\"] \" sail\""},
      {"nested", "", "<p>of<bold><italic> Tern</italic></bold></p>", "", "\"of \" strong[em[\"Tern\"]]"},
      {"link", "", "<p>see<ext-link xlink:href='https://f.example'> the log</ext-link></p>", "",
       "\"see \" link"},
      {"citation", "", "<p>as in<xref ref-type='bibr' rid='r1'>\n Brook (2020)</xref></p>",
       "<back><ref-list><ref "
       "id='r1'><element-citation><source>Oars</source></element-citation></ref></ref-list></back>",
       "\"as in \" cite"},
      {"an element that divides elements only", "", "<p>of<bold>\n<italic>Tern</italic></bold></p>", "",
       "\"of\" strong[em[\"Tern\"]]"},
      {"number of a work", "", "<p>as shown<xref ref-type='bibr' rid='r1'>\n 1</xref></p>",
       "<back><ref-list><ref "
       "id='r1'><element-citation><source>Oars</source></element-citation></ref></ref-list></back>",
       "\"as shown\" cite"},
      {"raised", "", "<p>12 km<sup> 2</sup></p>", "", "\"12 km\" sup"},
  });
  for (const Case& one : kCases) check(one);
}

TEST_CASE("jats: an address does not touch the word before it") {
  check({"uri", "", "<p>Log at<uri xlink:href='http://f.example'>www.f.example</uri>.</p>", "",
         "\"Log at \" link \"http://f.example\"[\"www.f.example\"]"});
  check({"in brackets", "", "<p>Log (<uri>http://f.example</uri>)</p>", "", "\"Log (\" link"});
}

TEST_CASE("jats: a running title and another form of a text are set aside with a reason") {
  const Read found = read(
      "<title-group><alt-title alt-title-type='running-head'>Ferries that sail</alt-title></title-group>",
      "<p>Many boats and ferries: all of that fleet can "
      "sail.</p><table-wrap><alternatives><table><tbody><tr><td>Oars</td></tr>"
      "</tbody></table><textual-form>Oars, in words</textual-form></alternatives></table-wrap>",
      "<back><ref-list><title>Literature</title><ref id='r1'><element-citation><source>Oars</source>"
      "</element-citation></ref></ref-list></back>");
  INFO(found.dump);
  CHECK(found.dump.find("(shorter form of the title) \"Ferries that sail\"") != std::string::npos);
  CHECK(found.dump.find("(another form of what is shown) \"Oars, in words\"") != std::string::npos);
  CHECK(std::ranges::count(found.codes, "source.unread") == 0);
}

TEST_CASE("jats: a line within a sentence touches the marks around it, and no word") {
  check({"in a named content", "",
         "<p>See<named-content><title>Oars</title></named-content>, "
         "(<named-content><title>sails</title></named-content>)<named-content><title>ropes</title></"
         "named-content>.</p>",
         "", "\"See Oars, (sails) ropes.\""});
}

TEST_CASE("jats: a season of publication is set aside, the other fields of a date are no text") {
  const Read found = read(
      "<pub-date><day>Monday</day><month>Sept</month><season>Late summer</season>"
      "<year>2025</year></pub-date>",
      "<p>The ferry sails.</p>");
  INFO(found.dump);
  CHECK(found.codes == Codes{"source.set-aside"});
  CHECK(found.dump.find("(season of publication) \"Late summer\"") != std::string::npos);
}
