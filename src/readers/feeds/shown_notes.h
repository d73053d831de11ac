#pragma once

#include <string>
#include <string_view>

#include "support/diagnostics.h"

namespace newsexport::feeds {

/// Notes that stand within a text, as plugins of WordPress have them ("[ref]The words.[/ref]"), made into
/// what they are on the page: a raised number that leads to a list behind the text.
class ShownNotes {
 public:
  /// The number in the place of the note; its words go to the list.
  std::string add(std::string_view words);
  /// The list as HTML; "" where there is no note.
  std::string list() const;

 private:
  std::string items_;
  int count_ = 0;
};

/// The text with the notes of WordPress's editor, whose words are not in it: `json` is what the post's field
/// `footnotes` has (a list of `id` and `content`). The list takes the place of the editor's block for it, or
/// stands at the end. Text that cannot be read is reported (`feed.footnotes-unreadable`).
std::string with_editor_footnotes(const std::string& text, const std::string& json, Position place,
                                  Diagnostics& diagnostics);

}  // namespace newsexport::feeds
