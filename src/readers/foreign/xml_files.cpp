// External interface: find_xml(). XML by the name of its root element.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "readers/foreign/recognizers.h"
#include "support/utf8.h"

namespace newsexport::foreign {
namespace {

struct Root {
  std::string_view name;  ///< in lower case
  std::string_view format;
  std::string_view help;
};

constexpr std::string_view kPandocDocBook = "`pandoc -f docbook -t markdown -s FILE` makes Markdown of it";

constexpr std::array kRoots = {
    Root{"svg", "a drawing (SVG)", ""},
    Root{"opml", "OPML, a list of feeds or an outline",
         "`pandoc -f opml -t markdown -s FILE` makes Markdown of it"},
    Root{"urlset", "a sitemap", ""},
    Root{"sitemapindex", "a sitemap", ""},
    Root{"kml", "a map (KML)", ""},
    Root{"gpx", "a track (GPX)", ""},
    Root{"tei", "TEI", ""},
    Root{"tei.2", "TEI", ""},
    Root{"teicorpus", "TEI", ""},
    Root{"tt", "subtitles (TTML)", ""},
    Root{"fictionbook", "FictionBook", "`pandoc -f fb2 -t markdown -s FILE` makes Markdown of it"},
    Root{"plist", "a property list", ""},
    Root{"mediawiki", "an export of a MediaWiki", ""},
    Root{"onixmessage", "ONIX", ""},
    Root{"modscollection", "MODS, a bibliography", ""},
    Root{"mods", "MODS, a bibliography", ""},
    Root{"dtbook", "a talking book (DTBook)", ""},
    Root{"wordDocument", "a Word document in XML", ""},
    Root{"package", "a document in XML (Flat OPC, or an EPUB's package)", ""},
    Root{"document", "a document in XML", ""},
};

/// What else than an article DocBook may be.
constexpr std::array kDocBookRoots = {"book",    "set",     "part",     "chapter",  "reference", "refentry",
                                      "section", "preface", "appendix", "glossary", "topic"};

/// The name, with its prefix, of the element that opens `text` after declarations, comments and processing
/// instructions; empty where anything else opens it.
std::string_view root_element(std::string_view text) {
  while (true) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    if (!text.starts_with("<?") && !text.starts_with("<!")) break;
    const std::string_view end = text.starts_with("<!--") ? "-->" : ">";
    const std::size_t at = text.find(end);
    if (at == std::string_view::npos) return {};
    text.remove_prefix(at + end.size());
  }
  if (!text.starts_with('<')) return {};
  const std::string_view name = text.substr(1, end_of_name(text, 1, "-_.:") - 1);
  return name;
}

std::string_view local_name(std::string_view name) {
  return name.substr(name.find(':') + 1);  // npos + 1 is 0
}

/// Markdown may begin with an element too; XML that is not declared ends with the element that it begins
/// with, which has a name space or a name that no page has.
bool is_undeclared_xml(const Sample& sample, std::string_view root, bool is_known) {
  if (root.empty() || !trim(sample.text).starts_with('<')) return false;
  const bool is_closed =
      trim(sample.text).ends_with(fmt::format("</{}>", root)) || trim(sample.text).ends_with("/>");
  const std::string_view start = sample.text.substr(0, 2000);
  const std::string_view opening = start.substr(std::min(start.find(fmt::format("<{}", root)), start.size()));
  const std::string_view attributes = opening.substr(0, opening.find('>'));
  const bool has_name_space = attributes.find("xmlns") != std::string_view::npos &&
                              attributes.find("1999/xhtml") == std::string_view::npos;
  return is_closed && (is_known || has_name_space || start.find("<!DOCTYPE") != std::string_view::npos);
}

}  // namespace

std::optional<ForeignFormat> find_xml(const Sample& sample) {
  const std::string_view name = root_element(sample.text);
  const std::string root = fold_case(local_name(name));
  const bool is_declared = sample.text.starts_with("<?xml");
  const std::string_view start = sample.text.substr(0, 4096);
  const bool is_docbook = std::ranges::find(kDocBookRoots, root) != kDocBookRoots.end() &&
                          (is_declared || fold_case(start).find("docbook") != std::string::npos);
  const auto known =
      std::ranges::find_if(kRoots, [&](const Root& one) { return fold_case(one.name) == root; });
  if (root == "html" || (!is_declared && !is_undeclared_xml(sample, name, known != kRoots.end())))
    return std::nullopt;
  if (is_docbook) {
    return ForeignFormat{fmt::format("DocBook whose root element is <{}>, not an article", root),
                         std::string(kPandocDocBook)};
  }
  if (known != kRoots.end()) return ForeignFormat{std::string(known->format), std::string(known->help)};
  if (name.empty()) return ForeignFormat{"XML", ""};
  return ForeignFormat{fmt::format("XML whose root element is <{}>", name), ""};
}

}  // namespace newsexport::foreign
