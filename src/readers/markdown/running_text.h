#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/inlines.h"

namespace newsexport::markdown {

/// Text between cmark and the model: a string to scan for pandoc's syntax, in which every inline that is not
/// text (emphasis, a link, code) is one kAtom. Soft line ends are LF; noncharacters are still in place.
struct RunningText {
  std::string text;
  Inlines atoms;  ///< in the order of the kAtom in `text`

  void add_text(std::string_view more) { text += more; }
  void add_atom(Inline atom);
  void append(RunningText more);
  /// Splits off what begins at byte `at`.
  RunningText split_off(std::size_t at);
};

}  // namespace newsexport::markdown
