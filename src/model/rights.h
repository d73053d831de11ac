#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/date_time.h"
#include "support/source.h"

namespace newsexport {

/// The members of Rights, for what is told of them: where each was found, and the lines of an audit.
enum class RightsField {
  notice,
  holder,
  year,
  licence_name,
  licence_url,
  usage_terms,
  credit_line,
  agent,
  territory,
  starts,
  ends,
  restrictions,
  tdm_reservation,
  tdm_policy,
};

/// "licence-name", as in the dump and the audit.
std::string_view name_of(RightsField field);

/// Where a piece of the rights was found.
struct RightsOrigin {
  enum class Kind {
    front_matter,  ///< a field of the source's own metadata, whatever the format calls it
    text,          ///< a notice that stands in the text
    notice,        ///< words of the notice itself: "© 2026 The Harbour Post" names holder and year
    licence,       ///< follows from the licence's name or URL (a Creative Commons licence has both)
    command_line,  ///< --meta, --tdm-reservation, --tdm-policy
  };
  RightsField field;
  Kind kind;
  Position position;  ///< where it stands in the source, as far as that is known
};

/// "front matter", "command line"
std::string_view name_of(RightsOrigin::Kind kind);

/// What the source says of who owns the article and what may be done with it. Nothing here is ever made up:
/// a field that the source does not give is empty.
struct Rights {
  std::string notice;  ///< word for word as found; paragraphs are separated by LF
  std::string holder;
  std::string year;          ///< "2026", "2024–2026"
  std::string licence_name;  ///< canonical for a Creative Commons licence, see model/creative_commons.h
  std::string licence_url;
  std::string usage_terms;
  std::string credit_line;
  std::string agent;                    ///< who acts for the holder
  std::string territory;                ///< where the rights are given: "World excluding Japan"
  std::optional<DateTime> starts;       ///< from when on the rights are given
  std::optional<DateTime> ends;         ///< until when; after it the article is not to be published
  std::string restrictions;             ///< what is not allowed: "No use in calendars"
  std::optional<bool> tdm_reservation;  ///< W3C TDMRep: true reserves text and data mining
  std::string tdm_policy;               ///< URL
  std::vector<RightsOrigin> origins;    ///< at most one for each field; those not known are left out

  /// Whether no field is given.
  bool empty() const;

  /// Notes where `field` was found, in place of an earlier note.
  void note_origin(RightsField field, RightsOrigin::Kind kind, Position position = {});
  /// Null where it is not known.
  const RightsOrigin* origin_of(RightsField field) const;
};

/// Rights that hold for a part of the article or of its uses only ("photographs", "print"), beside
/// Article::rights.
struct ScopedRights {
  std::string scope;  ///< as found; empty: the source does not say what they are for
  Rights rights;
};

}  // namespace newsexport
