#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/article.h"
#include "support/diagnostics.h"

namespace newsexport {

/// A metadata field set from outside of the source: a key with the name it has in front matter, and its value
/// as text.
struct MetadataField {
  std::string key;
  std::string value;
};

/// The keys that set_metadata knows, in alphabetical order.
std::vector<std::string_view> metadata_keys();

/// Sets one field of the article in place of what it held; an empty value empties it, and `author` adds a
/// byline. An unknown key, or a value that the field cannot hold (a date that is none, a language that is no
/// BCP 47 tag), changes nothing and is reported: `metadata.unknown-key`, `metadata.invalid-value`.
void set_metadata(Article& article, std::string_view key, std::string_view value, Diagnostics& diagnostics);

/// Sets all fields in order. Authors given here stand in place of the source's own.
void override_metadata(Article& article, std::span<const MetadataField> fields, Diagnostics& diagnostics);

}  // namespace newsexport
