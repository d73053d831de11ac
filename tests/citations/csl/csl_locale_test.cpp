#include "citations/csl/csl_locale.h"

#include <catch2/catch.hpp>

#include "citations/csl/csl_test_support.h"

using namespace newsexport;

namespace {

const std::string kDated = style_text(
    "<locale xml:lang=\"de\"><terms><term name=\"and\">u.</term></terms></locale>"
    "<citation><layout delimiter=\"; \"><text term=\"and\" suffix=\" \"/><date variable=\"issued\" "
    "form=\"text\"/>"
    "</layout></citation>");
const std::string kMay = R"([{"id": "a", "type": "book", "issued": {"date-parts": [[2024, 5, 3]]}}])";

}  // namespace

TEST_CASE("csl locale: dates and terms are those of the language; the style's own terms come first") {
  CHECK(citations_of(kDated, kMay, {cluster_of({0})}, "en-US")[0] == "and May 3, 2024");
  CHECK(citations_of(kDated, kMay, {cluster_of({0})}, "de-DE")[0] == "u. 3. Mai 2024");
}

TEST_CASE("csl locale: a dialect without a file takes that of its language") {
  CHECK(citations_of(kDated, kMay, {cluster_of({0})}, "de-LI")[0] == "u. 3. Mai 2024");
  CHECK(citations_of(kDated, kMay, {cluster_of({0})}, "de")[0] == "u. 3. Mai 2024");
}

TEST_CASE("csl locale: a language without any file is set in English, and that is reported") {
  Diagnostics diagnostics;
  const CslLocale locale = make_csl_locale(style_of(kDated), "tlh", {small_locale, "/nowhere"}, diagnostics);
  CHECK(locale.language() == "en-US");
  CHECK(codes(diagnostics) == std::vector<std::string>{"csl.locale-missing"});
  CHECK(diagnostics.entries()[0].is_of_set_up);
  CHECK(diagnostics.entries()[0].message.find("/nowhere") != std::string::npos);
}

TEST_CASE("csl locale: where there is none at all, that is one message of the set-up") {
  const auto none = [](const std::string&) { return std::nullopt; };
  for (const char* language : {"en-US", "de-DE", ""}) {
    Diagnostics diagnostics;
    make_csl_locale(style_of(kDated), language, {none, "/one or /two"}, diagnostics);
    CHECK(codes(diagnostics) == std::vector<std::string>{"csl.locales-missing"});
    CHECK(diagnostics.entries()[0].is_of_set_up);
    CHECK(diagnostics.entries()[0].message.find("/one or /two") != std::string::npos);
  }
}

TEST_CASE("csl locale: a file that is no locale is reported and left out") {
  Diagnostics diagnostics;
  const auto files = [](const std::string& tag) -> std::optional<Source> {
    return tag == "fr-FR" ? std::optional(Source{"fr.xml", "<html/>"}) : small_locale(tag);
  };
  make_csl_locale(style_of(kDated), "fr-FR", {files, ""}, diagnostics);
  CHECK(codes(diagnostics) == std::vector<std::string>{"csl.locale-invalid", "csl.locale-missing"});
}
