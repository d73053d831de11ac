#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "support/diagnostics.h"

namespace newsexport {

/// Points (1/72 inch). All lengths of the typesetter are in points; y grows downwards from the top edge of
/// the page until the PDF writer turns it round.
using Length = double;

/// The numbers of a face that layout and the PDF need, in thousandths of the em.
struct FontMetrics {
  double ascent = 0;   ///< above the baseline
  double descent = 0;  ///< below the baseline, positive
  double x_height = 0;
  double cap_height = 0;
  double italic_angle = 0;  ///< degrees, negative leans right
  double stem_weight = 0;   ///< OpenType weight class, 100 to 900
  bool is_fixed_pitch = false;
  bool is_serif = false;
};

/// One face of one font file, loaded once a process and shared read-only by all threads. Opaque here: what is
/// inside (HarfBuzz faces) stays in font.cpp and the files of this folder that shape.
class Font {
 public:
  virtual ~Font() = default;
  virtual const std::string& name() const = 0;  ///< PostScript name
  virtual const FontMetrics& metrics() const = 0;
  virtual std::string_view file_bytes() const = 0;        ///< the font file, for subsetting
  virtual unsigned face_index() const = 0;                ///< within a TTC
  virtual double advance(std::uint32_t glyph) const = 0;  ///< thousandths of the em
};

}  // namespace newsexport
