#pragma once

#include <string>

namespace newsexport {

struct CslVariable {
  enum class Kind { text, names, date, unknown };
  Kind kind = Kind::unknown;
  std::string name;  ///< CSL's own spelling; for an unknown one, the name as found
};

/// Looks a variable up among those of CSL 1.0.2 (appendix IV; numbers count as text), without regard to case:
/// people write "url" and "doi".
CslVariable csl_variable(const std::string& name);

}  // namespace newsexport
