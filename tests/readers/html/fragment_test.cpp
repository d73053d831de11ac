#include "readers/html/fragment.h"

#include <catch2/catch.hpp>

#include "model/dump.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

HtmlContent read(std::string_view html, const HtmlContext& context = {}) {
  Diagnostics diagnostics;
  HtmlContent content = read_html_fragment(html, context, diagnostics);
  CHECK(codes(diagnostics).empty());
  return content;
}

std::string dump(std::string_view html) {
  return dump_blocks(read(html).blocks);
}

}  // namespace

TEST_CASE("html fragment: paragraphs, marks and white space as browsers show them") {
  CHECK(dump("<p>One\n  <b>two </b> <i>three</i></p>") ==
        "paragraph @1:1 \"One \" strong[\"two \"] em[\"three\"]\n");
  CHECK(dump("<p>a<sup>2</sup> b<sub>i</sub> <s>c</s> <code>d  e</code></p>") ==
        "paragraph @1:1 \"a\" sup[\"2\"] \" b\" sub[\"i\"] \" \" strike[\"c\"] \" \" code \"d e\"\n");
  CHECK(dump("<p>&nbsp;</p><p></p><p> <b> </b></p>").empty());
}

TEST_CASE("html fragment: styles make text bold, italic or plain again") {
  CHECK(dump("<p><span style=\"font-weight: 700\">a</span><b style='font-weight:normal'>b</b></p>") ==
        "paragraph @1:1 strong[\"a\"] \"b\"\n");
  CHECK(dump("<p style='font-style:italic'>a</p>") == "paragraph @1:1 em[\"a\"]\n");
}

TEST_CASE("html fragment: text without elements is paragraphs, parted by two line breaks") {
  CHECK(dump("bare text<br><br>\nsecond <i>para</i><br>line<br>") ==
        "paragraph @1:1 \"bare text\"\nparagraph @1:18 \"second \" em[\"para\"] break \"line\"\n");
  CHECK(dump("<i>one<br><br>two</i>") == "paragraph @1:1 em[\"one\"]\nparagraph @1:15 em[\"two\"]\n");
}

TEST_CASE("html fragment: elements that mean nothing leave their content") {
  CHECK(dump("<div><foo-bar>a <blink>b</blink></foo-bar></div>") == "paragraph @1:1 \"a b\"\n");
  CHECK(dump("<div>a<div>b</div>c</div>") ==
        "paragraph @1:1 \"a\"\nparagraph @1:7 \"b\"\nparagraph @1:19 \"c\"\n");
}

TEST_CASE("html fragment: what browsers do not show is left out") {
  CHECK(dump("<p>a<script>x()</script><style>y</style><span hidden>z</span><button>Share</button>"
             "<span style='display: none'>w</span><!-- v --></p>") == "paragraph @1:1 \"a\"\n");
}

TEST_CASE("html fragment: the highest heading becomes level 2, the others keep their distance") {
  CHECK(dump("<h1>A</h1><h2><strong>B</strong></h2><div role=heading aria-level=4>C</div>") ==
        "crosshead 2 @1:1 \"A\"\ncrosshead 3 @1:11 \"B\"\ncrosshead 5 @1:38 \"C\"\n");
}

TEST_CASE("html fragment: a block within a link keeps the link") {
  CHECK(dump("<a href=/x><p>one</p><p>two</p></a>") ==
        "paragraph @1:12 link \"/x\"[\"one\"]\nparagraph @1:22 link \"/x\"[\"two\"]\n");
}

TEST_CASE("html fragment: links are resolved; those that lead nowhere leave their words") {
  HtmlContext context;
  context.base_url = "https://ledger.example/2026/story.html?x=1";
  CHECK(dump_blocks(read("<p><a href='../map'>a</a> <a href='//x.example/'>b</a> <a href='?p=2'>c</a> "
                         "<a href='javascript:go()'>d</a> <a href=''>e</a></p>",
                         context)
                        .blocks) ==
        "paragraph @1:1 link \"https://ledger.example/map\"[\"a\"] \" \" link \"https://x.example/\"[\"b\"] "
        "\" \" "
        "link \"https://ledger.example/2026/story.html?p=2\"[\"c\"] \" d e\"\n");
}

TEST_CASE("html fragment: a link within the text finds its place") {
  CHECK(
      dump("<p><a href='#t'>there</a></p><h2 id=t>Tides</h2><p id=other><a name=u></a>x</p>") ==
      "paragraph @1:1 link \"#t\"[\"there\"]\ncrosshead 2 id=\"t\" @1:30 \"Tides\"\nparagraph @1:49 \"x\"\n");
}

TEST_CASE("html fragment: lists, with nested ones inside or beside their items") {
  CHECK(dump("<ol start=3 type=a><li>x<ul><li>y</ul></ol>") ==
        "numbered-list lower-alpha from 3 @1:1\n  item\n    paragraph @1:24 \"x\"\n"
        "    bulleted-list @1:25\n      item\n        paragraph @1:33 \"y\"\n");
  CHECK(dump("<ul><li>x</li><ul><li>y</li></ul></ul>") ==
        "bulleted-list @1:1\n  item\n    paragraph @1:9 \"x\"\n    bulleted-list @1:15\n      item\n"
        "        paragraph @1:23 \"y\"\n");
}

TEST_CASE("html fragment: a definition list may group its entries") {
  CHECK(dump("<dl><div><dt>A<dd>one</div><div><dt>B<dd>two</div></dl>") ==
        "definition-list @1:1\n  term: \"A\"\n  description\n    paragraph @1:19 \"one\"\n"
        "  term: \"B\"\n  description\n    paragraph @1:42 \"two\"\n");
}

TEST_CASE("html fragment: a figure has its caption, its credit, and no link to itself") {
  CHECK(dump("<figure><a href=big.jpg><img src=a.jpg alt=A></a><figcaption>The quay. "
             "<span class=credit>Photo: Ada</span></figcaption></figure>") ==
        "figure @1:1\n  picture \"a.jpg\" alt=\"A\" credit=\"Photo: Ada\"\n  caption: \"The quay.\"\n");
  CHECK(dump("<div class=wp-caption><img src=a.jpg alt=A><p class=wp-caption-text>The quay.</p></div>") ==
        "figure @1:1\n  picture \"a.jpg\" alt=\"A\"\n  caption: \"The quay.\"\n");
  CHECK(dump("<p><img src=a.jpg alt=A></p>") == "figure @1:1\n  picture \"a.jpg\" alt=\"A\"\n");
}

TEST_CASE("html fragment: pictures that load late are the pictures, not their placeholders") {
  CHECK(dump("<img src=blank.gif data-src=real.jpg alt=A>") ==
        "figure @1:1\n  picture \"real.jpg\" alt=\"A\"\n");
  CHECK(dump("<img src='data:image/gif;base64,R0' alt=A><noscript><img src=real.jpg alt=A></noscript>") ==
        "figure @1:43\n  picture \"real.jpg\" alt=\"A\"\n");
  CHECK(dump("<picture><source srcset='https://x/s.jpg 400w, https://x/l.jpg 1200w, https://x/h.jpg 4000w'>"
             "<img alt=A></picture>") == "figure @1:1\n  picture \"https://x/l.jpg\" alt=\"A\"\n");
  CHECK(dump("<p>x<img src=https://stats.example/1.gif width=1 height=1></p>") == "paragraph @1:1 \"x\"\n");
}

TEST_CASE("html fragment: a saved page's own copy of a picture goes before addresses of the web") {
  CHECK(dump("<img src='story_files/a.jpg' srcset='https://x/a.jpg 800w' alt=A>") ==
        "figure @1:1\n  picture \"story_files/a.jpg\" alt=\"A\"\n");
  HtmlContext context;
  context.base_url = "https://x.example/news/1";
  context.pictures = HtmlContext::Pictures::under_base;
  CHECK(dump_blocks(read("<img src=a.jpg alt=A>", context).blocks) ==
        "figure @1:1\n  picture \"https://x.example/news/a.jpg\" alt=\"A\"\n");
}

TEST_CASE("html fragment: quotations with who said it") {
  CHECK(dump("<blockquote cite='http://x.example/'><p>Yes.</p><footer>— <cite>Ada "
             "Berg</cite></footer></blockquote>") ==
        "block-quote cite=\"http://x.example/\" @1:1\n  paragraph @1:38 \"Yes.\"\n  attribution: \"Ada "
        "Berg\"\n");
  CHECK(dump("<blockquote>Yes.<br>— Ada Berg</blockquote>") ==
        "block-quote @1:1\n  paragraph @1:13 \"Yes.\"\n  attribution: \"Ada Berg\"\n");
  CHECK(dump("<figure><blockquote>Yes.</blockquote><figcaption>Ada</figcaption></figure>") ==
        "block-quote @1:9\n  paragraph @1:21 \"Yes.\"\n  attribution: \"Ada\"\n");
  CHECK(dump("<div class=pullquote><blockquote>Yes.</blockquote></div>") ==
        "pull-quote @1:1\n  paragraph @1:34 \"Yes.\"\n");
}

TEST_CASE("html fragment: boxes beside the story") {
  CHECK(dump("<aside><h4>Tides</h4><p>High.</p></aside>") ==
        "fact-box @1:1 \"Tides\"\n  paragraph @1:22 \"High.\"\n");
  CHECK(dump("<details><summary>More</summary>x</details>") ==
        "fact-box @1:1 \"More\"\n  paragraph @1:33 \"x\"\n");
}

TEST_CASE("html fragment: tables with captions, headers and spans") {
  CHECK(dump("<table><caption>T</caption><tr><th>a<th>b<tr><td colspan=2 align=right>c</table>") ==
        "table @1:1\n  caption: \"T\"\n  header-row\n    header-cell\n      paragraph @1:36 \"a\"\n"
        "    header-cell\n      paragraph @1:41 \"b\"\n  row\n    cell columns=2 right\n"
        "      paragraph @1:72 \"c\"\n");
}

TEST_CASE("html fragment: a table that arranges the page leaves its content") {
  CHECK(dump("<table><tr><td><h2>A</h2><p>b</p></td></tr></table>") ==
        "crosshead 2 @1:16 \"A\"\nparagraph @1:26 \"b\"\n");
}

TEST_CASE("html fragment: program text keeps its lines and names its language") {
  CHECK(dump("<pre><code class=language-cpp>int a;\n  b;\n</code></pre><pre>verse<br>two</pre>") ==
        "code language=\"cpp\" @1:1 \"int a;\\n  b;\"\npreformatted @3:14 \"verse\\ntwo\"\n");
}

TEST_CASE("html fragment: embeds keep their title, the way to them and the words of a post") {
  CHECK(dump("<iframe src='//www.youtube.com/embed/xyz?rel=0' title=Film></iframe>") ==
        "embed title=\"Film\" link=\"https://www.youtube.com/watch?v=xyz\" @1:1\n");
  CHECK(dump("<blockquote class=twitter-tweet><p>Words</p><a href='https://twitter.com/a/status/1'>May</a>"
             "</blockquote>") ==
        "embed link=\"https://twitter.com/a/status/1\" @1:1\n  paragraph @1:33 \"Words\"\n"
        "  paragraph @1:45 link \"https://twitter.com/a/status/1\"[\"May\"]\n");
  CHECK(dump("<iframe src='https://www.googletagmanager.com/ns.html' height=0 width=0></iframe>").empty());
}

TEST_CASE("html fragment: language and direction are told where they differ from what is around") {
  HtmlContext context;
  context.language = "en";
  CHECK(dump_blocks(
            read("<div lang=ar dir=rtl><p>نعم</p></div><p lang=en>a <i lang=la>b</i></p>", context).blocks) ==
        "paragraph lang=\"ar\" @1:22 \"نعم\"\nparagraph @1:38 \"a \" span lang=\"la\"[em[\"b\"]]\n");
}

TEST_CASE("html fragment: quotations and abbreviations in running text") {
  CHECK(dump("<p><q cite=u>x</q> <abbr title='Y  Z'>y</abbr></p>") ==
        "paragraph @1:1 quote cite=\"u\"[\"x\"] \" \" abbr expansion=\"Y Z\"[\"y\"]\n");
}

TEST_CASE("html fragment: markup within a headline is running text") {
  Diagnostics diagnostics;
  const Inlines headline = read_html_inlines(" <p>Rain &amp; <i>storm</i></p> ", {}, diagnostics);
  CHECK(plain_text(headline) == "Rain & storm");
  CHECK(headline.size() == 2);
}

TEST_CASE("html fragment: the start of the fragment is added to its positions") {
  HtmlContext context;
  context.start = {7, 5};
  CHECK(dump_blocks(read("<p>a</p>\n<p>b</p>", context).blocks) ==
        "paragraph @7:5 \"a\"\nparagraph @8:1 \"b\"\n");
}

TEST_CASE("html fragment: no visible word is lost or told twice") {
  const HtmlContent content = read(
      "w01 <div>w02<p>w03 <b>w04<i>w05</b>w06</i></p>w07</div><ul>w08<li>w09<p>w10</p>w11</ul>"
      "<table><tr><td>w12<td>w13<tr>w14<td>w15</table><dl>w16<dt>w17<dd>w18</dl>"
      "<figure>w19<img src=a.png><figcaption>w20<p>w21</p></figcaption>w22</figure>"
      "<blockquote>w23<footer>w24</footer></blockquote><details><summary>w25</summary>w26</details>"
      "<center><font>w27</font></center><form><label>w28</label><fieldset><legend>w29</legend></fieldset></"
      "form>"
      "<pre>w30</pre><address>w31</address><nav>w32</nav><h2>w33<div>w34</div></h2><a "
      "href=x><p>w35</p>w36</a>"
      "<ruby>w37<rp>(</rp><rt>w38</rt><rp>)</rp></ruby><time>w39</time><mark>w40</mark><u>w41</u><ins>w42</"
      "ins>"
      "<td>w43</td><option>w44</option><main>w45</main><video src=v>fallback</video><unknown>w46</unknown>");
  const std::string text = plain_text(content.blocks);
  for (int word = 1; word <= 46; ++word) {
    const std::string wanted = (word < 10 ? "w0" : "w") + std::to_string(word);
    INFO(wanted);
    const std::size_t first = text.find(wanted);
    CHECK(first != std::string::npos);
    CHECK((first == std::string::npos || text.find(wanted, first + 1) == std::string::npos));
  }
  CHECK(text.find("fallback") == std::string::npos);
}

TEST_CASE("html fragment: elements nested ten thousand deep keep their text") {
  for (const std::string_view name : {"div", "b", "blockquote", "ul><li", "table><tr><td", "span", "a href=x",
                                      "q", "dl><dd", "details", "figure", "sup", "section"}) {
    std::string html = "<p>before</p>";
    for (int level = 0; level < 10'000; ++level) html.append("<").append(name).append(">");
    html += "deepest";
    INFO(name);
    CHECK(plain_text(read(html).blocks).find("deepest") != std::string::npos);
  }
}

TEST_CASE("html fragment: formatting that multiplies leaves the text and a warning") {
  std::string html = "<p>";
  for (int level = 0; level < 390; ++level) html += "<b id=" + std::to_string(level) + ">";
  for (int paragraph = 0; paragraph < 20'000; ++paragraph) html += "<p>x";
  Diagnostics diagnostics;
  const HtmlContent content = read_html_fragment(html + "last", {}, diagnostics);
  CHECK(codes(diagnostics) == std::vector<std::string>{"html.too-complex"});
  CHECK(plain_text(content.blocks).ends_with("xlast\n"));
}

}  // namespace newsexport
