#pragma once

#include <memory>

#include "cli/command_line.h"
#include "cli/program.h"
#include "cli/run_diagnostics.h"

namespace newsexport {

/// What a run loads once, for all its articles: styles, fonts, citation style, bibliographies, the map of
/// resources and the journal. `command.batch` points to it, so it must live as long as the run.
class RunSetup {
 public:
  /// Completes `command.batch`. What is odd in what is loaded goes to `found`. Throws Error (kind usage) for
  /// what cannot be used, and (kind output) as Journal does.
  RunSetup(CommandLine& command, const Environment& environment, RunDiagnostics& found);
  ~RunSetup();
  RunSetup(const RunSetup&) = delete;
  RunSetup& operator=(const RunSetup&) = delete;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace newsexport
