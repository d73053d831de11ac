#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/date_time.h"
#include "model/inlines.h"
#include "support/source.h"

namespace newsexport {

/// A person's name as CSL-JSON has it (schema csl-data.json, name-variable). `literal` alone is an
/// institution.
struct Name {
  std::string family;
  std::string given;
  std::string dropping_particle;
  std::string non_dropping_particle;
  std::string suffix;
  std::string literal;
  bool has_comma_suffix = false;    ///< the suffix stands behind a comma: "Doe, Jr."
  bool is_static_ordering = false;  ///< always family name first, without a comma (Chinese, Japanese, …)
};

/// A CSL date: one point, or a range of two; or, where it is no date, the words as found.
struct ReferenceDate {
  std::vector<DateTime> points;  ///< 0, 1 or 2; one of two may have the year 0: that end is open
  bool is_circa = false;
  std::string season;      ///< "1" (spring) to "4" (winter), or words
  std::string end_season;  ///< of the second point
  bool is_open = false;    ///< a range without an end: "1987–"
  std::string literal;
};

/// A cited work: a CSL-JSON item. Variables keep CSL's own names ("container-title", "URL", "DOI", "page",
/// "volume"); names are keyed "author", "editor", …; dates "issued", "accessed", ….
struct Reference {
  std::string key;
  std::string type;  ///< CSL type: "article-newspaper", "webpage", …; empty where not known
  std::map<std::string, std::string> variables;
  std::map<std::string, std::vector<Name>> names;
  std::map<std::string, ReferenceDate> dates;
  Position position;

  /// The entry in the source's own words, where it has nothing but them: printed as it stands.
  std::string as_found;

  /// Found in a sentence, not in a reference list: outlet and kind of piece are all that is known, and the
  /// list says so ("as cited in the text").
  bool is_cited_in_text = false;
  std::string based_on;  ///< key of the reference that this one reports on, or empty

  /// As the citation style sets it in the list of Sources, with its label ("1.", "[1]") apart where the style
  /// has one; empty until assembly, and where the style has no list.
  Inlines entry_label;
  Inlines entry;

  int number = 0;  ///< from 1 in the order of first citation; 0 until assembly, or where it is never cited
  int citation_count = 0;  ///< how often the text cites it

  /// The variable's value, or "" where the work has none.
  const std::string& variable(const std::string& name) const;
};

}  // namespace newsexport
