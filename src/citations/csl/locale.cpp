// External interface: Locale, make_csl_locale().
#include "citations/csl/locale.h"

#include <fmt/format.h>

#include "citations/csl/csl_locale.h"
#include "citations/csl/locale_reader.h"
#include "support/error.h"

namespace newsexport {
namespace csl {
namespace {

bool is_ordinal(std::string_view name) {
  return name == "ordinal" || name.starts_with("ordinal-");
}

std::string key_of(std::string_view name, std::string_view form) {
  return fmt::format("{}/{}", name, form);
}

std::string_view next_form(std::string_view form) {
  if (form == "verb-short") return "verb";
  if (form == "symbol") return "short";
  return {};
}

void lay_date_over(DateFormat& under, const DateFormat& over) {
  if (over.parts.empty()) return;
  under = over;
}

}  // namespace

void Locale::lay_over(const LocalePart& part) {
  for (const Term& term : part.terms) {
    if (is_ordinal(term.name)) {
      ordinals.clear();
      break;
    }
  }
  for (const Term& term : part.terms) {
    if (is_ordinal(term.name)) {
      ordinals[key_of(term.name, term.gender_form)] = term;
    } else if (!term.gender_form.empty()) {
      terms[key_of(term.name, term.gender_form)] = term;
    } else {
      Term& known = terms[key_of(term.name, term.form)];
      const std::string gender = known.gender;
      known = term;
      if (known.gender.empty()) known.gender = gender;
    }
  }
  for (const DateFormat& date : part.dates) lay_date_over(dates[date.form], date);
  punctuation_in_quote = part.punctuation_in_quote.value_or(punctuation_in_quote);
  limit_day_ordinals = part.limit_day_ordinals.value_or(limit_day_ordinals);
}

const Term* Locale::find_term(std::string_view name, std::string_view wanted) const {
  if (wanted == "long") wanted = {};
  std::string_view form = wanted;
  for (;;) {
    const auto found = terms.find(key_of(name, form));
    if (found != terms.end()) return &found->second;
    if (form.empty()) break;
    form = next_form(form);
  }
  // CSL 1.0.2 writes "sub-verbo"; older styles and locales "sub verbo".
  const std::string_view other = name == "sub-verbo" ? "sub verbo" : name == "sub verbo" ? "sub-verbo" : "";
  const auto found = terms.find(key_of(other, wanted));
  if (found != terms.end()) return &found->second;
  const auto long_form = terms.find(key_of(other, {}));
  return long_form == terms.end() ? nullptr : &long_form->second;
}

std::string Locale::term(std::string_view name, std::string_view form, bool is_plural) const {
  const Term* found = find_term(name, form);
  return !found ? std::string() : is_plural ? found->multiple : found->single;
}

std::string Locale::gender_of(std::string_view name) const {
  const Term* found = find_term(name);
  return found ? found->gender : std::string();
}

namespace {

// The dialect whose file stands for the language where the wanted dialect has none.
struct MainDialect {
  std::string_view language;
  std::string_view dialect;
};
constexpr MainDialect kMainDialects[] = {
    {"af", "af-ZA"}, {"ar", "ar"},    {"bg", "bg-BG"}, {"ca", "ca-AD"}, {"cs", "cs-CZ"}, {"cy", "cy-GB"},
    {"da", "da-DK"}, {"de", "de-DE"}, {"el", "el-GR"}, {"en", "en-US"}, {"es", "es-ES"}, {"et", "et-EE"},
    {"eu", "eu"},    {"fa", "fa-IR"}, {"fi", "fi-FI"}, {"fr", "fr-FR"}, {"gl", "gl-ES"}, {"he", "he-IL"},
    {"hi", "hi-IN"}, {"hr", "hr-HR"}, {"hu", "hu-HU"}, {"hy", "hy-AM"}, {"id", "id-ID"}, {"is", "is-IS"},
    {"it", "it-IT"}, {"ja", "ja-JP"}, {"km", "km-KH"}, {"kh", "km-KH"}, {"ko", "ko-KR"}, {"la", "la"},
    {"lt", "lt-LT"}, {"lv", "lv-LV"}, {"mn", "mn-MN"}, {"ms", "ms-MY"}, {"nb", "nb-NO"}, {"nl", "nl-NL"},
    {"nn", "nn-NO"}, {"no", "nb-NO"}, {"pl", "pl-PL"}, {"pt", "pt-PT"}, {"ro", "ro-RO"}, {"ru", "ru-RU"},
    {"sk", "sk-SK"}, {"sl", "sl-SI"}, {"sr", "sr-RS"}, {"sv", "sv-SE"}, {"th", "th-TH"}, {"tr", "tr-TR"},
    {"uk", "uk-UA"}, {"vi", "vi-VN"}, {"zh", "zh-CN"},
};

std::string main_dialect(std::string_view language) {
  for (const MainDialect& row : kMainDialects) {
    if (row.language == language) return std::string(row.dialect);
  }
  return std::string(language);
}

// "zh-Hant-TW" as CSL's files are named: language and region alone; traditional Chinese is Taiwan's.
std::string file_tag(std::string_view tag) {
  const std::string_view language = tag.substr(0, tag.find('-'));
  if (tag.starts_with("zh-Hant") && tag.size() < 9) return "zh-TW";
  const std::size_t last = tag.rfind('-');
  if (last == std::string_view::npos || tag.size() - last != 3) return std::string(language);
  return fmt::format("{}-{}", language, tag.substr(last + 1));
}

class LocaleMaker {
 public:
  LocaleMaker(const CslLocaleFiles& files, Diagnostics& diagnostics)
      : files_(files), diagnostics_(diagnostics) {}

  bool lay_file_over(Locale& locale, const std::string& tag) {
    const std::optional<Source> source = files_.read(tag);
    if (!source) return false;
    try {
      const XmlElement root = read_xml_tree(*source);
      if (local_name(root.name) != "locale") {
        throw Error(Error::Kind::input, source->name, "csl.locale-invalid", "no <locale>");
      }
      locale.lay_over(read_locale_part(root));
      return true;
    } catch (const Error& error) {
      diagnostics_.add({Severity::warning, source->name, error.position(),
                        fmt::format("the file is no CSL locale ({}); it is left out", error.what()),
                        "csl.locale-invalid", true});
      return false;
    }
  }

 private:
  const CslLocaleFiles& files_;
  Diagnostics& diagnostics_;
};

void lay_style_over(Locale& locale, const Style& style, std::string_view wanted) {
  const std::string_view language = wanted.substr(0, wanted.find('-'));
  for (const std::string_view tag : {std::string_view(), language, wanted}) {
    if (tag == wanted && wanted == language) continue;
    for (const LocalePart& part : style.locales) {
      if (part.language == tag) locale.lay_over(part);
    }
  }
  if (wanted != language) return;
  const std::string dialect = main_dialect(language);
  for (const LocalePart& part : style.locales) {
    if (part.language == language || part.language == dialect) locale.lay_over(part);
  }
}

}  // namespace
}  // namespace csl

CslLocale make_csl_locale(const CslStyle& style, const std::string& language, const CslLocaleFiles& files,
                          Diagnostics& diagnostics) {
  std::string wanted = !language.empty() ? language : style.default_language();
  if (wanted.empty()) wanted = "en-US";
  const std::string tag = csl::file_tag(wanted);
  const std::string main = csl::main_dialect(std::string_view(tag).substr(0, tag.find('-')));

  auto locale = std::make_shared<csl::Locale>();
  csl::LocaleMaker maker(files, diagnostics);
  const bool has_english = maker.lay_file_over(*locale, "en-US");
  bool is_found = (main == "en-US" && has_english) || maker.lay_file_over(*locale, main);
  if (tag != main && maker.lay_file_over(*locale, tag)) is_found = true;
  locale->language = is_found ? wanted : "en-US";
  if (!has_english) {
    diagnostics.set_up_warning(
        "csl.locales-missing",
        fmt::format("citations lack the words of their language (\"and\", \"accessed\", the "
                    "months), since there are no CSL locales in {}",
                    files.places));
  } else if (!is_found) {
    diagnostics.set_up_warning(
        "csl.locale-missing", fmt::format("there is no CSL locale for \"{}\" in {}; citations are in English",
                                          wanted, files.places));
  }
  csl::lay_style_over(*locale, style.tree(), tag);
  return CslLocale(std::move(locale));
}

const std::string& CslLocale::language() const {
  return tree_->language;
}

}  // namespace newsexport
