#pragma once

#include <string>

#include "audit/findings.h"

namespace newsexport {

/// For people: a heading for the article, and under it a paragraph for each kind of finding. Ends in LF.
std::string findings_as_text(const AuditFindings& findings);

/// One JSON object on one line: "article", "title", "status", "embargo", "expires", "sources", "notes",
/// "links", "attributions_without_link", "rights", "pictures". What is not known is left out. Ends in LF.
std::string findings_as_json(const AuditFindings& findings);

/// Whether it is an attribution that names its source without a link.
bool lacks_link(const AuditedSource& source);

}  // namespace newsexport
