#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "readers/markdown/attribute_report.h"
#include "readers/markdown/prepared_text.h"
#include "readers/markdown/running_text.h"

namespace newsexport::markdown {

/// Where the running text stands: links hold no citations and no notes.
enum class Scope { text, link };

/// What reading inlines needs from around it.
struct InlineSurroundings {
  const PreparedText& prepared;
  /// Stores the note `^[…]` and returns its key.
  std::function<std::string(Inlines content)> add_inline_note;
  /// The canonical tag, or "" (and a diagnostic) where it is no language.
  std::function<std::string(const std::string& tag)> language;
  /// Told of `[^label]` that no note has.
  std::function<void(std::string_view label)> missing_note;
  /// Told of all attributes of an inline.
  std::function<void(const Attributes& attributes, Bearer bearer)> attributes_of;
};

/// Reads pandoc's inline syntax in `running`: citations, notes `^[…]`, spans `[…]{…}`, super- and subscript,
/// attributes behind links and pictures. Takes time linear in the length of the text.
Inlines read_inlines(RunningText running, Scope scope, const InlineSurroundings& surroundings);

/// `alt`, `.decorative` and the keys of picture_fields.h of a picture.
void apply_attributes(Picture& picture, const Attributes& attributes);

/// `lang` and `dir`.
void apply_language(const Attributes& attributes, const InlineSurroundings& surroundings,
                    std::string& language, Direction& direction);

}  // namespace newsexport::markdown
