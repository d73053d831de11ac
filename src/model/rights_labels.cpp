// External interface: rights_label(). A row below is a language, in the order of RightsLabel.
#include "model/rights_labels.h"

#include <algorithm>
#include <array>

#include "model/labels.h"

namespace newsexport {
namespace {

constexpr std::size_t kLabelCount = static_cast<std::size_t>(RightsLabel::changed_by_ai) + 1;

struct Language {
  std::string_view tag;
  std::array<std::string_view, kLabelCount> labels;
};

constexpr std::array<Language, 24> kLanguages = {{
    {"en",
     {"Represented by", "Territory", "Valid", "from", "until", "Restrictions", "For",
      "Made with artificial intelligence", "Changed with artificial intelligence"}},
    {"de",
     {"Vertreten durch", "Gebiet", "Gültig", "ab", "bis", "Einschränkungen", "Für",
      "Mit künstlicher Intelligenz erzeugt", "Mit künstlicher Intelligenz verändert"}},
    {"fr",
     {"Représenté par", "Territoire", "Validité", "à partir du", "jusqu’au", "Restrictions", "Pour",
      "Créé par intelligence artificielle", "Modifié par intelligence artificielle"}},
    {"es",
     {"Representado por", "Territorio", "Validez", "desde", "hasta", "Restricciones", "Para",
      "Creado con inteligencia artificial", "Modificado con inteligencia artificial"}},
    {"it",
     {"Rappresentato da", "Territorio", "Validità", "dal", "fino al", "Restrizioni", "Per",
      "Creato con intelligenza artificiale", "Modificato con intelligenza artificiale"}},
    {"pt",
     {"Representado por", "Território", "Validade", "a partir de", "até", "Restrições", "Para",
      "Criado com inteligência artificial", "Alterado com inteligência artificial"}},
    {"nl",
     {"Vertegenwoordigd door", "Gebied", "Geldig", "vanaf", "tot en met", "Beperkingen", "Voor",
      "Gemaakt met kunstmatige intelligentie", "Bewerkt met kunstmatige intelligentie"}},
    {"sv",
     {"Företräds av", "Område", "Giltighet", "från och med", "till och med", "Begränsningar", "För",
      "Skapad med artificiell intelligens", "Ändrad med artificiell intelligens"}},
    {"da",
     {"Repræsenteret af", "Område", "Gyldighed", "fra", "til og med", "Begrænsninger", "For",
      "Skabt med kunstig intelligens", "Ændret med kunstig intelligens"}},
    {"nb",
     {"Representert av", "Område", "Gyldighet", "fra", "til og med", "Begrensninger", "For",
      "Laget med kunstig intelligens", "Endret med kunstig intelligens"}},
    {"fi",
     {"Edustaja", "Alue", "Voimassa", "alkaen", "saakka", "Rajoitukset", "Koskee", "Tekoälyllä tehty",
      "Tekoälyllä muokattu"}},
    {"pl",
     {"Reprezentowane przez", "Terytorium", "Ważność", "od", "do", "Ograniczenia", "Dotyczy",
      "Utworzono przy użyciu sztucznej inteligencji", "Zmieniono przy użyciu sztucznej inteligencji"}},
    {"cs",
     {"Zastupuje", "Území", "Platnost", "od", "do", "Omezení", "Pro", "Vytvořeno umělou inteligencí",
      "Upraveno umělou inteligencí"}},
    {"ru",
     {"Представитель", "Территория", "Срок действия", "с", "по", "Ограничения", "Для",
      "Создано искусственным интеллектом", "Изменено искусственным интеллектом"}},
    {"uk",
     {"Представник", "Територія", "Термін дії", "з", "до", "Обмеження", "Для", "Створено штучним інтелектом",
      "Змінено штучним інтелектом"}},
    {"el",
     {"Εκπροσώπηση", "Περιοχή", "Ισχύς", "από", "έως", "Περιορισμοί", "Για",
      "Δημιουργήθηκε με τεχνητή νοημοσύνη", "Τροποποιήθηκε με τεχνητή νοημοσύνη"}},
    {"tr",
     {"Temsilci", "Bölge", "Geçerlilik", "başlangıç", "bitiş", "Kısıtlamalar", "Kapsam",
      "Yapay zekâ ile üretildi", "Yapay zekâ ile değiştirildi"}},
    {"ar",
     {"يمثله", "النطاق الجغرافي", "السريان", "من", "حتى", "القيود", "يخص", "أُنشئت بالذكاء الاصطناعي",
      "عُدّلت بالذكاء الاصطناعي"}},
    {"he",
     {"מיוצג על ידי", "טריטוריה", "תוקף", "מ־", "עד", "הגבלות", "עבור", "נוצר בבינה מלאכותית",
      "שונה בבינה מלאכותית"}},
    {"fa",
     {"نماینده", "قلمرو", "اعتبار", "از", "تا", "محدودیت‌ها", "برای",
      "ساخته‌شده با هوش مصنوعی", "تغییریافته با هوش مصنوعی"}},
    {"zh", {"代理方", "地域", "有效期", "自", "至", "限制", "适用于", "由人工智能生成", "经人工智能修改"}},
    {"zh-Hant",
     {"代理方", "地域", "有效期", "自", "至", "限制", "適用於", "由人工智慧生成", "經人工智慧修改"}},
    {"ja",
     {"代理人", "地域", "有効期間", "開始", "終了", "制限事項", "対象", "人工知能により作成",
      "人工知能により加工"}},
    {"ko",
     {"대리인", "지역", "유효 기간", "시작", "종료", "제한 사항", "대상", "인공지능으로 제작",
      "인공지능으로 수정"}},
}};

}  // namespace

std::string_view rights_label(RightsLabel name, std::string_view language) {
  const auto found = std::ranges::find(kLanguages, label_language(language), &Language::tag);
  return (found == kLanguages.end() ? kLanguages.front() : *found).labels[static_cast<std::size_t>(name)];
}

}  // namespace newsexport
