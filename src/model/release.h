#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/article.h"

namespace newsexport {

/// "usable", "embargoed", "withheld", "cancelled" in any case; also IPTC's "canceled", with or without its
/// prefix ("stat:canceled"). None for another word.
std::optional<Release> parse_release(std::string_view word);

/// As parse_release() reads it.
std::string_view name_of(Release release);

/// The day from which on the article is not to be used: its own, or else that of its rights. None: not said.
std::optional<DateTime> end_of_use(const Article& article);

/// Why an article is not to go out.
struct Hold {
  std::string code;    ///< "article.embargoed", "article.withheld", "article.cancelled", "article.expired"
  std::string reason;  ///< "it is embargoed until 2026-06-01T06:00:00Z"
};

/// When an article is not held back because of a date: from the second `from` on and before the second
/// `until`, both since 1970-01-01T00:00:00Z; none: at any time.
struct ReleaseWindow {
  std::optional<long long> from;
  std::optional<long long> until;

  bool contains(const DateTime& moment) const;

  friend bool operator==(const ReleaseWindow&, const ReleaseWindow&) = default;
};

/// The window that find_hold() goes by.
ReleaseWindow release_window(const Article& article);

/// Whether the article is to be held back at the moment `now`. Without a `now`, dates decide nothing. A date
/// without a time of day counts from its first moment as an embargo, and through its last as an end; a time
/// without an offset is read as UTC.
std::optional<Hold> find_hold(const Article& article, const std::optional<DateTime>& now);

}  // namespace newsexport
