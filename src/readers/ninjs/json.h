#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "support/json_value.h"
#include "support/source.h"

namespace newsexport::ninjs {

/// JSON as a tree that knows its places.
using Json = JsonValue;

/// Throws Error `ninjs.invalid` or `ninjs.too-large`, with the place.
Json parse(const Source& source);

/// The member of that name in any case of letters (2.0 writes "versionCreated", 3.0 "versioncreated"), or
/// null. `name` is in lower case.
const Json* find(const Json& object, std::string_view name);

/// The member's text: a string or number as it is, the first of a list, a map's `name` or `value`. "" where
/// there is none.
std::string text_at(const Json& object, std::string_view name);
std::string text_of(const Json& value);

/// The values of a list, the members of a map, or the one value: what has several in one version of the
/// format and one in another. None for null.
std::vector<const Json*> each(const Json* value);

/// The tree without these values.
Json without(const Json& tree, const std::set<const Json*>& values);

bool is_object(const Json* value);

}  // namespace newsexport::ninjs
