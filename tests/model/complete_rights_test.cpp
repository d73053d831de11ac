#include <catch2/catch.hpp>

#include "model/complete_rights.h"

using namespace newsexport;

using Codes = std::vector<std::string>;

namespace {

struct Completed {
  Rights rights;
  Codes reported;
};

Completed complete(const Rights& rights) {
  Article article;
  article.rights = rights;
  Diagnostics diagnostics;
  complete_rights(article, diagnostics);
  return {article.rights, codes(diagnostics)};
}

}  // namespace

TEST_CASE("complete rights: a licence known by name gets its canonical name and address", "[rights]") {
  const Completed done = complete({.licence_name = "Creative Commons Attribution 4.0 International"});
  CHECK(done.rights.licence_name == "CC BY 4.0");
  CHECK(done.rights.licence_url == "https://creativecommons.org/licenses/by/4.0/");
  CHECK(done.rights.origin_of(RightsField::licence_url)->kind == RightsOrigin::Kind::licence);
  CHECK(done.reported.empty());
}

TEST_CASE("complete rights: a licence known by address gets its name, and the address stays", "[rights]") {
  const Completed done =
      complete({.licence_url = "http://creativecommons.org/licenses/by-sa/3.0/de/deed.de"});
  CHECK(done.rights.licence_name == "CC BY-SA 3.0 DE");
  CHECK(done.rights.licence_url == "http://creativecommons.org/licenses/by-sa/3.0/de/deed.de");
}

TEST_CASE("complete rights: a name without version takes it from the address", "[rights]") {
  const Completed done =
      complete({.licence_name = "CC BY", .licence_url = "https://creativecommons.org/licenses/by/2.0/"});
  CHECK(done.rights.licence_name == "CC BY 2.0");
  CHECK(done.reported.empty());
}

TEST_CASE("complete rights: a name and an address of two licences are reported and stay", "[rights]") {
  const Completed done = complete(
      {.licence_name = "CC BY 4.0", .licence_url = "https://creativecommons.org/licenses/by-nc/4.0/"});
  CHECK(done.rights.licence_name == "CC BY 4.0");
  CHECK(done.reported == Codes{"rights.licence-contradicts"});
}

TEST_CASE("complete rights: a licence of another house stays as it is found", "[rights]") {
  const Completed done = complete({.licence_name = "Open Government Licence v3.0"});
  CHECK(done.rights.licence_name == "Open Government Licence v3.0");
  CHECK(done.rights.licence_url.empty());
  CHECK(done.reported.empty());
}

TEST_CASE("complete rights: an address that is none is reported", "[rights]") {
  CHECK(complete({.licence_url = "see the masthead"}).reported == Codes{"rights.url-invalid"});
}

TEST_CASE("complete rights: a policy that no output can carry is left out of all", "[rights]") {
  const Completed alone = complete({.tdm_policy = "https://example.org/tdm"});
  CHECK(alone.rights.tdm_policy.empty());
  CHECK(alone.reported == Codes{"rights.policy-alone"});
  const Completed invalid = complete({.tdm_reservation = true, .tdm_policy = "ask us"});
  CHECK(invalid.rights.tdm_policy.empty());
  CHECK(invalid.reported == Codes{"rights.policy-invalid"});
}
