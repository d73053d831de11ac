#pragma once

#include <map>
#include <mutex>
#include <string>

#include "citations/author_words.h"
#include "citations/csl/csl_locale.h"
#include "citations/csl/csl_style.h"
#include "support/diagnostics.h"

namespace newsexport {

/// A citation style with its locales, loaded once a process and shared by all articles and threads.
class CitationSetter {
 public:
  CitationSetter(CslStyle style, CslLocaleFiles locale_files)
      : style_(std::move(style)), locale_files_(std::move(locale_files)) {}

  const CslStyle& style() const { return style_; }

  /// What setting an article in one language takes.
  struct Language {
    CslLocale locale;
    AuthorWords author_words;
    Diagnostics diagnostics;
  };
  /// For an article in `language` (see make_csl_locale()). The locale's files are read when the first article
  /// of a language comes; what is odd about them is reported to each. The reference stays valid.
  const Language& for_language(const std::string& language, Diagnostics& diagnostics) const;

 private:
  CslStyle style_;
  CslLocaleFiles locale_files_;
  mutable std::mutex mutex_;
  mutable std::map<std::string, Language> by_language_;
};

}  // namespace newsexport
