#pragma once

#include <string>
#include <vector>

#include "model/story.h"

namespace newsexport {

/// A work that the article names.
struct AuditedSource {
  int number = 0;               ///< as printed; 0: it is listed, and nothing refers to it
  std::string text;             ///< as printed, without marks
  std::string link;             ///< URL or DOI's URL, or empty
  bool is_attribution = false;  ///< known from a sentence only ("as cited in the text")
  Position position;
};

struct AuditedNote {
  int number = 0;
  std::string text;
  int references = 0;  ///< how often the text refers to it
  Position position;
};

struct AuditedLink {
  std::string target;
  std::string text;
  Position position;  ///< of the block that it stands in
};

/// One piece of the rights, of the article or of a picture.
struct AuditedRight {
  std::string scope;  ///< of further rights; empty: the article's own
  std::string field;  ///< "holder"
  std::string value;
  std::string origin;  ///< "front matter", "words of the notice"; empty: not known
  Position position;
};

struct AuditedPicture {
  std::string source;
  std::vector<AuditedRight> fields;  ///< with the origin "article" or "picture file"
  std::vector<std::string> missing;  ///< of "credit", "alternative-text", "file"
  bool is_omitted = false;
  Position position;
};

/// What an audit tells, in source order each.
struct AuditFindings {
  std::string article;  ///< the source's name
  std::string title;
  std::string status;   ///< "usable", "embargoed", …
  std::string embargo;  ///< ISO 8601, or empty
  std::string expires;  ///< the same
  std::vector<AuditedSource> sources;
  std::vector<AuditedNote> notes;
  std::vector<AuditedLink> links;  ///< those that lead out of the article
  std::vector<AuditedRight> rights;
  std::vector<AuditedPicture> pictures;
};

AuditFindings find_for_audit(const Story& story);

}  // namespace newsexport
