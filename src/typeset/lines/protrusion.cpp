#include "typeset/lines/protrusion.h"

#include "typeset/lines/wide_punctuation.h"

namespace newsexport {
namespace {

constexpr double kBlankHalf = 0.5;  ///< of a mark as wide as an ideograph

double at_right(char32_t c) {
  switch (c) {
    case U'-':
    case 0xAD:
    case 0x2010:
    case 0x2011:
      return 0.6;
    case U'.':
    case U',':
    case 0x2026:
      return 0.6;
    case U'\'':
    case U'"':
    case 0x2018:
    case 0x2019:
    case 0x201C:
    case 0x201D:
      return 0.5;
    case U':':
    case U';':
    case 0x2039:
    case 0x203A:
    case 0xAB:
    case 0xBB:
      return 0.35;
    case 0x2013:
      return 0.3;
    case 0x2014:
    case U'!':
    case U'?':
      return 0.15;
    case U')':
    case U']':
    case U'*':
      return 0.1;
    case U'A':
    case U'F':
    case U'K':
    case U'L':
    case U'P':
    case U'T':
    case U'V':
    case U'W':
    case U'Y':
    case U'k':
    case U'r':
    case U't':
    case U'v':
    case U'w':
    case U'x':
    case U'y':
    case U'7':
      return 0.05;
    case 0xFF1A:
    case 0xFF1B:
      return 0.25;
    default:
      return is_wide_closing(c) ? kBlankHalf : 0;
  }
}

double at_left(char32_t c) {
  switch (c) {
    case U'\'':
    case U'"':
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201C:
    case 0x201D:
    case 0x201E:
      return 0.5;
    case 0x2039:
    case 0x203A:
    case 0xAB:
    case 0xBB:
      return 0.35;
    case U'-':
    case 0x2013:
      return 0.3;
    case 0x2014:
      return 0.15;
    case U'(':
    case U'[':
      return 0.08;
    case U'A':
    case U'J':
    case U'T':
    case U'V':
    case U'W':
    case U'X':
    case U'Y':
    case U't':
    case U'v':
    case U'w':
    case U'x':
    case U'y':
      return 0.05;
    default:
      return is_wide_opening(c) ? kBlankHalf : 0;
  }
}

}  // namespace

double protrusion_of(char32_t character, Edge edge) {
  return edge == Edge::left ? at_left(character) : at_right(character);
}

}  // namespace newsexport
