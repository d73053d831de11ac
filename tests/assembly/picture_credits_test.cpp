#include "assembly/picture_credits.h"

#include <catch2/catch.hpp>

#include "assembly/metadata_pictures.h"
#include "assembly/pictures.h"

using namespace newsexport;

using Codes = std::vector<std::string>;

namespace {

Codes difference(const std::string& said, const std::string& in_file) {
  Picture picture;
  picture.credit = said;
  Diagnostics diagnostics;
  fill_from_metadata(picture, "", {.credit = in_file}, diagnostics);
  CHECK(picture.credit == said);
  return codes(diagnostics);
}

}  // namespace

TEST_CASE("picture credits: the file fills in what the article does not say, and that is noted", "[rights]") {
  Picture picture;
  picture.rights = "© Quay";
  Diagnostics diagnostics;
  fill_from_metadata(picture, "", {.alternative_text = "A quay", .credit = "Agency", .rights = "© Quay"},
                     diagnostics);
  CHECK(picture.alternative_text == "A quay");
  CHECK(picture.credit == "Agency");
  CHECK(picture.from_file == std::vector{PictureField::alternative_text, PictureField::credit});
  CHECK(diagnostics.entries().empty());
}

TEST_CASE("picture credits: the figure's credit is the picture's", "[rights]") {
  Picture picture;
  Diagnostics diagnostics;
  fill_from_metadata(picture, "Photo: Jane Doe / Agency", {.credit = "Agency", .creator = "Jane Doe"},
                     diagnostics);
  CHECK(picture.credit.empty());
  CHECK(picture.creator.empty());
  CHECK(diagnostics.entries().empty());
}

TEST_CASE("picture credits: what is decoration for the author gets no alternative text", "[rights]") {
  Picture picture;
  picture.is_decorative = true;
  Diagnostics diagnostics;
  fill_from_metadata(picture, "", {.alternative_text = "A quay"}, diagnostics);
  CHECK(picture.alternative_text.empty());
}

TEST_CASE("picture credits: a long description stands in for an alternative text", "[rights]") {
  Picture picture;
  Diagnostics diagnostics;
  fill_from_metadata(picture, "", {.description = "A quay, with five boats"}, diagnostics);
  CHECK(picture.alternative_text == "A quay, with five boats");
  CHECK(picture.from_file == std::vector{PictureField::description, PictureField::alternative_text});
}

TEST_CASE("picture credits: a contradiction is reported, another spelling is none", "[rights]") {
  CHECK(difference("Photo: Tom Iwu", "Agency") == Codes{"picture.credit-differs"});
  CHECK(difference("Photo: JANE DOE / Agency", "Jane  Doe/Agency").empty());
  CHECK(difference("Jane Doe", "Jane Doe / Agency").empty());
  Picture picture;
  picture.rights = "© 2026 Quay";
  Diagnostics diagnostics;
  fill_from_metadata(picture, "", {.rights = "© 2025 Agency"}, diagnostics);
  CHECK(codes(diagnostics) == Codes{"picture.rights-differ"});
}

TEST_CASE("pictures: an omitted picture is not read, and its file's words reach the others", "[rights]") {
  Story story;
  Figure figure;
  figure.pictures.resize(2);
  figure.pictures[0].source = "a.jpg";
  figure.pictures[0].is_omitted = true;
  figure.pictures[1].source = "b.jpg";
  story.article.body.push_back({figure, {}, {}, {}, {}, {}});
  std::vector<std::string> asked_for;
  Diagnostics diagnostics;
  load_pictures(
      story,
      [&](const std::string& path) {
        asked_for.push_back(path);
        return jpeg_with_metadata("<Iptc4xmpCore:AltTextAccessibility>" + lang_alt("A quay") +
                                  "</Iptc4xmpCore:AltTextAccessibility>");
      },
      diagnostics);
  const auto& pictures = std::get<Figure>(story.article.body[0].value).pictures;
  CHECK(asked_for == std::vector<std::string>{"b.jpg"});
  CHECK(pictures[0].resource == -1);
  CHECK(pictures[1].alternative_text == "A quay");
  CHECK(story.resources.at(0).bytes.find("AltTextAccessibility") != std::string::npos);
  CHECK(codes(diagnostics) == Codes{"picture.omitted"});
}
