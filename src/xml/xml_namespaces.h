#pragma once

#include <string_view>

namespace newsexport {

/// The namespaces that our readers know, each under all the addresses that files give it. A closed list
/// instead of addresses, so that a file cannot make us carry a long one with every element.
enum class XmlNamespace {
  none,   ///< the element stands in no namespace
  other,  ///< in one that is not in the table, or under a prefix that is not declared
  atom,
  content,  ///< RSS's content module (`content:encoded`)
  docbook,
  dublin_core,  ///< elements and terms
  itunes,
  jats_ali,  ///< NISO access and licence indicators
  mathml,
  media,  ///< Media RSS
  nar,    ///< NewsML-G2
  newsml,
  nitf,
  rdf,
  rss,
  svg,
  wordpress,
  wordpress_excerpt,
  xhtml,
  xlink,
  xml,
};

/// By the address that a document binds a prefix to; "" is no namespace.
XmlNamespace namespace_of_uri(std::string_view uri);

/// What a prefix means to everybody ("dc", "media"), for files that use it without declaring it.
XmlNamespace namespace_of_prefix(std::string_view prefix);

}  // namespace newsexport
