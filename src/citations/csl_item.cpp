// External interface: references_from_csl().
#include "citations/csl_item.h"

#include <fmt/format.h>

#include "citations/collapse_blanks.h"
#include "citations/csl_dates.h"
#include "citations/csl_names.h"
#include "citations/csl_variables.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

std::string key_of(const JsonValue& item) {
  for (const char* name : {"id", "citation-key"}) {
    const JsonValue* found = item.find(name);
    if (found && found->kind == JsonValue::Kind::text && !trim(found->text).empty()) {
      return std::string(trim(found->text));
    }
  }
  return {};
}

void add_text(Reference& reference, const std::string& name, const JsonValue& value,
              Diagnostics& diagnostics) {
  const bool is_list_by_rule = name == "keyword" || name == "categories" || name == "custom";
  if (value.kind != JsonValue::Kind::text && !is_list_by_rule) {
    diagnostics.warning(value.position, "reference.wrong-kind",
                        fmt::format("\"{}\" of the reference \"{}\" is not a text; it is kept as \"{}\"",
                                    name, reference.key, value.excerpt()));
  }
  std::string text = collapse_blanks(value.flattened());
  if (!text.empty()) reference.variables.emplace(name, std::move(text));
}

void add_member(Reference& reference, const JsonValue::Member& member, Diagnostics& diagnostics) {
  if (member.name == "id" || member.value.kind == JsonValue::Kind::none) return;
  const CslVariable variable = csl_variable(member.name);
  switch (variable.kind) {
    case CslVariable::Kind::names:
      reference.names[variable.name] = names_from_csl(member.value, variable.name, diagnostics);
      return;
    case CslVariable::Kind::date:
      reference.dates[variable.name] = date_from_csl(member.value, variable.name, diagnostics);
      return;
    case CslVariable::Kind::unknown:
      diagnostics.note(
          member.value.position, "reference.unknown-variable",
          fmt::format("CSL has no variable \"{}\" (reference \"{}\"); it is kept but not printed",
                      member.name, reference.key));
      [[fallthrough]];
    case CslVariable::Kind::text:
      add_text(reference, variable.name, member.value, diagnostics);
      return;
  }
}

Reference reference_from(const JsonValue& item, Diagnostics& diagnostics) {
  Reference reference;
  reference.position = item.position;
  reference.key = key_of(item);
  if (reference.key.empty()) {
    diagnostics.warning(item.position, "reference.id-missing",
                        "a reference has no id, so that nothing can cite it");
  }
  for (const JsonValue::Member& member : item.members) {
    if (member.name == "type") {
      reference.type = std::string(trim(member.value.flattened()));
    } else {
      add_member(reference, member, diagnostics);
    }
  }
  std::erase_if(reference.names, [](const auto& entry) { return entry.second.empty(); });
  return reference;
}

}  // namespace

std::vector<Reference> references_from_csl(const JsonValue& items, Diagnostics& diagnostics) {
  std::vector<Reference> references;
  if (items.kind == JsonValue::Kind::none) return references;
  if (items.kind != JsonValue::Kind::list) {
    diagnostics.warning(items.position, "reference.wrong-kind",
                        "the references are not a list; they are left out");
    return references;
  }
  for (const JsonValue& item : items.items) {
    if (item.kind == JsonValue::Kind::map) {
      references.push_back(reference_from(item, diagnostics));
    } else {
      diagnostics.warning(
          item.position, "reference.wrong-kind",
          fmt::format("a reference is not a map of CSL variables; \"{}\" is left out", item.excerpt()));
    }
  }
  return references;
}

}  // namespace newsexport
