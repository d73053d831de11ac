#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/article.h"
#include "readers/html/dom.h"

namespace newsexport::html {

/// What one source of metadata in a page says of its article. Absent things are empty.
struct PageFacts {
  std::string headline;
  std::string name;  ///< schema.org's other word for the title; many sites mix the two up
  std::string description;
  std::vector<Byline> bylines;
  std::optional<DateTime> published;
  std::optional<DateTime> updated;
  std::string publisher;
  std::string section;
  std::string edition;  ///< schema.org's printEdition
  std::string page;     ///< schema.org's printPage
  std::string dateline;
  std::string language;  ///< as found
  std::string canonical_url;
  std::string identifier;
  std::vector<std::string> keywords;
  std::string issn;
  std::string abstract;
  std::vector<Reference> works;         ///< schema.org's citation and isBasedOn
  std::vector<Correction> corrections;  ///< schema.org's correction
  Rights rights;
  std::string body;  ///< schema.org's articleBody: flat text
};

/// schema.org in JSON-LD scripts: the article among all that they describe (NewsArticle and its kin, in
/// `@graph`, in arrays, as mainEntity). Scripts with raw line ends, CDATA marks, comments or a semicolon at
/// their end are read all the same; one that cannot be read at all is passed over.
PageFacts json_ld_facts(const Document& document);

/// `meta` and `link` elements: OpenGraph, article:*, Dublin Core, citation_*, parsely, sailthru and the plain
/// names.
PageFacts meta_facts(const Document& document);

/// schema.org in microdata: the first article's own properties.
PageFacts microdata_facts(const Document& document);

/// What the page shows: `title`, `h1`, rel=author, `time`, rel=license.
PageFacts visible_facts(const Document& document);

/// For each field the first of the sources that has it. Years and holders of rights are not mixed.
PageFacts merged(const std::vector<PageFacts>& sources);

/// A value as it is meant to be read: many sites escape twice ("&amp;quot;") or leave markup in their
/// metadata.
std::string plain_value(std::string_view value);

/// `date` by model/date_time, or none.
std::optional<DateTime> date_of(const std::string& date);

/// Names as one meta element or byline has them: without "By", an address or a site's handle; several names
/// only where the text parts them for certain.
std::vector<Byline> bylines_of(std::string_view text);

}  // namespace newsexport::html
