// External interface: uuid_from_name() and make_identifier().
#include "assembly/identifier.h"

#include "support/secure_hash.h"

namespace newsexport {
namespace {

using namespace std::string_view_literals;

// RFC 9562, 6.6: 6ba7b811-9dad-11d1-80b4-00c04fd430c8.
constexpr std::string_view kUrlNamespace =
    "\x6b\xa7\xb8\x11\x9d\xad\x11\xd1\x80\xb4\x00\xc0\x4f\xd4\x30\xc8"sv;

// Our own namespaces are the UUIDs of these names in the URL namespace. Never change them: the identifiers of
// every book made so far would change too.
constexpr std::string_view kIdentifierNamespace = "urn:newsexport:article-identifier";
constexpr std::string_view kContentNamespace = "urn:newsexport:article-content";

std::string uuid_bytes(std::string_view namespace_bytes, std::string_view name) {
  std::string bytes = sha1(std::string(namespace_bytes) + std::string(name)).substr(0, 16);
  constexpr unsigned kVersion = 0x50;  // 5 in the high half of byte 6
  constexpr unsigned kVariant = 0x80;  // binary 10 at the top of byte 8
  bytes[6] = static_cast<char>((static_cast<unsigned char>(bytes[6]) & 0x0FU) | kVersion);
  bytes[8] = static_cast<char>((static_cast<unsigned char>(bytes[8]) & 0x3FU) | kVariant);
  return bytes;
}

// Fields are divided by a character that no text of the model holds, so that none can pass for another.
std::string content_name(const Article& article) {
  std::string name = plain_text(article.headline) + '\0';
  for (const Byline& byline : article.bylines) name += byline.name + '\0';
  if (article.published) name += format_iso(*article.published);
  return name + '\0' + plain_text(article.body);
}

}  // namespace

std::string uuid_from_name(std::string_view namespace_bytes, std::string_view name) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string urn = "urn:uuid:";
  int index = 0;
  for (const char character : uuid_bytes(namespace_bytes, name)) {
    const auto byte = static_cast<unsigned char>(character);
    if (index == 4 || index == 6 || index == 8 || index == 10) urn += '-';
    urn += {kHex[byte >> 4U], kHex[byte & 15U]};
    ++index;
  }
  return urn;
}

std::string make_identifier(const Article& article) {
  if (!article.canonical_url.empty()) return uuid_from_name(kUrlNamespace, article.canonical_url);
  if (!article.identifier.empty()) {
    return uuid_from_name(uuid_bytes(kUrlNamespace, kIdentifierNamespace), article.identifier);
  }
  return uuid_from_name(uuid_bytes(kUrlNamespace, kContentNamespace), content_name(article));
}

}  // namespace newsexport
