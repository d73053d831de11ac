#pragma once

#include <string>

#include "model/reference.h"

namespace newsexport {

/// A CSL date in words of the language: "9 July 2025", "c. 1890", "Spring 2020", "1 May 2020 – 3 May 2020",
/// or the date's literal words. Empty where there is none.
std::string date_in_words(const Reference& reference, const std::string& variable,
                          const std::string& language);

}  // namespace newsexport
