#pragma once

#include <string>

namespace newsexport {

struct QuotationMarks {
  std::string open;
  std::string close;
};

/// The marks that a language sets around a quotation (`depth` 0) or a quotation within one (1, then 0 again),
/// by Unicode CLDR. French marks bring their no-break spaces. English marks where the language is empty.
QuotationMarks quotation_marks(const std::string& language, int depth);

}  // namespace newsexport
