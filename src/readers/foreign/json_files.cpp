// External interface: find_json().
#include <algorithm>
#include <array>

#include "readers/foreign/recognizers.h"
#include "support/utf8.h"

namespace newsexport::foreign {
namespace {

/// A JSON text, told from a Markdown link or a bracketed word by what follows the first bracket.
bool is_json(std::string_view text) {
  text = trim(text);
  if (text.size() < 2 || (text.front() != '{' && text.front() != '[')) return false;
  const char last = text.front() == '{' ? '}' : ']';
  const std::string_view inner = trim(text.substr(1, text.size() - 2));
  if (inner.empty() || text.back() != last) return false;
  return inner.front() == '"' || (text.front() == '[' && inner.front() == '{');
}

/// One value a line.
bool is_json_lines(const Sample& sample) {
  const std::size_t filled =
      count_lines(sample.lines, [](std::string_view line) { return !trim(line).empty(); });
  return filled >= 2 && count_lines(sample.lines, is_json) == filled;
}

struct Kind {
  std::string_view member;
  std::string_view name;
  std::string_view help;
};
constexpr std::array kKinds = {
    Kind{"\"nbformat\"", "a Jupyter notebook", "`jupyter nbconvert --to markdown FILE` makes Markdown of it"},
    Kind{"\"pandoc-api-version\"", "a document of pandoc in JSON",
         "`pandoc -f json -t markdown -s FILE` makes Markdown of it"},
    Kind{"\"FeatureCollection\"", "GeoJSON", ""},
    Kind{"\"creator\": {\"name\": \"WebInspector\"", "a HAR, a web archive", ""},
};

}  // namespace

std::optional<ForeignFormat> find_json(const Sample& sample) {
  if (is_json_lines(sample)) return ForeignFormat{"JSON, one value a line", ""};
  if (!is_json(sample.text)) return std::nullopt;
  for (const Kind& kind : kKinds) {
    if (sample.text.find(kind.member) != std::string_view::npos)
      return ForeignFormat{std::string(kind.name), std::string(kind.help)};
  }
  return ForeignFormat{"JSON of a kind", ""};
}

}  // namespace newsexport::foreign
