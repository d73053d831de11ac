#pragma once

#include <string_view>

namespace newsexport {

/// Writes to standard error in one go. It is the last resort: where it is closed there is nobody to tell.
void tell(std::string_view lines);

}  // namespace newsexport
