// External interface: read_contributors().
#include "readers/jats/contributors.h"

#include <algorithm>
#include <array>

#include "readers/jats/blocks.h"
#include "readers/jats/names.h"
#include "readers/jats/notes.h"
#include "readers/jats/people.h"
#include "xml/xml_query.h"

namespace newsexport::jats {
namespace {

void add_byline(const XmlElement& contrib, const XmlElement& group, Affiliations& affiliations,
                Article& article, Blocks& out) {
  Byline byline;
  byline.name = name_of(contrib);
  if (byline.name.empty()) {
    // Somebody without a name: what is said of them stands behind the text.
    std::string words = role_of(contrib);
    const std::string affiliation = affiliations.of(contrib, group);
    if (!affiliation.empty()) words += (words.empty() ? "" : ", ") + affiliation;
    add_paragraph(text_inlines(words), contrib, out);
    return;
  }
  byline.role = role_of(contrib);
  byline.affiliation = affiliations.of(contrib, group);
  byline.link = link_of(contrib);
  article.bylines.push_back(std::move(byline));
}

/// Members of a group may be hundreds: they are named behind the text, after the group's own name.
void add_members(const XmlElement& contrib, Affiliations& affiliations, Blocks& out) {
  for (const XmlElement* collab : descendants(contrib, "collab")) {
    for (const XmlElement* group : child_elements(*collab, "contrib-group")) {
      XmlElement alone;
      alone.children.push_back({*collab});
      const std::vector<Name> names = names_in(alone);
      add_people(names.empty() ? "" : spoken_name(names.front()), *group, affiliations, out);
    }
  }
}

/// What a group or one of its people says beside names: `bio`, `author-comment`, `fn`.
void add_remarks(const XmlElement& element, Conversion& conversion, Blocks& out) {
  constexpr auto kKnown = std::to_array<std::string_view>(
      {"contrib", "name", "name-alternatives", "string-name", "collab", "collab-alternatives", "role",
       "degrees", "aff", "xref", "aff-alternatives", "contrib-id", "email", "uri", "ext-link", "address",
       "anonymous", "institution"});
  for (const XmlElement* child : child_elements(element)) {
    const std::string_view name = local_name(*child);
    if (std::ranges::find(kKnown, name) != kKnown.end()) continue;
    if (name == "bio" || name == "author-comment") {
      add_section(*child, 2, conversion, out);
    } else if (name == "on-behalf-of") {
      if (local_name(element) == "contrib-group") conversion.article.byline_note = words_of(*child);
    } else {
      Blocks blocks = read_note_content(*child, conversion);
      std::move(blocks.begin(), blocks.end(), std::back_inserter(out));
    }
  }
}

}  // namespace

void read_contributors(const XmlElement& meta, Conversion& conversion, Blocks& out) {
  Affiliations affiliations(meta);
  std::vector<const XmlElement*> groups = child_elements(meta, "contrib-group");
  for (const XmlElement* group : groups) {
    for (const XmlElement* contrib : child_elements(*group, "contrib")) {
      add_byline(*contrib, *group, affiliations, conversion.article, out);
    }
  }
  for (const XmlElement* group : groups) {
    for (const XmlElement* contrib : child_elements(*group, "contrib")) {
      add_members(*contrib, affiliations, out);
      add_remarks(*contrib, conversion, out);
    }
    add_remarks(*group, conversion, out);
  }
  for (const std::string& words : affiliations.unused()) add_paragraph(text_inlines(words), meta, out);
  add_author_notes(meta, conversion, out);
}

}  // namespace newsexport::jats
