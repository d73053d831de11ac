#include "batch/csl_locale_files.h"

#include <catch2/catch.hpp>

#include "batch/temporary_folder.h"

using namespace newsexport;

TEST_CASE("csl locale files: a tag names the file of the data folder, and no other") {
  const TemporaryFolder folder;
  folder.write("csl-locales/locales-de-DE.xml", "<locale xml:lang=\"de-DE\"/>");
  folder.write("secret.xml", "<locale/>");
  folder.write("csl-locales/locales-fr-FR.xml", "\xff");
  const auto files = csl_locale_files({folder.path("")}).read;
  REQUIRE(files("de-DE"));
  CHECK(files("de-DE")->text == "<locale xml:lang=\"de-DE\"/>");
  CHECK_FALSE(files("it-IT"));
  CHECK_FALSE(files("../../secret"));
  CHECK_FALSE(files(""));
  CHECK_FALSE(files("fr-FR"));
}

TEST_CASE("csl locale files: the folders are looked in one after the other, and named") {
  const TemporaryFolder folder;
  folder.write("second/csl-locales/locales-de-DE.xml", "<locale xml:lang=\"de-DE\"/>");
  const CslLocaleFiles files = csl_locale_files({folder / "first", folder / "second"});
  CHECK(files.read("de-DE"));
  CHECK(files.places == folder.path("first/csl-locales") + " or " + folder.path("second/csl-locales"));
}
