#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace newsexport::markdown {

/// A citation key in running text: "@doe2020", "-@doe2020", "@{https://example.org/a}" (there the braces are
/// one protected piece, see PreparedText, and `piece` is its number).
struct CitationKey {
  std::string key;
  bool suppresses_author = false;
  std::optional<std::size_t> piece;
  std::size_t end = 0;  ///< byte after the key
};

/// The key that begins at byte `at` of `text`, by pandoc's rules: it starts with a letter, digit or "_" and
/// may hold single punctuation `:.#$%&-+?<>~/` inside. None in e-mail addresses and after a slash.
std::optional<CitationKey> citation_key_at(std::string_view text, std::size_t at);

/// The locator at the start of what follows a key: ", p. 3", " ch. 1", ", {iv}", ", 33-35, 38".
struct Locator {
  std::string label;  ///< CSL term; a bare number is a "page"
  std::string value;
  std::size_t length = 0;  ///< bytes taken, the comma before it included
};
std::optional<Locator> locator_at_start(std::string_view suffix);

/// CSL's term for "pp.", "chap.", "§" at the start of `text`, and its length in bytes.
struct LocatorLabel {
  std::string_view term;
  std::size_t length = 0;
};
std::optional<LocatorLabel> locator_label_at_start(std::string_view text);

}  // namespace newsexport::markdown
