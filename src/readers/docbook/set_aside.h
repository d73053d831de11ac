#pragma once

#include <span>

#include "readers/account/account.h"

namespace newsexport::docbook {

/// What DocBook articles hold beside what a person would read.
std::span<const SetAside> texts_set_aside();

}  // namespace newsexport::docbook
