#pragma once

#include "citations/csl/csl_locale.h"
#include "model/inlines.h"
#include "model/reference.h"

namespace newsexport {

/// What `@key` says in a sentence where the citation style itself names nobody in the text (numbers, notes):
/// the authors' family names ("Doe and Roe", "Doe et al."), else the editors', else the outlet, the title,
/// the key.
class AuthorWords {
 public:
  /// `locale` gives the words for "and" and "et al."; `files` are those it was made of.
  AuthorWords(const std::string& language, const CslLocaleFiles& files);

  Inlines of(const Reference& reference) const;

 private:
  CslStyle style_;
  CslLocale locale_;
};

}  // namespace newsexport
