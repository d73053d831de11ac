#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "citations/csl/csl_locale.h"
#include "citations/csl/csl_style.h"
#include "model/inlines.h"
#include "model/reference.h"

namespace newsexport {

/// Where a cite stands to earlier ones of the same work (CSL 1.0.2, "Choose", `position`).
enum class CslPosition { first, subsequent, ibid, ibid_with_locator };

/// One work in a citation.
struct CslCite {
  enum class Mode {
    normal,           ///< "(Doe 2020)"
    suppress_author,  ///< "(2020)": the sentence names the author
    author_only,      ///< "Doe"
    in_text,          ///< the author goes to CslCitation::author, the rest is set as suppress_author
  };
  std::size_t reference = 0;  ///< index into the references
  Inlines prefix;
  Inlines suffix;
  std::string locator_label;  ///< CSL's locator terms: "page", "chapter", …; empty means page
  std::string locator;
  Mode mode = Mode::normal;
  std::optional<CslPosition> position;  ///< none: found from the clusters before it
  bool is_near_note = false;            ///< counts only together with `position`
  int first_note_number = 0;            ///< likewise: the note that cites the work first
};

/// Cites that are set together, in the order of the text.
struct CslCluster {
  std::vector<CslCite> cites;
  int note_number = 0;  ///< of the note that holds the citation; 0 in running text
};

/// A stretch of a set citation. `cite` is the index into CslCluster::cites of the cite whose words these are
/// (what a link to its source covers), or -1 for brackets and delimiters.
struct CslCitationPiece {
  Inlines text;
  int cite = -1;
};
struct CslCitation {
  Inlines author;  ///< for the running text, where the first cite is Mode::in_text; else empty
  std::vector<CslCitationPiece> pieces;
};

/// An entry of the bibliography.
struct CslEntry {
  std::size_t reference = 0;
  std::string key;
  Inlines label;  ///< set in the margin (second-field-align, or display="left-margin"): "[1]"; or empty
  Inlines text;   ///< URLs and DOIs are Links; blocks (display="block") are divided by LineBreaks
};

struct CslOutput {
  enum class LabelAlign { none, flush, margin };  ///< second-field-align
  std::vector<CslCitation> citations;             ///< one for each cluster
  std::vector<CslEntry> bibliography;             ///< sorted; empty where the style has none
  bool is_note_style = false;
  bool has_hanging_indent = false;
  LabelAlign label_align = LabelAlign::none;
  int entry_spacing = 1;  ///< lines between entries
  int line_spacing = 1;
};

struct CslSetting {
  std::vector<std::size_t>
      uncited;  ///< references that the bibliography lists although no cluster cites them
  /// Notes that lie at most so far apart are near (`position="near-note"`); 0: as the style says, else 5.
  int near_note_distance = 0;
};

/// Sets all citations of one text and its bibliography. Every cite's index must be valid. Never fails: what a
/// reference does not have is left out as the style says. Time is n log n in references and cites.
CslOutput set_citations(const CslStyle& style, const CslLocale& locale,
                        const std::vector<Reference>& references, const std::vector<CslCluster>& clusters,
                        const CslSetting& setting = {});

}  // namespace newsexport
