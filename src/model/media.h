#pragma once

#include <string>

#include "support/source.h"

namespace newsexport {

/// A picture as the article names it. Whether the file exists is assembly's question (see
/// Edition::resources).
struct Picture {
  std::string source;            ///< path or URL as the source has it
  std::string alternative_text;  ///< empty: not given, unless `is_decorative`
  bool is_decorative = false;    ///< the author says that it carries no meaning
  std::string title;
  std::string credit;  ///< who made or supplies it: "Photo: Jane Doe / Agency"
  std::string rights;  ///< the picture's own rights notice, as found
  Position position;
  int resource = -1;  ///< index into Edition::resources; -1 until assembly, or where it could not be used
};

}  // namespace newsexport
