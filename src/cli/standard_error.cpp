#include "cli/standard_error.h"

#include <cstdio>

namespace newsexport {

void tell(std::string_view lines) {
  std::fwrite(lines.data(), 1, lines.size(), stderr);
}

}  // namespace newsexport
