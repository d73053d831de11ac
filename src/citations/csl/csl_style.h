#pragma once

#include <memory>
#include <string>

#include "support/diagnostics.h"
#include "support/source.h"

namespace newsexport {

namespace csl {
struct Style;
}

/// An independent CSL 1.0.2 style, parsed once. Immutable; copies share the tree, also between threads.
class CslStyle {
 public:
  explicit CslStyle(std::shared_ptr<const csl::Style> tree) : tree_(std::move(tree)) {}

  const std::string& title() const;
  const std::string& id() const;
  /// class="note": each citation stands in a note of its own.
  bool is_note_style() const;
  /// Citations are numbers that lead to a numbered list.
  bool is_numeric_style() const;
  bool has_bibliography() const;
  /// The style's own default-locale ("en-GB"), or "".
  const std::string& default_language() const;

  const csl::Style& tree() const { return *tree_; }

 private:
  std::shared_ptr<const csl::Style> tree_;
};

/// Reads a style file. Elements that CSL 1.0.2 does not have are reported (`csl.unknown-element`) and left
/// out; attribute values that it does not have count as not given. Throws Error (kind input) with the line:
/// `csl.invalid` (no CSL style, no citation layout, an unknown macro, macros that call themselves),
/// `csl.dependent` (names the parent that has to be given instead), or as read_xml_tree() does.
CslStyle read_csl_style(const Source& source, Diagnostics& diagnostics);

}  // namespace newsexport
