#pragma once

namespace newsexport {

/// Has SIGINT and SIGTERM end the program in order: articles that are begun are finished, no further one is.
/// A second signal ends it at once; what write_file() leaves then, the next run clears away.
void watch_for_interruption();

/// The number of the signal that came; 0: none. From any thread.
int interruption();

}  // namespace newsexport
