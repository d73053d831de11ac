// External interface: the words that Creative Commons' licences are called by.
#include "model/creative_commons_words.h"

#include <algorithm>
#include <array>

#include "support/utf8.h"

namespace newsexport {
namespace {

struct TermWords {
  std::string_view words;  ///< separated by spaces
  bool LicenceTerms::*term;
};

// The longer come first where one begins like another.
constexpr std::array<TermWords, 40> kTerms = {{
    {"by", &LicenceTerms::by},
    {"attribution", &LicenceTerms::by},
    {"namensnennung", &LicenceTerms::by},
    {"paternité", &LicenceTerms::by},
    {"atribución", &LicenceTerms::by},
    {"reconocimiento", &LicenceTerms::by},
    {"atribuição", &LicenceTerms::by},
    {"attribuzione", &LicenceTerms::by},
    {"naamsvermelding", &LicenceTerms::by},
    {"nc", &LicenceTerms::nc},
    {"noncommercial", &LicenceTerms::nc},
    {"non commercial", &LicenceTerms::nc},
    {"nicht kommerziell", &LicenceTerms::nc},
    {"keine kommerzielle nutzung", &LicenceTerms::nc},
    {"pas d utilisation commerciale", &LicenceTerms::nc},
    {"utilisation non commerciale", &LicenceTerms::nc},
    {"nocomercial", &LicenceTerms::nc},
    {"no comercial", &LicenceTerms::nc},
    {"nãocomercial", &LicenceTerms::nc},
    {"não comercial", &LicenceTerms::nc},
    {"non commerciale", &LicenceTerms::nc},
    {"nietcommercieel", &LicenceTerms::nc},
    {"nd", &LicenceTerms::nd},
    {"noderivatives", &LicenceTerms::nd},
    {"noderivs", &LicenceTerms::nd},
    {"no derivatives", &LicenceTerms::nd},
    {"no derivative works", &LicenceTerms::nd},
    {"no derivs", &LicenceTerms::nd},
    {"keine bearbeitungen", &LicenceTerms::nd},
    {"keine bearbeitung", &LicenceTerms::nd},
    {"pas de modification", &LicenceTerms::nd},
    {"sinderivadas", &LicenceTerms::nd},
    {"sin derivadas", &LicenceTerms::nd},
    {"semderivações", &LicenceTerms::nd},
    {"sa", &LicenceTerms::sa},
    {"sharealike", &LicenceTerms::sa},
    {"share alike", &LicenceTerms::sa},
    {"weitergabe unter gleichen bedingungen", &LicenceTerms::sa},
    {"partage dans les mêmes conditions", &LicenceTerms::sa},
    {"compartirigual", &LicenceTerms::sa},
}};

struct Jurisdiction {
  std::string_view code;
  std::string_view name;      ///< in lower case, its words separated by spaces
  std::string_view own_name;  ///< in its own language, where that differs
};

// creativecommons.org's ports of versions 1.0 to 3.0. "US" and "UK" are ports of older versions.
constexpr std::array<Jurisdiction, 60> kJurisdictions = {{
    {"ar", "argentina", ""},
    {"am", "armenia", ""},
    {"at", "austria", "österreich"},
    {"au", "australia", ""},
    {"az", "azerbaijan", ""},
    {"be", "belgium", "belgique"},
    {"bg", "bulgaria", ""},
    {"br", "brazil", "brasil"},
    {"ca", "canada", ""},
    {"ch", "switzerland", "schweiz"},
    {"cl", "chile", ""},
    {"cn", "china mainland", ""},
    {"co", "colombia", ""},
    {"cr", "costa rica", ""},
    {"cz", "czech republic", "česko"},
    {"de", "germany", "deutschland"},
    {"dk", "denmark", "danmark"},
    {"ec", "ecuador", ""},
    {"ee", "estonia", "eesti"},
    {"eg", "egypt", ""},
    {"es", "spain", "españa"},
    {"fi", "finland", "suomi"},
    {"fr", "france", ""},
    {"ge", "georgia", ""},
    {"gr", "greece", ""},
    {"gt", "guatemala", ""},
    {"hk", "hong kong", ""},
    {"hr", "croatia", "hrvatska"},
    {"hu", "hungary", ""},
    {"ie", "ireland", ""},
    {"igo", "igo", ""},
    {"il", "israel", ""},
    {"in", "india", ""},
    {"it", "italy", "italia"},
    {"jp", "japan", ""},
    {"kr", "south korea", ""},
    {"lu", "luxembourg", ""},
    {"mk", "macedonia", ""},
    {"mt", "malta", ""},
    {"mx", "mexico", "méxico"},
    {"my", "malaysia", ""},
    {"nl", "netherlands", "nederland"},
    {"no", "norway", "norge"},
    {"nz", "new zealand", ""},
    {"pe", "peru", "perú"},
    {"ph", "philippines", ""},
    {"pl", "poland", "polska"},
    {"pr", "puerto rico", ""},
    {"pt", "portugal", ""},
    {"ro", "romania", "românia"},
    {"rs", "serbia", ""},
    {"scotland", "uk scotland", ""},
    {"se", "sweden", "sverige"},
    {"sg", "singapore", ""},
    {"si", "slovenia", "slovenija"},
    {"th", "thailand", ""},
    {"tw", "taiwan", ""},
    {"uk", "uk england wales", "england and wales"},
    {"us", "united states", "united states of america"},
    {"za", "south africa", ""},
}};

/// How many words from `at` on are those of `phrase`; 0 where one differs.
std::size_t match(const std::vector<std::string>& words, std::size_t at, std::string_view phrase) {
  if (phrase.empty()) return 0;
  std::size_t count = 0;
  for (const std::string_view word : split(phrase, ' ')) {
    if (at + count >= words.size() || words[at + count] != word) return 0;
    ++count;
  }
  return count;
}

bool is_separator(char32_t c) {
  constexpr std::u32string_view kSeparators = U"-–—‐‑_/,;:()[]\"“”'’«»&+®™©";
  return is_space(c) || kSeparators.find(c) != kSeparators.npos;
}

}  // namespace

std::vector<std::string> spelled_licence_words(std::string_view name) {
  std::vector<std::string> words;
  std::string word;
  const auto end_word = [&] {
    while (word.ends_with('.')) word.pop_back();
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  };
  for (std::size_t at = 0; at < name.size();) {
    const char32_t c = next_code_point(name, at);
    if (is_separator(c)) {
      end_word();
    } else {
      append_utf8(word, c);
    }
  }
  end_word();
  return words;
}

std::vector<std::string> licence_words(std::string_view name) {
  std::vector<std::string> words = spelled_licence_words(name);
  for (std::string& word : words) word = fold_case(word);
  return words;
}

std::size_t read_licence_term(const std::vector<std::string>& words, std::size_t at, LicenceTerms& terms) {
  std::size_t longest = 0;
  bool LicenceTerms::*term = nullptr;
  for (const TermWords& known : kTerms) {
    const std::size_t count = match(words, at, known.words);
    if (count <= longest) continue;
    longest = count;
    term = known.term;
  }
  if (term) terms.*term = true;
  return longest;
}

JurisdictionMatch read_jurisdiction(const std::vector<std::string>& words, std::size_t at) {
  JurisdictionMatch longest;
  for (const Jurisdiction& known : kJurisdictions) {
    for (const std::string_view name : {known.code, known.name, known.own_name}) {
      const std::size_t count = match(words, at, name);
      if (count > longest.words) longest = {known.code, count};
    }
  }
  return longest;
}

bool is_jurisdiction(std::string_view code) {
  return std::ranges::find(kJurisdictions, code, &Jurisdiction::code) != kJurisdictions.end();
}

}  // namespace newsexport
