#pragma once

#include <vector>

#include "citations/csl/finish.h"
#include "citations/csl/set_citations.h"

namespace newsexport::csl {

/// What set_citations() makes, before it becomes inlines.
struct FinishedCitation {
  std::vector<Token> author;
  std::vector<Token> text;
};
struct FinishedEntry {
  std::size_t reference = 0;
  std::vector<Token> label;
  std::vector<Token> text;
};
struct Finished {
  std::vector<FinishedCitation> citations;
  std::vector<FinishedEntry> bibliography;
};

Finished process(const Style& style, const Locale& locale, const std::vector<Reference>& references,
                 const std::vector<CslCluster>& clusters, const CslSetting& setting);

}  // namespace newsexport::csl
