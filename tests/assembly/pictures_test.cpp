#include "assembly/pictures.h"

#include <catch2/catch.hpp>

#include <map>

#include "assembly/raster_header.h"
#include "support/error.h"

using namespace newsexport;

namespace {

using Codes = std::vector<std::string>;

std::string bytes_of(const std::string& hex) {
  std::string bytes;
  for (std::size_t at = 0; at + 1 < hex.size(); at += 2) {
    bytes += static_cast<char>(std::stoi(hex.substr(at, 2), nullptr, 16));
  }
  return bytes;
}

// Whole pictures of 4 by 3 pixels; the PNG's checksums and the JPEG's pixels are left to imagination.
const std::string kGif =
    bytes_of("474946383761040003008000000000000000002c00000000040003000008080001081c48506040003b");
const std::string kWebp =
    bytes_of("52494646240000005745425056503820180000003001009d012a0400030001402625a400037000fefd366800");
const std::string kPng = bytes_of(
    "89504e470d0a1a0a0000000d4948445200000004000000030802000000000000000000000249444154aabb000000000000000049"
    "45"
    "4e44"
    "ae426082");
const std::string kJpeg = bytes_of("ffd8ffe000044a46ffc00011080003000403012200021101031101ffda000200aaffd9");
const std::string kCmykJpeg = bytes_of("ffd8ffc0001408000300040401220002110103110104110100ffda000200aaffd9");
const std::string kSvg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"><rect/></svg>";

Block figure(const std::string& source, const std::string& alternative_text = "A harbour") {
  Picture picture;
  picture.source = source;
  picture.alternative_text = alternative_text;
  picture.position = {7, 1};
  Figure value;
  value.pictures.push_back(picture);
  Block block;
  block.value = value;
  return block;
}

struct Loaded {
  Story story;
  Diagnostics diagnostics{"story.md"};

  int resource_of(std::size_t block) const {
    return std::get<Figure>(story.article.body.at(block).value).pictures.at(0).resource;
  }
};

Loaded load(Blocks body, const std::map<std::string, std::string>& files) {
  Loaded loaded;
  loaded.story.article.body = std::move(body);
  const ResourceReader reader = [&files](const std::string& path) {
    if (path == "folder")
      throw Error(Error::Kind::input, path, "resource.not-a-file", "it is not a regular file");
    if (!files.contains(path))
      throw Error(Error::Kind::input, path, "resource.missing", "there is no such file");
    return files.at(path);
  };
  load_pictures(loaded.story, reader, loaded.diagnostics);
  return loaded;
}

Codes codes_for(const std::string& bytes) {
  return codes(load({figure("a")}, {{"a", bytes}}).diagnostics);
}

}  // namespace

TEST_CASE("pictures are named in order of appearance by what they are, not by what they are called") {
  const Loaded loaded = load({figure("a.txt"), figure("b.png"), figure("c"), figure("d"), figure("e")},
                             {{"a.txt", kPng}, {"b.png", kJpeg}, {"c", kGif}, {"d", kWebp}, {"e", kSvg}});
  const auto& resources = loaded.story.resources;
  REQUIRE(resources.size() == 5);
  CHECK(resources[0].name == "img-001.png");
  CHECK(resources[1].name == "img-002.jpg");
  CHECK(resources[2].name == "img-003.gif");
  CHECK(resources[3].name == "img-004.webp");
  CHECK(resources[4].name == "img-005.svg");
  CHECK(resources[4].media_type == "image/svg+xml");
  for (const Resource& resource : resources) {
    CHECK(resource.width == 4);
    CHECK(resource.height == 3);
  }
  CHECK(resources[1].bytes == kJpeg);
  CHECK(codes(loaded.diagnostics).empty());
}

TEST_CASE("a picture goes into the book once, under however many names") {
  const Loaded loaded =
      load({figure("a.png"), figure("b.png"), figure("a.png")}, {{"a.png", kPng}, {"b.png", kPng}});
  CHECK(loaded.story.resources.size() == 1);
  CHECK(loaded.resource_of(0) == 0);
  CHECK(loaded.resource_of(1) == 0);
  CHECK(loaded.resource_of(2) == 0);
}

TEST_CASE("what is said of a picture that is missing stands in the book, or is told with the picture") {
  Picture picture;
  picture.source = "wheel.png";
  picture.alternative_text = "Oak wheel";
  picture.title = "At noon";
  picture.credit = "Bo Ferris";
  picture.rights = "No resale";
  const auto* is_within_line = GENERATE("line", "figure");
  Block block;
  if (is_within_line == std::string_view("line")) {
    block.value = Paragraph{{Inline{InlinePicture{picture}}}};
  } else {
    Figure value;
    value.pictures.push_back(picture);
    append_text(value.caption, "The wheel at the weir");
    block.value = value;
  }
  const Loaded loaded = load({block}, {});
  std::vector<std::string> gone;
  for (const LeftOut& text : loaded.story.article.left_out) gone.push_back(text.text);
  const std::string& message = loaded.diagnostics.entries().at(0).message;
  if (is_within_line == std::string_view("line")) {
    CHECK(gone == std::vector<std::string>{"At noon", "Bo Ferris", "No resale"});
    CHECK(
        message ==
        "image \"wheel.png\" is left out and with it \"At noon\", \"Bo Ferris\", \"No resale\": there is no "
        "such file");
  } else {  // credit and rights stand with the caption
    CHECK(gone == std::vector<std::string>{"At noon"});
    CHECK(
        message ==
        "image \"wheel.png\" is left out and with it \"At noon\", its caption stays: there is no such file");
  }
}

TEST_CASE("a picture with a file: address is not said to lie on the web") {
  const Loaded loaded = load({figure("FILE:///quay.png")}, {});
  CHECK(loaded.diagnostics.entries().at(0).message ==
        "image \"FILE:///quay.png\" is left out: a file: address is not followed; name the "
        "path alone");
}

TEST_CASE("a picture that cannot be used is reported at its place and has no resource") {
  const Loaded loaded =
      load({figure("gone.png"), figure("https://example.org/a.png"), figure("//example.org/b"),
            figure("folder"), figure("data:image/png;base64,***")},
           {});
  CHECK(codes(loaded.diagnostics) ==
        Codes{"image.missing", "image.remote", "image.remote", "resource.not-a-file", "image.unreadable"});
  CHECK(loaded.diagnostics.entries()[0].position.line == 7);
  CHECK(loaded.story.resources.empty());
  CHECK(loaded.resource_of(0) == -1);
}

TEST_CASE("bytes that are no picture, or none for e-readers, are told apart") {
  using namespace std::string_literals;
  CHECK(codes_for("") == Codes{"image.unreadable"});
  CHECK(codes_for("just words") == Codes{"image.unknown-type"});
  CHECK(codes_for("\0\0\0\x1c"s + "ftypavif" + std::string(20, '\0')) == Codes{"image.unsupported-type"});
  CHECK(codes_for("II*\0aaaaaaaa"s) == Codes{"image.unsupported-type"});
  CHECK(codes_for("<svg><g></svg>") == Codes{"image.unreadable"});
  CHECK(codes_for(kCmykJpeg) == Codes{"image.cmyk"});
  CHECK(codes_for("<svg><script/></svg>") == Codes{"svg.made-safe"});
}

TEST_CASE("zero and absurd sizes are refused") {
  std::string zero = kPng;
  zero.replace(16, 8, std::string(8, '\0'));
  CHECK(codes_for(zero) == Codes{"image.unreadable"});
  std::string huge = kPng;
  huge.replace(16, 8, "\x7f\xff\xff\xff\x7f\xff\xff\xff");
  CHECK(codes_for(huge) == Codes{"image.too-large"});
}

TEST_CASE("a missing alternative text is reported with what stands in, unless the picture is decorative") {
  const auto report = [](const Block& block) {
    const Loaded loaded = load({block}, {{"a", kPng}});
    REQUIRE(codes(loaded.diagnostics) == Codes{"image.alt-missing"});
    return loaded.diagnostics.entries()[0].message;
  };
  Block bare = figure("a", "");
  CHECK(report(bare) == "image \"a\" has no alternative text; \"Picture without description\" stands in");
  std::get<Figure>(bare.value).pictures[0].title = "Dawn";
  CHECK(report(bare) == "image \"a\" has no alternative text; its title stands in");
  // A picture in the words of a caption is not what the caption describes.
  Figure& captioned = std::get<Figure>(bare.value);
  captioned.caption = {{Text{"Low water "}}, {InlinePicture{captioned.pictures[0]}}};
  captioned.pictures[0].alternative_text = "A quay";
  CHECK(report(bare) == "image \"a\" has no alternative text; its title stands in");
  captioned.caption.pop_back();
  captioned.pictures[0].alternative_text = "";
  CHECK(report(bare) == "image \"a\" has no alternative text; its caption stands in");
  Block decorative = figure("a", "");
  std::get<Figure>(decorative.value).pictures[0].is_decorative = true;
  CHECK(codes(load({decorative}, {{"a", kPng}}).diagnostics).empty());
}

TEST_CASE("embedded pictures and paths written as urls are read") {
  const Loaded loaded =
      load({figure("data:image/png;base64,R0lGODdhBAADAIAAAAAAAAAAACwAAAAABAADAAAICAABCBxIUGBAADs="),
            figure("data:image/svg+xml,%3Csvg%20width='4'/%3E"), figure("my%20map.png")},
           {{"my map.png", kPng}});
  REQUIRE(loaded.story.resources.size() == 3);
  CHECK(loaded.story.resources[0].bytes == kGif);
  CHECK(loaded.story.resources[1].media_type == "image/svg+xml");
  CHECK(codes(loaded.diagnostics).empty());
}

TEST_CASE("every beginning of a picture is used with a warning or refused, and nothing worse") {
  const std::string whole = GENERATE(as<std::string>{}, kGif, kWebp, kPng, kJpeg, kSvg);
  for (std::size_t length = 0; length < whole.size(); ++length) {
    const Codes found = codes_for(whole.substr(0, length));
    REQUIRE(found.size() == 1);
    const bool is_told =
        found[0] == "image.truncated" || found[0] == "image.unreadable" || found[0] == "image.unknown-type";
    CAPTURE(length, found[0]);
    CHECK(is_told);
  }
  CHECK(codes_for(whole).empty());
}
