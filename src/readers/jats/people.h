#pragma once

#include <map>
#include <set>
#include <string>

#include "readers/jats/conversion.h"

namespace newsexport::jats {

/// The affiliations of an article, and which of them people refer to.
class Affiliations {
 public:
  explicit Affiliations(const XmlElement& meta);

  /// All that a `contrib` belongs to: what it refers to and its own `aff`, else what holds for its whole
  /// group; the group on whose behalf it wrote; and further ways to it.
  std::string of(const XmlElement& contrib, const XmlElement& group);

  /// Those that nobody referred to, in source order.
  std::vector<std::string> unused() const;

 private:
  struct Entry {
    std::string id;
    std::string words;
    bool is_used = false;
  };
  std::string words_for(const std::string& id);
  std::string of_group(const XmlElement& group);

  std::vector<Entry> entries_;
  std::map<std::string, std::size_t> by_id_;
  bool are_referred_to_ = false;
};

/// "reporter, editor": a contrib's roles, or its type where that is not "author".
std::string role_of(const XmlElement& contrib);

/// ORCID, web address or mail address; "" where there is none.
std::string link_of(const XmlElement& contrib);

/// The first name of a contrib, with its other forms ("Kim Ji-yeong (김지영)") and degrees.
std::string name_of(const XmlElement& contrib);

/// Adds the people of a `contrib-group` that get no byline (members of a group of authors, editors of the
/// journal) as one paragraph: "Ada Lind (chair, Pond Office); Ida Marrow". `heading` stands before them.
void add_people(const XmlElement& group, Conversion& conversion, Blocks& out);
void add_people(const std::string& heading, const XmlElement& group, Affiliations& affiliations, Blocks& out);

}  // namespace newsexport::jats
