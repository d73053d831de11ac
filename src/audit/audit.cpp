// External interface: audit(). What is found is gathered once, and written in either form.
#include "audit/audit.h"

#include "audit/findings.h"
#include "audit/write_findings.h"

namespace newsexport {

std::string audit(const Story& story, AuditFormat format) {
  const AuditFindings findings = find_for_audit(story);
  return format == AuditFormat::json ? findings_as_json(findings) : findings_as_text(findings);
}

}  // namespace newsexport
