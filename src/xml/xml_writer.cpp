// External interface: class XmlWriter.
#include "xml/xml_writer.h"

#include <cassert>

#include "support/utf8.h"

namespace newsexport {
namespace {

enum class Place { text, attribute };

// The reference that stands for an ASCII character, or "" where it stands for itself. Line ends and tabs in
// an attribute would be read back as spaces (XML 1.0, 3.3.3), a CR anywhere as LF (2.11).
std::string_view reference_for(char character, Place place) {
  switch (character) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '\r':
      return "&#13;";
    case '"':
      return place == Place::attribute ? "&quot;" : "";
    case '\n':
      return place == Place::attribute ? "&#10;" : "";
    case '\t':
      return place == Place::attribute ? "&#9;" : "";
    default:
      return "";
  }
}

void append_escaped(std::string& out, std::string_view text, Place place) {
  std::size_t at = 0;
  while (at < text.size()) {
    const char character = text[at];
    if (static_cast<unsigned char>(character) < 0x80) {
      ++at;
      const std::string_view reference = reference_for(character, place);
      if (!reference.empty()) {
        out += reference;
      } else if (is_xml_character(static_cast<char32_t>(character))) {
        out += character;
      } else {
        append_utf8(out, U'\uFFFD');
      }
      continue;
    }
    const char32_t code_point = next_code_point(text, at);
    append_utf8(out, is_xml_character(code_point) ? code_point : U'\uFFFD');
  }
}

}  // namespace

void XmlWriter::declaration() {
  out_ += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
}

void XmlWriter::doctype(std::string_view name) {
  out_ += "<!DOCTYPE ";
  out_ += name;
  out_ += ">\n";
}

void XmlWriter::open_element(std::string_view name) {
  finish_start_tag();
  out_ += '<';
  out_ += name;
  open_.push_back(name);
  is_in_start_tag_ = true;
}

void XmlWriter::attribute(std::string_view name, std::string_view value) {
  assert(is_in_start_tag_);
  out_ += ' ';
  out_ += name;
  out_ += "=\"";
  append_escaped(out_, value, Place::attribute);
  out_ += '"';
}

void XmlWriter::close() {
  assert(!open_.empty());
  finish_start_tag();
  out_ += "</";
  out_ += open_.back();
  out_ += '>';
  open_.pop_back();
}

void XmlWriter::close_empty() {
  assert(is_in_start_tag_);
  out_ += "/>";
  is_in_start_tag_ = false;
  open_.pop_back();
}

void XmlWriter::text(std::string_view text) {
  finish_start_tag();
  append_escaped(out_, text, Place::text);
}

std::string XmlWriter::take() {
  assert(open_.empty());
  return std::move(out_);
}

void XmlWriter::finish_start_tag() {
  if (!is_in_start_tag_) return;
  out_ += '>';
  is_in_start_tag_ = false;
}

}  // namespace newsexport
