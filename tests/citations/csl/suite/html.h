#pragma once

#include <string>
#include <vector>

#include "citations/csl/finish.h"

namespace newsexport {

/// Finished text in the HTML that the suite's results are written in.
std::string to_html(const std::vector<csl::Token>& tokens);

}  // namespace newsexport
