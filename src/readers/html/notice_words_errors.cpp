// Tables of phrases that error pages have, and pages that bar visitors.
#include "readers/html/notice_words.h"

namespace newsexport::html::notice_words {

const Table kVisitor = R"(
en: you_|your|please|sorry|we_|our_
de: sie_|ihr browser|ihrem_|ihrer_|ihre daten|ihre zustimmung|ihre anfrage|ihre ip|ihre seite|ihnen|du_|dein|dir_|bitte|leider|wir_|unser
fr: vous|votre|vos_|veuillez|désolé|nous_|notre|nos_|merci de|malheureusement|tu_
es: usted|su_|sus_|por favor|lo sentimos|disculp|perdon|tu_|tus_|nuestr|puedes_|puede_|busca_|buscas_|inténte
es: inténta|vuelv|estás_|está buscando
pt: você|seu_|sua_|seus_|suas_|por favor|desculp|lamentamos|tente_|nosso|nossa|infelizmente|procura
it: tuo_|tua_|tuoi_|ci scusiamo|spiacenti|siamo_|ci dispiace|si prega|riprova|nostr|stai_|hai_|puoi_|cerchi_
it: cercat|cercando|purtroppo
nl: u_|uw_|je_|jouw|helaas|sorry|excuses|wij_|we_|onze_|alstublieft|probeer
sv: du_|din_|ditt_|dina_|dig_|tyvärr|vänligen|vi_|vår_|försök|beklag
da: du_|din_|dit_|dine_|dig_|desværre|beklager|venligst|vi_|vores|prøv
no: du_|din_|ditt_|dine_|deg_|dessverre|beklager|vennligst|vi_|våre|vår_|prøv
fi: valitettavasti|pahoittelemme|sinu|voit_|etsimä|hakema|yritä|ole hyvä|tarkista|meidän
pl: przepraszamy|niestety|prosimy|proszę|twoj|twój|możesz|spróbuj|szukasz|nasz|państwa|musisz
cs: omlouváme|bohužel|prosím|váš|vaš|vám_|můžete|zkuste|hledáte|náš|naše|jste
sk: ospravedlňujeme|žiaľ|bohužiaľ|prosím|váš|vaš|vám_|môžete|skúste|hľadáte|náš|naše|ste_
hu: sajnáljuk|sajnos|kérjük|elnézés|ön_|önt_|próbálja|keresett|kért_
ro: ne pare rău|din păcate|vă_|dumneavoastră|te rugăm|încerca|nostru|noastr|căuta
ru: вы_|вас_|вам_|ваш|пожалуйста|извините|сожалению|попробуйте|приносим|мы_|наш|ты_
uk: ви_|вас_|вам_|ваш|будь ласка|вибачте|на жаль|перепрошуємо|спробуйте|ми_|наш
tr: lütfen|üzgünüz|maalesef|özür|sizin|deneyin|aradığınız|biz_|hesabınız|tarayıcınız|izniniz
el: συγγνώμη|λυπούμαστε|παρακαλ|δυστυχώς|σας_|ζητήσατε|αναζητάτε|δοκιμάστε
ja: ください|お探し|申し訳|お使いの|ご覧|ご利用|あなた|いただ
zh: 您|你|请|請|抱歉|对不起|對不起|很遗憾|我们|我們
ko: 주세요|죄송|하십시오|바랍니다|귀하|당신|고객|요청하신|찾으시는|저희|시려면
ar: عذرا|عذرً|نأسف|يرجى|الرجاء|من فضلك|لديك|تبحث|نعتذر|نحن
he: מצטער|אנא|סליחה|שלך|לצערנו|חיפש|נסו|אתם|אתה
vi: xin lỗi|vui lòng|bạn|rất tiếc|chúng tôi
id: maaf|silakan|mohon|anda|kami
th: ขออภัย|กรุณา|โปรด|คุณ|ท่าน|เรา
)";

const Table kErrors = R"(
en: page not found|page can't be found|page cannot be found|page could not be found|404 not found|error 404
en: 404 error|403 forbidden|access denied|access to this page has been denied|500 internal server error
en: 502 bad gateway|503 service|504 gateway|service unavailable
de: seite nicht gefunden|seite wurde nicht gefunden|zugriff verweigert
fr: page introuvable|page non trouvée|accès refusé
es: página no encontrada|acceso denegado
pt: página não encontrada|acesso negado
it: pagina non trovata|accesso negato
nl: pagina niet gevonden|toegang geweigerd
sv: sidan hittades inte|sidan kunde inte hittas|åtkomst nekad
da: siden blev ikke fundet|siden findes ikke|adgang nægtet
no: siden ble ikke funnet|fant ikke siden|ingen tilgang
fi: sivua ei löyt|pääsy estetty
pl: nie znaleziono strony|strona nie została znaleziona|odmowa dostępu
cs: stránka nenalezena|stránka nebyla nalezena|přístup odepřen
sk: stránka sa nenašla|stránka nebola nájdená|prístup odmietnutý
hu: az oldal nem található|hozzáférés megtagadva
ro: pagina nu a fost găsită|acces interzis
ru: страница не найдена|доступ запрещ
uk: сторінку не знайдено|доступ заборонено
tr: sayfa bulunamadı|erişim engellendi
el: η σελίδα δεν βρέθηκε
ja: ページが見つかりません|アクセスが拒否
zh: 页面不存在|找不到页面|找不到頁面|拒绝访问
ko: 페이지를 찾을 수 없|접근이 거부
ar: الصفحة غير موجودة|تم رفض الوصول
he: הדף לא נמצא|הגישה נדחתה
vi: không tìm thấy trang|truy cập bị từ chối
id: halaman tidak ditemukan|akses ditolak
th: ไม่พบหน้า|การเข้าถึงถูกปฏิเสธ
en: something went wrong|error has occurred|error occurred|back soon|be right back|back shortly|have been blocked
de: schiefgelaufen|schief gelaufen|fehler aufgetreten|bald zurück|gleich zurück
fr: erreur est survenue|erreur s'est produite|bientôt de retour|de retour bientôt
es: salió mal|ha salido mal|se ha producido un error|volvemos pronto|volveremos pronto
pt: deu errado|correu mal|ocorreu um erro|voltamos em breve|voltaremos em breve
it: andato storto|si è verificato un errore|torniamo presto|torneremo presto
nl: misgegaan|fout opgetreden|snel terug|zo terug
sv: gick fel|ett fel har uppstått|ett fel uppstod|snart tillbaka
da: gik galt|der opstod en fejl|snart tilbage
no: gikk galt|det oppstod en feil|snart tilbake
fi: meni pieleen|tapahtui virhe|pian takaisin
pl: coś poszło nie tak|wystąpił błąd|wkrótce wracamy|zaraz wracamy
cs: něco se pokazilo|došlo k chybě|brzy zpět
sk: niečo sa pokazilo|došlo k chybe|čoskoro späť
hu: valami hiba történt|hiba történt|hamarosan visszatér
ro: ceva nu a mers|a apărut o eroare|revenim în curând
ru: что-то пошло не так|произошла ошибка|скоро вернемся|скоро вернёмся
uk: щось пішло не так|сталася помилка|скоро повернемося
tr: bir şeyler ters gitti|bir hata oluştu|birazdan döneceğiz
el: κάτι πήγε στραβά|παρουσιάστηκε σφάλμα|επιστρέφουμε σύντομα
ja: 問題が発生しました|エラーが発生しました
zh: 出错了|出現錯誤|发生错误
ko: 문제가 발생했습니다|오류가 발생했습니다
ar: حدث خطأ
he: משהו השתבש|אירעה שגיאה
vi: đã xảy ra lỗi
id: terjadi kesalahan
th: เกิดข้อผิดพลาด
)";

const Table kThing = R"(
en: page|address|url|link|article|story|document|file|content|resource
de: seite|adresse|artikel|dokument|inhalt|datei|link|beitrag|url
fr: page|adresse|lien|article|document|contenu|fichier|url|ressource
es: página|dirección|enlace|artículo|documento|contenido|archivo|recurso
pt: página|endereço|link|artigo|notícia|documento|conteúdo|arquivo|ficheiro
it: pagina|indirizzo|articolo|documento|contenuto|risorsa
nl: pagina|adres|artikel|document|inhoud|bestand|url
sv: sida|sidan|adress|artikel|länk|dokument|innehåll
da: side_|siden|adresse|artikel|link|dokument|indhold
no: side_|siden|adresse|artikkel|lenke|dokument|innhold
fi: sivu|osoite|artikkeli|juttu|linkki|sisältö
pl: stron|adres|artykuł|plik|treść|zasób|dokument
cs: stránk|adres|článek|dokument|obsah|odkaz
sk: stránk|adres|článok|dokument|obsah|odkaz
hu: oldal|cím_|cikk|dokumentum|tartalom|hivatkozás
ro: pagin|adres|articol|document|conținut|legătur
ru: страниц|адрес|стать|документ|материал|ссылк|файл
uk: сторінк|адрес|статт|документ|матеріал|посилання|файл
tr: sayfa|adres|makale|haber|içerik|bağlantı|belge|dosya
el: σελίδα|διεύθυνση|άρθρο|έγγραφο|περιεχόμενο|σύνδεσμο
ja: ページ|記事|url|アドレス|コンテンツ|ファイル
zh: 页面|頁面|网页|網頁|文章|内容|內容|地址|链接|連結
ko: 페이지|기사|주소|콘텐츠|문서|링크
ar: صفحة|المقال|الرابط|العنوان|المحتوى
he: דף|עמוד|כתבה|כתובת|קישור|תוכן
vi: trang|bài viết|địa chỉ|liên kết|nội dung
id: halaman|artikel|alamat|tautan|konten
th: หน้า|บทความ|ที่อยู่|ลิงก์|เนื้อหา
)";

const Table kGone = R"(
en: not found|n't be found|not be found|n't find|cannot find|not find|not exist|n't exist|no longer|been moved
en: has moved|been removed|been deleted|was removed|was deleted|was moved|not available|unavailable|isn't here
en: couldn't find|can't find|doesn't exist|isn't available|expired
de: nicht gefunden|nicht finden|existiert nicht|nicht existier|nicht mehr|nicht vorhanden|verschoben|gelöscht
de: entfernt|gibt es nicht|nicht verfügbar|nicht auffindbar|existiert leider nicht|umgezogen|abgelaufen
fr: introuvable|n'existe|pas trouvé|plus disponible|pas disponible|été supprimé|été déplacé|été retiré|n'est plus
fr: pas été trouvé|pas pu être trouvé|impossible de trouver|indisponible
es: no existe|no se encuentra|no encontrad|no se ha encontrado|no se encontró|no pudimos|no hemos|no podemos
es: ha sido movid|ha sido eliminad|eliminad|ya no_|no está disponible|no disponible|movido_
pt: não existe|não foi encontrad|não encontrad|não encontramos|foi removid|foi movid|não está disponível
pt: não está mais|indisponível|já não_|eliminad|não conseguimos|apagad
it: non esiste|non trovat|non è stat|è stata spostat|è stato spostat|rimoss|non è più|non è disponibile
it: non disponibile|non abbiamo trovato|non siamo riusciti|inesistente|eliminat|spostat
nl: niet gevonden|niet vinden|bestaat niet|niet meer|verwijderd|verplaatst|niet beschikbaar
sv: hittades inte|inte hitta|finns inte|existerar inte|flyttat|tagits bort|borttagen|inte längre|hittar inte
sv: inte hittas|finns tyvärr inte
da: ikke fundet|findes ikke|ikke finde|eksisterer ikke|flyttet|slettet|fjernet|ikke længere|findes desværre ikke
no: ikke funnet|finnes ikke|ikke finne|eksisterer ikke|flyttet|slettet|fjernet|ikke lenger|finner ikke
no: fant ikke|fant dessverre ikke|finnes dessverre ikke
fi: ei löyty|ei löydy|ei ole olemassa|poistettu|siirretty|ei ole enää|ei ole saatavilla|ei valitettavasti
pl: nie istnieje|nie znaleziono|nie została znaleziona|nie został znaleziony|usunięt|przeniesion|nie możemy
pl: nie odnaleziono|już nie_|niedostępn|nie mogliśmy
cs: neexistuje|nenalezen|nebyla nalezena|nebyl nalezen|nenašli|odstraněn|přesunut|smazán|není k dispozici
cs: nedostupn|nelze najít|již není
sk: neexistuje|nenájden|nebola nájdená|nebol nájdený|nenašl|odstránen|presunut|zmazan|nie je k dispozícii
sk: nedostupn|už nie_
hu: nem található|nem létezik|nem elérhető|törölt|áthelyez|eltávolít|megszűnt|már nem_
ro: nu a fost găsit|nu există|nu mai_|ștears|șters|mutat|nu este disponibil|negăsit|eliminat
ru: не найден|не существует|удален|удалён|перемещен|перемещён|больше не_|недоступн|не удалось найти|не можем
ru: нет такой
uk: не знайдено|не існує|видален|переміщен|більше не_|недоступн|не вдалося|немає такої
tr: bulunamadı|bulunamıyor|mevcut değil|kaldırılmış|taşınmış|silinmiş|artık yok|bulamadık|yayından kaldırıl
el: δεν βρέθηκε|δεν υπάρχει|μετακινη|διαγρα|αφαιρε|δεν είναι διαθέσιμ
ja: 見つかりません|存在しません|存在しない|削除|移動|ありません|見つけられ
zh: 不存在|找不到|未找到|已删除|已刪除|已移除|被删除|被移动|被移動|无法找到|無法找到|不见了
ko: 찾을 수 없|존재하지 않|삭제|이동되|없습니다
ar: غير موجود|لم يتم العثور|لا يوجد|لا توجد|تم حذف|تم نقل|غير متاح|تعذر العثور
he: לא נמצא|לא קיים|הוסר|הועבר|נמחק|לא קיימת|לא זמין|אינו קיים|אינה קיימת
vi: không tìm thấy|không tồn tại|đã bị xóa|đã bị xoá|đã được di chuyển|không còn|không có sẵn
id: tidak ditemukan|tidak ada|tidak tersedia|dihapus|dipindahkan
th: ไม่พบ|ไม่มีอยู่|ถูกลบ|ถูกย้าย
en: not accessible|inaccessible|cannot be displayed|can't be displayed|broken
de: nicht zugänglich|nicht abrufbar
fr: pas accessible|inaccessible
es: no es accesible|no accesible
pt: inacessível
it: non è accessibile|non accessibile
nl: niet toegankelijk
sv: inte tillgänglig
da: ikke tilgængelig
no: ikke tilgjengelig
fi: ei ole käytettävissä
pl: nie jest dostępn|nie ma takiej
cs: není dostupn|není přístupn
sk: nie je dostupn
hu: nem érhető el
ro: nu este accesibil
ru: нет доступа
uk: немає доступу
tr: erişilemiyor|kullanılamıyor
el: δεν είναι προσβάσιμ
ja: 利用できません|ご覧いただけません
zh: 无法访问|無法訪問|不可用
ko: 이용할 수 없|볼 수 없
ar: غير متوفر
he: אינה זמינה|אינו נגיש
vi: không truy cập được
id: tidak dapat diakses
th: ไม่พร้อมใช้งาน
)";

}  // namespace newsexport::html::notice_words
