#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace newsexport {

/// A licence or public-domain mark of Creative Commons.
struct CreativeCommons {
  std::string terms;         ///< "by", "by-nc-sa", "zero", "mark"
  std::string version;       ///< "4.0"; empty: not said
  std::string jurisdiction;  ///< of a ported licence: "de", "igo"; empty: none, or not said

  /// As Creative Commons abbreviates it: "CC BY-NC-SA 3.0 DE", "CC0 1.0", "Public Domain Mark 1.0".
  std::string name() const;
  /// "https://creativecommons.org/licenses/by-nc-sa/3.0/de/"; empty where the version is not said, since it
  /// is part of what the licence is.
  std::string url() const;
  /// Whether it gives up rights, or says that there are none: CC0 and the Public Domain Mark.
  bool is_public_domain() const { return terms == "zero" || terms == "mark"; }

  friend bool operator==(const CreativeCommons&, const CreativeCommons&) = default;
};

/// Reads an address below creativecommons.org, with or without scheme, deed and language.
std::optional<CreativeCommons> parse_creative_commons_url(std::string_view url);

/// Reads a name that is nothing but the licence's, as it is commonly written: "CC-BY-SA-4.0" (SPDX), "CC
/// BY 4.0", "Creative Commons Attribution-ShareAlike 3.0 Germany", "Attribution 4.0 International (CC
/// BY 4.0)", "CC0".
std::optional<CreativeCommons> parse_creative_commons_name(std::string_view name);

/// The first licence that running text names by address, or else by name ("CC …", "Creative Commons …",
/// "Public Domain Mark"). Linear in the text.
std::optional<CreativeCommons> find_creative_commons(std::string_view text);

}  // namespace newsexport
