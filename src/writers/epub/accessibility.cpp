// External interface: accessibility_of(), pictures_of(), is_animated().
#include "writers/epub/accessibility.h"

#include <algorithm>

#include "markup/mathml.h"
#include "model/picture_text.h"
#include "model/traverse.h"

namespace newsexport {
namespace {

// Of the pictures that are in the publication and carry meaning.
struct PictureCounts {
  int all = 0;
  int described = 0;
};

PictureCounts count_pictures(const Book& book) {
  PictureCounts counts;
  // A cover says its title.
  if (book.edition && book.edition->has_cover()) counts = {1, 1};
  for (const Story* story : book.stories()) {
    for (const Picture* picture : pictures_of(story->article)) {
      if (picture->resource < 0 || picture->is_decorative) continue;
      ++counts.all;
      // A caption that stands in says what is beside the picture, not what is in it.
      if (!picture_text(*picture, {}, "").is_stand_in()) ++counts.described;
    }
  }
  return counts;
}

template <typename Condition>
bool has_story(const Book& book, Condition condition) {
  return std::ranges::any_of(book.stories(), condition);
}

std::string picture_sentence(const PictureCounts& counts) {
  if (counts.all == 0) return {};
  if (counts.described == counts.all) return " Every picture has a text alternative.";
  if (counts.described == 0) return " The pictures have no text alternatives.";
  return " " + std::to_string(counts.all - counts.described) + " of " + std::to_string(counts.all) +
         " pictures have no text alternative.";
}

std::string summary(const Book& book, const PictureCounts& counts) {
  std::string text =
      "The text can be reflowed and restyled, and has a table of contents and marked-up headings.";
  if (has_story(book, [](const Story* story) { return !story->article.notes.empty(); }))
    text += " Notes are linked in both directions.";
  if (has_story(book, [](const Story* story) { return !story->article.references.empty(); }))
    text += " Cited sources are linked in both directions.";
  return text + picture_sentence(counts);
}

std::size_t byte_at(std::string_view bytes, std::size_t at) {
  return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
}

// Behind the sub-blocks that begin at `at` (GIF89a, 15).
std::size_t after_sub_blocks(std::string_view bytes, std::size_t at) {
  while (at < bytes.size() && byte_at(bytes, at) != 0) at += 1 + byte_at(bytes, at);
  return at + 1;
}

// The size of the colour table that a packed field announces, in bytes (GIF89a, 18 and 20).
std::size_t color_table_size(std::size_t packed) {
  return (packed & 0x80) != 0 ? std::size_t{3} << ((packed & 7) + 1) : 0;
}

bool has_second_gif_frame(std::string_view bytes) {
  constexpr std::size_t kHeaderSize = 13;
  int frames = 0;
  std::size_t at = kHeaderSize + color_table_size(byte_at(bytes, 10));
  while (at < bytes.size() && frames < 2) {
    if (byte_at(bytes, at) == 0x21) {  // extension: introducer, label, sub-blocks
      at = after_sub_blocks(bytes, at + 2);
    } else if (byte_at(bytes, at) == 0x2C) {  // image: descriptor, colour table, code size, sub-blocks
      ++frames;
      at = after_sub_blocks(bytes, at + 10 + color_table_size(byte_at(bytes, at + 9)) + 1);
    } else {
      break;
    }
  }
  return frames > 1;
}

bool contains_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [text](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

}  // namespace

bool is_animated(const Resource& resource) {
  const std::string_view bytes = resource.bytes;
  if (resource.media_type == "image/gif") return has_second_gif_frame(bytes);
  if (resource.media_type == "image/png")
    return bytes.substr(0, bytes.find("IDAT")).find("acTL") != std::string_view::npos;
  if (resource.media_type == "image/webp")
    return bytes.size() > 20 && bytes.substr(12, 4) == "VP8X" && (byte_at(bytes, 20) & 2) != 0;
  if (resource.media_type == "image/svg+xml") return contains_any(bytes, {"<animate", "<set", "@keyframes"});
  return false;
}

std::vector<const Picture*> pictures_of(const Article& article) {
  std::vector<const Picture*> pictures;
  ConstVisitor visitor;
  visitor.picture = [&pictures](const Picture& picture) { pictures.push_back(&picture); };
  traverse(article, visitor);
  return pictures;
}

Accessibility accessibility_of(const Book& book) {
  const PictureCounts pictures = count_pictures(book);
  const bool is_text_enough = pictures.described == pictures.all;
  Accessibility result;
  result.access_modes = {"textual"};
  result.features = {"tableOfContents", "readingOrder", "structuralNavigation", "displayTransformability",
                     "ARIA"};
  if (book.has_page_list()) {
    result.features.push_back("pageBreakMarkers");
    result.features.push_back("pageNavigation");
  }
  if (has_story(book, [](const Story* story) { return has_mathml(story->article); }))
    result.features.push_back("MathML");
  if (is_text_enough) result.sufficient_access_modes.push_back("textual");
  if (pictures.all > 0) {
    result.access_modes.push_back("visual");
    result.sufficient_access_modes.push_back("textual,visual");
    if (is_text_enough) result.features.insert(result.features.begin(), "alternativeText");
  }
  const bool moves =
      std::ranges::any_of(book.resources(), [](const Resource* resource) { return is_animated(*resource); });
  result.hazard = moves ? "unknown" : "none";
  result.summary = summary(book, pictures);
  return result;
}

}  // namespace newsexport
