#pragma once

#include "model/article.h"
#include "support/diagnostics.h"

namespace newsexport {

/// Adds to the article's rights what follows from them for certain, and no more: a Creative Commons licence,
/// recognized by address or name, gets its canonical name and, where the version is known, its address.
/// Reported: a name and an address of two different licences (`rights.licence-contradicts`, both stay as they
/// are), a licence's address that is no web address (`rights.url-invalid`), and a data-mining policy that
/// nothing machine-readable can carry because it is no web address or because no reservation goes with it
/// (`rights.policy-invalid`, `rights.policy-alone`: it is left out).
void complete_rights(Article& article, Diagnostics& diagnostics);

}  // namespace newsexport
