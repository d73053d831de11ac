// External interface: write_csl_json().
#include "citations/csl_json_writer.h"

#include <nlohmann/json.hpp>

#include "citations/entry_remarks.h"
#include "model/labels.h"

namespace newsexport {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const Name& name) {
  Json json = Json::object();
  const auto add = [&json](const char* part, const std::string& value) {
    if (!value.empty()) json[part] = value;
  };
  add("family", name.family);
  add("given", name.given);
  add("dropping-particle", name.dropping_particle);
  add("non-dropping-particle", name.non_dropping_particle);
  add("suffix", name.suffix);
  add("literal", name.literal);
  return json;
}

Json json_of(const DateTime& point) {
  Json parts = Json::array({point.year});
  if (point.month != 0) parts.push_back(point.month);
  if (point.month != 0 && point.day != 0) parts.push_back(point.day);
  return parts;
}

Json json_of(const ReferenceDate& date) {
  Json json = Json::object();
  for (const DateTime& point : date.points) json["date-parts"].push_back(json_of(point));
  if (date.is_open) json["date-parts"].push_back({0});  // as pandoc writes the open end of a range
  if (date.is_circa) json["circa"] = true;
  if (!date.season.empty()) json["season"] = date.season;
  if (!date.literal.empty()) json["literal"] = date.literal;
  return json;
}

Json json_of(const Reference& reference) {
  Json json = Json::object();
  json["id"] = reference.key;
  json["type"] = reference.type.empty() ? "document" : reference.type;
  for (const auto& [name, value] : reference.variables) {
    if (name != kRemark) json[name] = value;
  }
  // Without a title the source's own words are all that says which work it is.
  const bool is_in_own_words = !reference.as_found.empty() && reference.variable("title").empty();
  if (is_in_own_words && reference.variable("note").empty()) json["note"] = reference.as_found;
  if (reference.is_cited_in_text && reference.variable("note").empty()) {
    json["note"] = std::string(label(Label::as_cited_in_text, reference.variable("language")));
  }
  for (const auto& [role, names] : reference.names) {
    for (const Name& name : names) json[role].push_back(json_of(name));
  }
  for (const auto& [name, date] : reference.dates) json[name] = json_of(date);
  return json;
}

std::string text_of(const Json& json) {
  // Invalid UTF-8 cannot come from our readers; should it, the sign of a lost character stands for it.
  return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string write_csl_json(const Reference& reference) {
  return text_of(json_of(reference));
}

std::string write_csl_json(const std::vector<Reference>& references) {
  Json list = Json::array();
  for (const Reference& reference : references) list.push_back(json_of(reference));
  return text_of(list) + "\n";
}

}  // namespace newsexport
