#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/blocks.h"
#include "model/date_time.h"
#include "model/inlines.h"
#include "model/reference.h"
#include "model/rights.h"

namespace newsexport {

/// One of those who made the article. A name that the source runs together ("Jane Doe and John Roe") is
/// split only where the source makes that certain.
struct Byline {
  std::string name;
  std::string role;  ///< as found: "reporter", "photographs", "translated by"; empty: the author
  std::string affiliation;
  std::string link;   ///< URL or mail address
  std::string given;  ///< where the source takes the name apart; else empty
  std::string family;
};

struct Publication {
  std::string name;
  std::string section;
  std::string edition;
  std::string page;
  std::string issn;

  bool empty() const;
};

/// Corrected after it was published. The date is the correction's own.
struct Correction {
  std::optional<DateTime> date;
  Blocks content;
  Position position;
};

/// A metadata field that no member of Article holds, kept as found (nested YAML as one line of flow YAML).
struct ExtraField {
  std::string name;
  std::string value;
  Position position;
};

/// Text of the source that is not part of the article (a site's navigation, "Comments are closed.").
struct LeftOut {
  std::string text;
  std::string reason;  ///< "site navigation", "site footer"
  Position position;
};

/// What the desk says of publishing it. IPTC's words (NITF's management-status, NewsML-G2's pubStatus).
enum class Release {
  usable,     ///< or the source says nothing
  embargoed,  ///< not before Article::embargo; where that is absent, not at all
  withheld,
  cancelled,
};

/// A news article, whatever format it came in. A plain value; absent things are empty.
struct Article {
  std::string source_name;  ///< Source::name, for messages

  Inlines kicker;  ///< the line above the headline
  Inlines headline;
  Inlines standfirst;  ///< the summary under the headline
  Blocks abstract;     ///< a longer summary, where the source has one beside the standfirst
  std::vector<Byline> bylines;
  std::string byline_note;  ///< words of the byline that name nobody ("from our own correspondent")
  std::string dateline;     ///< as found: "HARBOUR CITY, May 12"
  Publication publication;
  std::optional<DateTime> published;
  std::optional<DateTime> updated;
  std::optional<DateTime> accessed;
  std::string language;  ///< BCP 47 in canonical case; empty: the source does not say
  std::string canonical_url;
  std::string identifier;  ///< the source's own: a URN, a GUID, a desk's number
  std::vector<std::string> keywords;
  Rights rights;
  std::vector<ScopedRights> further_rights;  ///< in source order; printed after `rights`
  Release release = Release::usable;
  std::optional<DateTime> embargo;  ///< not to be published before
  std::optional<DateTime> expires;  ///< not to be published from then on
  std::vector<Correction> corrections;
  Blocks body;
  std::vector<Note> notes;  ///< in source order until assembly, then by number
  std::vector<Reference>
      references;  ///< in source order until assembly, then cited ones by number, then the rest
  std::vector<std::string> bibliographies;  ///< files named by the source, not yet read
  std::vector<ExtraField> extra_fields;
  std::vector<LeftOut> left_out;
};

}  // namespace newsexport
