// External interface: namespace_of_uri(), namespace_of_prefix().
#include "xml/xml_namespaces.h"

#include <algorithm>
#include <array>

namespace newsexport {
namespace {

struct Row {
  std::string_view name;
  XmlNamespace value;
};

// Addresses without "http://", "https://" and what may follow as version or closing slash. Sought by their
// beginnings, in order: the longer one of two stands first.
constexpr std::array kUris = std::to_array<Row>({
    {"www.w3.org/2005/Atom", XmlNamespace::atom},
    {"purl.org/atom/", XmlNamespace::atom},
    {"purl.org/rss/1.0/modules/content", XmlNamespace::content},
    {"docbook.org/ns/docbook", XmlNamespace::docbook},
    {"purl.org/dc/", XmlNamespace::dublin_core},
    {"www.itunes.com/dtds/podcast", XmlNamespace::itunes},
    {"www.itunes.com/DTDs/Podcast", XmlNamespace::itunes},
    // Google's took the names of Apple's elements.
    {"www.google.com/schemas/play-podcasts", XmlNamespace::itunes},
    {"www.niso.org/schemas/ali/", XmlNamespace::jats_ali},
    {"www.w3.org/1998/Math/MathML", XmlNamespace::mathml},
    {"search.yahoo.com/mrss", XmlNamespace::media},
    {"video.search.yahoo.com/mrss", XmlNamespace::media},
    {"iptc.org/std/nar/", XmlNamespace::nar},
    {"iptc.org/std/NewsML/", XmlNamespace::newsml},
    {"iptc.org/std/NITF/", XmlNamespace::nitf},
    {"www.w3.org/1999/02/22-rdf-syntax-ns", XmlNamespace::rdf},
    {"purl.org/rss/1.0/", XmlNamespace::rss},
    {"purl.org/net/rss1.1", XmlNamespace::rss},
    {"my.netscape.com/rdf/simple/0.9", XmlNamespace::rss},
    {"channel.netscape.com/rdf/simple/0.9", XmlNamespace::rss},
    {"backend.userland.com/rss", XmlNamespace::rss},
    {"blogs.law.harvard.edu/tech/rss", XmlNamespace::rss},
    {"www.w3.org/2000/svg", XmlNamespace::svg},
    {"wordpress.org/export/1.0/excerpt", XmlNamespace::wordpress_excerpt},
    {"wordpress.org/export/1.1/excerpt", XmlNamespace::wordpress_excerpt},
    {"wordpress.org/export/1.2/excerpt", XmlNamespace::wordpress_excerpt},
    {"wordpress.org/export/", XmlNamespace::wordpress},
    {"www.w3.org/1999/xhtml", XmlNamespace::xhtml},
    {"www.w3.org/2002/06/xhtml2", XmlNamespace::xhtml},
    {"www.w3.org/1999/xlink", XmlNamespace::xlink},
    {"www.w3.org/XML/1998/namespace", XmlNamespace::xml},
});

constexpr std::array kPrefixes = std::to_array<Row>({
    {"ali", XmlNamespace::jats_ali},
    {"atom", XmlNamespace::atom},
    {"content", XmlNamespace::content},
    {"dc", XmlNamespace::dublin_core},
    {"dcterms", XmlNamespace::dublin_core},
    {"excerpt", XmlNamespace::wordpress_excerpt},
    {"itunes", XmlNamespace::itunes},
    {"googleplay", XmlNamespace::itunes},
    {"math", XmlNamespace::mathml},
    {"media", XmlNamespace::media},
    {"mml", XmlNamespace::mathml},
    {"nitf", XmlNamespace::nitf},
    {"rdf", XmlNamespace::rdf},
    {"svg", XmlNamespace::svg},
    {"wp", XmlNamespace::wordpress},
    {"xhtml", XmlNamespace::xhtml},
    {"xlink", XmlNamespace::xlink},
    {"xml", XmlNamespace::xml},
});

}  // namespace

XmlNamespace namespace_of_uri(std::string_view uri) {
  if (uri.empty()) return XmlNamespace::none;
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (uri.starts_with(scheme)) uri.remove_prefix(scheme.size());
  }
  const auto row = std::ranges::find_if(kUris, [&](const Row& one) { return uri.starts_with(one.name); });
  return row == kUris.end() ? XmlNamespace::other : row->value;
}

XmlNamespace namespace_of_prefix(std::string_view prefix) {
  const auto row = std::ranges::find(kPrefixes, prefix, &Row::name);
  return row == kPrefixes.end() ? XmlNamespace::other : row->value;
}

}  // namespace newsexport
