// External interface: find_metadata_blocks().
#include "assembly/metadata_blocks.h"

#include <algorithm>

namespace newsexport {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kMostProperties = 10'000;
constexpr std::size_t kLargestPhotoshop = std::size_t{4} << 20;  // bytes; it holds previews too

std::size_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
  std::size_t number = 0;
  for (std::size_t i = 0; i < size; ++i) number = number << 8 | static_cast<unsigned char>(bytes[at + i]);
  return number;
}

std::size_t little_endian_at(std::string_view bytes, std::size_t at) {
  std::size_t number = 0;
  for (std::size_t i = 4; i-- > 0;) number = number << 8 | static_cast<unsigned char>(bytes[at + i]);
  return number;
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + part.size())) ++found;
  return found;
}

/// Elements and attributes; the items of lists, of which editing histories have thousands, cost nothing.
std::size_t property_count(std::string_view xmp) {
  return count(xmp, "=") + count(xmp, "</") + count(xmp, "/>") - count(xmp, "</rdf:li>");
}

void take_xmp(std::string_view packet, MetadataBlocks& blocks) {
  if (!blocks.xmp.empty()) return;
  if (property_count(packet) > kMostProperties) {
    blocks.unread = "its XMP has more than 10,000 properties";
  } else {
    blocks.xmp = packet;
  }
}

bool take_prefix(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

/// ISO/IEC 10918-1, annex B: segments up to the first scan.
void walk_jpeg(std::string_view bytes, MetadataBlocks& blocks) {
  constexpr unsigned char kApp1 = 0xE1, kApp13 = 0xED, kStartOfScan = 0xDA;
  for (std::size_t at = 2; at + 4 <= bytes.size();) {
    if (static_cast<unsigned char>(bytes[at]) != 0xFF) return;
    const auto marker = static_cast<unsigned char>(bytes[at + 1]);
    if (marker == 0xFF) {
      ++at;  // a fill byte
      continue;
    }
    if (marker == kStartOfScan) return;
    const std::size_t length = number_at(bytes, at + 2, 2);
    if (length < 2 || at + 2 + length > bytes.size()) return;
    std::string_view content = bytes.substr(at + 4, length - 2);
    if (marker == kApp1 && take_prefix(content, "http://ns.adobe.com/xap/1.0/\0"sv))
      take_xmp(content, blocks);
    if (marker == kApp13 && take_prefix(content, "Photoshop 3.0\0"sv) &&
        blocks.photoshop.size() < kLargestPhotoshop) {
      blocks.photoshop += content;
    }
    at += 2 + length;
  }
}

/// PNG's iTXt: keyword, compression, language and translated keyword before the text.
void take_text_chunk(std::string_view content, MetadataBlocks& blocks) {
  if (!take_prefix(content, "XML:com.adobe.xmp\0"sv) || content.size() < 2) return;
  if (content[0] != '\0') {
    blocks.unread = "its XMP is compressed";
    return;
  }
  content.remove_prefix(2);
  for (int field = 0; field < 2; ++field) {
    content.remove_prefix(std::min(content.find('\0'), content.size()));
    if (content.empty()) return;
    content.remove_prefix(1);
  }
  take_xmp(content, blocks);
}

void walk_png(std::string_view bytes, MetadataBlocks& blocks) {
  for (std::size_t at = 8; at + 12 <= bytes.size();) {
    const std::size_t length = number_at(bytes, at, 4);
    if (length > bytes.size() - at - 12) return;
    if (bytes.substr(at + 4, 4) == "iTXt") take_text_chunk(bytes.substr(at + 8, length), blocks);
    at += 12 + length;
  }
}

void walk_webp(std::string_view bytes, MetadataBlocks& blocks) {
  for (std::size_t at = 12; at + 8 <= bytes.size();) {
    const std::size_t length = little_endian_at(bytes, at + 4);
    if (length > bytes.size() - at - 8) return;
    if (bytes.substr(at, 4) == "XMP ") take_xmp(bytes.substr(at + 8, length), blocks);
    at += 8 + length + length % 2;
  }
}

}  // namespace

MetadataBlocks find_metadata_blocks(PictureType type, std::string_view bytes) {
  MetadataBlocks blocks;
  if (type == PictureType::jpeg) walk_jpeg(bytes, blocks);
  if (type == PictureType::png) walk_png(bytes, blocks);
  if (type == PictureType::webp) walk_webp(bytes, blocks);
  return blocks;
}

}  // namespace newsexport
