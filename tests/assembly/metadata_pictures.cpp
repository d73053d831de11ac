#include "assembly/metadata_pictures.h"

namespace newsexport {
namespace {

std::string big_endian(std::size_t value, int bytes) {
  std::string number;
  for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8)
    number += static_cast<char>(value >> shift & 0xFF);
  return number;
}

std::string segment(char marker, const std::string& content) {
  return std::string("\xff") + marker + big_endian(content.size() + 2, 2) + content;
}

std::string packet(const std::string& properties) {
  return "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF "
         "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
         "<rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/'"
         " xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/'"
         " xmlns:xmpRights='http://ns.adobe.com/xap/1.0/rights/'"
         " xmlns:Iptc4xmpCore='http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/'"
         " xmlns:Iptc4xmpExt='http://iptc.org/std/Iptc4xmpExt/2008-02-29/'"
         " xmlns:plus='http://ns.useplus.org/ldf/xmp/1.0/'>" +
         properties + "</rdf:Description></rdf:RDF></x:xmpmeta>";
}

}  // namespace

std::string iim_dataset(int number, const std::string& value) {
  return std::string("\x1c\x02") + static_cast<char>(number) + big_endian(value.size(), 2) + value;
}

std::string lang_alt(const std::string& text) {
  return "<rdf:Alt><rdf:li xml:lang='x-default'>" + text + "</rdf:li></rdf:Alt>";
}

std::string jpeg_with_metadata(const std::string& xmp_properties, const std::string& iptc) {
  using namespace std::string_literals;
  std::string jpeg = "\xff\xd8";
  if (!xmp_properties.empty()) {
    jpeg += segment('\xe1', "http://ns.adobe.com/xap/1.0/\0"s + packet(xmp_properties));
  }
  if (!iptc.empty()) {
    std::string resource =
        "Photoshop 3.0\0"
        "8BIM\x04\x04\0\0"s +
        big_endian(iptc.size(), 4) + iptc;
    if (iptc.size() % 2 != 0) resource += '\0';
    jpeg += segment('\xed', resource);
  }
  jpeg += segment('\xc0', "\x08\0\x03\0\x04\x03\x01\x22\0\x02\x11\x01\x03\x11\x01"s);
  return jpeg + "\xff\xda\0\x02\0\xaa\xff\xd9"s;
}

}  // namespace newsexport
