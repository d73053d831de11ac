#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newsexport {

/// The words of a licence's name, in lower case, without brackets, hyphens and marks: "CC-BY-SA 4.0" is "cc",
/// "by", "sa", "4.0".
std::vector<std::string> licence_words(std::string_view name);
/// The same words as they are spelled.
std::vector<std::string> spelled_licence_words(std::string_view name);

/// The conditions that a Creative Commons licence sets.
struct LicenceTerms {
  bool by = false;  ///< attribution
  bool nc = false;  ///< non-commercial
  bool nd = false;  ///< no derivatives
  bool sa = false;  ///< share alike
};

/// How many words from `at` on name one condition, abbreviated or in English, German, French, Spanish,
/// Portuguese, Italian or Dutch; 0: none. What they name is added to `terms`.
std::size_t read_licence_term(const std::vector<std::string>& words, std::size_t at, LicenceTerms& terms);

/// The jurisdiction of a ported licence that words from `at` on name, by code or in English or its own
/// language.
struct JurisdictionMatch {
  std::string_view code;
  std::size_t words = 0;  ///< 0: none
};
JurisdictionMatch read_jurisdiction(const std::vector<std::string>& words, std::size_t at);

/// Whether Creative Commons has ported licences to the jurisdiction of this code ("de", "igo", "scotland").
bool is_jurisdiction(std::string_view code);

}  // namespace newsexport
