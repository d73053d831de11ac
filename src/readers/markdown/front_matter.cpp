// External interface: find_front_matter(), begins_with_front_matter(), load_front_matter().
#include "readers/markdown/front_matter.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "readers/markdown/placed_yaml.h"
#include "readers/markdown/yaml_advice.h"
#include "support/error.h"
#include "support/utf8.h"

namespace newsexport::markdown {
namespace {

// yaml-cpp recurses once a level; no honest front matter comes near.
constexpr int kDeepestYaml = 60;
constexpr std::size_t kMostNodes = 200'000;
constexpr std::size_t kMostBytes = std::size_t{4} << 20;

std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

bool is_fence(std::string_view line, std::string_view fence) {
  return line.starts_with(fence) && trim(line.substr(fence.size())).empty();
}

// "key:", "key: value", "\"key\": value", "{", or nothing but comments before that.
bool looks_like_yaml(std::string_view text) {
  while (!text.empty()) {
    const std::string_view line = trim(take_line(text));
    if (line.starts_with('#') && !line.starts_with("##")) continue;
    const std::size_t colon = line.find(':');
    if (line.starts_with('{')) return true;
    if (colon == std::string_view::npos || colon == 0) return false;
    const bool ends_key = colon + 1 == line.size() || line[colon + 1] == ' ' || line[colon + 1] == '\t';
    const std::string_view key = line.substr(0, colon);
    const bool is_quoted = key.starts_with('"') || key.starts_with('\'');
    return ends_key && (is_quoted || key.find_first_of(" \t*[]()<>`") == std::string_view::npos);
  }
  return false;
}

Error yaml_error(const Source& source, std::string_view code, const std::string& message, int line,
                 int column = 0) {
  return {Error::Kind::input, source.name, std::string(code), message, {line, column}};
}

// Counts brackets and indentation before yaml-cpp sees them. Brackets in quotes count too: nobody has 60
// open.
void require_shallow(const FrontMatter& front_matter, const Source& source) {
  std::string_view rest = front_matter.text;
  int line = front_matter.first_line;
  int brackets = 0;
  std::vector<std::size_t> indents;
  for (; !rest.empty(); ++line) {
    const std::string_view text = take_line(rest);
    const std::size_t indent = text.find_first_not_of(" \t");
    if (indent == std::string_view::npos) continue;
    while (!indents.empty() && indents.back() >= indent) indents.pop_back();
    indents.push_back(indent);
    const auto markers = std::count(
        text.begin(),
        text.begin() + static_cast<std::ptrdiff_t>(std::min(text.find_first_not_of(" \t-?:!&"), text.size())),
        '-');
    for (const char c : text) {
      if (c == '[' || c == '{') ++brackets;
      if ((c == ']' || c == '}') && brackets > 0) --brackets;
      if (brackets > kDeepestYaml) break;
    }
    const auto depth =
        std::max<long>({brackets, static_cast<long>(indents.size()), static_cast<long>(markers)});
    if (depth > kDeepestYaml)
      throw yaml_error(source, "front-matter.too-deep", "front matter is nested too deep", line);
  }
}

// An alias is its anchor's node again: what is walked is what the text expands to. True while within bounds.
bool count_nodes(const YAML::Node& node, int depth, std::size_t& count) {
  if (++count > kMostNodes || depth > kDeepestYaml) return false;
  if (node.IsSequence()) {
    for (const YAML::Node& item : node) {
      if (!count_nodes(item, depth + 1, count)) return false;
    }
  } else if (node.IsMap()) {
    for (const auto& pair : node) {
      if (!count_nodes(pair.first, depth + 1, count) || !count_nodes(pair.second, depth + 1, count))
        return false;
    }
  }
  return true;
}

// "key = value" or "[table]" behind nothing but comments.
bool looks_like_toml(std::string_view text) {
  while (!text.empty()) {
    const std::string_view line = trim(take_line(text));
    if (line.empty() || line.starts_with('#')) continue;
    return line.starts_with('[') || line.starts_with("+++") || line.find('=') != std::string_view::npos;
  }
  return false;
}

/// What stands between the first line and the first one that `closes`.
std::optional<FrontMatter> between_fences(std::string_view rest, bool (*closes)(std::string_view line)) {
  FrontMatter found;
  const std::string_view inner = rest;
  for (int line = 2; !rest.empty(); ++line) {
    const auto offset = static_cast<std::size_t>(rest.data() - inner.data());
    if (!closes(take_line(rest))) continue;
    found.text = inner.substr(0, offset);
    found.body = rest;
    found.body_line = line + 1;
    return found;
  }
  return std::nullopt;
}

std::optional<FrontMatter> find_toml(std::string_view text) {
  if (!is_fence(take_line(text), "+++") || !looks_like_toml(text)) return std::nullopt;
  std::optional<FrontMatter> found =
      between_fences(text, [](std::string_view line) { return is_fence(line, "+++"); });
  if (found) found->syntax = FrontMatter::Syntax::toml;
  return found;
}

/// Behind the object that begins `text`; nowhere where it is not closed.
std::size_t end_of_json_object(std::string_view text) {
  int depth = 0;
  bool is_in_string = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (is_in_string) {
      if (c == '\\') ++at;
      is_in_string = c != '"';
    } else if (c == '"') {
      is_in_string = true;
    } else if (c == '{' || c == '[') {
      ++depth;
    } else if ((c == '}' || c == ']') && --depth == 0) {
      return at + 1;
    }
  }
  return std::string_view::npos;
}

/// An object with nothing behind it, or with another one, is JSON and no document.
std::optional<FrontMatter> find_json(std::string_view text) {
  if (!text.starts_with('{') || !trim(text.substr(1)).starts_with('"')) return std::nullopt;
  const std::size_t end = end_of_json_object(text);
  if (end == std::string_view::npos) return std::nullopt;
  std::string_view rest = text.substr(end);
  const bool ends_line = trim(take_line(rest)).empty();
  const std::string_view body = trim(rest);
  if (!ends_line || body.empty() || body.starts_with('{') || body.starts_with('[')) return std::nullopt;
  FrontMatter found;
  found.syntax = FrontMatter::Syntax::json;
  found.text = text.substr(0, end);
  found.first_line = 1;
  found.body = rest;
  found.body_line = 2 + static_cast<int>(std::ranges::count(found.text, '\n'));
  return found;
}

std::optional<FrontMatter> find_yaml(std::string_view text) {
  if (!is_fence(take_line(text), "---")) return std::nullopt;
  // Nothing between the fences is front matter too, as site generators write it; a rule and a blank line are
  // not.
  const bool is_empty = is_fence(text.substr(0, text.find('\n')), "---");
  if (!is_empty && !looks_like_yaml(text)) return std::nullopt;
  return between_fences(text,
                        [](std::string_view line) { return is_fence(line, "---") || is_fence(line, "..."); });
}

YAML::Node load_yaml(const FrontMatter& front_matter, const Source& source) {
  try {
    return YAML::Load(std::string(front_matter.text));
  } catch (const YAML::Exception& error) {
    const bool has_mark = !error.mark.is_null();
    const int line = has_mark ? error.mark.line + 1 : 1;
    if (const auto advice = find_yaml_fault(front_matter.text, line)) {
      throw yaml_error(source, "front-matter.invalid", "front matter is not valid YAML: " + advice->message,
                       advice->line + front_matter.first_line - 1, 1);
    }
    throw yaml_error(source, "front-matter.invalid", "front matter is not valid YAML: " + error.msg,
                     line + front_matter.first_line - 1, has_mark ? error.mark.column + 1 : 0);
  }
}

void report_losses(const FrontMatter& front_matter, Diagnostics& diagnostics) {
  for (const YamlAdvice& loss : find_yaml_losses(front_matter.text)) {
    diagnostics.warning({loss.line + front_matter.first_line - 1, 1}, "front-matter.cut", loss.message);
  }
}

YAML::Node load(const FrontMatter& front_matter, const Source& source, Diagnostics& diagnostics) {
  if (front_matter.syntax == FrontMatter::Syntax::toml)
    return load_toml(front_matter.text, front_matter.first_line, source);
  if (front_matter.syntax == FrontMatter::Syntax::json) return load_json(front_matter.text, source);
  require_shallow(front_matter, source);
  YAML::Node root = load_yaml(front_matter, source);
  report_losses(front_matter, diagnostics);
  return root;
}

}  // namespace

bool begins_with_front_matter(std::string_view text) {
  return find_toml(text) || find_json(text) || find_yaml(text);
}

std::optional<FrontMatter> find_front_matter(const Source& source) {
  if (auto toml = find_toml(source.text)) return toml;
  if (auto json = find_json(source.text)) return json;
  if (auto yaml = find_yaml(source.text)) return yaml;
  std::string_view rest = source.text;
  const std::string_view first = take_line(rest);
  const bool is_toml = is_fence(first, "+++") && looks_like_toml(rest);
  if (!is_toml && !(is_fence(first, "---") && looks_like_yaml(rest))) return std::nullopt;
  throw yaml_error(source, "front-matter.unclosed",
                   fmt::format("front matter has no closing '{}'", is_toml ? "+++" : "---"), 1, 1);
}

YAML::Node load_front_matter(const FrontMatter& front_matter, const Source& source,
                             Diagnostics& diagnostics) {
  if (front_matter.text.size() > kMostBytes) {
    throw yaml_error(source, "front-matter.too-large", "front matter is longer than 4 MiB",
                     front_matter.first_line);
  }
  YAML::Node root = load(front_matter, source, diagnostics);
  if (root.IsNull()) return YAML::Node(YAML::NodeType::Map);
  if (!root.IsMap())
    throw yaml_error(source, "front-matter.invalid", "front matter is not a map", front_matter.first_line);
  std::size_t count = 0;
  if (!count_nodes(root, 0, count)) {
    throw yaml_error(source, "front-matter.too-large",
                     "front matter expands to more than " + std::to_string(kMostNodes) + " values",
                     front_matter.first_line);
  }
  return root;
}

}  // namespace newsexport::markdown
