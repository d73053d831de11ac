#pragma once

#include <string>
#include <string_view>

namespace newsexport {

/// The MARC relator code of a byline's role as found: "pht" for "photographs", "trl" for "translated by". A
/// byline without a role, or with a writer's ("reporter"), is the author's: "aut". "ctb" (contributor) where
/// the word is not known, for that much is certain of anyone who is named.
std::string_view relator_of(const std::string& role);

}  // namespace newsexport
