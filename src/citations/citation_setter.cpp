#include "citations/citation_setter.h"

namespace newsexport {

CslLocale CitationSetter::locale_for(const std::string& language, Diagnostics& diagnostics) const {
  const std::lock_guard<std::mutex> lock(mutex_);
  auto found = by_language_.find(language);
  if (found == by_language_.end()) {
    Diagnostics own;
    CslLocale locale = make_csl_locale(style_, language, locale_files_, own);
    found = by_language_.emplace(language, Loaded{std::move(locale), std::move(own)}).first;
  }
  for (const Diagnostic& entry : found->second.diagnostics.entries()) diagnostics.add(entry);
  return found->second.locale;
}

}  // namespace newsexport
