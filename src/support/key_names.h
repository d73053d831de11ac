#pragma once

#include <span>
#include <string>
#include <string_view>

namespace newsexport {

/// A key without its manner of writing: "publish_date", "Publish-Date", "publishDate" and "publish date" are
/// all "publishdate".
std::string plain_key(std::string_view key);

/// The known key that `key` is most likely a slip for, or "": at most one letter in three, and two in all,
/// are inserted, left out, replaced, or swapped with their neighbour. Of several the first nearest.
std::string_view nearest_key(std::string_view key, std::span<const std::string_view> known);

/// "; did you mean 'rights'?", for the end of a message, or "" where no known key is near.
std::string did_you_mean(std::string_view key, std::span<const std::string_view> known);

}  // namespace newsexport
