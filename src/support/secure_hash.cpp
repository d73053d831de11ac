// External interface: sha1(), sha256_hex().
#include "support/secure_hash.h"

#include <openssl/evp.h>

#include <fmt/format.h>

#include <stdexcept>

namespace newsexport {
namespace {

std::string digest(std::string_view message, const EVP_MD* algorithm) {
  std::string bytes(EVP_MAX_MD_SIZE, '\0');
  unsigned size = 0;
  const int is_done = EVP_Digest(message.data(), message.size(),
                                 reinterpret_cast<unsigned char*>(bytes.data()), &size, algorithm, nullptr);
  if (is_done != 1) throw std::runtime_error("OpenSSL has no such digest");
  bytes.resize(size);
  return bytes;
}

}  // namespace

std::string sha1(std::string_view message) {
  return digest(message, EVP_sha1());
}

std::string sha256_hex(std::string_view message) {
  std::string text;
  for (const char byte : digest(message, EVP_sha256()))
    text += fmt::format("{:02x}", static_cast<unsigned char>(byte));
  return text;
}

}  // namespace newsexport
