// External interface: find_settings(), yaml_format(). YAML, TOML and INI: data with keys, and no text.
#include <yaml-cpp/yaml.h>

#include <algorithm>

#include "readers/foreign/recognizers.h"
#include "readers/markdown/front_matter.h"
#include "support/error.h"
#include "support/key_names.h"
#include "support/utf8.h"

#define TOML_EXCEPTIONS 1
#include <toml++/toml.h>

namespace newsexport::foreign {
namespace {

/// The first document of a YAML file; undefined where it is not a map.
YAML::Node first_document(const Sample& sample) {
  std::string_view yaml = sample.text;
  int first_line = 1;
  if (yaml.starts_with("---\n")) {
    yaml.remove_prefix(4);
    first_line = 2;
  }
  yaml = yaml.substr(0, yaml.find("\n---\n"));
  markdown::FrontMatter whole;
  whole.text = yaml;
  whole.first_line = first_line;
  Diagnostics unused;
  try {
    return markdown::load_front_matter(whole, {"", std::string(yaml)}, unused);
  } catch (const Error&) {
    return YAML::Node(YAML::NodeType::Undefined);
  }
}

/// "max_size", "apiVersion": a program's key. A person's begins with a capital or has spaces ("Where: Quay").
bool is_program_key(std::string_view key) {
  return !key.empty() && key.front() >= 'a' && key.front() <= 'z' &&
         end_of_name(key, 0, "-_./") == key.size();
}

bool is_edition(const YAML::Node& map) {
  if (!map.IsMap()) return false;
  return std::any_of(map.begin(), map.end(), [](const auto& pair) {
    const std::string key = pair.first.IsScalar() ? plain_key(pair.first.Scalar()) : "";
    return pair.second.IsSequence() && (key == "articles" || key == "sections");
  });
}

bool has_structure(const YAML::Node& node) {
  return node.IsMap() && std::any_of(node.begin(), node.end(), [](const auto& pair) {
           return pair.second.IsMap() || pair.second.IsSequence();
         });
}

/// A tree of one root: "de:" with a page's phrases below it, "services:" with what each is made of.
bool is_tree(const YAML::Node& map) {
  const auto root = *map.begin();
  if (!root.first.IsScalar() || !root.second.IsMap() || root.second.size() == 0) return false;
  const std::string& key = root.first.Scalar();
  const bool has_name = end_of_name(key, 0, "-_./") == key.size();
  return has_name && (root.second.size() >= 2 || has_structure(root.second));
}

/// "- hosts: all" with more keys of the same thing below it: a list of things with names for their parts.
/// What stands deeper is not looked at.
bool is_list_of_maps(const Sample& sample) {
  std::size_t things = 0;
  std::size_t more = 0;
  for (const std::string_view line : sample.lines) {
    if (trim(line).empty() || line.starts_with('#') || line == "---") continue;
    if (line.starts_with("   ") || line.starts_with("  -") || line.starts_with("  #")) {
      if (things == 0) return false;
      continue;
    }
    if (!begins_with_any(line, {"- ", "  "})) return false;
    const std::size_t end = end_of_name(line, 2, "-_./");
    const bool is_key = is_program_key(line.substr(2, end - 2)) && end < line.size() && line[end] == ':' &&
                        (end + 1 == line.size() || line[end + 1] == ' ');
    if (!is_key) return false;
    ++(line.front() == '-' ? things : more);
  }
  return things > 0 && more >= things;
}

/// A map whose keys are a program's, each once, and whose values are not all short lines of text: those may
/// be somebody's notes ("who: the mayor").
bool is_yaml(const Sample& sample) {
  const std::string_view first = sample.line(0) == "---" ? sample.line(1) : sample.line(0);
  const std::size_t colon = first.find(':');
  const bool may_be = first.starts_with('#') || first.starts_with("%YAML") ||
                      (colon != std::string_view::npos && end_of_name(first, 0, "-_./") == colon);
  if (is_list_of_maps(sample)) return true;
  if (!may_be || !sample.is_whole) return false;
  const YAML::Node map = first_document(sample);
  if (!map.IsDefined() || !map.IsMap() || map.size() == 0) return false;
  if (is_edition(map)) return true;
  if (map.size() == 1) return is_tree(map);
  bool is_structured = false;
  std::vector<std::string> keys;
  for (const auto& pair : map) {
    if (!pair.first.IsScalar() || !is_program_key(pair.first.Scalar())) return false;
    if (std::ranges::find(keys, pair.first.Scalar()) != keys.end()) return false;
    keys.push_back(pair.first.Scalar());
    is_structured = is_structured || pair.second.IsMap() || pair.second.IsSequence();
  }
  constexpr std::size_t kManyKeys = 6;
  return is_structured || keys.size() >= kManyKeys;
}

/// "[table]" or "key = value": what is tried at all.
bool may_be_toml(std::string_view line) {
  if (line.starts_with('[')) return trim(line).ends_with(']') && line.find("](") == std::string_view::npos;
  const std::size_t end = end_of_name(line, 0, "-_.\"");
  return end > 0 && trim(line.substr(end)).starts_with('=');
}

bool is_comment(std::string_view line) {
  return line.starts_with('#') || line.starts_with(';');
}

std::string_view first_setting(const Sample& sample) {
  for (const std::string_view line : sample.lines) {
    const std::string_view bare = trim(line);
    if (!bare.empty() && !is_comment(bare)) return bare;
  }
  return {};
}

/// Prose is never valid TOML.
bool is_toml(const Sample& sample) {
  if (!may_be_toml(first_setting(sample)) || !sample.is_whole) return false;
  try {
    const bool has_value = std::ranges::any_of(
        sample.lines, [](std::string_view line) { return line.find('=') != std::string_view::npos; });
    return !toml::parse(sample.text).empty() && has_value;  // "[Rain]" alone is a table too
  } catch (const toml::parse_error&) {
    return false;
  }
}

/// "DATABASE_URL" of ".env", with or without "export".
bool is_variable(std::string_view key) {
  if (key.starts_with("export ")) key.remove_prefix(7);
  return !key.empty() && std::ranges::all_of(key, [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  });
}

/// "[section]" and "key=value" on every line.
bool is_ini(const Sample& sample) {
  std::size_t sections = 0;
  std::size_t settings = 0;
  std::size_t of_environment = 0;
  for (const std::string_view line : sample.lines) {
    const std::string_view bare = trim(line);
    if (bare.empty() || is_comment(bare)) continue;
    const std::size_t equals = bare.find('=');
    if (bare.starts_with('[') && bare.ends_with(']')) {
      ++sections;
    } else if (equals != std::string_view::npos && equals > 0 && end_of_name(bare, 0, "-_. ") >= equals) {
      ++settings;
      of_environment += is_variable(bare.substr(0, equals)) ? 1 : 0;
    } else {
      return false;
    }
  }
  constexpr std::size_t kFewestWithoutSection = 3;
  const bool is_environment = of_environment == settings && settings >= 2;
  return settings > 0 && (sections > 0 || settings >= kFewestWithoutSection || is_environment);
}

}  // namespace

ForeignFormat yaml_format(const Sample& sample) {
  const YAML::Node map = first_document(sample);
  if (map.IsDefined() && is_edition(map)) {
    return {"an edition file, which is not an article",
            "`newsexport --edition FILE` binds its articles into one book"};
  }
  return {"YAML", ""};
}

std::optional<ForeignFormat> find_settings(const Sample& sample) {
  if (is_yaml(sample)) return yaml_format(sample);
  if (is_toml(sample)) return ForeignFormat{"TOML", ""};
  if (is_ini(sample)) return ForeignFormat{"a file of settings (INI)", ""};
  return std::nullopt;
}

}  // namespace newsexport::foreign
