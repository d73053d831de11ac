// External interface: find_subtitles(). Lines that begin with times: subtitles, and logs.
#include <algorithm>

#include "readers/foreign/recognizers.h"
#include "support/utf8.h"

namespace newsexport::foreign {
namespace {

bool is_number(std::string_view line) {
  const std::string_view bare = trim(line);
  return !bare.empty() && bare.find_first_not_of("0123456789") == std::string_view::npos;
}

/// "00:00:01,000 --> 00:00:04,000"; hours may be missing, and settings follow.
bool is_cue(std::string_view line) {
  const std::size_t arrow = line.find("-->");
  if (arrow == std::string_view::npos) return false;
  const std::string_view start = trim(line.substr(0, arrow));
  return begins_like(start, "99:99:99") || begins_like(start, "9:99:99") || begins_like(start, "99:99.999");
}

/// YouTube's: "0:00:01.000,0:00:04.000".
bool is_sbv_cue(std::string_view line) {
  return begins_like(line, "9:99:99.999,9:99:99.999");
}

/// The moment that a program writes before what it did, to the second: people do not write so.
bool is_log_line(std::string_view line) {
  if (line.starts_with('[')) line.remove_prefix(1);
  if (begins_like(line, "9999-99-99T99:99:99") || begins_like(line, "9999-99-99 99:99:99") ||
      begins_like(line, "9999/99/99 99:99:99") || begins_like(line, "99/99/9999, 99:99:99") ||
      begins_like(line, "99/99/99, 99:99:99") || begins_like(line, "AAA 99 99:99:99 ") ||
      begins_like(line, "AAA  9 99:99:99 ") || begins_like(line, "AAA AAA 99 99:99:99 ") ||
      begins_like(line, "99:99:99.999 ") || begins_like(line, "99:99:99,999 ")) {
    return true;
  }
  // "192.0.2.1 - - [12/May/2026:06:00:00 +0000]"
  const std::size_t bracket = line.find(" [");
  return bracket != std::string_view::npos && begins_like(line.substr(bracket), " [99/AAA/9999:99:99:99");
}

bool is_log(const Sample& sample) {
  constexpr std::size_t kFewest = 3;
  const std::size_t filled =
      count_lines(sample.lines, [](std::string_view line) { return !trim(line).empty(); });
  const std::size_t logged = count_lines(sample.lines, is_log_line);
  return logged >= kFewest && logged * 10 >= filled * 9;
}

/// "[00:12.00] words".
bool is_timed_line(std::string_view line) {
  return begins_like(line, "[99:99.99]") || begins_like(line, "[99:99.999]") ||
         begins_like(line, "[99:99:99]");
}

/// "[ti:Upper Mill]", "[ar:The Millers]".
bool is_tag_of_lyrics(std::string_view line) {
  return line.ends_with(']') && begins_with_any(line, {"[ti:", "[ar:", "[al:", "[au:", "[by:", "[re:", "[ve:",
                                                       "[length:", "[offset:", "[la:", "[#:"});
}

/// Times on every line, or behind what the song is called.
bool is_lyrics(const Sample& sample) {
  const std::size_t filled =
      count_lines(sample.lines, [](std::string_view line) { return !trim(line).empty(); });
  const std::size_t timed = count_lines(sample.lines, is_timed_line);
  const std::size_t tags =
      count_lines(sample.lines, [](std::string_view line) { return is_tag_of_lyrics(trim(line)); });
  return (timed >= 3 || (timed >= 1 && tags >= 1)) && (timed + tags) * 10 >= filled * 8;
}

}  // namespace

std::optional<ForeignFormat> find_subtitles(const Sample& sample) {
  const std::string_view first = sample.line(0);
  const bool is_webvtt = first == "WEBVTT" || begins_with_any(first, {"WEBVTT ", "WEBVTT\t"});
  if (is_webvtt) return ForeignFormat{"subtitles (WebVTT)", ""};
  if (is_cue(first) || (is_number(first) && is_cue(sample.line(1))))
    return ForeignFormat{"subtitles (SRT)", ""};
  if (is_sbv_cue(first)) return ForeignFormat{"subtitles (SBV)", ""};
  if (begins_with_any(first, {"[Script Info]"})) return ForeignFormat{"subtitles (ASS)", ""};
  const bool is_microdvd = first.starts_with('{') && is_number(first.substr(1, first.find('}') - 1)) &&
                           first.find("}{") != std::string_view::npos;
  if (is_microdvd) return ForeignFormat{"subtitles (MicroDVD)", ""};
  if (is_lyrics(sample)) return ForeignFormat{"timed lyrics (LRC)", ""};
  if (is_log(sample)) return ForeignFormat{"a log", ""};
  return std::nullopt;
}

}  // namespace newsexport::foreign
