#pragma once

#include <string>

#include "typeset/font_set.h"
#include "typeset/paragraph.h"

namespace newsexport {

/// The fonts and patterns of the build, shared by the tests.
inline const FontSet& packaged_fonts() {
  static Diagnostics diagnostics;
  static const FontSet fonts({NEWSEXPORT_DATA_DIR}, {}, diagnostics);
  return fonts;
}

inline TextRun text_run(std::string text, std::string language = "en") {
  TextRun run;
  run.text = std::move(text);
  run.language = std::move(language);
  run.style.families = {"serif"};
  return run;
}

}  // namespace newsexport
