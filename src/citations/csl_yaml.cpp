// External interface: references_from_yaml().
#include "citations/csl_yaml.h"

#include <yaml-cpp/yaml.h>

#include "citations/csl_item.h"
#include "support/json_value.h"

namespace newsexport {
namespace {

// Bytes: some forty thousand references. Aliases make a tree much larger than its text.
constexpr std::size_t kLargestYamlTree = std::size_t{128} << 20;

struct YamlToCsl {
  int first_line;
  JsonBudget budget;
  bool is_cut = false;
  bool is_exhausted = false;

  JsonValue convert(const YAML::Node& node, int depth) {
    JsonValue value;
    if (!node.IsDefined()) return value;
    value.position = {first_line + node.Mark().line, node.Mark().column + 1};
    const std::string& scalar = node.IsScalar() ? node.Scalar() : std::string{};
    if (depth > JsonBudget::kDeepest) {
      is_cut = true;
      return value;
    }
    if (!budget.spend(scalar.size())) {
      is_cut = is_exhausted = true;
      return value;
    }
    if (node.IsScalar()) {
      value.kind = JsonValue::Kind::text;
      value.text = without_invalid_characters(scalar);
    } else if (node.IsSequence()) {
      value.kind = JsonValue::Kind::list;
      for (const auto& item : node) {
        if (is_exhausted) break;
        value.items.push_back(convert(item, depth + 1));
      }
    } else if (node.IsMap()) {
      value.kind = JsonValue::Kind::map;
      for (const auto& member : node) {
        if (is_exhausted) break;
        value.members.push_back({convert(member.first, depth + 1).text, convert(member.second, depth + 1)});
      }
    }
    return value;
  }
};

}  // namespace

std::vector<Reference> references_from_yaml(const YAML::Node& items, int first_line,
                                            Diagnostics& diagnostics) {
  YamlToCsl conversion{first_line, {kLargestYamlTree}};
  JsonValue value;
  try {
    value = conversion.convert(items, 0);
  } catch (const YAML::Exception& exception) {
    diagnostics.warning({first_line + exception.mark.line, exception.mark.column + 1}, "reference.wrong-kind",
                        "the references cannot be read: " + exception.msg);
  }
  if (conversion.is_cut) {
    diagnostics.warning(value.position, "reference.too-large",
                        "the references are nested too deeply or multiply themselves; a part is left out");
  }
  return references_from_csl(value, diagnostics);
}

}  // namespace newsexport
