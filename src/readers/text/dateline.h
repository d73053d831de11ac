#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace newsexport::plain {

/// The dateline that a paragraph begins with, as agencies put it before the first sentence.
struct LeadingDateline {
  std::string words;     ///< without its dash: "LONDON, May 12 (Reuters)"
  std::size_t size = 0;  ///< bytes of the paragraph before the first sentence: dateline, dash and spaces
};

/// Where it is certain that the paragraph begins so: a place, perhaps a date, and a known agency in brackets
/// ("Berlin (dpa) – …", "NEW YORK, May 12, 2026 /PRNewswire/ -- …"); or, without an agency, a place in
/// capitals before a date or a state of the U.S. as AP shortens it ("SPRINGFIELD, Ill. — …"); or just the
/// words of `stated`, which the article's metadata calls its dateline. "UPDATE — …" might be anything, and is
/// none.
std::optional<LeadingDateline> leading_dateline(std::string_view paragraph, std::string_view stated = {});

}  // namespace newsexport::plain
