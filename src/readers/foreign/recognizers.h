#pragma once

#include <optional>
#include <string_view>

#include "readers/foreign/sample.h"

namespace newsexport::foreign {

/// Each recognizes a family of formats by signs that neither prose nor Markdown has by chance: one that only
/// such a file can begin with, or two of different kinds. Articles *about* a format show it in fenced or
/// indented code, or in the middle of a line; what counts stands at the beginning of lines outside of fences.
using Recognizer = std::optional<ForeignFormat> (*)(const Sample& sample);

std::optional<ForeignFormat> find_mail(const Sample& sample);       ///< and web archives, calendars, cards
std::optional<ForeignFormat> find_subtitles(const Sample& sample);  ///< and logs
std::optional<ForeignFormat> find_bibliography(const Sample& sample);
std::optional<ForeignFormat> find_typesetting(const Sample& sample);   ///< LaTeX, roff, Typst, PostScript
std::optional<ForeignFormat> find_light_markup(const Sample& sample);  ///< AsciiDoc, Org, reStructuredText
std::optional<ForeignFormat> find_wiki_markup(const Sample& sample);   ///< and Textile
std::optional<ForeignFormat> find_program(const Sample& sample);       ///< and patches
std::optional<ForeignFormat> find_code(const Sample& sample);          ///< CSS, SQL, Dockerfile, Makefile
std::optional<ForeignFormat> find_notation(const Sample& sample);      ///< screenplays, diagrams, base64
std::optional<ForeignFormat> find_table(const Sample& sample);         ///< CSV and its kin
std::optional<ForeignFormat> find_settings(const Sample& sample);      ///< YAML, TOML, INI; edition files
std::optional<ForeignFormat> find_json(const Sample& sample);
std::optional<ForeignFormat> find_xml(const Sample& sample);

/// YAML as the ending of the name says; an edition file is called that.
ForeignFormat yaml_format(const Sample& sample);

/// By the first bytes of files that are not text: pictures, sound, archives, office files, programs.
std::optional<ForeignFormat> find_binary(std::string_view bytes);

/// By the ending of a file's name, where its content says nothing.
std::optional<ForeignFormat> find_by_ending(std::string_view name);

}  // namespace newsexport::foreign
