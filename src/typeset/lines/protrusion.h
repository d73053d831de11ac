#pragma once

namespace newsexport {

enum class Edge { left, right };

/// How much of a character's width hangs over the edge of the measure so that the margin looks straight: 0.7
/// of a hyphen, a twentieth of a T (after R. Schlicht, "The microtype package", and Hàn Thế Thành, "Micro-
/// typographic extensions to the TeX typesetting system", 2000).
double protrusion_of(char32_t character, Edge edge);

}  // namespace newsexport
