#include "model/set_metadata.h"

#include <catch2/catch.hpp>

using namespace newsexport;

namespace {

using Codes = std::vector<std::string>;

Article with(std::string_view key, std::string_view value) {
  Article article;
  Diagnostics diagnostics;
  set_metadata(article, key, value, diagnostics);
  CHECK(codes(diagnostics) == Codes{});
  return article;
}

}  // namespace

TEST_CASE("set_metadata: every key sets its field") {
  CHECK(plain_text(with("title", " Rain ").headline) == "Rain");
  CHECK(plain_text(with("subtitle", "Again").standfirst) == "Again");
  CHECK(plain_text(with("standfirst", "Again").standfirst) == "Again");
  CHECK(plain_text(with("kicker", "Weather").kicker) == "Weather");
  CHECK(with("author", "Ada Lind").bylines.at(0).name == "Ada Lind");
  CHECK(format_iso(with("date", "2026-05-12").published.value()) == "2026-05-12");
  CHECK(format_iso(with("published", "2026-05").published.value()) == "2026-05");
  CHECK(format_iso(with("updated", "2026").updated.value()) == "2026");
  CHECK(with("lang", "en_gb").language == "en-GB");
  CHECK(with("publication", "The Harbour").publication.name == "The Harbour");
  CHECK(with("section", "News").publication.section == "News");
  CHECK(with("canonical-url", "https://example.org/").canonical_url == "https://example.org/");
  CHECK(with("identifier", "urn:x:1").identifier == "urn:x:1");
  CHECK(with("rights", "All rights reserved.").rights.notice == "All rights reserved.");
  CHECK(with("copyright-holder", "The Harbour").rights.holder == "The Harbour");
  CHECK(with("copyright-year", "2026").rights.year == "2026");
  CHECK(with("license", "CC BY 4.0").rights.licence_name == "CC BY 4.0");
  CHECK(with("license-url", "https://example.org/l").rights.licence_url == "https://example.org/l");
  CHECK(with("usage-terms", "Ask first").rights.usage_terms == "Ask first");
  CHECK(with("credit-line", "The Harbour/AL").rights.credit_line == "The Harbour/AL");
  CHECK(with("tdm-reservation", "1").rights.tdm_reservation == true);
  CHECK(with("tdm-reservation", "False").rights.tdm_reservation == false);
  CHECK(with("tdm-policy", "https://example.org/t").rights.tdm_policy == "https://example.org/t");
  CHECK(with("dateline", "HARBOUR CITY").dateline == "HARBOUR CITY");
  CHECK(metadata_keys().size() == 32);
}

TEST_CASE("set_metadata: keywords are divided by semicolons, or else by commas") {
  CHECK(with("keywords", "rain, harbour ,").keywords == std::vector<std::string>{"rain", "harbour"});
  CHECK(with("keywords", "rain, hail; harbour").keywords ==
        std::vector<std::string>{"rain, hail", "harbour"});
}

TEST_CASE("set_metadata: an empty value empties the field") {
  Article article = with("title", "Rain");
  Diagnostics diagnostics;
  set_metadata(article, "title", "", diagnostics);
  CHECK(article.headline.empty());
}

TEST_CASE("set_metadata: a value that the field cannot hold is reported and changes nothing") {
  Article article = with("date", "2026-05-12");
  Diagnostics diagnostics;
  set_metadata(article, "date", "yesterday", diagnostics);
  set_metadata(article, "lang", "not a language", diagnostics);
  set_metadata(article, "tdm-reservation", "perhaps", diagnostics);
  set_metadata(article, "title", "\xff", diagnostics);
  set_metadata(article, "title", "Rain\x01", diagnostics);
  CHECK(codes(diagnostics) == Codes(5, "metadata.invalid-value"));
  CHECK(format_iso(article.published.value()) == "2026-05-12");
  CHECK(article.language.empty());
  CHECK_FALSE(article.rights.tdm_reservation.has_value());
  CHECK(article.headline.empty());
}

TEST_CASE("set_metadata: an unknown key is reported with the known ones") {
  Article article;
  Diagnostics diagnostics;
  set_metadata(article, "weather", "Rain", diagnostics);
  REQUIRE(codes(diagnostics) == Codes{"metadata.unknown-key"});
  CHECK(diagnostics.entries().front().message.find("canonical-url") != std::string::npos);
}

TEST_CASE("set_metadata: an unknown key is reported with the known one that is near") {
  Article article;
  Diagnostics diagnostics;
  set_metadata(article, "ebmargo", "2026-06-01", diagnostics);
  REQUIRE(codes(diagnostics) == Codes{"metadata.unknown-key"});
  CHECK(diagnostics.entries().front().message.ends_with("did you mean 'embargo'?"));
}

TEST_CASE("set_metadata: a key is found in each spelling, and by the words that others use for it") {
  Article article;
  Diagnostics diagnostics;
  set_metadata(article, "canonicalUrl", "https://q.example/1", diagnostics);
  set_metadata(article, "Copyright_Holder", "The Quay", diagnostics);
  set_metadata(article, "headline", "Rain", diagnostics);
  CHECK(codes(diagnostics).empty());
  CHECK(article.canonical_url == "https://q.example/1");
  CHECK(article.rights.holder == "The Quay");
  CHECK(plain_text(article.headline) == "Rain");
}

TEST_CASE("override_metadata: the authors given replace all of the source's, and add up among themselves") {
  Article article = with("author", "From Source");
  article.byline_note = "from our own correspondent";
  const std::vector<MetadataField> fields = {{"author", "Ada Lind"}, {"author", "Bo Ek"}};
  Diagnostics diagnostics;
  override_metadata(article, fields, diagnostics);
  REQUIRE(article.bylines.size() == 2);
  CHECK(article.bylines[0].name == "Ada Lind");
  CHECK(article.bylines[1].name == "Bo Ek");
  CHECK(article.byline_note.empty());
}

TEST_CASE("override_metadata: without an author the source's own stay") {
  Article article = with("author", "From Source");
  const std::vector<MetadataField> fields = {{"title", "Rain"}};
  Diagnostics diagnostics;
  override_metadata(article, fields, diagnostics);
  REQUIRE(article.bylines.size() == 1);
}

TEST_CASE("set_metadata: rights, release and dates of use can all be set", "[rights]") {
  CHECK(with("rights-agent", "Quay Syndication").rights.agent == "Quay Syndication");
  CHECK(with("rights-territory", "EU").rights.territory == "EU");
  CHECK(format_iso(with("rights-start", "2026-05-12").rights.starts.value()) == "2026-05-12");
  CHECK(format_iso(with("rights-end", "2027").rights.ends.value()) == "2027");
  CHECK(with("restrictions", "No calendars").rights.restrictions == "No calendars");
  CHECK(with("status", "Withheld").release == Release::withheld);
  CHECK(format_iso(with("embargo", "2026-06-01T06:00:00Z").embargo.value()) == "2026-06-01T06:00:00Z");
  CHECK(format_iso(with("expires", "2026-07").expires.value()) == "2026-07");
  CHECK(with("license", "https://example.org/l").rights.licence_url == "https://example.org/l");
}

TEST_CASE("set_metadata: an unknown status is reported", "[rights]") {
  Article article;
  Diagnostics diagnostics;
  set_metadata(article, "status", "nearly", diagnostics);
  CHECK(codes(diagnostics) == Codes{"metadata.invalid-value"});
}

TEST_CASE("set_metadata: another notice takes what the first one's words said with it", "[rights]") {
  Article article;
  article.rights = {.notice = "© 2025 The Quay", .holder = "The Quay", .year = "2025"};
  article.rights.note_origin(RightsField::holder, RightsOrigin::Kind::notice);
  article.rights.note_origin(RightsField::year, RightsOrigin::Kind::front_matter);
  Diagnostics diagnostics;
  set_metadata(article, "rights", "No rights reserved", diagnostics);
  CHECK(article.rights.holder.empty());
  CHECK(article.rights.year == "2025");
  CHECK(article.rights.origin_of(RightsField::notice)->kind == RightsOrigin::Kind::command_line);
}
