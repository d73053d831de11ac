// External interface: find_notation(). Screenplays, diagrams, music, games, and bytes written in letters.
#include <algorithm>
#include <array>

#include "readers/foreign/recognizers.h"
#include "support/utf8.h"

namespace newsexport::foreign {
namespace {

/// Capitals, and not one small letter: how screenplays write scenes and speakers.
bool is_in_capitals(std::string_view line) {
  std::size_t capitals = 0;
  for (std::size_t at = 0; at < line.size();) {
    const char32_t code_point = next_code_point(line, at);
    if (is_lower(code_point)) return false;
    capitals += is_upper(code_point) ? 1 : 0;
  }
  return capitals >= 2;
}

bool is_scene(std::string_view line) {
  return begins_with_any(line, {"INT. ", "EXT. ", "EST. ", "INT./EXT. ", "INT/EXT ", "INT/EXT. ", "I/E ",
                                "INT ", "EXT "}) &&
         is_in_capitals(line);
}

/// Fountain: scenes in capitals, and speakers in capitals above what they say.
bool is_screenplay(const Sample& sample) {
  std::size_t scenes = 0;
  std::size_t speakers = 0;
  for (std::size_t at = 0; at < sample.prose.size(); ++at) {
    const std::string_view line = trim(sample.prose[at]);
    const bool is_own = at == 0 || trim(sample.prose[at - 1]).empty();
    const bool is_followed = at + 1 < sample.prose.size() && !trim(sample.prose[at + 1]).empty();
    if (is_own && is_scene(line)) ++scenes;
    if (is_own && is_followed && !is_scene(line) && is_in_capitals(line)) ++speakers;
  }
  const std::string_view first = trim(sample.line(0));
  const bool begins = is_scene(first) || begins_with_any(first, {"FADE IN", "Title:"});
  return begins ? scenes > 0 && (speakers > 0 || scenes >= 2) : scenes >= 2 && speakers >= 2;
}

/// RFC 4648, 4: lines of one length without a space, of letters of both cases and digits.
bool is_base64(const Sample& sample) {
  constexpr std::size_t kFewest = 40;
  constexpr std::size_t kLongestLine = 80;
  constexpr std::string_view kSigns = "+/-_=";
  std::size_t capitals = 0;
  std::size_t small = 0;
  std::size_t digits = 0;
  std::size_t all = 0;
  for (std::size_t at = 0; at < sample.lines.size(); ++at) {
    const std::string_view line = trim(sample.lines[at]);
    if (line.empty()) continue;
    if (line.find('=') < line.size() - 2) return false;
    for (const char c : line) {
      capitals += c >= 'A' && c <= 'Z' ? 1 : 0;
      small += c >= 'a' && c <= 'z' ? 1 : 0;
      digits += c >= '0' && c <= '9' ? 1 : 0;
      const bool is_sign = kSigns.find(c) != std::string_view::npos;
      if (!is_sign && end_of_name(std::string_view(&c, 1), 0) == 0) return false;
    }
    all += line.size();
    const bool is_last = at + 2 >= sample.lines.size();
    if (!is_last && line.size() != trim(sample.line(0)).size()) return false;
    if (!is_last && line.size() > kLongestLine) return false;
  }
  return all >= kFewest && capitals * 10 >= all && small * 10 >= all && digits > 0;
}

struct Beginning {
  std::string_view text;
  std::string_view more;  ///< has to follow in some line's beginning; or empty
  std::string_view name;
};
constexpr std::array kBeginnings = {
    Beginning{"@startuml", "", "a diagram (PlantUML)"},
    Beginning{"digraph ", "}", "a diagram (Graphviz)"},
    Beginning{"strict digraph ", "}", "a diagram (Graphviz)"},
    Beginning{"sequenceDiagram\n", "", "a diagram (Mermaid)"},
    Beginning{"flowchart TD\n", "", "a diagram (Mermaid)"},
    Beginning{"flowchart LR\n", "", "a diagram (Mermaid)"},
    Beginning{"graph TD\n", "", "a diagram (Mermaid)"},
    Beginning{"graph LR\n", "", "a diagram (Mermaid)"},
    Beginning{"\\version \"", "", "music (LilyPond)"},
    Beginning{"X:", "K:", "music (ABC)"},
    Beginning{"{title:", "", "a song with chords (ChordPro)"},
    Beginning{"{t:", "", "a song with chords (ChordPro)"},
    Beginning{"[Event \"", "[White \"", "a game of chess (PGN)"},
    Beginning{"Feature: ", "  Scenario", "tests of a program (Gherkin)"},
};

}  // namespace

std::optional<ForeignFormat> find_notation(const Sample& sample) {
  for (const Beginning& known : kBeginnings) {
    if (!sample.text.starts_with(known.text)) continue;
    const bool has_more = std::ranges::any_of(
        sample.lines, [&](std::string_view line) { return line.starts_with(known.more); });
    if (known.more.empty() || has_more) return ForeignFormat{std::string(known.name), ""};
  }
  if (is_screenplay(sample)) {
    return ForeignFormat{"a screenplay (Fountain)", ""};
  }
  const bool is_data_address = sample.text.starts_with("data:") && sample.line(0).find(";base64,") < 100;
  if (is_data_address || is_base64(sample))
    return ForeignFormat{"bytes in base64", "`base64 -d FILE` gives the file that they are"};
  return std::nullopt;
}

}  // namespace newsexport::foreign
