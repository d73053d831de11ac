// Every property of ninjs, in the ways of 1.x and of 3.x, with a word of its own: each reaches the model in
// its place, or is left out by name.
#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "model/dump.h"
#include "readers/ninjs.h"

using namespace newsexport;

namespace {

constexpr const char* kFirst = R"({
  "uri": "W-uri", "guid": "W-guid", "type": "text", "mimetype": "W-mimetype", "version": "W-version",
  "firstcreated": "2026-05-12T10:00:00Z", "versioncreated": "2026-05-12T14:30:00Z", "embargoed": "2026-05-12T12:00:00Z",
  "expires": "2027-05-12T12:00:00Z", "pubstatus": "canceled", "urgency": 4, "language": "en-gb", "slugline": "W-slugline",
  "copyrightholder": "W-copyrightholder", "copyrightnotice": "W-copyrightnotice", "usageterms": "W-usageterms",
  "ednote": "W-ednote", "byline": "By W-byline", "located": "W-located", "source": "W-source", "creditline": "W-creditline",
  "subject": [{"name": "W-subject", "code": "W-code"}], "keywords": ["W-keyword"], "genre": [{"name": "W-genre"}],
  "person": [{"name": "W-person"}], "place": [{"name": "W-place"}], "organisation": [{"name": "W-organisation"}],
  "headline": "W-headline", "headline_sub": "W-headline-sub", "headline_seo": "W-headline-seo",
  "description_text": "W-description", "extra": {"desk": "W-extra"},
  "body_text": "W-body-text", "body_html": "<p>W-body-html</p>", "body_xhtml": "<h1>W-headline</h1><p>W-body-xhtml</p>",
  "associations": {"featuremedia": {"type": "picture", "byline": "W-photographer", "copyrightnotice": "W-picture-notice",
    "usageterms": "W-picture-terms", "alt_text": "W-alt", "description_text": "W-caption", "renditions": {
      "thumb": {"href": "W-thumb.jpg", "mimetype": "image/jpeg", "width": 100},
      "original": {"href": "W-original.jpg", "mimetype": "image/jpeg", "width": 2000}}},
    "film": {"type": "video", "headline": "W-film", "renditions": {"r": {"href": "W-film.mp4"}}},
    "story": {"type": "text", "headline": "W-story"}, "none": null}
})";

constexpr const char* kThird = R"({
  "$standard": {"name": "ninjs", "version": "3.0"}, "uri": "W-uri", "type": "text", "versioncreated": "2026-05-12T14:30:00Z",
  "contentcreated": "2026-05-12T09:00:00Z", "by": "W-by",
  "headlines": [{"role": "short", "value": "W-short"}, {"role": "main", "value": "W-headline"}],
  "descriptions": [{"role": "summary", "contenttype": "text/html", "value": "<p>W-summary</p>"}],
  "bodies": [{"role": "text", "contenttype": "text/plain", "value": "W-text"},
             {"role": "main", "contenttype": "text/html", "value": "<p>W-html</p>"}],
  "rightsinfo": {"langid": "x", "linkedrights": "https://a.example/W-linkedrights", "encodedrights": "W-encodedrights"},
  "infosources": [{"name": "W-infosource", "role": "x"}], "subjects": [{"name": "W-subject"}], "genres": [{"name": "W-genre"}],
  "people": [{"name": "W-people"}], "altids": [{"role": "x", "value": "W-altid"}],
  "trustindicators": [{"title": "W-trust"}],
  "associations": [{"name": "a", "type": "picture", "by": "W-photographer",
    "descriptions": [{"role": "caption", "value": "W-caption"}],
    "renditions": [{"name": "s", "href": "W-s.jpg", "width": 10}, {"name": "l", "href": "W-l.jpg", "width": 900}]}]
})";

struct Row {
  const char* property;
  const char* in_dump;
};

const std::vector<Row> kFirstReached = {
    {"uri", "identifier: \"W-uri\""},
    {"firstcreated", "published: 2026-05-12T10:00:00Z"},
    {"versioncreated", "updated: 2026-05-12T14:30:00Z"},
    {"embargoed", "embargo: 2026-05-12T12:00:00Z"},
    {"expires", "expires: 2027-05-12T12:00:00Z"},
    {"pubstatus", "status: cancelled"},
    {"urgency", "extra urgency: \"4\""},
    {"language", "language: \"en-GB\""},
    {"slugline", "extra slugline: \"W-slugline\""},
    {"copyrightholder", "holder: \"W-copyrightholder\""},
    {"copyrightnotice", "notice: \"W-copyrightnotice\""},
    {"usageterms", "usage-terms: \"W-usageterms\""},
    {"byline", "byline name=\"W-byline\""},
    {"located", "dateline: \"W-located\""},
    {"creditline", "credit-line: \"W-creditline\""},
    {"subject", "keyword: \"W-subject\""},
    {"keywords", "keyword: \"W-keyword\""},
    {"genre", "extra genre: \"W-genre\""},
    {"headline", "headline: \"W-headline\""},
    {"headline_sub", "standfirst: \"W-headline-sub\""},
    {"description_text", "abstract\n    paragraph @10:37 \"W-description\""},
    {"headline_*", "extra headline seo: \"W-headline-seo\""},
    {"extra", "extra desk: \"W-extra\""},
    {"body_xhtml", "\"W-body-xhtml\""},
    {"renditions", "picture \"W-original.jpg\" alt=\"W-alt\" credit=\"W-photographer\""},
    {"rights of a picture", "rights=\"W-picture-notice W-picture-terms\""},
    {"caption of a picture", "caption: \"W-caption\""},
    {"video", "embed title=\"W-film\" link=\"W-film.mp4\""},
};

const std::vector<const char*> kFirstLeftOut = {"W-ednote",    "W-mimetype",  "W-version", "W-guid",
                                                "W-code",      "W-person",    "W-place",   "W-organisation",
                                                "W-body-text", "W-body-html", "W-thumb",   "W-story"};

const std::vector<Row> kThirdReached = {
    {"contentcreated", "published: 2026-05-12T09:00:00Z"},
    {"by", "byline name=\"W-by\""},
    {"headlines", "headline: \"W-headline\""},
    {"headlines of other roles", "extra headline short: \"W-short\""},
    {"descriptions", "standfirst: \"W-summary\""},
    {"bodies", "\"W-html\""},
    {"rightsinfo", "licence-url: \"https://a.example/W-linkedrights\""},
    {"trustindicators", "extra trustindicators: \"W-trust\""},
    {"infosources", "credit-line: \"W-infosource\""},
    {"subjects", "keyword: \"W-subject\""},
    {"genres", "extra genres: \"W-genre\""},
    {"associations", "picture \"W-l.jpg\" credit=\"W-photographer\""},
    {"descriptions of a picture", "caption: \"W-caption\""},
};

const std::vector<const char*> kThirdLeftOut = {"W-text", "W-people", "W-altid", "W-encodedrights",
                                                "W-s.jpg"};

void check(const char* document, const std::vector<Row>& reached, const std::vector<const char*>& left_out) {
  Diagnostics diagnostics("a.json");
  std::vector<Reading> readings = read_ninjs({"a.json", document}, {}, diagnostics);
  REQUIRE(readings.size() == 1);
  readings[0].article.left_out.clear();
  const std::string dump = dump_model(readings[0].article);
  for (const Row& row : reached) {
    INFO(row.property << "\n" << dump);
    CHECK(dump.find(row.in_dump) != std::string::npos);
  }
  for (const char* word : left_out) {
    INFO(word);
    CHECK(dump.find(word) == std::string::npos);
  }
}

}  // namespace

TEST_CASE("ninjs inventory: each property of 1.x reaches its place or is left out", "[ninjs]") {
  check(kFirst, kFirstReached, kFirstLeftOut);
}

TEST_CASE("ninjs inventory: each property of 3.x reaches its place or is left out", "[ninjs]") {
  check(kThird, kThirdReached, kThirdLeftOut);
}

TEST_CASE("ninjs inventory: a note to editors is reported, and so is a text beside it", "[ninjs]") {
  Diagnostics diagnostics("a.json");
  const std::vector<Reading> readings = read_ninjs({"a.json", kFirst}, {}, diagnostics);
  std::vector<std::string> said = codes(readings.at(0).diagnostics);
  said.erase(std::unique(said.begin(), said.end()), said.end());
  CHECK(said == std::vector<std::string>{"ninjs.left-out", "source.unread", "source.set-aside"});
  std::vector<std::string> texts;
  for (const LeftOut& one : readings[0].article.left_out) texts.push_back(one.text);
  REQUIRE(texts.size() > 2);
  texts.resize(2);  // behind them what no reader of a book is shown
  CHECK(texts == std::vector<std::string>{"W-ednote", "W-story"});
}
