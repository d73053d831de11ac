#pragma once

#include <string_view>

/// Sniffers (see readers/formats.h) of the news agencies' formats: 100 or 0, by the root element.
namespace newsexport {

int sniff_nitf(std::string_view text);
/// Concept, planning and other items too: their reader says what they are.
int sniff_newsml_g2(std::string_view text);

int sniff_newsml(std::string_view text);

/// By the names that an item of ninjs has; other formats of JSON articles have others.
int sniff_ninjs(std::string_view text);

}  // namespace newsexport
