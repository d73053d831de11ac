// External interface: language_from_babel(), babel_language(), bibstring(), csl_type().
#include "citations/bibtex/bib_words.h"

#include <algorithm>
#include <map>
#include <utility>

#include "model/language.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

using Table = std::map<std::string_view, std::string_view>;

std::string_view look_up(const Table& table, std::string_view key) {
  const auto found = table.find(key);
  return found == table.end() ? std::string_view{} : found->second;
}

const Table& languages() {
  static const Table kTable = {
      {"afrikaans", "af"},    {"american", "en-US"},  {"arabic", "ar"},         {"australian", "en-AU"},
      {"austrian", "de-AT"},  {"basque", "eu"},       {"belarusian", "be"},     {"brazil", "pt-BR"},
      {"brazilian", "pt-BR"}, {"breton", "br"},       {"british", "en-GB"},     {"bulgarian", "bg"},
      {"canadian", "en-CA"},  {"canadien", "fr-CA"},  {"catalan", "ca"},        {"chinese", "zh"},
      {"croatian", "hr"},     {"czech", "cs"},        {"danish", "da"},         {"dutch", "nl"},
      {"english", "en-US"},   {"esperanto", "eo"},    {"estonian", "et"},       {"finnish", "fi"},
      {"francais", "fr"},     {"french", "fr"},       {"galician", "gl"},       {"german", "de"},
      {"germanb", "de"},      {"greek", "el"},        {"hebrew", "he"},         {"hindi", "hi"},
      {"hungarian", "hu"},    {"icelandic", "is"},    {"indonesian", "id"},     {"irish", "ga"},
      {"italian", "it"},      {"japanese", "ja"},     {"korean", "ko"},         {"latin", "la"},
      {"latvian", "lv"},      {"lithuanian", "lt"},   {"macedonian", "mk"},     {"magyar", "hu"},
      {"malay", "ms"},        {"mexican", "es-MX"},   {"naustrian", "de-AT"},   {"newzealand", "en-NZ"},
      {"ngerman", "de"},      {"norsk", "nb"},        {"norwegian", "no"},      {"nswissgerman", "de-CH"},
      {"nynorsk", "nn"},      {"persian", "fa"},      {"polish", "pl"},         {"portuguese", "pt"},
      {"portuges", "pt"},     {"romanian", "ro"},     {"russian", "ru"},        {"scottish", "gd"},
      {"serbian", "sr"},      {"slovak", "sk"},       {"slovene", "sl"},        {"slovenian", "sl"},
      {"spanish", "es"},      {"swedish", "sv"},      {"swissgerman", "de-CH"}, {"thai", "th"},
      {"turkish", "tr"},      {"ukenglish", "en-GB"}, {"ukrainian", "uk"},      {"usenglish", "en-US"},
      {"vietnamese", "vi"},   {"welsh", "cy"},
  };
  return kTable;
}

}  // namespace

std::string language_from_babel(std::string_view name) {
  std::string key = fold_case(trim(name));
  if (key.starts_with("lang")) key.erase(0, 4);  // BibLaTeX's localization keys: "langgerman"
  const std::string_view tag = look_up(languages(), key);
  if (!tag.empty()) return std::string(tag);
  return canonical_language(trim(name)).value_or("");
}

std::string babel_language(const std::string& tag) {
  // Where babel has several names for a language: the one of today's spelling.
  static const Table kPreferred = {
      {"de", "ngerman"}, {"de-AT", "naustrian"}, {"de-CH", "nswissgerman"}, {"de-DE", "ngerman"},
      {"en", "english"}, {"en-US", "american"},  {"fr", "french"},          {"fr-FR", "french"},
      {"hu", "magyar"},  {"pt", "portuguese"},   {"pt-BR", "brazilian"},    {"sl", "slovene"},
  };
  if (const std::string_view name = look_up(kPreferred, tag); !name.empty()) return std::string(name);
  const std::string primary = tag.substr(0, tag.find('-'));
  for (const std::string& wanted : {tag, primary}) {
    if (const std::string_view name = look_up(kPreferred, wanted); !name.empty()) return std::string(name);
    const auto found = std::ranges::find(languages(), wanted, &Table::value_type::second);
    if (found != languages().end()) return std::string(found->first);
  }
  return {};
}

std::string bibstring(const std::string& key) {
  static const Table kTable = {
      {"mathesis", "Master’s thesis"},
      {"phdthesis", "PhD thesis"},
      {"candthesis", "Candidate thesis"},
      {"bathesis", "Bachelor’s thesis"},
      {"techreport", "technical report"},
      {"resreport", "research report"},
      {"software", "computer software"},
      {"datacd", "data CD"},
      {"audiocd", "audio CD"},
      {"patent", "patent"},
      {"patentde", "German patent"},
      {"patenteu", "European patent"},
      {"patentfr", "French patent"},
      {"patentuk", "British patent"},
      {"patentus", "U.S. patent"},
      {"patreq", "patent request"},
      {"patreqde", "German patent request"},
      {"patreqeu", "European patent request"},
      {"patreqfr", "French patent request"},
      {"patrequk", "British patent request"},
      {"patrequs", "U.S. patent request"},
      {"inpreparation", "in preparation"},
      {"submitted", "submitted"},
      {"forthcoming", "forthcoming"},
      {"inpress", "in press"},
      {"prepublished", "pre-published"},
      {"newseries", "new series"},
      {"oldseries", "old series"},
      {"countryde", "Germany"},
      {"countryeu", "European Union"},
      {"countryep", "European Union"},
      {"countryfr", "France"},
      {"countryuk", "United Kingdom"},
      {"countryus", "United States of America"},
  };
  const std::string_view words = look_up(kTable, fold_case(key));
  return words.empty() ? key : std::string(words);
}

std::string csl_type(std::string_view type, std::string_view subtype, bool is_event) {
  static const Table kTable = {
      {"artwork", "graphic"},
      {"audio", "song"},
      {"book", "book"},
      {"booklet", "pamphlet"},
      {"bookinbook", "chapter"},
      {"collection", "book"},
      {"commentary", "book"},
      {"conference", "paper-conference"},
      {"data", "dataset"},
      {"dataset", "dataset"},
      {"electronic", "webpage"},
      {"image", "graphic"},
      {"inbook", "chapter"},
      {"incollection", "chapter"},
      {"inproceedings", "paper-conference"},
      {"inreference", "entry-encyclopedia"},
      {"jurisdiction", "legal_case"},
      {"legal", "treaty"},
      {"legislation", "legislation"},
      {"letter", "personal_communication"},
      {"letters", "personal_communication"},
      {"manual", "book"},
      {"mastersthesis", "thesis"},
      {"movie", "motion_picture"},
      {"music", "song"},
      {"mvbook", "book"},
      {"mvcollection", "book"},
      {"mvproceedings", "book"},
      {"mvreference", "book"},
      {"newsarticle", "article-newspaper"},
      {"online", "webpage"},
      {"patent", "patent"},
      {"performance", "performance"},
      {"phdthesis", "thesis"},
      {"proceedings", "book"},
      {"reference", "book"},
      {"report", "report"},
      {"review", "review"},
      {"software", "software"},
      {"standard", "standard"},
      {"suppbook", "chapter"},
      {"suppcollection", "chapter"},
      {"techreport", "report"},
      {"thesis", "thesis"},
      {"video", "motion_picture"},
      {"webpage", "webpage"},
      {"www", "webpage"},
  };
  if (type == "article" || type == "periodical" || type == "suppperiodical") {
    if (subtype == "magazine") return "article-magazine";
    return subtype == "newspaper" ? "article-newspaper" : "article-journal";
  }
  if (type == "unpublished") return is_event ? "speech" : "manuscript";
  const std::string_view found = look_up(kTable, type);
  return found.empty() ? "document" : std::string(found);
}

}  // namespace newsexport
