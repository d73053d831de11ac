#include "citations/citation_setter.h"

namespace newsexport {

const CitationSetter::Language& CitationSetter::for_language(const std::string& language,
                                                             Diagnostics& diagnostics) const {
  const std::lock_guard<std::mutex> lock(mutex_);
  auto found = by_language_.find(language);
  if (found == by_language_.end()) {
    Diagnostics own;
    CslLocale locale = make_csl_locale(style_, language, locale_files_, own);
    Language loaded{std::move(locale), AuthorWords(language, locale_files_), std::move(own)};
    found = by_language_.emplace(language, std::move(loaded)).first;
  }
  for (const Diagnostic& entry : found->second.diagnostics.entries()) diagnostics.add(entry);
  return found->second;
}

}  // namespace newsexport
