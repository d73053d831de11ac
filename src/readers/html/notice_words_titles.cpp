// Tables of the titles that pages have which are no article.
#include "readers/html/notice_words.h"

namespace newsexport::html::notice_words {

const Table kTitles = R"(
en: access denied|forbidden|not found|page not found|service unavailable|internal server error|bad gateway
en: gateway timeout|gateway time-out|bad request|unauthorized|too many requests|unavailable for legal reasons
en: unavailable due to legal reasons|site maintenance|under maintenance|down for maintenance|error|server error
en: just a moment|one moment|one moment please|please wait|attention required|security check|are you a robot
en: are you human|robot check|checking your browser|human verification|verification required|captcha
en: log in|login|log-in|sign in|sign-in|sign up|register|registration|your account|my account|member login
en: redirecting|redirect|moved permanently|object moved|cookies|cookie settings|cookie consent|privacy settings
en: your privacy|we value your privacy|we care about your privacy|before you continue|your privacy choices
en: privacy preferences|manage cookies|subscribe|subscription required|subscribers only|subscribe to continue
en: subscribe to continue reading|registration required|javascript required|unsupported browser
de: zugriff verweigert|seite nicht gefunden|nicht gefunden|wartungsarbeiten|wartung|fehler|fehlerseite
de: interner serverfehler|dienst nicht verfügbar|einen moment|einen moment bitte|bitte warten|sicherheitsprüfung
de: sicherheitsüberprüfung|anmelden|anmeldung|einloggen|registrieren|registrierung|mein konto|weiterleitung
de: sie werden weitergeleitet|cookie-einstellungen|datenschutz-einstellungen|datenschutzeinstellungen
de: bevor sie fortfahren|ihre privatsphäre|privatsphäre-einstellungen|wir schätzen ihre privatsphäre|abonnieren
de: jetzt abonnieren|einwilligung|mit werbung weiterlesen
fr: accès refusé|accès interdit|page introuvable|page non trouvée|erreur|service indisponible|maintenance en cours
fr: site en maintenance|un instant|veuillez patienter|contrôle de sécurité|connexion|se connecter|s'identifier
fr: identification|inscription|mon compte|redirection|redirection en cours|vos choix|votre vie privée
fr: gestion des cookies|avant de continuer|paramètres de confidentialité|nous respectons votre vie privée
fr: s'abonner|abonnez-vous|article réservé aux abonnés
es: acceso denegado|página no encontrada|no encontrado|error del servidor|servicio no disponible
es: en mantenimiento|sitio en mantenimiento|un momento|espere un momento|verificación|iniciar sesión
es: inicio de sesión|inicia sesión|mi cuenta|regístrate|redireccionando|redirigiendo|tu privacidad|su privacidad
es: configuración de cookies|antes de continuar|valoramos tu privacidad|suscríbete|suscripción
pt: acesso negado|página não encontrada|não encontrado|erro|serviço indisponível|em manutenção|um momento
pt: só um momento|aguarde|entrar|iniciar sessão|minha conta|redirecionando|a redirecionar|sua privacidade
pt: a sua privacidade|a tua privacidade|definições de cookies|configurações de cookies|assine
it: accesso negato|pagina non trovata|non trovato|errore|servizio non disponibile|sito in manutenzione
it: un momento|attendere|attendere prego|verifica|accedi|accesso|area riservata|registrati|reindirizzamento
it: la tua privacy|impostazioni privacy|preferenze cookie|abbonati
nl: toegang geweigerd|pagina niet gevonden|niet gevonden|fout|onderhoud|een ogenblik|even geduld|inloggen
nl: aanmelden|mijn account|doorverwijzing|u wordt doorgestuurd|uw privacy|je privacy|jouw privacy
nl: privacy-instellingen|cookie-instellingen|abonneren
sv: sidan hittades inte|sidan kunde inte hittas|åtkomst nekad|fel|underhåll|ett ögonblick|vänta|logga in
sv: mitt konto|omdirigering|omdirigerar|din integritet|cookieinställningar|prenumerera
da: siden blev ikke fundet|siden findes ikke|adgang nægtet|fejl|vedligeholdelse|et øjeblik|log ind|min konto
da: viderestilling|omdirigerer|dit privatliv|cookieindstillinger|bliv abonnent
no: siden ble ikke funnet|fant ikke siden|ingen tilgang|feil|vedlikehold|et øyeblikk|logg inn|logg på
no: videresending|omdirigerer|ditt personvern|informasjonskapsler|bli abonnent
fi: sivua ei löytynyt|sivua ei löydy|pääsy estetty|virhe|huoltokatko|hetkinen|odota|kirjaudu|kirjaudu sisään
fi: uudelleenohjaus|yksityisyytesi|evästeasetukset|evästeet|tilaa
pl: nie znaleziono strony|strona nie została znaleziona|odmowa dostępu|brak dostępu|błąd|przerwa techniczna
pl: chwileczkę|proszę czekać|zaloguj się|zaloguj|logowanie|moje konto|przekierowanie|twoja prywatność
pl: ustawienia prywatności|ustawienia plików cookie|zaprenumeruj|subskrybuj
cs: stránka nenalezena|přístup odepřen|chyba|údržba|okamžik|okamžik prosím|přihlášení|přihlásit se
cs: přesměrování|vaše soukromí|nastavení cookies|předplatné
sk: stránka sa nenašla|stránka nebola nájdená|prístup odmietnutý|chyba|údržba|okamih|prihlásenie
sk: prihlásiť sa|presmerovanie|vaše súkromie|nastavenia cookies|predplatné
hu: az oldal nem található|hozzáférés megtagadva|hiba|karbantartás|egy pillanat|kérem várjon|bejelentkezés
hu: belépés|átirányítás|adatvédelem|süti beállítások|előfizetés
ro: pagina nu a fost găsită|acces interzis|acces refuzat|eroare|mentenanță|un moment|autentificare|conectare
ro: redirecționare|confidențialitatea ta|abonează-te
ru: страница не найдена|доступ запрещен|доступ запрещён|ошибка|технические работы|один момент|подождите|вход
ru: войти|авторизация|регистрация|перенаправление|переадресация|настройки cookie|подписка
uk: сторінку не знайдено|доступ заборонено|помилка|технічні роботи|зачекайте|вхід|увійти|перенаправлення
uk: налаштування cookie|передплата
tr: sayfa bulunamadı|erişim engellendi|hata|bakım|lütfen bekleyin|bir dakika|giriş|giriş yap|üye girişi
tr: yönlendiriliyor|yönlendiriliyorsunuz|gizliliğiniz|çerez ayarları|abone ol
el: η σελίδα δεν βρέθηκε|σφάλμα|συντήρηση|περιμένετε|σύνδεση|είσοδος|ανακατεύθυνση|το απόρρητό σας|συνδρομή
ja: ページが見つかりません|アクセスが拒否されました|エラー|メンテナンス中|しばらくお待ちください|ログイン
ja: 会員登録|リダイレクト|プライバシー設定|購読
zh: 页面不存在|找不到页面|找不到頁面|访问被拒绝|错误|維護中|维护中|请稍候|请稍等|請稍候|登录|登入|用户登录
zh: 正在跳转|隐私设置|订阅
ko: 페이지를 찾을 수 없습니다|접근 거부|오류|점검 중|잠시만 기다려 주세요|잠시만 기다리십시오|로그인|리디렉션
ko: 쿠키 설정|구독
ar: الصفحة غير موجودة|خطأ|صيانة|لحظة|تسجيل الدخول|إعادة توجيه|إعدادات الخصوصية|اشتراك
he: הדף לא נמצא|שגיאה|תחזוקה|רק רגע|כניסה|התחברות|הפניה|הגדרות פרטיות|מנוי
vi: không tìm thấy trang|lỗi|bảo trì|vui lòng chờ|đăng nhập|chuyển hướng|quyền riêng tư của bạn|đăng ký
id: halaman tidak ditemukan|kesalahan|pemeliharaan|tunggu sebentar|masuk|pengalihan|privasi anda|berlangganan
th: ไม่พบหน้า|ข้อผิดพลาด|ปรับปรุงระบบ|โปรดรอสักครู่|เข้าสู่ระบบ|เปลี่ยนเส้นทาง|สมัครสมาชิก
en: oops|something went wrong|oops something went wrong|be right back|we'll be right back|site under construction
en: sorry, you have been blocked|you have been blocked|access blocked|pardon our interruption
de: etwas ist schiefgelaufen|ein fehler ist aufgetreten|wir sind gleich zurück
fr: une erreur est survenue
es: algo salió mal
pt: algo deu errado
it: qualcosa è andato storto
nl: er is iets misgegaan
sv: något gick fel
da: noget gik galt
no: noe gikk galt
fi: jotain meni pieleen
pl: coś poszło nie tak
cs: něco se pokazilo
)";

const Table kListTitles = R"(
en: tag_|tags_|topic_|topics_|category_|categories_|archive|search|author archives|posts tagged|posts by|articles by
en: all articles|latest news|results for
de: tag_|schlagwort|schlagwörter|stichwort|thema_|themen_|kategorie|archiv|suche_|suchergebnis|alle artikel
fr: mot-clé|étiquette|rubrique|catégorie|archives|recherche|résultats|tous les articles
es: etiqueta|categoría|archivo_|búsqueda|resultados|todos los artículos
pt: etiqueta|categoria|arquivo_|pesquisa|busca_|resultados|todos os artigos
it: argomento|etichetta|categoria|archivio|ricerca_|risultati|tutti gli articoli
nl: trefwoord|label_|categorie|archief|zoek|alle artikelen
sv: etikett|tagg|kategori|arkiv|sök_|sökresultat|alla artiklar
da: nøgleord|emne_|kategori|arkiv|søg_|søgeresultat|alle artikler
no: stikkord|emne_|kategori|arkiv|søk_|søkeresultat|alle artikler
fi: tunniste|avainsana|kategoria|arkisto|haku_|hakutulokset|kaikki artikkelit
pl: temat_|kategoria|archiwum|szukaj|wyniki|wszystkie artykuły
cs: štítek|téma_|kategorie|rubrika|archiv|hledání|výsledky|všechny články
sk: štítok|téma_|kategória|archív|vyhľadávanie|výsledky|všetky články
hu: címke|kategória|archívum|keresés|találatok|összes cikk
ro: etichet|categorie|arhiv|căutare|rezultate|toate articolele
ru: тег_|метка|рубрика|категория|архив|поиск_|результаты|все статьи
uk: тег_|мітка|рубрика|категорія|архів|пошук_|результати|усі статті
tr: etiket|kategori|arşiv|arama_|arama sonuçları|tüm yazılar
el: ετικέτα|κατηγορία|αρχείο|αναζήτηση|αποτελέσματα
ja: タグ|カテゴリ|アーカイブ|検索|記事一覧
zh: 标签|標籤|分类|分類|搜索|搜尋|归档
ko: 태그|카테고리|검색|기사 목록
ar: وسم|تصنيف|أرشيف|بحث|نتائج
he: תגית|קטגוריה|ארכיון|חיפוש|תוצאות
vi: thẻ_|chuyên mục|tìm kiếm|kết quả
id: kategori|arsip|pencarian|hasil pencarian
th: แท็ก|หมวดหมู่|ค้นหา|ผลการค้นหา
)";

}  // namespace newsexport::html::notice_words
