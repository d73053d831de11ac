#include "batch/standard_output.h"

#include <cerrno>
#include <system_error>

#include <unistd.h>

#include "support/error.h"

namespace newsexport {

void write_standard_output(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) {
      throw Error(Error::Kind::output, "standard output", "output.unwritable",
                  std::generic_category().message(errno));
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace newsexport
