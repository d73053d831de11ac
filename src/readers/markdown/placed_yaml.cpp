// Front matter that is not YAML: load_toml(), load_json(). The nodes of yaml-cpp know their places only when
// they are parsed; so the values are written down as flow YAML, with line ends and spaces up to the place
// that each has in its source, and that text is parsed. All values are quoted: what they mean is for the
// fields.
#include "readers/markdown/placed_yaml.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <sstream>
#include <vector>

#include "support/error.h"
#include "support/parse_json.h"

#define TOML_EXCEPTIONS 1
#include <toml++/toml.h>

namespace newsexport::markdown {
namespace {

class PlacedYaml {
 public:
  void move_to(Position place) {
    for (; line_ < place.line; ++line_, column_ = 1) text_ += '\n';
    if (line_ != place.line || column_ >= place.column) return;
    text_.append(static_cast<std::size_t>(place.column - column_), ' ');
    column_ = place.column;
  }

  void mark(std::string_view sign) {
    text_ += sign;
    column_ += static_cast<int>(sign.size());
  }

  void quote(std::string_view value) {
    std::string quoted = "\"";
    for (const char c : without_invalid_characters(std::string(value))) {
      if (c == '"' || c == '\\') quoted += '\\';
      if (c == '\n') {
        quoted += "\\n";
      } else {
        quoted += c;
      }
    }
    mark(quoted + '"');
  }

  YAML::Node load() const { return YAML::Load(text_); }

 private:
  std::string text_;
  int line_ = 1;
  int column_ = 1;
};

Position place_of(const toml::source_region& region) {
  return {static_cast<int>(region.begin.line), static_cast<int>(region.begin.column)};
}

void write(const toml::node& node, PlacedYaml& yaml);

/// In the order of the source: toml++ sorts by key.
void write(const toml::table& table, PlacedYaml& yaml) {
  std::vector<std::pair<const toml::key*, const toml::node*>> members;
  for (const auto& [key, value] : table) members.emplace_back(&key, &value);
  std::ranges::stable_sort(members, {}, [](const auto& member) {
    const Position place = place_of(member.first->source());
    return std::pair(place.line, place.column);
  });
  yaml.mark("{");
  for (const auto& [key, value] : members) {
    yaml.move_to(place_of(key->source()));
    yaml.quote(key->str());
    yaml.mark(": ");
    write(*value, yaml);
    yaml.mark(", ");
  }
  yaml.mark("}");
}

void write(const toml::node& node, PlacedYaml& yaml) {
  if (const toml::table* table = node.as_table()) return write(*table, yaml);
  if (const toml::array* array = node.as_array()) {
    yaml.mark("[");
    for (const toml::node& item : *array) {
      write(item, yaml);
      yaml.mark(", ");
    }
    return yaml.mark("]");
  }
  if (const auto* text = node.as_string()) return yaml.quote(text->get());
  std::ostringstream written;
  written.imbue(std::locale::classic());
  node.visit([&](const auto& value) {
    if constexpr (toml::is_value<decltype(value)>) written << value;
  });
  yaml.quote(written.str());
}

void write(const JsonValue& value, PlacedYaml& yaml) {
  switch (value.kind) {
    case JsonValue::Kind::none:
      return yaml.mark("~");
    case JsonValue::Kind::text:
      return yaml.quote(value.text);
    case JsonValue::Kind::list:
      yaml.mark("[");
      for (const JsonValue& item : value.items) {
        write(item, yaml);
        yaml.mark(", ");
      }
      return yaml.mark("]");
    case JsonValue::Kind::map:
      break;
  }
  yaml.mark("{");
  for (const JsonValue::Member& member : value.members) {
    yaml.move_to(member.value.position);
    yaml.quote(member.name);
    yaml.mark(": ");
    write(member.value, yaml);
    yaml.mark(", ");
  }
  yaml.mark("}");
}

Error invalid(const Source& source, const std::string& message, Position place) {
  return {Error::Kind::input, source.name, "front-matter.invalid", message, place};
}

}  // namespace

YAML::Node load_toml(std::string_view text, int first_line, const Source& source) {
  try {
    PlacedYaml yaml;
    write(toml::parse(text), yaml);
    return yaml.load();
  } catch (const toml::parse_error& error) {
    Position place = place_of(error.source());
    place.line += first_line - 1;
    throw invalid(source, "front matter is not valid TOML: " + std::string(error.description()), place);
  }
}

YAML::Node load_json(std::string_view text, const Source& source) {
  try {
    PlacedYaml yaml;
    write(parse_json({source.name, std::string(text)}), yaml);
    return yaml.load();
  } catch (const Error& error) {
    throw invalid(source, "front matter is not valid JSON: " + std::string(error.what()), error.position());
  }
}

}  // namespace newsexport::markdown
