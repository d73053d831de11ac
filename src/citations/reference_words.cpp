// External interface: punctuation_of(), find_term(), join_names(), primary_language().
#include "citations/reference_words.h"

#include <memory>

#include <unicode/listformatter.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include "support/utf8.h"

namespace newsexport {
namespace {

using enum Punctuation::StopPlace;

// The first is used where a language is not in the table.
constexpr Punctuation kPunctuation[] = {
    {"en", "“", "”", ", ", ".", " ", inside_quotes},
    {"de", "„", "“", ", ", ".", " ", after_quotes},
    {"fr", "«\u00A0", "\u00A0»", ", ", ".", " ", after_quotes},
    {"es", "«", "»", ", ", ".", " ", after_quotes},
    {"it", "«", "»", ", ", ".", " ", after_quotes},
    {"pt", "“", "”", ", ", ".", " ", after_quotes},
    {"nl", "‘", "’", ", ", ".", " ", after_quotes},
    {"pl", "„", "”", ", ", ".", " ", after_quotes},
    {"cs", "„", "“", ", ", ".", " ", after_quotes},
    {"sv", "”", "”", ", ", ".", " ", after_quotes},
    {"fi", "”", "”", ", ", ".", " ", after_quotes},
    {"da", "»", "«", ", ", ".", " ", after_quotes},
    {"nb", "«", "»", ", ", ".", " ", after_quotes},
    {"no", "«", "»", ", ", ".", " ", after_quotes},
    {"ru", "«", "»", ", ", ".", " ", after_quotes},
    {"uk", "«", "»", ", ", ".", " ", after_quotes},
    {"el", "«", "»", ", ", ".", " ", after_quotes},
    {"tr", "“", "”", ", ", ".", " ", after_quotes},
    {"ar", "«", "»", "، ", ".", " ", after_quotes},
    {"fa", "«", "»", "، ", ".", " ", after_quotes},
    {"ur", "“", "”", "، ", "۔", " ", after_quotes},
    {"he", "”", "”", ", ", ".", " ", after_quotes},
    {"zh", "“", "”", "，", "。", "", after_quotes},
    {"ja", "「", "」", "、", "。", "", after_quotes},
    {"ko", "“", "”", ", ", ".", " ", after_quotes},
};

struct TermRow {
  std::string_view language;
  std::string_view name;
  Term term;
};

constexpr TermRow kTerms[] = {
    {"en", "page", {"p.", "pp."}},
    {"en", "chapter", {"chap.", "chaps."}},
    {"en", "section", {"sec.", "secs."}},
    {"en", "paragraph", {"para.", "paras."}},
    {"en", "volume", {"vol.", "vols."}},
    {"en", "issue", {"no.", "nos."}},
    {"en", "number", {"no.", "nos."}},
    {"en", "note", {"n.", "nn."}},
    {"en", "line", {"l.", "ll."}},
    {"en", "figure", {"fig.", "figs."}},
    {"en", "table", {"table", "tables"}},
    {"en", "column", {"col.", "cols."}},
    {"en", "part", {"pt.", "pts."}},
    {"en", "book", {"bk.", "bks."}},
    {"en", "folio", {"fol.", "fols."}},
    {"en", "verse", {"v.", "vv."}},
    {"en", "sub-verbo", {"s.v.", "s.vv."}},
    {"en", "opus", {"op.", "opp."}},
    {"en", "article", {"art.", "arts."}},
    {"en", "article-locator", {"art.", "arts."}},
    {"en", "appendix", {"app.", "apps."}},
    {"en", "equation", {"eq.", "eqs."}},
    {"en", "supplement", {"supp.", "supps."}},
    {"en", "edition", {"ed.", "eds."}},
    {"en", "editor", {"(ed.)", "(eds.)"}},
    {"en", "edited-by", {"edited by", "edited by"}},
    {"en", "translated-by", {"translated by", "translated by"}},
    {"en", "interviewed-by", {"interviewed by", "interviewed by"}},
    {"en", "circa", {"c.", "c."}},
    {"de", "page", {"S.", "S."}},
    {"de", "chapter", {"Kap.", "Kap."}},
    {"de", "section", {"Abschn.", "Abschn."}},
    {"de", "paragraph", {"Abs.", "Abs."}},
    {"de", "volume", {"Bd.", "Bde."}},
    {"de", "issue", {"Nr.", "Nrn."}},
    {"de", "number", {"Nr.", "Nrn."}},
    {"de", "note", {"Anm.", "Anm."}},
    {"de", "line", {"Z.", "Z."}},
    {"de", "figure", {"Abb.", "Abb."}},
    {"de", "table", {"Tab.", "Tab."}},
    {"de", "column", {"Sp.", "Sp."}},
    {"de", "edition", {"Aufl.", "Aufl."}},
    {"de", "editor", {"(Hrsg.)", "(Hrsg.)"}},
    {"de", "edited-by", {"hrsg. von", "hrsg. von"}},
    {"de", "translated-by", {"übers. von", "übers. von"}},
    {"de", "interviewed-by", {"interviewt von", "interviewt von"}},
    {"de", "circa", {"ca.", "ca."}},
    {"fr", "page", {"p.", "p."}},
    {"fr", "chapter", {"chap.", "chap."}},
    {"fr", "section", {"sect.", "sect."}},
    {"fr", "paragraph", {"paragr.", "paragr."}},
    {"fr", "volume", {"vol.", "vol."}},
    {"fr", "issue", {"nᵒ", "nᵒˢ"}},
    {"fr", "number", {"nᵒ", "nᵒˢ"}},
    {"fr", "edition", {"éd.", "éd."}},
    {"fr", "editor", {"(dir.)", "(dir.)"}},
    {"fr", "edited-by", {"dirigé par", "dirigé par"}},
    {"fr", "translated-by", {"traduit par", "traduit par"}},
    {"fr", "interviewed-by", {"interrogé par", "interrogé par"}},
    {"fr", "circa", {"vers", "vers"}},
    {"es", "page", {"p.", "pp."}},
    {"es", "chapter", {"cap.", "caps."}},
    {"es", "volume", {"vol.", "vols."}},
    {"es", "issue", {"n.º", "n.ᵒˢ"}},
    {"es", "number", {"n.º", "n.ᵒˢ"}},
    {"es", "editor", {"(ed.)", "(eds.)"}},
    {"es", "edited-by", {"editado por", "editado por"}},
    {"es", "translated-by", {"traducido por", "traducido por"}},
    {"es", "interviewed-by", {"entrevistado por", "entrevistado por"}},
    {"it", "page", {"p.", "pp."}},
    {"it", "chapter", {"cap.", "capp."}},
    {"it", "editor", {"(a cura di)", "(a cura di)"}},
    {"it", "edited-by", {"a cura di", "a cura di"}},
    {"it", "translated-by", {"tradotto da", "tradotto da"}},
    {"it", "interviewed-by", {"intervistato da", "intervistato da"}},
    {"pt", "page", {"p.", "pp."}},
    {"pt", "chapter", {"cap.", "caps."}},
    {"nl", "page", {"p.", "pp."}},
    {"nl", "chapter", {"hfst.", "hfst."}},
    {"sv", "page", {"s.", "s."}},
    {"da", "page", {"s.", "s."}},
    {"nb", "page", {"s.", "s."}},
    {"pl", "page", {"s.", "s."}},
    {"cs", "page", {"s.", "s."}},
    {"ru", "page", {"с.", "с."}},
    {"uk", "page", {"с.", "с."}},
    {"ar", "page", {"ص", "ص"}},
};

const Term* find_exact(std::string_view name, std::string_view language) {
  for (const TermRow& row : kTerms) {
    if (row.language == language && row.name == name) return &row.term;
  }
  return nullptr;
}

}  // namespace

std::string primary_language(const std::string& language) {
  const std::string primary = fold_case(language.substr(0, language.find_first_of("-_")));
  return primary.empty() ? "en" : primary;
}

const Punctuation& punctuation_of(const std::string& language) {
  const std::string primary = primary_language(language);
  for (const Punctuation& row : kPunctuation) {
    if (row.language == primary) return row;
  }
  return kPunctuation[0];
}

const Term* find_term(std::string_view name, const std::string& language) {
  const Term* const term = find_exact(name, primary_language(language));
  return term ? term : find_exact(name, "en");
}

std::string join_names(const std::vector<std::string>& names, const std::string& language) {
  UErrorCode status = U_ZERO_ERROR;
  const std::string tag = language.empty() ? "en" : language;
  const std::unique_ptr<icu::ListFormatter> formatter(
      icu::ListFormatter::createInstance(icu::Locale::forLanguageTag(tag, status), status));
  std::vector<icu::UnicodeString> items;
  for (const std::string& name : names) items.push_back(icu::UnicodeString::fromUTF8(name));
  icu::UnicodeString joined;
  if (U_SUCCESS(status)) formatter->format(items.data(), static_cast<int32_t>(items.size()), joined, status);
  std::string result;
  if (U_SUCCESS(status)) return joined.toUTF8String(result);
  for (const std::string& name : names) result += (result.empty() ? "" : ", ") + name;
  return result;
}

}  // namespace newsexport
