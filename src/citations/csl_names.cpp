// External interface: names_from_csl().
#include "citations/csl_names.h"

#include <string_view>

#include <fmt/format.h>

#include "citations/collapse_blanks.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

struct Part {
  std::string_view name;
  std::string Name::*member;
};
constexpr Part kParts[] = {
    {"family", &Name::family},
    {"given", &Name::given},
    {"dropping-particle", &Name::dropping_particle},
    {"non-dropping-particle", &Name::non_dropping_particle},
    {"suffix", &Name::suffix},
    {"literal", &Name::literal},
    {"name", &Name::literal},  // as pandoc's front matter has authors
};

struct Flag {
  std::string_view name;
  bool Name::*member;  ///< null: nobody needs it
};
constexpr Flag kFlags[] = {
    {"comma-suffix", &Name::has_comma_suffix},
    {"static-ordering", &Name::is_static_ordering},
    {"parse-names", nullptr},
    {"isInstitution", nullptr},
};

const Flag* find_flag(std::string_view name) {
  for (const Flag& flag : kFlags) {
    if (name == flag.name) return &flag;
  }
  return nullptr;
}

bool is_set(const JsonValue& value) {
  return value.text != "false" && value.text != "0" && !value.text.empty();
}

std::string Name::*find_part(std::string_view name) {
  for (const Part& part : kParts) {
    if (part.name == name) return part.member;
  }
  return nullptr;
}

Name name_from_map(const JsonValue& value, const std::string& variable, Diagnostics& diagnostics) {
  Name name;
  for (const JsonValue::Member& member : value.members) {
    if (const auto part = find_part(member.name)) {
      name.*part = collapse_blanks(member.value.flattened());
    } else if (const Flag* flag = find_flag(member.name)) {
      if (flag->member) name.*flag->member = is_set(member.value);
    } else {
      diagnostics.note(member.value.position, "reference.unknown-variable",
                       fmt::format("a name of \"{}\" has the unknown part \"{}\" ({}); it is left out",
                                   variable, member.name, member.value.excerpt()));
    }
  }
  return name;
}

bool is_empty(const Name& name) {
  return name.family.empty() && name.given.empty() && name.literal.empty();
}

void add_name(std::vector<Name>& names, const JsonValue& value, const std::string& variable,
              Diagnostics& diagnostics) {
  Name name;
  if (value.kind == JsonValue::Kind::map) {
    name = name_from_map(value, variable, diagnostics);
  } else if (value.kind != JsonValue::Kind::none) {
    name.literal = collapse_blanks(value.flattened());
    diagnostics.note(value.position, "reference.name-as-text",
                     fmt::format("the name \"{}\" of \"{}\" is not divided into family and given name; it is "
                                 "printed as it stands",
                                 name.literal, variable));
  }
  if (!is_empty(name)) names.push_back(std::move(name));
}

}  // namespace

std::vector<Name> names_from_csl(const JsonValue& value, const std::string& variable,
                                 Diagnostics& diagnostics) {
  std::vector<Name> names;
  if (value.kind == JsonValue::Kind::list) {
    for (const JsonValue& item : value.items) add_name(names, item, variable, diagnostics);
  } else {
    add_name(names, value, variable, diagnostics);
  }
  return names;
}

}  // namespace newsexport
