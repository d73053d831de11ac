// XXH3 from the xxHash library: Digest, digest_of().
#include "support/digest.h"

#include <array>
#include <new>

#include <fmt/format.h>
#include <xxhash.h>

namespace newsexport {

struct Digest::State {
  State() : stream(XXH3_createState()) {
    if (!stream) throw std::bad_alloc();
    XXH3_128bits_reset(stream);
  }
  ~State() { XXH3_freeState(stream); }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  XXH3_state_t* stream;
};

Digest::Digest() : state_(std::make_unique<State>()) {}
Digest::~Digest() = default;
Digest::Digest(Digest&&) noexcept = default;
Digest& Digest::operator=(Digest&&) noexcept = default;

Digest& Digest::add(std::string_view field) {
  std::array<unsigned char, 8> length;  // least significant byte first, whatever the machine's own order is
  for (std::size_t i = 0; i < length.size(); ++i)
    length[i] = static_cast<unsigned char>((static_cast<unsigned long long>(field.size()) >> (8 * i)) & 0xff);
  XXH3_128bits_update(state_->stream, length.data(), length.size());
  XXH3_128bits_update(state_->stream, field.data(), field.size());
  return *this;
}

std::string Digest::hex() const {
  const XXH128_hash_t hash = XXH3_128bits_digest(state_->stream);
  return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

std::string digest_of(std::string_view bytes) {
  return Digest().add(bytes).hex();
}

}  // namespace newsexport
