// External interface: mend_xml().
#include "xml/mend_xml.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "support/utf8.h"
#include "xml/xml_entities.h"
#include "xml/xml_pieces.h"

namespace newsexport {
namespace {

constexpr std::string_view kBlank = " \t\r\n";

std::string_view name_at_front(std::string_view text) {
  const auto end = std::ranges::find_if_not(text, is_xml_name_byte);
  return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

// Names in other alphabets are rare and not every letter of theirs may stand in a name (XML 1.0, 4).
std::string safe_name(std::string_view name) {
  std::string safe(name);
  std::ranges::replace_if(
      safe, [](char character) { return static_cast<unsigned char>(character) >= 0x80; }, '_');
  return safe;
}

void append_escaped(std::string& out, char character) {
  if (character == '&') {
    out += "&amp;";
  } else if (character == '<') {
    out += "&lt;";
  } else if (character == '>') {
    out += "&gt;";
  } else if (character == '"') {
    out += "&quot;";
  } else {
    out += character;
  }
}

// Reads the attributes of a start tag one by one, whatever they look like.
class AttributeText {
 public:
  explicit AttributeText(std::string_view text) : rest_(text) {}

  bool find_next(std::string_view& name, std::string_view& value) {
    const auto start = std::ranges::find_if(rest_, [](char c) { return is_xml_name_byte(c) && c != '-'; });
    rest_.remove_prefix(static_cast<std::size_t>(start - rest_.begin()));
    if (rest_.empty()) return false;
    name = name_at_front(rest_);
    rest_.remove_prefix(name.size());
    std::string_view after = rest_.substr(std::min(rest_.find_first_not_of(kBlank), rest_.size()));
    value = name;  // HTML: `<option selected>`
    if (after.starts_with('=')) {
      after.remove_prefix(1);
      rest_ = after.substr(std::min(after.find_first_not_of(kBlank), after.size()));
      value = take_value();
    }
    return true;
  }

 private:
  std::string_view take_value() {
    if (rest_.starts_with('"') || rest_.starts_with('\'')) {
      const std::size_t end = std::min(rest_.find(rest_.front(), 1), rest_.size());
      const std::string_view value = rest_.substr(1, end - 1);
      rest_.remove_prefix(std::min(end + 1, rest_.size()));
      return value;
    }
    const std::string_view value = rest_.substr(0, rest_.find_first_of(kBlank));
    rest_.remove_prefix(value.size());
    return value;
  }

  std::string_view rest_;
};

class Mender {
 public:
  explicit Mender(const DeclaredEntities& entities) : entities_(entities) {}

  std::string mended(std::string_view text) {
    for (std::string_view rest = text; !rest.empty();) {
      const XmlPiece piece = next_xml_piece(rest);
      rest.remove_prefix(piece.text.size());
      add(piece);
    }
    while (!open_.empty()) close_top();
    return std::move(out_);
  }

 private:
  void add(const XmlPiece& piece) {
    switch (piece.kind) {
      case XmlPiece::Kind::start_tag:
        add_start_tag(piece);
        break;
      case XmlPiece::Kind::end_tag:
        add_end_tag(piece.text);
        break;
      case XmlPiece::Kind::text:
        add_text(piece.text);
        break;
      case XmlPiece::Kind::section:
        add_section(piece);
        break;
      default:
        keep_lines(piece.text);
    }
  }

  void keep_lines(std::string_view dropped) {
    out_.append(static_cast<std::size_t>(std::ranges::count(dropped, '\n')), '\n');
  }

  void add_text(std::string_view text) {
    if (open_.empty()) return keep_lines(text);
    add_characters(text);
  }

  // Text between tags or in an attribute: references stay.
  void add_characters(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
      const std::size_t length = reference_length(text.substr(at));
      if (length && is_known(text.substr(at + 1, length - 2))) {
        out_ += text.substr(at, length);
        at += length - 1;
      } else {
        append_escaped(out_, text[at]);
      }
    }
  }

  bool is_known(std::string_view reference_body) const {
    return entity_character(reference_body) || entities_.internal.contains(reference_body);
  }

  void add_section(const XmlPiece& piece) {
    if (open_.empty()) return keep_lines(piece.text);
    constexpr std::size_t kOpening = 9;
    constexpr std::size_t kClosing = 3;
    const std::size_t marks = kOpening + (piece.is_closed ? kClosing : 0);
    for (const char character : piece.text.substr(kOpening, piece.text.size() - marks)) {
      append_escaped(out_, character);
    }
  }

  void add_start_tag(const XmlPiece& piece) {
    const bool is_less_than = !piece.is_closed && piece.text.find('=') == std::string_view::npos;
    if (is_less_than) return add_text(piece.text);
    if (open_.empty() && has_root_) return keep_lines(piece.text);
    std::string_view inside = piece.text.substr(1, piece.text.size() - (piece.is_closed ? 2 : 1));
    has_root_ = true;
    const bool is_empty = inside.ends_with('/');
    if (is_empty) inside.remove_suffix(1);
    const std::string_view written_name = name_at_front(inside);
    const std::string name = safe_name(written_name);
    if ((name == "p" || name == "li") && !open_.empty() && open_.back() == name) close_top();
    out_ += '<' + name;
    add_attributes(inside.substr(written_name.size()));
    keep_lines(inside);
    if (is_empty || is_void(name)) {
      out_ += "/>";
      return;
    }
    out_ += '>';
    open_.push_back(name);
    ++open_count_[name];
  }

  void add_attributes(std::string_view text) {
    std::unordered_set<std::string> seen;
    AttributeText attributes(text);
    std::string_view name;
    std::string_view value;
    while (attributes.find_next(name, value)) {
      const std::string safe = safe_name(name);
      const bool begins_well = !(safe[0] >= '0' && safe[0] <= '9') && safe[0] != '.';
      if (!begins_well || !seen.insert(safe).second) continue;
      out_ += ' ' + safe + "=\"";
      std::string one_line(value);
      std::ranges::replace(one_line, '\n', ' ');
      add_characters(one_line);
      out_ += '"';
    }
  }

  void add_end_tag(std::string_view tag) {
    const std::string name = safe_name(name_at_front(tag.substr(2)));
    const auto count = open_count_.find(name);
    keep_lines(tag);
    if (count == open_count_.end() || count->second == 0) return;
    while (open_.back() != name) close_top();
    close_top();
  }

  void close_top() {
    out_ += "</" + open_.back() + '>';
    --open_count_[open_.back()];
    open_.pop_back();
  }

  static bool is_void(std::string_view name) {
    constexpr std::array<std::string_view, 4> kVoid = {"br", "hr", "img", "wbr"};
    return std::ranges::find(kVoid, name) != kVoid.end();
  }

  const DeclaredEntities& entities_;
  std::string out_;
  std::vector<std::string> open_;
  std::unordered_map<std::string, int> open_count_;
  bool has_root_ = false;
};

}  // namespace

std::string mend_xml(const std::string& prepared, const DeclaredEntities& entities) {
  return Mender(entities).mended(prepared);
}

}  // namespace newsexport
