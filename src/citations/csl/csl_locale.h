#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "citations/csl/csl_style.h"
#include "support/diagnostics.h"
#include "support/source.h"

namespace newsexport {

namespace csl {
struct Locale;
}

/// The terms, date formats and options that one style has in one language. Immutable; copies share it, also
/// between threads.
class CslLocale {
 public:
  explicit CslLocale(std::shared_ptr<const csl::Locale> tree) : tree_(std::move(tree)) {}

  /// The language that was found: "de-AT", or "en-US" where the wanted one is not there.
  const std::string& language() const;

  const csl::Locale& tree() const { return *tree_; }

 private:
  std::shared_ptr<const csl::Locale> tree_;
};

/// The CSL project's locale files.
struct CslLocaleFiles {
  /// The text of the file of one language, `tag` being as the CSL project names its files ("en-US", "de-AT",
  /// "eu", "sr-RS"); none where there is no such file.
  std::function<std::optional<Source>(const std::string& tag)> read;
  std::string places;  ///< where `read` looks, for messages: "A or B"
};

/// Lays the locales over each other as CSL 1.0.2 ("Locale Fallback") says: the style's own cs:locale for the
/// dialect, for the language, and for all; then the files for the dialect, the language's main dialect, and
/// en-US. `language` is BCP 47; "" means the style's default-locale, else en-US. Reports,
/// as of the set-up, `csl.locale-missing` where no file fits the language and `csl.locales-missing` where
/// there is not even the English one; and `csl.locale-invalid` for a file that is none.
CslLocale make_csl_locale(const CslStyle& style, const std::string& language, const CslLocaleFiles& files,
                          Diagnostics& diagnostics);

}  // namespace newsexport
