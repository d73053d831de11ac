#pragma once

#include <string>
#include <vector>

#include "model/reference.h"

namespace newsexport {

/// "Ludwig van Beethoven", "Martin Luther King, Jr.", an institution as it stands. Chinese, Japanese and
/// Korean names are set family name first, without a space between.
std::string full_name(const Name& name);
std::string family_name(const Name& name);

/// All names of a role, none left out, joined in the language; empty where the reference has none.
std::string role_names(const Reference& reference, const std::string& role, const std::string& language);

}  // namespace newsexport
