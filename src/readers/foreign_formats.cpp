// Recognizes files of formats that have no reader: refuse_foreign_bytes(), refuse_foreign_text().
#include "readers/foreign_formats.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include <fmt/format.h>

#include "readers/foreign/recognizers.h"
#include "readers/formats.h"
#include "readers/markdown/front_matter.h"
#include "support/error.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

using foreign::ForeignFormat;

/// In this order: what only one kind of file can begin with comes before what is judged by many lines.
constexpr std::array<foreign::Recognizer, 13> kRecognizers = {
    foreign::find_mail,         foreign::find_xml,         foreign::find_json,     foreign::find_subtitles,
    foreign::find_bibliography, foreign::find_typesetting, foreign::find_code,     foreign::find_program,
    foreign::find_light_markup, foreign::find_wiki_markup, foreign::find_settings, foreign::find_notation,
    foreign::find_table};

/// The first of them, which are certain.
constexpr std::size_t kCertainRecognizers = 3;

/// Whether the text is certainly XML, HTML or JSON of a format that is read: they are told by what they must
/// begin with, Markdown by signs that other light markup has too.
bool is_certain_structure(std::string_view text) {
  constexpr int kCertain = 100;
  return std::ranges::any_of(input_formats(), [&](const InputFormat& format) {
    return format.name != "markdown" && format.sniff(text) == kCertain;
  });
}

bool has_yaml_ending(std::string_view name) {
  const std::string lower = fold_case(name);
  return lower.ends_with(".yaml") || lower.ends_with(".yml");
}

/// Whether the document begins with front matter, which no other format has, and goes on behind it.
bool has_front_matter(const Source& source) {
  if (!markdown::begins_with_front_matter(source.text)) return false;
  return !trim(markdown::find_front_matter(source)->body).empty();
}

/// A name that says which format it is in is contradicted only by what is certain.
bool names_its_format(const std::string& name) {
  const std::string_view named = choose_input_format({name, ""}).name;
  return has_format_ending(name) && named != "text" && named != "markdown";
}

std::optional<ForeignFormat> find_by_content(const Source& source) {
  if (is_certain_structure(source.text) || has_front_matter(source)) return std::nullopt;
  const foreign::Sample sample(source.text);
  const std::size_t count = names_its_format(source.name) ? kCertainRecognizers : kRecognizers.size();
  for (const foreign::Recognizer recognize : std::span(kRecognizers).first(count)) {
    if (auto found = recognize(sample)) return found;
  }
  return std::nullopt;
}

/// As a shell takes it; a name that would need quotes stays FILE.
std::string name_in_command(const std::string& name) {
  const bool is_plain = !name.empty() && name.front() != '-' && std::ranges::all_of(name, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("-_./").find(c) != std::string_view::npos;
  });
  return is_plain ? name : "FILE";
}

[[noreturn]] void refuse(const std::string& name, const ForeignFormat& format) {
  std::string message = fmt::format("looks like {}, which newsexport does not read", format.name);
  if (!format.help.empty()) {
    std::string help = format.help;
    const std::size_t at = help.find("FILE");
    if (at != std::string::npos) help.replace(at, 4, name_in_command(name));
    message += "; " + help;
  }
  throw Error(Error::Kind::input, name, "input.unsupported-format", message);
}

}  // namespace

void refuse_foreign_bytes(const std::string& name, std::string_view bytes) {
  if (const auto format = foreign::find_binary(bytes)) refuse(name, *format);
}

void refuse_foreign_text(const Source& source) {
  if (has_yaml_ending(source.name) && !is_certain_structure(source.text))
    refuse(source.name, foreign::yaml_format(foreign::Sample(source.text)));
  if (const auto format = find_by_content(source)) refuse(source.name, *format);
  if (is_certain_format(source.text)) return;
  if (const auto format = foreign::find_by_ending(source.name)) refuse(source.name, *format);
}

void report_foreign_text(const Source& source, std::string_view read_as, Diagnostics& diagnostics) {
  const auto format = find_by_content(source);
  if (!format) return;
  diagnostics.warning({}, "input.unlike-format",
                      fmt::format("looks like {}; it is read as {}, as --from says", format->name, read_as));
}

}  // namespace newsexport
