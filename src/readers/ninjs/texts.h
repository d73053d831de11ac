#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "readers/ninjs/json.h"

namespace newsexport::ninjs {

/// One of the headlines, bodies or descriptions of an item, whichever way the version has it.
struct RoleText {
  std::string role;          ///< in lower case: "main", "xhtml"; of 1.x what follows the "_" in "body_xhtml"
  std::string content_type;  ///< "text/html", or empty
  std::string value;
  Position position;
  const Json* node = nullptr;  ///< the text itself, or the object that holds it
};

/// All texts of a kind, in order: 1.x has members `headline`, `headline_main`, 2.x and 3.x a list `headlines`
/// of objects. `kind` is "headline", "body" or "description". Blank ones are left out.
std::vector<RoleText> texts_of(const Json& item, std::string_view kind);

/// The first text of the first of these roles that is there, or null.
const RoleText* choose(const std::vector<RoleText>& texts, const std::vector<std::string_view>& roles);

/// Text without markup.
std::string plain(const RoleText& text);

}  // namespace newsexport::ninjs
