#include "citations/citation_setter.h"

namespace newsexport {

CslLocale CitationSetter::locale_for(const std::string& language, Diagnostics& diagnostics) const {
  const std::lock_guard<std::mutex> lock(mutex_);
  auto found = locales_.find(language);
  if (found == locales_.end()) {
    Diagnostics own;
    CslLocale locale = make_csl_locale(style_, language, locale_files_, own);
    found = locales_.emplace(language, Loaded{std::move(locale), std::move(own)}).first;
  }
  for (const Diagnostic& entry : found->second.diagnostics.entries()) diagnostics.add(entry);
  return found->second.locale;
}

const AuthorWords& CitationSetter::author_words_for(const std::string& language) const {
  const std::lock_guard<std::mutex> lock(mutex_);
  const auto found = author_words_.find(language);
  if (found != author_words_.end()) return found->second;
  return author_words_.emplace(language, AuthorWords(language, locale_files_)).first->second;
}

}  // namespace newsexport
