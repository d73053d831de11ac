// External interface: find_front_matter(), load_front_matter().
#include "readers/markdown/front_matter.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <vector>

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
  std::string_view rest = front_matter.yaml;
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

}  // namespace

std::optional<FrontMatter> find_front_matter(const Source& source) {
  std::string_view rest = source.text;
  if (!is_fence(take_line(rest), "---") || trim(rest.substr(0, rest.find('\n'))).empty()) return std::nullopt;
  if (!looks_like_yaml(rest)) return std::nullopt;
  FrontMatter found;
  const std::string_view yaml = rest;
  for (int line = 2; !rest.empty(); ++line) {
    const auto offset = static_cast<std::size_t>(rest.data() - yaml.data());
    const std::string_view text = take_line(rest);
    if (!is_fence(text, "---") && !is_fence(text, "...")) continue;
    found.yaml = yaml.substr(0, offset);
    found.body = rest;
    found.body_line = line + 1;
    return found;
  }
  throw yaml_error(source, "front-matter.unclosed", "front matter has no closing '---'", 1, 1);
}

YAML::Node load_front_matter(const FrontMatter& front_matter, const Source& source) {
  if (front_matter.yaml.size() > kMostBytes) {
    throw yaml_error(source, "front-matter.too-large", "front matter is longer than 4 MiB",
                     front_matter.first_line);
  }
  require_shallow(front_matter, source);
  YAML::Node root;
  try {
    root = YAML::Load(std::string(front_matter.yaml));
  } catch (const YAML::Exception& error) {
    const bool has_mark = !error.mark.is_null();
    const int line = has_mark ? error.mark.line + front_matter.first_line : front_matter.first_line;
    throw yaml_error(source, "front-matter.invalid", "front matter is no valid YAML: " + error.msg, line,
                     has_mark ? error.mark.column + 1 : 0);
  }
  if (!root.IsMap())
    throw yaml_error(source, "front-matter.invalid", "front matter is no YAML map", front_matter.first_line);
  std::size_t count = 0;
  if (!count_nodes(root, 0, count)) {
    throw yaml_error(source, "front-matter.too-large",
                     "front matter expands to more than " + std::to_string(kMostNodes) + " values",
                     front_matter.first_line);
  }
  return root;
}

}  // namespace newsexport::markdown
