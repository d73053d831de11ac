#pragma once

#include <string>

#include "batch/load_citations.h"
#include "citations/set_article_citations.h"

namespace newsexport {

/// A built-in citation style with the build's locales, shared by the tests.
inline const CitationSetter& packaged_citations(const std::string& style = "news") {
  static std::map<std::string, std::unique_ptr<CitationSetter>> setters;
  std::unique_ptr<CitationSetter>& setter = setters[style];
  if (!setter) {
    Diagnostics diagnostics;
    setter = load_citation_style(style, {NEWSEXPORT_DATA_DIR}, diagnostics);
  }
  return *setter;
}

/// Sets the citations and sources of an article whose numbers are there already.
inline void set_with_style(Article& article, const std::string& style = "news") {
  Diagnostics diagnostics;
  set_article_citations(article, packaged_citations(style), diagnostics);
}

inline AssemblyOptions with_citations(const std::string& style = "news") {
  AssemblyOptions options;
  options.citations = &packaged_citations(style);
  return options;
}

}  // namespace newsexport
