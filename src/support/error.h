#pragma once

#include <stdexcept>
#include <string>

#include "support/source.h"

namespace newsexport {

/// We cannot deliver. Thrown where it happens, caught once an article (the others go on) and once in main.
class Error : public std::runtime_error {
 public:
  enum class Kind {
    usage,   ///< the command line makes no sense: exit status 2
    input,   ///< an input cannot be read or is not what it says: exit status 1
    output,  ///< an output cannot be written: exit status 1, or 3 where nothing could be written
    set_up,  ///< the program lacks what it needs to make the output (fonts): exit statuses as of `output`
  };

  /// `subject` is the file (or option) as the user wrote it, `code` a stable dotted code.
  Error(Kind kind, std::string subject, std::string code, const std::string& message, Position position = {})
      : std::runtime_error(message),
        kind_(kind),
        subject_(std::move(subject)),
        code_(std::move(code)),
        position_(position) {}

  Kind kind() const { return kind_; }
  const std::string& subject() const { return subject_; }
  const std::string& code() const { return code_; }
  Position position() const { return position_; }

 private:
  Kind kind_;
  std::string subject_;
  std::string code_;
  Position position_;
};

}  // namespace newsexport
