#pragma once

#include <string>

#include "model/story.h"
#include "support/diagnostics.h"

namespace newsexport {

/// The policy for text and data mining that the article's rights amount to: an ODRL Offer as W3C's TDM
/// Reservation Protocol profiles it ("Expressing a TDM Policy"), in JSON-LD, ending in LF. Who reserves wants
/// consent to be obtained; who does not, permits. Nothing else is known, so nothing else is offered. Empty,
/// and reported, where the rights say nothing of a reservation (`rights.policy-missing`), or name neither
/// agent nor holder, whom an Offer must name (`rights.policy-without-assigner`).
std::string write_tdm_policy(const Story& story, Diagnostics& diagnostics);

}  // namespace newsexport
