// Tables of phrases that notices about the browser have.
#include "readers/html/notice_words.h"

namespace newsexport::html::notice_words {

const Table kScript = R"(
javascript|java script
ru: джаваскрипт
ar: جافا سكريبت|جافاسكريبت
)";

const Table kSwitchOn = R"(
en: enabl|disabl|activat|turn on|turned off|switch on|switched off|requires|required|need|without
de: aktivier|deaktivier|einschalt|eingeschaltet|ausgeschaltet|benötigt|ohne|erforderlich
fr: activ|désactiv|nécess|sans
es: activ|desactiv|habilit|inhabilit|deshabilit|necesita|requiere
pt: ativ|desativ|habilit|desabilit|necess|requer
it: abilit|disabilit|attiv|disattiv|richied
nl: inschakel|uitgeschakeld|nodig|aanzet
sv: aktiver|slå på|kräv
da: aktiver|slå|slået|kræv
no: aktiver|skru på|slå på|krev
fi: salli|ota käyttöön|tarvit
pl: włącz|wymaga|wyłącz
cs: povol|zapn|vyžaduj|vypnut
sk: povoľ|zapn|vyžaduj|vypnut
hu: engedélyez|kapcsolja be|szükség
ro: activ|dezactiv|necesit
ru: включ|отключ|включен|требу
uk: увімкн|вимкн|ввімкн|потріб
tr: etkinleştir|devre dışı|gerek
el: ενεργοποι|απενεργοποι
ja: 有効|無効|オン
zh: 启用|禁用|啟用|停用|开启
ko: 사용|활성
ar: تفعيل|تمكين|يتطلب
he: להפעיל|הפעל
vi: bật
id: aktifkan
th: เปิดใช้
)";

const Table kBrowser = R"(
en: browser|internet explorer
fr: navigateur
es: navegador|explorador
it: browser
sv: webbläsare
no: nettleser
fi: selain|selaim
pl: przeglądark
cs: prohlížeč
sk: prehliadač
hu: böngésző
ru: браузер
uk: браузер|оглядач
tr: tarayıcı
el: περιηγητ|πρόγραμμα περιήγησης
ja: ブラウザ
zh: 浏览器|瀏覽器
ko: 브라우저
ar: متصفح
he: דפדפן
vi: trình duyệt
id: peramban
th: เบราว์เซอร์
)";

const Table kOutOfDate = R"(
en: out of date|out-of-date|outdated|unsupported|not support|no longer support|don't support|doesn't support
en: isn't support|too old|old version|older version|upgrade|update|newer|modern browser|different browser
de: veraltet|nicht unterstützt|nicht mehr unterstützt|zu alt|aktualisier|neuere
fr: obsolète|dépassé|périmé|mettre à jour|mettez à jour|pas pris en charge|plus pris en charge|plus récent
fr: trop ancien
es: obsoleto|desactualizad|actualiz|no es compatible|más reciente
pt: obsoleto|desatualizad|atualiz|não é compatível
it: obsoleto|non supportato|non è supportato|non è più supportato|aggiorna
nl: verouderd|niet ondersteund|niet meer ondersteund|bijwerken|nieuwere
sv: föråldrad|uppdatera|stöds inte
da: forældet|opdater|understøttes ikke
no: utdatert|oppdater|støttes ikke
fi: vanhentunut|päivitä|ei tueta
pl: nieaktualn|przestarzał|zaktualizuj|nie jest obsługiwan
cs: zastaral|aktualizuj|není podporován
sk: zastaral|aktualizuj|nie je podporovan
hu: elavult|frissít|nem támogat
ro: învechit|actualiz|nu este acceptat
ru: устаре|обнов|не поддержива
uk: застарі|онові|не підтриму
tr: güncel|desteklenm|eski
el: παρωχημ|ενημερώσ|δεν υποστηρίζ
ja: 古い|アップデート|更新|対応して|サポートされて
zh: 过时|過時|不支持|不支援|升级|升級|更新
ko: 업데이트|지원하지|오래된
ar: قديم|تحديث|غير مدعوم
he: מיושן|עדכ|אינו נתמך
vi: lỗi thời|cập nhật|không được hỗ trợ
id: usang|perbarui
th: ล้าสมัย|อัปเดต
)";

}  // namespace newsexport::html::notice_words
