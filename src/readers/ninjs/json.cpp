// External interface: parse(), find(), text_at(), text_of(), each(), without(), is_object().
#include "readers/ninjs/json.h"

#include "support/error.h"
#include "support/parse_json.h"
#include "support/utf8.h"

namespace newsexport::ninjs {

Json parse(const Source& source) {
  try {
    return parse_json(source);
  } catch (const Error& error) {
    const bool is_large = error.code() == "json.too-large";
    throw Error(Error::Kind::input, source.name, is_large ? "ninjs.too-large" : "ninjs.invalid",
                is_large ? "the JSON is nested too deeply or holds too much" : "the file is not valid JSON",
                error.position());
  }
}

const Json* find(const Json& object, std::string_view name) {
  for (const Json::Member& member : object.members) {
    if (member.name.size() == name.size() && fold_case(member.name) == name) return &member.value;
  }
  return nullptr;
}

std::string text_of(const Json& value) {
  if (value.kind == Json::Kind::text) return std::string(trim(value.text));
  if (value.kind == Json::Kind::list)
    return value.items.empty() ? std::string() : text_of(value.items.front());
  for (const char* name : {"name", "value", "literal", "text"}) {
    const Json* member = find(value, name);
    if (member && member->kind == Json::Kind::text) return std::string(trim(member->text));
  }
  return {};
}

std::string text_at(const Json& object, std::string_view name) {
  const Json* member = find(object, name);
  return member ? text_of(*member) : std::string();
}

std::vector<const Json*> each(const Json* value) {
  std::vector<const Json*> found;
  if (!value || value->kind == Json::Kind::none) return found;
  if (value->kind == Json::Kind::list) {
    for (const Json& item : value->items) found.push_back(&item);
  } else if (value->kind == Json::Kind::map) {
    for (const Json::Member& member : value->members) found.push_back(&member.value);
  } else {
    found.push_back(value);
  }
  return found;
}

Json without(const Json& tree, const std::set<const Json*>& values) {
  Json copy{tree.kind, tree.text, {}, {}, tree.position};
  for (const Json& item : tree.items) {
    if (!values.contains(&item)) copy.items.push_back(without(item, values));
  }
  for (const Json::Member& member : tree.members) {
    if (!values.contains(&member.value)) copy.members.push_back({member.name, without(member.value, values)});
  }
  return copy;
}

bool is_object(const Json* value) {
  return value && value->kind == Json::Kind::map;
}

}  // namespace newsexport::ninjs
