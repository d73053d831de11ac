#include "support/sha1.h"

#include <array>
#include <bit>
#include <cstdint>

namespace newsexport {
namespace {

constexpr std::size_t kBlock = 64;  // bytes
using State = std::array<std::uint32_t, 5>;

// FIPS 180-4, 5.1.1: a one bit, zeros, and the length in bits as 64 bits, to a whole number of blocks.
std::string padded(std::string_view message) {
  std::string result(message);
  result += '\x80';
  while (result.size() % kBlock != kBlock - 8) result += '\0';
  const std::uint64_t bits = std::uint64_t{message.size()} * 8;
  for (int shift = 56; shift >= 0; shift -= 8) result += static_cast<char>(bits >> shift & 0xFFU);
  return result;
}

// 6.1.2, step 1: the message schedule.
std::array<std::uint32_t, 80> schedule(std::string_view block) {
  std::array<std::uint32_t, 80> words{};
  for (std::size_t at = 0; at < 16; ++at) {
    for (std::size_t byte = 0; byte < 4; ++byte) {
      words[at] = words[at] << 8U | static_cast<unsigned char>(block[at * 4 + byte]);
    }
  }
  for (std::size_t at = 16; at < words.size(); ++at) {
    words[at] = std::rotl(words[at - 3] ^ words[at - 8] ^ words[at - 14] ^ words[at - 16], 1);
  }
  return words;
}

// 4.1.1 and 4.2.1: the function and the constant of round `at`.
std::uint32_t mixed(std::size_t at, std::uint32_t b, std::uint32_t c, std::uint32_t d) {
  if (at < 20) return ((b & c) ^ (~b & d)) + 0x5A827999U;
  if (at < 40) return (b ^ c ^ d) + 0x6ED9EBA1U;
  if (at < 60) return ((b & c) ^ (b & d) ^ (c & d)) + 0x8F1BBCDCU;
  return (b ^ c ^ d) + 0xCA62C1D6U;
}

void add_block(State& state, std::string_view block) {
  const std::array<std::uint32_t, 80> words = schedule(block);
  auto [a, b, c, d, e] = state;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::uint32_t next = std::rotl(a, 5) + mixed(at, b, c, d) + e + words[at];
    e = d;
    d = c;
    c = std::rotl(b, 30);
    b = a;
    a = next;
  }
  state = {state[0] + a, state[1] + b, state[2] + c, state[3] + d, state[4] + e};
}

}  // namespace

std::string sha1(std::string_view message) {
  State state = {0x67452301U, 0xEFCDAB89U, 0x98BADCFEU, 0x10325476U, 0xC3D2E1F0U};
  const std::string blocks = padded(message);
  for (std::size_t at = 0; at < blocks.size(); at += kBlock) {
    add_block(state, std::string_view(blocks).substr(at, kBlock));
  }
  std::string digest;
  for (const std::uint32_t word : state) {
    for (int shift = 24; shift >= 0; shift -= 8) digest += static_cast<char>(word >> shift & 0xFFU);
  }
  return digest;
}

}  // namespace newsexport
