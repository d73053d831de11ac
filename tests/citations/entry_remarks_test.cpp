#include "citations/entry_remarks.h"

#include <catch2/catch.hpp>

#include "citations/csl_json_writer.h"
#include "model/article.h"

using namespace newsexport;

namespace {

Article article_with(Reference reference) {
  Article article;
  reference.key = "k";
  reference.number = 1;
  append_text(reference.entry, "Set by the style.");
  article.references.push_back(std::move(reference));
  add_entry_remarks(article);
  return article;
}

}  // namespace

TEST_CASE(
    "entry remarks: an entry in the source's own words is printed as it stands, its addresses as links") {
  Reference reference;
  reference.as_found = "Reed, <i>Kites</i>. See https://k.example/a.";
  const Article article = article_with(reference);
  const Inlines& entry = article.references[0].entry;
  CHECK(plain_text(entry) == "Reed, Kites. See https://k.example/a.");
  REQUIRE(entry.size() == 5);
  CHECK(std::holds_alternative<Emphasis>(entry[1].value));
  CHECK(std::get<Link>(entry[3].value).target == "https://k.example/a");
}

TEST_CASE("entry remarks: what no variable holds stands behind the entry, once") {
  Reference reference;
  reference.variables[kRemark] = "With a map.";
  CHECK(plain_text(article_with(reference).references[0].entry) == "Set by the style. With a map.");
  reference.variables[kRemark] = "by the style";
  CHECK(plain_text(article_with(reference).references[0].entry) == "Set by the style.");
}

TEST_CASE("entry remarks: CSL-JSON gets them as notes") {
  Reference reference;
  reference.key = "k";
  reference.as_found = "Nailed to a door.";
  reference.variables[kRemark] = "unknown to CSL";
  const std::string json = write_csl_json(reference);
  CHECK(json.find("Nailed to a door.") != std::string::npos);
  CHECK(json.find("remark") == std::string::npos);
}
