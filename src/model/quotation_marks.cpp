// External interface: quotation_marks().
#include "model/quotation_marks.h"

#include <unicode/ulocdata.h>
#include <unicode/unistr.h>

#include <memory>

namespace newsexport {
namespace {

struct CloseLocaleData {
  void operator()(ULocaleData* data) const { ulocdata_close(data); }
};

std::string delimiter(ULocaleData* data, ULocaleDataDelimiterType type, const char* otherwise) {
  UErrorCode status = U_ZERO_ERROR;
  UChar buffer[8];
  const int32_t length = ulocdata_getDelimiter(data, type, buffer, 8, &status);
  if (U_FAILURE(status)) return otherwise;
  std::string mark;
  icu::UnicodeString(buffer, length).toUTF8String(mark);
  return mark;
}

}  // namespace

QuotationMarks quotation_marks(const std::string& language, int depth) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<ULocaleData, CloseLocaleData> data(
      ulocdata_open(language.empty() ? "en" : language.c_str(), &status));
  if (U_FAILURE(status)) return {"\u201C", "\u201D"};

  const bool is_outer = depth % 2 == 0;
  QuotationMarks marks{
      delimiter(data.get(), is_outer ? ULOCDATA_QUOTATION_START : ULOCDATA_ALT_QUOTATION_START, "\u201C"),
      delimiter(data.get(), is_outer ? ULOCDATA_QUOTATION_END : ULOCDATA_ALT_QUOTATION_END, "\u201D")};
  const bool is_french = language == "fr" || language.starts_with("fr-");
  if (is_french && marks.open == "«") return {"«\u00A0", "\u00A0»"};
  return marks;
}

}  // namespace newsexport
