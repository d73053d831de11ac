// External interface: read_bibliographies() and drop_uncited().
#include "assembly/bibliographies.h"

#include <fmt/format.h>

#include "citations/bibliography.h"
#include "support/decode.h"
#include "support/error.h"

namespace newsexport {
namespace {

void report(const std::string& name, const Error& error, Diagnostics& diagnostics) {
  const bool is_missing = error.code().ends_with(".missing");
  diagnostics.add(
      {Severity::warning, is_missing ? diagnostics.file() : name, error.position(),
       is_missing ? fmt::format("the bibliography \"{}\" cannot be read, its citations print their keys: {}",
                                name, error.what())
                  : fmt::format("{}; its citations print their keys", error.what()),
       is_missing ? std::string("bibliography.missing") : error.code()});
}

std::vector<Reference> read_one(const std::string& name, const std::string& language,
                                const ResourceReader& read_resource, Diagnostics& diagnostics) {
  try {
    Diagnostics own(name);
    const Source source = decode_source(name, read_resource(name), own);
    for (const Diagnostic& entry : own.entries()) diagnostics.add(entry);
    return read_bibliography(source, diagnostics, language);
  } catch (const Error& error) {
    report(name, error, diagnostics);
    return {};
  }
}

}  // namespace

ReferenceKeys read_bibliographies(Article& article, const ResourceReader& read_resource,
                                  Diagnostics& diagnostics) {
  ReferenceKeys known;
  for (const Reference& reference : article.references) known.insert(reference.key);
  ReferenceKeys added;
  for (const std::string& name : article.bibliographies) {
    for (Reference& reference : read_one(name, article.language, read_resource, diagnostics)) {
      if (reference.key.empty()) continue;  // reported by read_bibliography()
      if (!known.insert(reference.key).second) {
        diagnostics.add(
            {Severity::note, name, reference.position,
             fmt::format("the key \"{}\" is defined before; the earlier reference is used", reference.key),
             "bibliography.duplicate-key"});
        continue;
      }
      reference.position = {};  // of another file than the article's
      added.insert(reference.key);
      article.references.push_back(std::move(reference));
    }
  }
  return added;
}

void drop_uncited(Article& article, const ReferenceKeys& added) {
  ReferenceKeys built_on;
  for (const Reference& reference : article.references) built_on.insert(reference.based_on);
  std::erase_if(article.references, [&](const Reference& reference) {
    return reference.number == 0 && added.contains(reference.key) && !built_on.contains(reference.key);
  });
}

}  // namespace newsexport
