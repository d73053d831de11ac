#pragma once

#include "support/diagnostics.h"
#include "typeset/lines/items.h"
#include "typeset/paragraph.h"

namespace newsexport {

/// Reports characters that no font has: the script where no font has any of it (`font.missing-script`, of the
/// set-up), else the character (`font.missing-character`).
void report_missing_characters(const Items& items, const FontSet& fonts, Diagnostics& diagnostics);

/// Reports the languages of a paragraph that is to be hyphenated for which there are no patterns
/// (`hyphenation.missing`), or that there are none at all (`hyphenation.none`); both are of the set-up. A
/// phrase in another language that fills no line of its own is not worth a message: hardly a line ends in it.
void report_missing_patterns(const ParagraphParts& parts, const Items& items, const ParagraphStyle& style,
                             Diagnostics& diagnostics);

}  // namespace newsexport
