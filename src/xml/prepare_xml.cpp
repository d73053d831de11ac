// External interface: prepare_xml().
#include "xml/prepare_xml.h"

#include <algorithm>
#include <set>

#include "support/utf8.h"
#include "xml/xml_entities.h"
#include "xml/xml_pieces.h"

namespace newsexport {
namespace {

bool is_xml_entity(std::string_view body) {
  return body == "amp" || body == "lt" || body == "gt" || body == "quot" || body == "apos";
}

// Behind the name of an entity: its text without markup.
constexpr std::string_view kTextAlone = "-text-alone";

class Preparation {
 public:
  explicit Preparation(XmlFaults faults) : faults_(faults) {}

  PreparedXml prepared(std::string_view text) {
    prepared_.text.reserve(text.size());
    for (std::string_view rest = text; !rest.empty();) {
      const XmlPiece piece = next_xml_piece(rest);
      rest.remove_prefix(piece.text.size());
      add(piece);
    }
    return std::move(prepared_);
  }

 private:
  void add(const XmlPiece& piece) {
    switch (piece.kind) {
      case XmlPiece::Kind::text:
      case XmlPiece::Kind::start_tag:
      case XmlPiece::Kind::end_tag:
        is_in_tag_ = piece.kind == XmlPiece::Kind::start_tag;
        add_with_characters(piece.text);
        break;
      case XmlPiece::Kind::comment:
      case XmlPiece::Kind::section:
        prepared_.text += piece.text;
        line_ += line_ends(piece.text);
        break;
      case XmlPiece::Kind::document_type:
        add_document_type(piece);
        [[fallthrough]];
      case XmlPiece::Kind::instruction:
        prepared_.text.append(static_cast<std::size_t>(line_ends(piece.text)), '\n');
        line_ += line_ends(piece.text);
        break;
    }
  }

  static int line_ends(std::string_view text) { return static_cast<int>(std::ranges::count(text, '\n')); }

  void add_document_type(const XmlPiece& piece) {
    if (!piece.has_entity || has_document_type_ || faults_ == XmlFaults::mend_unexpanded) return;
    has_document_type_ = true;
    declared_ = read_document_type(piece.text);
    prepared_.entities = declared_;
    prepared_.document_type_line = line_;
    for (auto& [name, value] : prepared_.entities.internal) value = text_of_entity(value);
    if (faults_ == XmlFaults::mend) add_texts_for_attributes();
  }

  // No markup stands in an attribute (XML 1.0, 3.1: "No < in Attribute Values"): where an entity has some,
  // all get a second one of the text alone, which attributes name.
  void add_texts_for_attributes() {
    const auto has_markup = [](const auto& entity) { return entity.second.find('<') != std::string::npos; };
    if (std::ranges::none_of(declared_.internal, has_markup)) return;
    for (const auto& [name, value] : DeclaredEntities(prepared_.entities).internal) {
      std::string text;
      for (std::string_view rest = value; !rest.empty();) {
        const XmlPiece piece = next_xml_piece(rest);
        rest.remove_prefix(piece.text.size());
        if (piece.kind == XmlPiece::Kind::text) text += text_for_attribute(piece.text);
      }
      prepared_.entities.internal.emplace(name + std::string(kTextAlone), text);
    }
    has_texts_for_attributes_ = true;
  }

  std::string text_for_attribute(std::string_view text) const {
    std::string out;
    for_each_part(text, [&](std::string_view part, bool is_reference) {
      out += part;
      if (is_reference && declared_.internal.contains(body_of(part))) out.insert(out.size() - 1, kTextAlone);
    });
    return out;
  }

  // What an entity's text names may be HTML's character, or have no text, as well.
  std::string text_of_entity(const std::string& value) const {
    std::string out;
    for_each_part(value, [&](std::string_view part, bool is_reference) {
      const std::string_view body = is_reference ? body_of(part) : std::string_view();
      const auto character = is_external(body) ? std::nullopt : entity_character(body);
      if (character && *character >= 0x80 && !declared_.internal.contains(body)) {
        append_utf8(out, *character);
      } else if (!is_reference || character || declared_.internal.contains(body) ||
                 faults_ == XmlFaults::refuse) {
        out += part;
      } else {
        out += "&#38;";  // a reference itself, which is expanded to "&" with the entity
        out += part.substr(1);
      }
    });
    return out;
  }

  void add_with_characters(std::string_view text) {
    for_each_part(text, [&](std::string_view part, bool is_reference) {
      if (is_reference) {
        add_reference(part);
      } else {
        prepared_.text += part;
        line_ += line_ends(part);
      }
    });
  }

  // Calls `take` with what lies between references and with each of them.
  template <typename Take>
  static void for_each_part(std::string_view text, Take take) {
    std::size_t plain = 0;
    while (plain < text.size()) {
      plain = std::min(text.find('&', plain), text.size());
      const std::size_t length = reference_length(text.substr(plain));
      if (plain < text.size() && length == 0) {
        ++plain;  // only an ampersand
        continue;
      }
      if (plain > 0) take(text.substr(0, plain), false);
      if (length > 0) take(text.substr(plain, length), true);
      text.remove_prefix(plain + length);
      plain = 0;
    }
    if (!text.empty()) take(text, false);
  }

  static std::string_view body_of(std::string_view reference) {
    return reference.substr(1, reference.size() - 2);
  }

  bool is_external(std::string_view name) const { return declared_.external.contains(name); }

  void add_reference(std::string_view reference) {
    const std::string_view body = body_of(reference);
    const bool is_internal = declared_.internal.contains(body);
    const auto character = is_internal || is_external(body) ? std::nullopt : entity_character(body);
    if (!character) note_use(body);
    if (is_internal || is_xml_entity(body)) {
      prepared_.text += reference;
      if (is_internal && is_in_tag_ && has_texts_for_attributes_) {
        prepared_.text.insert(prepared_.text.size() - 1, kTextAlone);
      }
    } else if (character && *character >= 0x80) {
      append_utf8(prepared_.text, *character);
    } else if (character) {
      // By its decimal number, because "&#X41;" is a reference to everybody but XML.
      prepared_.text += "&#" + std::to_string(static_cast<unsigned>(*character)) + ';';
    } else {
      prepared_.text += faults_ == XmlFaults::refuse ? "&" : "&amp;";
      prepared_.text += reference.substr(1);
    }
  }

  // What a name in the text leads to, through entities that name others, has to be there.
  void note_use(std::string_view name) {
    std::vector<std::string> names = {std::string(name)};
    while (!names.empty()) {
      const std::string one = std::move(names.back());
      names.pop_back();
      if (!used_.insert(one).second) continue;
      if (const auto found = declared_.internal.find(one); found != declared_.internal.end()) {
        for_each_part(found->second, [&](std::string_view part, bool is_reference) {
          if (is_reference) names.emplace_back(body_of(part));
        });
      } else if (const auto external = declared_.external.find(one); external != declared_.external.end()) {
        prepared_.unread.push_back({one, external->second, line_});
      } else if (!entity_character(one)) {
        prepared_.unread.push_back({one, {}, line_});
      }
    }
  }

  XmlFaults faults_;
  PreparedXml prepared_;
  DeclaredEntities declared_;  // as the document type has them
  bool has_document_type_ = false;
  bool has_texts_for_attributes_ = false;
  bool is_in_tag_ = false;
  std::set<std::string, std::less<>> used_;
  int line_ = 1;
};

}  // namespace

PreparedXml prepare_xml(const Source& source, XmlFaults faults) {
  return Preparation(faults).prepared(source.text);
}

}  // namespace newsexport
