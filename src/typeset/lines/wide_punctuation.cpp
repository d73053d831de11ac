#include "typeset/lines/wide_punctuation.h"

#include <string_view>

namespace newsexport {
namespace {

constexpr std::u32string_view kOpening = U"\u2018\u201C\uFF08\u3008\u300A\u300C\u300E\u3010\u3014\u3016";
constexpr std::u32string_view kClosing =
    U"\u2019\u201D\uFF09\u3009\u300B\u300D\u300F\u3011\u3015\u3017\u3001\u3002\uFF0C\uFF0E";

}  // namespace

bool is_wide_opening(char32_t c) {
  return kOpening.find(c) != std::u32string_view::npos;
}

bool is_wide_closing(char32_t c) {
  return kClosing.find(c) != std::u32string_view::npos;
}

bool is_wide_colon(char32_t c) {
  return c == 0xFF1A || c == 0xFF1B;
}

}  // namespace newsexport
