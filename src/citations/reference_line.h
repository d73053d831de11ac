#pragma once

#include <string_view>

#include "citations/reference_words.h"
#include "model/inlines.h"

namespace newsexport {

/// Builds the text of a reference part by part and sets the punctuation between the parts, so that no comma
/// stands alone and no full stop is doubled, whatever parts are missing.
class ReferenceLine {
 public:
  explicit ReferenceLine(const Punctuation& punctuation) : punctuation_(punctuation) {}

  /// Adds a part after a comma, after a full stop, or after a space. An empty part leaves no trace.
  void add_after_comma(Inlines part);
  void add_after_stop(Inlines part);
  void add_after_space(Inlines part);
  /// The title in the quotation marks of the language; the full stop goes inside or after them.
  void add_quoted_title(Inlines title);
  /// Ends the line: with a full stop, unless the text brings its own end or ends in an address.
  Inlines finish();
  bool empty() const { return inlines_.empty(); }
  /// The line ends in an address, which a full stop or comma would spoil for whoever copies it.
  void add_address(Inlines address);

 private:
  enum class Ending { none, after_title, after_address };
  void add(Inlines part);
  void end_sentence();

  const Punctuation& punctuation_;
  Inlines inlines_;
  Ending ending_ = Ending::none;
};

/// Whether `text` ends in a mark that ends a sentence, perhaps within closing quotation marks or brackets.
bool ends_sentence(std::string_view text);

}  // namespace newsexport
