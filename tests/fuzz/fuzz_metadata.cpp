// Fuzzes the reading of dates, languages and the other metadata from an article's own words: none of them
// fails, and a date or language that was read is the same when it is written and read again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "model/date_in_words.h"
#include "model/date_time.h"
#include "model/language.h"
#include "model/set_metadata.h"
#include "support/decode.h"
#include "support/error.h"

namespace {

using namespace newsexport;

void check_date(const std::optional<DateTime>& time) {
  if (!time) return;
  const std::string written = format_iso(*time);
  const std::optional<DateTime> again = parse_date_time(written);
  if (!again || format_iso(*again) != written) std::abort();
  date_time_from_epoch(seconds_since_epoch(*time));
  format_utc(*time);
}

void check_language(const std::optional<std::string>& tag) {
  if (tag && canonical_language(*tag) != tag) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(bytes), size);
  Diagnostics diagnostics("fuzz.txt");
  std::string text;
  try {
    text = decode_source("fuzz.txt", input, diagnostics).text;
  } catch (const Error&) {
    return 0;  // the input is no text
  }
  check_date(parse_date_time(text));
  check_date(parse_date_in_words(text));
  check_language(canonical_language(text));
  Article article;
  for (const std::string_view key : metadata_keys()) set_metadata(article, key, text, diagnostics);
  return 0;
}
