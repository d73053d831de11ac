// External interface: read_bibliography().
#include "citations/bibliography.h"

#include <yaml-cpp/yaml.h>

#include "citations/bibtex/bibtex.h"
#include "citations/csl_item.h"
#include "citations/csl_json.h"
#include "citations/csl_yaml.h"
#include "support/error.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

// Bytes. YAML costs its parser some fifty times its size, JSON about five times.
constexpr std::size_t kLargestJson = std::size_t{64} << 20;
constexpr std::size_t kLargestYaml = std::size_t{16} << 20;
constexpr std::size_t kLargestBibtex = std::size_t{64} << 20;

[[noreturn]] void refuse(const Source& source, const char* code, const std::string& message,
                         Position position = {}) {
  throw Error(Error::Kind::input, source.name, code, message, position);
}

bool is_bibtex(const Source& source, std::string_view text) {
  const bool is_comment = text.starts_with('%') && !text.starts_with("%YAML");
  return source.name.ends_with(".bib") || text.starts_with('@') || is_comment;
}

std::vector<Reference> read_json(const Source& source, Diagnostics& diagnostics) {
  const JsonValue root = parse_csl_json(source);
  if (root.kind == JsonValue::Kind::list) return references_from_csl(root, diagnostics);
  // The two wrappers in use: pandoc's `references`, and the `items` of some exporters.
  for (const char* name : {"references", "items"}) {
    if (const JsonValue* items = root.find(name)) return references_from_csl(*items, diagnostics);
  }
  if (root.find("id")) {
    JsonValue single;
    single.kind = JsonValue::Kind::list;
    single.items.push_back(root);
    return references_from_csl(single, diagnostics);
  }
  refuse(source, "bibliography.invalid", "the bibliography holds no list of references", root.position);
}

std::vector<Reference> read_yaml(const Source& source, Diagnostics& diagnostics) {
  YAML::Node root;
  try {
    root = YAML::Load(source.text);
  } catch (const YAML::Exception& exception) {
    refuse(source, "bibliography.invalid",
           "the bibliography is neither JSON nor valid YAML: " + exception.msg,
           {exception.mark.line + 1, exception.mark.column + 1});
  }
  if (root.IsSequence()) return references_from_yaml(root, 1, diagnostics);
  if (root.IsMap() && root["references"].IsDefined()) {
    return references_from_yaml(root["references"], 1, diagnostics);
  }
  refuse(source, "bibliography.invalid", "the bibliography holds no list of references", {1, 0});
}

}  // namespace

std::vector<Reference> read_bibliography(const Source& source, Diagnostics& diagnostics,
                                         const std::string& language) {
  const std::string_view text = trim(source.text);
  if (text.empty()) refuse(source, "bibliography.invalid", "the bibliography is empty");
  const bool is_bib = is_bibtex(source, text);
  const bool is_json = !is_bib && (text.starts_with('[') || text.starts_with('{'));
  if (text.size() > (is_bib ? kLargestBibtex : is_json ? kLargestJson : kLargestYaml)) {
    refuse(source, "bibliography.too-large", "the bibliography is too large");
  }
  Diagnostics own(source.name);
  std::vector<Reference> references = is_bib    ? read_bibtex(source, language, own)
                                      : is_json ? read_json(source, own)
                                                : read_yaml(source, own);
  for (const Diagnostic& entry : own.entries()) diagnostics.add(entry);
  return references;
}

}  // namespace newsexport
