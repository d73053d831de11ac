#include "assembly/picture_metadata.h"

#include <catch2/catch.hpp>

#include <thread>
#include <vector>

#include "assembly/metadata_pictures.h"
#include "support/utf8.h"

using namespace newsexport;

namespace {

PictureMetadata read(const std::string& jpeg, std::string_view language = "en") {
  return read_picture_metadata(PictureType::jpeg, jpeg, language).value();
}

}  // namespace

TEST_CASE("picture metadata: every field of XMP is read", "[rights]") {
  const PictureMetadata metadata = read(jpeg_with_metadata(
      "<photoshop:Credit>Agency</photoshop:Credit>"
      "<dc:creator><rdf:Seq><rdf:li>Jane Doe</rdf:li><rdf:li>John Roe</rdf:li></rdf:Seq></dc:creator>"
      "<dc:rights>" +
      lang_alt("© 2026 Agency") +
      "</dc:rights>"
      "<xmpRights:UsageTerms>" +
      lang_alt("Once only") +
      "</xmpRights:UsageTerms>"
      "<xmpRights:WebStatement>https://agency.example/terms</xmpRights:WebStatement>"
      "<Iptc4xmpCore:AltTextAccessibility>" +
      lang_alt("A quay") +
      "</Iptc4xmpCore:AltTextAccessibility>"
      "<Iptc4xmpCore:ExtDescrAccessibility>" +
      lang_alt("A long quay") +
      "</Iptc4xmpCore:ExtDescrAccessibility>"
      "<Iptc4xmpExt:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
      "</Iptc4xmpExt:DigitalSourceType>"
      "<plus:DataMining>http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-AIMLTRAINING</plus:DataMining>"));
  CHECK(metadata.credit == "Agency");
  CHECK(metadata.creator == "Jane Doe, John Roe");
  CHECK(metadata.rights == "© 2026 Agency");
  CHECK(metadata.usage_terms == "Once only");
  CHECK(metadata.licence_url == "https://agency.example/terms");
  CHECK(metadata.alternative_text == "A quay");
  CHECK(metadata.description == "A long quay");
  CHECK(metadata.digital_source_type == "trainedAlgorithmicMedia");
  CHECK(metadata.data_mining == "PROHIBITED-AIMLTRAINING");
}

TEST_CASE("picture metadata: IIM is read, and XMP counts where both speak", "[rights]") {
  const std::string iim =
      iim_dataset(110, "Wire") + iim_dataset(116, "(c) Wire") + iim_dataset(80, "Jane Doe");
  const PictureMetadata alone = read(jpeg_with_metadata("", iim));
  CHECK(alone.credit == "Wire");
  CHECK(alone.rights == "(c) Wire");
  CHECK(alone.creator == "Jane Doe");
  CHECK(read(jpeg_with_metadata("<photoshop:Credit>Agency</photoshop:Credit>", iim)).credit == "Agency");
}

TEST_CASE("picture metadata: IIM that is no UTF-8 is Latin-1", "[rights]") {
  CHECK(read(jpeg_with_metadata("", iim_dataset(110, "Zo\xeb"))).credit == "Zoë");
}

TEST_CASE("picture metadata: the article's language chooses the translation", "[rights]") {
  const std::string jpeg = jpeg_with_metadata(
      "<Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang='x-default'>A quay</rdf:li>"
      "<rdf:li xml:lang='de-DE'>Ein Kai</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>");
  CHECK(read(jpeg, "de").alternative_text == "Ein Kai");
  CHECK(read(jpeg, "fr").alternative_text == "A quay");
  CHECK(read(jpeg, "").alternative_text == "A quay");
}

TEST_CASE("picture metadata: values come out clean, and monstrous ones not at all", "[rights]") {
  CHECK(read(jpeg_with_metadata("", iim_dataset(110,
                                                "A\x01"
                                                "B\n C")))
            .credit == "A B C");
  CHECK(read(jpeg_with_metadata("<photoshop:Credit>" + std::string(20'000, 'x') + "</photoshop:Credit>"))
            .credit.empty());
  CHECK(read(jpeg_with_metadata("<plus:DataMining>no &lt;word&gt;</plus:DataMining>")).data_mining.empty());
  CHECK(read(jpeg_with_metadata("<plus:DataMining>http://ns.useplus.org/ldf/vocab/DMI-UNSPECIFIED"
                                "</plus:DataMining>"))
            .data_mining.empty());
}

TEST_CASE("picture metadata: damaged metadata is none, and nothing is thrown", "[rights]") {
  CHECK(read(jpeg_with_metadata("<photoshop:Credit>Agency")).credit.empty());
  const std::string jpeg =
      jpeg_with_metadata("<photoshop:Credit>Agency</photoshop:Credit>", iim_dataset(110, "A"));
  for (std::size_t size = 0; size < jpeg.size(); size += 7) {
    CHECK(is_valid_utf8(read(jpeg.substr(0, size)).credit));
  }
  std::string deep;
  for (int i = 0; i < 5'000; ++i) deep += "<dc:a>";
  CHECK(read(jpeg_with_metadata(deep)).credit.empty());
}

TEST_CASE("picture metadata: threads read at the same time", "[rights]") {
  const std::string jpeg = jpeg_with_metadata("<photoshop:Credit>Agency</photoshop:Credit>");
  std::vector<std::string> credits(8);
  std::vector<std::thread> threads;
  for (std::string& credit : credits) {
    threads.emplace_back([&credit, &jpeg] {
      for (int i = 0; i < 20; ++i) credit = read(jpeg).credit;
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(credits == std::vector<std::string>(8, "Agency"));
}

TEST_CASE("picture metadata: a picture type without it has none", "[rights]") {
  CHECK(read_picture_metadata(PictureType::gif, "GIF89a http://ns.adobe.com/xap/1.0/", "en")->credit.empty());
}
