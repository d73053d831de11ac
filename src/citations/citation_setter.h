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

  /// The style's locale for an article in `language` (see make_csl_locale()). Its files are read when the
  /// first article of a language comes; what is odd about them is reported to each.
  CslLocale locale_for(const std::string& language, Diagnostics& diagnostics) const;

  /// For an article in `language`, made when the first asks; few do. The reference stays valid.
  const AuthorWords& author_words_for(const std::string& language) const;

 private:
  struct Loaded {
    CslLocale locale;
    Diagnostics diagnostics;
  };
  CslStyle style_;
  CslLocaleFiles locale_files_;
  mutable std::mutex mutex_;
  mutable std::map<std::string, Loaded> locales_;
  mutable std::map<std::string, AuthorWords> author_words_;
};

}  // namespace newsexport
