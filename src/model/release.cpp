// External interface: parse_release(), name_of(Release), end_of_use(), release_window(), find_hold().
#include "model/release.h"

#include <algorithm>
#include <array>
#include <utility>

#include "support/utf8.h"

namespace newsexport {
namespace {

constexpr std::array<std::pair<std::string_view, Release>, 5> kWords = {{
    {"usable", Release::usable},
    {"embargoed", Release::embargoed},
    {"withheld", Release::withheld},
    {"cancelled", Release::cancelled},
    {"canceled", Release::cancelled},
}};

/// The first second after the moment, day, month or year that `time` names.
long long end_of(const DateTime& time) {
  DateTime next = time;
  if (time.has_time) return seconds_since_epoch(time);
  constexpr long long kDay = 24LL * 60 * 60;
  if (time.day > 0) return seconds_since_epoch(time) + kDay;
  if (time.month > 0 && time.month < 12) {
    ++next.month;
  } else {
    ++next.year;
    if (next.month > 0) next.month = 1;
  }
  return seconds_since_epoch(next);
}

bool is_before(const DateTime& now, const std::optional<DateTime>& start) {
  return start && seconds_since_epoch(now) < seconds_since_epoch(*start);
}

bool is_past(const DateTime& now, const std::optional<DateTime>& end) {
  return end && seconds_since_epoch(now) >= end_of(*end);
}

}  // namespace

std::optional<Release> parse_release(std::string_view word) {
  std::string folded = fold_case(trim(word));
  if (folded.starts_with("stat:")) folded.erase(0, 5);
  for (const auto& [known, release] : kWords) {
    if (folded == known) return release;
  }
  return std::nullopt;
}

std::string_view name_of(Release release) {
  for (const auto& [known, named] : kWords) {
    if (named == release) return known;
  }
  return "";
}

std::optional<DateTime> end_of_use(const Article& article) {
  return article.expires ? article.expires : article.rights.ends;
}

bool ReleaseWindow::contains(const DateTime& moment) const {
  const long long seconds = seconds_since_epoch(moment);
  return (!from || seconds >= *from) && (!until || seconds < *until);
}

ReleaseWindow release_window(const Article& article) {
  ReleaseWindow window;
  for (const std::optional<DateTime>& start : {article.embargo, article.rights.starts}) {
    if (start)
      window.from = std::max(window.from.value_or(seconds_since_epoch(*start)), seconds_since_epoch(*start));
  }
  for (const std::optional<DateTime>& end : {article.expires, article.rights.ends}) {
    if (end) window.until = std::min(window.until.value_or(end_of(*end)), end_of(*end));
  }
  return window;
}

std::optional<Hold> find_hold(const Article& article, const std::optional<DateTime>& now) {
  if (article.release == Release::cancelled) return Hold{"article.cancelled", "it is cancelled"};
  if (article.release == Release::withheld) return Hold{"article.withheld", "it is withheld"};
  if (article.release == Release::embargoed && !article.embargo) {
    return Hold{"article.embargoed", "it is embargoed, and no time is given when that ends"};
  }
  if (!now) return std::nullopt;
  if (is_before(*now, article.embargo)) {
    return Hold{"article.embargoed", "it is embargoed until " + format_iso(*article.embargo)};
  }
  if (is_before(*now, article.rights.starts)) {
    return Hold{"article.embargoed", "its rights only begin on " + format_iso(*article.rights.starts)};
  }
  if (is_past(*now, article.expires)) {
    return Hold{"article.expired", "it expired on " + format_iso(*article.expires)};
  }
  if (is_past(*now, article.rights.ends)) {
    return Hold{"article.expired", "its rights ended on " + format_iso(*article.rights.ends)};
  }
  return std::nullopt;
}

}  // namespace newsexport
