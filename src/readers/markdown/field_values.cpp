// External interface: FieldValues.
#include "readers/markdown/field_values.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <utility>

#include "model/date_in_words.h"
#include "support/key_names.h"
#include "support/utf8.h"

namespace newsexport::markdown {
namespace {

std::string flow_yaml(const YAML::Node& node) {
  if (node.IsScalar()) return node.Scalar();
  YAML::Emitter emitter;
  emitter.SetSeqFormat(YAML::Flow);
  emitter.SetMapFormat(YAML::Flow);
  emitter << node;
  return emitter.c_str() ? collapse_space(emitter.c_str()) : std::string();
}

/// A map of one key that is not a word but words: a sentence with a colon.
bool looks_like_sentence(const YAML::Node& map) {
  if (!map.IsMap() || map.size() != 1) return false;
  const YAML::Node key = map.begin()->first;
  return key.IsScalar() && map.begin()->second.IsScalar();
}

/// What a list of maps calls its items, in the order of preference.
std::optional<YAML::Node> name_within(const YAML::Node& map) {
  for (const std::string_view name : {"name", "title", "label", "text", "slug"}) {
    for (const auto& pair : map) {
      const bool is_it = pair.first.IsScalar() && plain_key(pair.first.Scalar()) == name;
      if (is_it && pair.second.IsScalar()) return pair.second;
    }
  }
  return std::nullopt;
}

}  // namespace

Position FieldValues::position_of(const YAML::Node& node) const {
  const YAML::Mark mark = node.Mark();
  return mark.is_null() ? Position{} : Position{mark.line + first_line_, mark.column + 1};
}

void FieldValues::keep(const Field& field) {
  article().extra_fields.push_back({field.key, flow_yaml(field.value), field.position});
}

void FieldValues::wrong_kind(const Field& field, std::string_view wanted) {
  std::string message = "'" + field.key + "' is not " + std::string(wanted) + "; kept as an extra field";
  if (looks_like_sentence(field.value)) {
    const YAML::Node key = field.value.begin()->first;
    message +=
        "; where '" + key.Scalar() + ": …' is a text, put it between quotes, as its colon makes a map of it";
  }
  conversion_.diagnostics.warning(field.position, "front-matter.wrong-kind", std::move(message));
  keep(field);
}

void FieldValues::unknown(const Field& field, const std::vector<std::string_view>& known) {
  const std::string own_key = field.key.substr(field.key.rfind('.') + 1);  // npos + 1 is 0
  conversion_.diagnostics.warning(
      field.position, "front-matter.unknown-key",
      "'" + field.key + "' has no meaning here; kept as an extra field" + did_you_mean(own_key, known));
  keep(field);
}

void FieldValues::duplicate(const Field& field, std::string message) {
  conversion_.diagnostics.warning(field.position, "front-matter.duplicate-key", std::move(message));
  keep(field);
}

std::optional<std::string> FieldValues::text(const Field& field) {
  if (field.value.IsScalar()) return std::string(trim(field.value.Scalar()));
  if (!field.value.IsNull()) wrong_kind(field, "a text");
  return std::nullopt;
}

void FieldValues::set_text(std::string& target, const Field& field) {
  if (auto found = text(field)) target = std::move(*found);
}

std::vector<std::string> FieldValues::texts(const Field& field) {
  std::vector<std::string> found;
  each_item(field, [&](const Field& item) {
    const std::optional<YAML::Node> name =
        item.value.IsMap() ? name_within(item.value) : std::optional<YAML::Node>();
    if (auto one = name ? name->Scalar() : text(item)) found.push_back(std::move(*one));
  });
  return found;
}

Inlines FieldValues::inlines(const Field& field) {
  const auto found = text(field);
  return found ? read_inline_text(*found, field.position.line, conversion_) : Inlines();
}

Blocks FieldValues::blocks(const std::string& text, const YAML::Node& node) {
  return read_blocks(text, position_of(node).line, conversion_);
}

std::optional<DateTime> FieldValues::date(const Field& field) {
  const auto found = text(field);
  if (!found || found->empty()) return std::nullopt;
  auto date = parse_date_time(*found);
  if (!date) date = parse_date_in_words(*found);
  if (date) return date;
  conversion_.diagnostics.warning(field.position, "metadata.date-invalid",
                                  "cannot read '" + *found + "' as a date; kept as an extra field");
  keep(field);
  return std::nullopt;
}

std::optional<bool> FieldValues::truth(const Field& field) {
  if (!field.value.IsScalar()) return std::nullopt;
  const std::string word = fold_case(trim(field.value.Scalar()));
  if (word == "true" || word == "yes" || word == "on" || word == "1") return true;
  if (word == "false" || word == "no" || word == "off" || word == "0") return false;
  return std::nullopt;
}

void FieldValues::each_member(const Field& field, const Members& members) {
  std::vector<std::string_view> known;
  for (const Member& member : members) known.insert(known.end(), member.names.begin(), member.names.end());
  for (const auto& pair : field.value) {
    const std::string name = pair.first.IsScalar() ? pair.first.Scalar() : flow_yaml(pair.first);
    const Field inner{field.key + "." + name, pair.second, position_of(pair.first)};
    const auto member = std::ranges::find_if(members, [&](const Member& one) {
      return std::ranges::any_of(
          one.names, [&](std::string_view known_name) { return plain_key(known_name) == plain_key(name); });
    });
    if (member == members.end()) {
      unknown(inner, known);
    } else if (member->read) {
      member->read(inner);
    } else {
      keep(inner);
    }
  }
}

void FieldValues::each_item(const Field& field, const std::function<void(const Field&)>& read) {
  if (!field.value.IsSequence()) return read(field);
  for (const YAML::Node& item : field.value) read({field.key, item, position_of(item)});
}

}  // namespace newsexport::markdown
