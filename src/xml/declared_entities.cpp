// External interface: read_document_type(), DeclaredEntities::document_type().
#include "xml/declared_entities.h"

#include <expat.h>

#include "support/utf8.h"
#include "xml/expat_parser.h"
#include "xml/xml_entities.h"

namespace newsexport {
namespace {

// Expat calls itself for each entity within an entity (CVE-2024-8176, until its version 2.7), so a chain is
// limited here by what it is made of: parameter entities, and entities that name others. Sets of characters,
// which are long, have neither.
constexpr int kMostLinks = 500;

class SubsetListener {
 public:
  explicit SubsetListener(XML_Parser parser) : parser_(parser) {
    XML_SetUserData(parser, this);
    XML_SetEntityDeclHandler(parser, on_entity);
    // With no handler for what lies outside, only the subset's own parameter entities are expanded.
    XML_SetParamEntityParsing(parser, XML_PARAM_ENTITY_PARSING_ALWAYS);
  }

  DeclaredEntities take() { return std::move(entities_); }

 private:
  static void XMLCALL on_entity(void* self, const XML_Char* name, int is_parameter, const XML_Char* value,
                                int length, const XML_Char*, const XML_Char* system_id, const XML_Char*,
                                const XML_Char* notation) {
    if (notation) return;  // data of another kind, which no reference can name
    const std::string_view text =
        value ? std::string_view(value, static_cast<std::size_t>(length)) : std::string_view();
    static_cast<SubsetListener*>(self)->add(name, is_parameter != 0, value ? &text : nullptr,
                                            system_id ? system_id : "");
  }

  void add(std::string_view name, bool is_parameter, const std::string_view* text, const char* address) {
    const bool is_link = is_parameter || (text && text->find('&') != std::string_view::npos);
    if (is_link && ++links_ > kMostLinks) {
      XML_StopParser(parser_, XML_FALSE);
    } else if (text && !is_parameter) {
      entities_.internal.emplace(name, *text);
    } else if (!is_parameter) {
      entities_.external.emplace(name, address);
    }
  }

  XML_Parser parser_;
  DeclaredEntities entities_;
  int links_ = 0;
};

// With the characters that numbers outside of XML's stand for ("&#146;"). Others stay: "&#38;" is more in the
// text of an entity than "&".
std::string with_known_numbers(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t length = reference_length(text);
    const auto character =
        length && text[1] == '#' ? entity_character(text.substr(1, length - 2)) : std::nullopt;
    if (character && *character >= 0x80) {
      append_utf8(out, *character);
      text.remove_prefix(length);
    } else {
      out += text.front();
      text.remove_prefix(1);
    }
  }
  return out;
}

void append_literal(std::string& out, std::string_view value) {
  out += '"';
  for (const char character : value) {
    const bool means_more =
        character == '&' || character == '%' || character == '"' || character == '\n' || character == '\r';
    if (means_more) {
      out += "&#" + std::to_string(static_cast<int>(character)) + ';';
    } else {
      out += character;
    }
  }
  out += '"';
}

}  // namespace

std::string DeclaredEntities::document_type() const {
  if (internal.empty()) return {};
  std::string out = "<!DOCTYPE x [";
  for (const auto& [name, value] : internal) {
    out += "<!ENTITY " + name + ' ';
    append_literal(out, value);
    out += '>';
  }
  return out + "]>";
}

DeclaredEntities read_document_type(std::string_view text) {
  constexpr std::string_view kKeyword = "<!DOCTYPE";
  // "standalone": declarations behind a parameter entity that is not fetched count (XML 1.0, 5.1).
  std::string document = "<?xml version='1.0' standalone='yes'?>";
  document += kKeyword;
  document += with_known_numbers(text.substr(kKeyword.size()));
  document += "<x/>";
  const ExpatParser parser = make_expat_parser();
  SubsetListener listener(parser.get());
  const bool is_well_formed =
      XML_Parse(parser.get(), document.data(), static_cast<int>(document.size()), true) == XML_STATUS_OK;
  DeclaredEntities entities = listener.take();
  if (!is_well_formed) entities.fault = XML_ErrorString(XML_GetErrorCode(parser.get()));
  return entities;
}

}  // namespace newsexport
