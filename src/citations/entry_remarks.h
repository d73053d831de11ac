#pragma once

#include "model/article.h"

namespace newsexport {

/// The name, among a reference's variables, of what its source says of the work and no variable that styles
/// print holds: printed behind the entry. CSL has no such variable; there it is in "note" too.
inline constexpr const char* kRemark = "remark";

/// Adds to the set entries of `article.references` what no citation style knows of: that a work is named in a
/// sentence and nowhere else ("as cited in the text"), and what it is based on. An entry that the style left
/// empty becomes the reference's key.
void add_entry_remarks(Article& article);

}  // namespace newsexport
