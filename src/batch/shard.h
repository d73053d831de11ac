#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "batch/gather_inputs.h"

namespace newsexport {

/// One machine's part of a batch.
struct Shard {
  unsigned number = 1;  ///< from 1
  unsigned count = 1;
};

/// Understands "I/N", 1 ≤ I ≤ N ≤ 1,000,000. Throws Error (kind usage) `usage.value`.
Shard parse_shard(std::string_view text);

/// Whether an input is this shard's: by a hash (FNV-1a, 64 bit) of its place in its folder, or of its path as
/// it was named; so wherever the folder is mounted, each input is one shard's, whatever other inputs there
/// are.
bool is_in_shard(const InputFile& input, const Shard& shard);

}  // namespace newsexport
