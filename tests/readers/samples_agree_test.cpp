// One story of ours stands in samples/ in eleven formats: what a format can say is the same in the model.
// What it cannot say is named here, format by format, with the reason; a line that is not needed fails too.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "readers/formats.h"
#include "readers/story_fields.h"
#include "support/files.h"
#include "support/utf8.h"

using namespace newsexport;

namespace {

/// Fields, divided by spaces, that a format says in part or not at all, with the reason.
struct Unsaid {
  std::string_view ending;
  std::string_view fields;
  std::string_view why;
};

constexpr std::array kEndings = {"md",         "html",       "nitf.xml", "newsml-g2.xml",
                                 "newsml.xml", "ninjs.json", "jats.xml", "docbook.xml",
                                 "rss.xml",    "atom",       "feed.json"};

Article read_sample(const std::string& ending) {
  const std::string name = "harbour-barrier." + ending;
  const Source source{name, read_file(std::string(NEWSEXPORT_SOURCE_DIR) + "/samples/" + name, 1 << 20)};
  Diagnostics diagnostics;
  const InputFormat& format = choose_input_format(source);
  if (const auto* reader = std::get_if<Reader>(&format.read)) return (*reader)(source, {}, diagnostics);
  return std::move(std::get<CollectionReader>(format.read)(source, {}, diagnostics).at(0).article);
}

const std::vector<Unsaid> kUnsaid = {
    {"html", "citations locators",
     "HTML has no element for a citation: the works stand in JSON-LD, their places nowhere"},
    {"html", "works-in-parts",
     "schema.org has no type for an interview, no interviewer, and no date of access"},
    {"html", "agent territory restrictions", "schema.org has no property for them"},
    {"nitf.xml", "kicker abbreviations struck-out pull-quotes", "NITF has no element for it"},
    {"nitf.xml", "crosshead-levels", "NITF's hl2 is the only crosshead"},
    {"nitf.xml", "author-links", "NITF names its people without addresses"},
    {"nitf.xml", "citations locators",
     "NITF's bibliography is at the end, and nothing in the text leads to it"},
    {"nitf.xml", "works works-in-parts",
     "NITF's bibliography is running text: an entry is kept as it was found"},
    {"nitf.xml", "licence-name licence-url tdm-reservation tdm-policy",
     "NITF knows neither licences nor mining"},
    {"nitf.xml", "updated",
     "NITF's history of revisions does not tell those before publication from those behind it"},
    {"nitf.xml", "correction-dates", "NITF's correction has words and no date"},
    {"newsml.xml", "kicker abbreviations struck-out pull-quotes",
     "the text is NITF, which has no element for it"},
    {"newsml.xml", "crosshead-levels", "the text is NITF, whose hl2 is the only crosshead"},
    {"newsml.xml", "abstract", "NewsML 1.2 has no summary among its news lines"},
    {"newsml.xml", "roles author-links", "NewsML 1.2 has a line of words for each author"},
    {"newsml.xml", "canonical-url publication section edition page issn",
     "NewsML 1.2 names a provider, and no place of publication"},
    {"newsml.xml", "citations locators", "the text is NITF, which leads to no entry of its bibliography"},
    {"newsml.xml", "works works-in-parts", "the text is NITF, whose bibliography is running text"},
    {"newsml.xml", "agent licence-name licence-url tdm-reservation tdm-policy",
     "NewsML 1.2 has no element for it"},
    {"newsml.xml", "correction-dates", "the text is NITF, whose correction has no date"},
    {"newsml-g2.xml", "kicker", "NewsML-G2 has a slug line, which is the desk's own"},
    {"newsml-g2.xml", "roles affiliations author-links", "NewsML-G2's by-lines are words"},
    {"newsml-g2.xml", "canonical-url publication section edition page issn",
     "NewsML-G2 names a provider, and no place of publication"},
    {"newsml-g2.xml", "citations locators works works-in-parts",
     "the text is XHTML, which has no element for a citation"},
    {"newsml-g2.xml", "corrections correction-dates", "NewsML-G2 corrects by a new version of the item"},
    {"newsml-g2.xml", "rights-year licence-name territory restrictions tdm-policy",
     "rightsInfo has no element for it, but RightsML's expressions"},
    {"ninjs.json", "kicker", "ninjs has a slug line, which is the desk's own"},
    {"ninjs.json", "affiliations author-links", "ninjs's authors have a name and a role"},
    {"ninjs.json", "canonical-url publication section edition page issn",
     "ninjs names no place of publication"},
    {"ninjs.json", "citations locators works works-in-parts",
     "the text is XHTML, which has no element for a citation"},
    {"ninjs.json", "corrections correction-dates", "ninjs corrects by a new version of the item"},
    {"ninjs.json", "rights-year agent licence-name territory restrictions tdm-reservation tdm-policy",
     "ninjs has no property for it"},
    {"jats.xml", "kicker dateline edition pull-quotes", "JATS was made for journals, which have none"},
    {"jats.xml", "corrections correction-dates", "a correction is an article of its own in JATS"},
    {"jats.xml", "locators", "an xref leads to a work, not to a page of it"},
    {"jats.xml", "works-in-parts", "JATS has no section of a newspaper"},
    {"jats.xml", "credit-line agent licence-name territory restrictions tdm-reservation tdm-policy",
     "JATS's permissions have no element for it"},
    {"docbook.xml", "kicker dateline section pull-quotes", "DocBook was made for manuals, which have none"},
    {"docbook.xml", "updated",
     "DocBook's history of revisions has words and dates of all of them, and none for its being published "
     "again"},
    {"docbook.xml", "corrections correction-dates", "DocBook has no element for it"},
    {"docbook.xml", "locators",
     "a biblioref leads to a work; its place is begin and end, without a word for what they count"},
    {"docbook.xml", "works-in-parts", "DocBook's works have no type, no interviewer and no date of access"},
    {"docbook.xml",
     "usage-terms credit-line agent licence-name territory restrictions tdm-reservation tdm-policy",
     "DocBook has a legal notice, which is words"},
    {"rss.xml", "abstract kicker dateline section edition page issn", "RSS has a description and no more"},
    {"rss.xml", "roles affiliations author-links", "Dublin Core's creator is a name"},
    {"rss.xml", "pictures", "addresses in a feed are those of the web"},
    {"rss.xml", "citations locators works works-in-parts corrections correction-dates",
     "RSS has no element for it"},
    {"rss.xml", "rights-holder rights-year licence-name usage-terms credit-line agent territory restrictions",
     "RSS has a notice and a licence"},
    {"rss.xml", "tdm-reservation tdm-policy", "RSS has no element for it"},
    {"atom", "abstract kicker dateline section edition page issn", "Atom has a summary and no more"},
    {"atom", "roles affiliations", "Atom's persons have a name and an address"},
    {"atom", "pictures", "addresses in a feed are those of the web"},
    {"atom", "citations locators works works-in-parts corrections correction-dates",
     "Atom has no element for it"},
    {"atom", "rights-holder rights-year licence-name usage-terms credit-line agent territory restrictions",
     "Atom has a notice and a licence"},
    {"atom", "tdm-reservation tdm-policy", "Atom has no element for it"},
    {"feed.json", "abstract kicker dateline section edition page issn",
     "JSON Feed has a summary and no more"},
    {"feed.json", "roles affiliations", "JSON Feed's authors have a name and an address"},
    {"feed.json", "pictures", "addresses in a feed are those of the web"},
    {"feed.json", "citations locators works works-in-parts corrections correction-dates",
     "JSON Feed has no property for it"},
    {"feed.json",
     "rights-notice rights-holder rights-year licence-name licence-url usage-terms credit-line agent",
     "JSON Feed knows no rights"},
    {"feed.json", "territory restrictions tdm-reservation tdm-policy", "JSON Feed knows no rights"},
};

bool is_unsaid(std::string_view ending, const std::string& field) {
  return std::ranges::any_of(kUnsaid, [&](const Unsaid& one) {
    const std::vector<std::string> fields = split_words(one.fields);
    return one.ending == ending && std::ranges::find(fields, field) != fields.end();
  });
}

}  // namespace

TEST_CASE("samples: the story is the same in every format, but for what a format cannot say", "[samples]") {
  const Fields wanted = fields_of(read_sample("md"));
  for (const std::string ending : kEndings) {
    Fields found = fields_of(read_sample(ending));
    for (const auto& [field, value] : wanted) {
      if (is_unsaid(ending, field)) continue;
      INFO(ending << ": " << field);
      CHECK(found[field] == value);
    }
  }
}

TEST_CASE("samples: nothing is said to be unsayable that is read after all", "[samples]") {
  const Fields wanted = fields_of(read_sample("md"));
  for (const Unsaid& one : kUnsaid) {
    Fields found = fields_of(read_sample(std::string(one.ending)));
    for (const std::string& field : split_words(one.fields)) {
      INFO(one.ending << ": " << field << ": " << one.why);
      REQUIRE(wanted.contains(field));
      CHECK(found[field] != wanted.at(field));
    }
  }
}
