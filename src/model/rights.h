#pragma once

#include <optional>
#include <string>

namespace newsexport {

/// What the source says of who owns the article and what may be done with it. Nothing here is ever made up:
/// a field that the source does not give is empty.
struct Rights {
  std::string notice;  ///< word for word as found; paragraphs are separated by LF
  std::string holder;
  std::string year;  ///< "2026", "2024–2026"
  std::string licence_name;
  std::string licence_url;
  std::string usage_terms;
  std::string credit_line;
  std::optional<bool> tdm_reservation;  ///< W3C TDMRep: true reserves text and data mining
  std::string tdm_policy;               ///< URL

  bool empty() const;
};

}  // namespace newsexport
