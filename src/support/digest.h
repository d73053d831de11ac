#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace newsexport {

/// A 128-bit hash (XXH3, https://xxhash.com) of a sequence of fields, for telling changed from unchanged.
/// Where one field ends and the next begins counts: "ab", "c" is not "a", "bc". No defence against somebody
/// who wants two texts to have one digest.
class Digest {
 public:
  Digest();
  ~Digest();
  Digest(Digest&&) noexcept;
  Digest& operator=(Digest&&) noexcept;

  Digest& add(std::string_view field);

  /// Of all fields so far: 32 hexadecimal digits, the same on every machine.
  std::string hex() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Of one field.
std::string digest_of(std::string_view bytes);

}  // namespace newsexport
