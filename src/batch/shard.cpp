// A machine's part of a batch: parse_shard(), is_in_shard().
#include "batch/shard.h"

#include <charconv>
#include <cstdint>

#include <fmt/format.h>

#include "support/error.h"

namespace newsexport {
namespace {

constexpr unsigned kMostShards = 1000000;

/// Fowler, Noll, Vo: FNV-1a (RFC 9923), whose upper half is the better mixed one.
std::uint64_t fnv_1a(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3;
  }
  return hash;
}

}  // namespace

Shard parse_shard(std::string_view text) {
  Shard shard;
  const char* end = text.data() + text.size();
  const auto [slash, no_number] = std::from_chars(text.data(), end, shard.number);
  if (no_number == std::errc() && slash != end && *slash == '/') {
    const auto [after, no_count] = std::from_chars(slash + 1, end, shard.count);
    const bool is_whole = no_count == std::errc() && after == end;
    if (is_whole && 1 <= shard.number && shard.number <= shard.count && shard.count <= kMostShards)
      return shard;
  }
  throw Error(Error::Kind::usage, "--shard", "usage.value",
              fmt::format("'{}' is not I/N with I from 1 to N", text));
}

bool is_in_shard(const InputFile& input, const Shard& shard) {
  const std::uint64_t hash = fnv_1a(input.place.empty() ? input.path : input.place);
  return (hash >> 32) % shard.count == shard.number - 1;
}

}  // namespace newsexport
