#pragma once

#include <string>

#include "model/story.h"

namespace newsexport {

enum class AuditFormat {
  text,  ///< for people
  json,  ///< one object on one line, so that many articles make a JSON Lines file
};

/// What an article says of its sources and rights, to be checked by whoever publishes it: every source and
/// note, every link, every attribution that names its source without a link, each piece of the rights and
/// where it was found, and the pictures that have no credit or no alternative text. Ends in LF.
std::string audit(const Story& story, AuditFormat format);

}  // namespace newsexport
