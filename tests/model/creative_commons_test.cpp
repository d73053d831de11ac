#include <catch2/catch.hpp>

#include <string>

#include "model/creative_commons.h"

using namespace newsexport;

namespace {

std::string name_in(std::string_view name) {
  const auto licence = parse_creative_commons_name(name);
  return licence ? licence->name() : "none";
}

std::string url_in(std::string_view url) {
  const auto licence = parse_creative_commons_url(url);
  return licence ? licence->url() : "none";
}

std::string found_in(std::string_view text) {
  const auto licence = find_creative_commons(text);
  return licence ? licence->name() : "none";
}

}  // namespace

TEST_CASE("creative commons: a licence is known by its abbreviation, however it is spelled", "[rights]") {
  CHECK(name_in("CC BY 4.0") == "CC BY 4.0");
  CHECK(name_in("CC-BY-SA-4.0") == "CC BY-SA 4.0");
  CHECK(name_in("cc by-nc-nd 3.0") == "CC BY-NC-ND 3.0");
  CHECK(name_in("CC BY‑NC 2.5") == "CC BY-NC 2.5");
  CHECK(name_in("CC BY NC SA v4.0") == "CC BY-NC-SA 4.0");
  CHECK(name_in("(CC BY 4.0)") == "CC BY 4.0");
  CHECK(name_in("CC BY") == "CC BY");
  CHECK(name_in("CC BY 4.0 licence") == "CC BY 4.0");
}

TEST_CASE("creative commons: a licence is known by its full name in several languages", "[rights]") {
  CHECK(name_in("Creative Commons Attribution 4.0 International") == "CC BY 4.0");
  CHECK(name_in("Creative Commons Attribution-ShareAlike 3.0 Unported License") == "CC BY-SA 3.0");
  CHECK(
      name_in("Creative Commons Attribution-NonCommercial-NoDerivatives 4.0 International Public License") ==
      "CC BY-NC-ND 4.0");
  CHECK(name_in("Attribution-NonCommercial 4.0 International (CC BY-NC 4.0)") == "CC BY-NC 4.0");
  CHECK(name_in("Creative Commons Attribution Share Alike 2.0 Generic") == "CC BY-SA 2.0");
  CHECK(name_in("Creative Commons Namensnennung - Weitergabe unter gleichen Bedingungen 3.0 Deutschland") ==
        "CC BY-SA 3.0 DE");
  CHECK(name_in("Creative Commons Attribution - Pas d’Utilisation Commerciale 2.0 France") ==
        "CC BY-NC 2.0 FR");
}

TEST_CASE("creative commons: ported versions keep their jurisdiction", "[rights]") {
  CHECK(name_in("CC BY 3.0 DE") == "CC BY 3.0 DE");
  CHECK(name_in("CC BY-SA 3.0 IGO") == "CC BY-SA 3.0 IGO");
  CHECK(name_in("Creative Commons Attribution 2.5 South Africa") == "CC BY 2.5 ZA");
  CHECK(url_in("https://creativecommons.org/licenses/by-nc/3.0/at/deed.de") ==
        "https://creativecommons.org/licenses/by-nc/3.0/at/");
  CHECK(parse_creative_commons_name("CC BY 3.0 DE")->url() ==
        "https://creativecommons.org/licenses/by/3.0/de/");
}

TEST_CASE("creative commons: public-domain marks are known by name and address", "[rights]") {
  CHECK(name_in("CC0") == "CC0 1.0");
  CHECK(name_in("CC0 1.0 Universal") == "CC0 1.0");
  CHECK(name_in("CC0-1.0") == "CC0 1.0");
  CHECK(name_in("Creative Commons Zero 1.0") == "CC0 1.0");
  CHECK(name_in("Public Domain Mark 1.0") == "Public Domain Mark 1.0");
  CHECK(url_in("http://creativecommons.org/publicdomain/zero/1.0/legalcode") ==
        "https://creativecommons.org/publicdomain/zero/1.0/");
  CHECK(parse_creative_commons_name("CC0")->is_public_domain());
}

TEST_CASE("creative commons: addresses are known with and without scheme, deed and slash", "[rights]") {
  CHECK(url_in("https://creativecommons.org/licenses/by/4.0/") ==
        "https://creativecommons.org/licenses/by/4.0/");
  CHECK(url_in("http://www.creativecommons.org/licenses/by-sa/2.0") ==
        "https://creativecommons.org/licenses/by-sa/2.0/");
  CHECK(url_in("creativecommons.org/licenses/by-nd/4.0/deed.en") ==
        "https://creativecommons.org/licenses/by-nd/4.0/");
  CHECK(url_in("https://creativecommons.org/licenses/by-nd-nc/1.0/") ==
        "https://creativecommons.org/licenses/by-nc-nd/1.0/");
}

TEST_CASE("creative commons: without a version there is a name and no address", "[rights]") {
  CHECK(parse_creative_commons_name("CC BY-SA")->name() == "CC BY-SA");
  CHECK(parse_creative_commons_name("CC BY-SA")->url().empty());
}

TEST_CASE("creative commons: what is no licence of theirs is not taken for one", "[rights]") {
  CHECK(name_in("MIT") == "none");
  CHECK(name_in("Attribution required") == "none");
  CHECK(name_in("CC BY 4.0 except the photographs") == "none");
  CHECK(name_in("CC BY-ND-SA 4.0") == "none");
  CHECK(name_in("CC") == "none");
  CHECK(name_in("Public domain") == "none");
  CHECK(url_in("https://creativecommons.org/about/") == "none");
  CHECK(url_in("https://example.org/?to=https://creativecommons.org/licenses/by/4.0/") == "none");
  CHECK(url_in("https://creativecommons.org/licenses/by/9.9/") == "none");
}

TEST_CASE("creative commons: a licence is found in running text", "[rights]") {
  CHECK(found_in("Text: CC BY-SA 4.0.") == "CC BY-SA 4.0");
  CHECK(found_in(
            "Licensed under a Creative Commons Attribution 4.0 International licence; photographs apart.") ==
        "CC BY 4.0");
  CHECK(found_in("See https://creativecommons.org/licenses/by-nc/4.0/.") == "CC BY-NC 4.0");
  CHECK(found_in("This work is CC0.") == "CC0 1.0");
  CHECK(found_in("The committee (CC) was led by Jane Doe.") == "none");
}

TEST_CASE("creative commons: in running text a small word is no jurisdiction", "[rights]") {
  CHECK(found_in("Published under CC BY 3.0 in 2015.") == "CC BY 3.0");
  CHECK(found_in("Published under CC BY 3.0 DE in 2015.") == "CC BY 3.0 DE");
}
