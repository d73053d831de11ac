// Tables of phrases that stand before an article: to log in, to subscribe, to be taken elsewhere.
#include "readers/html/notice_words.h"

namespace newsexport::html::notice_words {

const Table kPassword = R"(
en: password
de: passwort|kennwort
fr: mot de passe
es: contraseña
pt: senha|palavra-passe
it: password
nl: wachtwoord
sv: lösenord
da: adgangskode|kodeord
no: passord
fi: salasana
pl: hasło|hasła
cs: heslo|hesla
sk: heslo|hesla
hu: jelszó|jelszav
ro: parola|parolă
ru: пароль|пароля
uk: пароль|пароля
tr: şifre|parola
el: κωδικό
ja: パスワード
zh: 密码|密碼
ko: 비밀번호
ar: كلمة المرور|كلمة السر
he: סיסמ
vi: mật khẩu
id: kata sandi
th: รหัสผ่าน
)";

const Table kLogIn = R"(
en: log in|login|log-in|sign in|sign-in|sign up|register|create an account
de: anmeld|einlogg|login|registrier|konto
fr: connexion|connect|identifi|inscri|compte
es: iniciar sesión|inicia sesión|inicie sesión|regístr|registr|cuenta|acceder
pt: entrar|iniciar sessão|faça login|cadastr|regist|conta_
it: accedi|accesso|iscriv|registrat
nl: inlogg|aanmeld|registreer|account
sv: logga in|konto|registrera
da: log ind|opret|konto|tilmeld
no: logg inn|logg på|registrer|konto
fi: kirjaudu|rekisteröi|tunnus
pl: zaloguj|zarejestruj|logowani
cs: přihlá|registr
sk: prihlás|registr
hu: bejelentkez|belép|regisztr
ro: autentific|conecta|înregistr
ru: войти|вход|войдите|зарегистр|регистрац
uk: увійти|увійдіть|вхід|зареєстр
tr: giriş|üye ol|kayıt
el: σύνδεση|συνδεθ|εγγραφ
ja: ログイン|会員登録|新規登録
zh: 登录|登入|注册|註冊
ko: 로그인|회원가입
ar: تسجيل|دخول
he: התחבר|כניסה|הרשמ
vi: đăng nhập|đăng ký
id: masuk|daftar
th: เข้าสู่ระบบ|ลงทะเบียน|สมัคร
)";

const Table kSubscribe = R"(
en: subscri|premium|members|membership|sign up|trial|log in|sign in
de: abo_|abos|abonn|plus_|premium|registrier|probemonat|digitalabo|probeabo|kostenpflichtig|anmeld
fr: abonn|premium|réservé|connectez-vous
es: suscri|premium|abón|inicia sesión|regístr
pt: assin|subscri|premium|exclusiv|cadastr
it: abbon|premium|accedi
nl: abonn|premium|inlogg
sv: prenumer|abonn|premium|logga in
da: abonn|medlem|premium|prøv|log ind
no: abonn|medlem|premium|logg inn
fi: tilaa|tilaus|tilauks|kirjaudu
pl: subskry|prenumer|abonament|premium|zaloguj
cs: předplat|předplác|prémi|premium|přihla
sk: predplat|predplác|prémi|premium|prihlás
hu: előfizet|prémium|bejelentkez
ro: abon|premium|autentific
ru: подпис|премиум|абонем|войдите
uk: передплат|підпис|преміум|увійдіть
tr: abone|üye|premium
el: συνδρομ
ja: 有料|会員|購読|登録|プレミアム
zh: 订阅|訂閱|会员|會員|付费|付費|购买
ko: 구독|유료|회원|멤버십
ar: اشترك|اشتراك|مشترك
he: מנוי|הירשמו
vi: đăng ký|thành viên|trả phí|hội viên
id: berlangganan|langganan|premium
th: สมัคร|สมาชิก
)";

const Table kReadOn = R"(
en: continue reading|keep reading|read the full|read the rest|full article|full story|full access|unlock
en: to read this|read on|rest of this|for subscribers|subscribers only|subscriber-only|subscriber only
en: already a subscriber|already subscribed|already a member|unlimited access|this article|this story
en: free articles|for members
de: weiterlesen|weiter lesen|weiterzulesen|vollständigen artikel|ganzen artikel|vollen zugriff|für abonnent|nur für
de: exklusiv|freischalt|bereits abonn|bereits kunde|bereits registriert|diesen artikel|dieser artikel|diesen inhalt
de: dieser inhalt|unbegrenzt|alle artikel|dieser text|diesen text|dieser beitrag|diesen beitrag
fr: lire la suite|poursuivre|continuer|réservé aux|article complet|intégralité|en illimité|déjà abonné|accédez
fr: suite de cet article|il vous reste|débloque|cet article|ce contenu
es: seguir leyendo|continuar leyendo|sigue leyendo|continúa leyendo|artículo completo|contenido exclusivo
es: exclusivo para|exclusiva para|ya eres suscriptor|ya es suscriptor|acceso ilimitado|solo para suscriptores
es: este artículo|sin límites|esta noticia|este contenido
pt: continuar lendo|continuar a ler|continue lendo|continue a ler|exclusivo para|artigo completo|já é assinante
pt: acesso ilimitado|só para assinantes|este artigo|esta reportagem|leia a íntegra|ler o artigo|este conteúdo
it: continuare a leggere|continua a leggere|per leggere|articolo completo|riservato a|sei già abbonato
it: accesso illimitato|contenuto riservato|questo articolo|questo contenuto|sblocca
nl: verder lezen|lees verder|verder te lezen|volledige artikel|hele artikel|voor abonnees|al abonnee|onbeperkt
nl: dit artikel|dit verhaal|exclusief
sv: fortsätta läsa|läs vidare|läsa vidare|hela artikeln|för prenumeranter|redan prenumerant|denna artikel
sv: den här artikeln|låst|lås upp|obegränsad
da: læse videre|læs videre|fortsætte med at læse|hele artiklen|for abonnenter|kun for|allerede abonnent
da: denne artikel|lås op|læse artiklen
no: lese videre|les videre|fortsette å lese|hele saken|hele artikkelen|for abonnenter|allerede abonnent
no: denne artikkelen|denne saken|lås opp|lese saken
fi: jatka lukemista|lue koko|koko juttu|koko artikkeli|tilaajille|tilaajien|jo tilaaja|tämä juttu
fi: tämä artikkeli|jatkaaksesi
pl: czytać dalej|czytaj dalej|cały artykuł|pełny dostęp|dla subskrybentów|dla prenumeratorów|tylko dla
pl: ten artykuł|pozostało|odblokuj|masz już
cs: číst dál|pokračovat ve čtení|celý článek|pro předplatitele|jen pro|pouze pro|tento článek|odemkn|zamčen
cs: už jste předplatitel
sk: čítať ďalej|pokračovať v čítaní|celý článok|pre predplatiteľov|len pre|tento článok|odomkn
sk: už ste predplatiteľ
hu: tovább olvas|folytatás|teljes cikk|előfizetőknek|előfizetőink|ez a cikk|a cikk_
ro: citi mai departe|continua lectura|citi în continuare|articolul complet|articol integral|pentru abonați
ro: acest articol|ești deja abonat|acces nelimitat
ru: читать дальше|дочитать|продолжить чтение|чтобы прочитать|полный текст|полный доступ|для подписчиков
ru: уже подписаны|эта статья|этот материал|материал доступен
uk: читати далі|продовжити читання|щоб прочитати|повний текст|повний доступ|для передплатників|ця стаття
uk: цей матеріал
tr: okumaya devam|devamını oku|tamamını oku|abonelere özel|zaten abone|bu haber|bu içerik|bu makale|sınırsız
el: συνεχίσετε την ανάγνωση|ολόκληρο το άρθρο|για συνδρομητές|ήδη συνδρομητής|αυτό το άρθρο|διαβάσετε
ja: 続きを読む|続きは|この記事は|全文|残り|お読みいただけ|限定
zh: 继续阅读|繼續閱讀|阅读全文|閱讀全文|完整内容|完整文章|剩余|本文|仅限|僅限|专享
ko: 계속 읽|전문을|전체 기사|구독자 전용|회원 전용|이 기사|남은
ar: لمواصلة القراءة|متابعة القراءة|للمشتركين|المقال كاملا|هذا المقال|هذا المحتوى|قراءة المزيد
he: להמשך קריאה|להמשיך לקרוא|למנויים|הכתבה המלאה|כתבה זו|כבר מנוי
vi: đọc tiếp|toàn bộ bài|bài viết này|dành cho
id: melanjutkan membaca|lanjutkan membaca|artikel ini|khusus pelanggan|selengkapnya|baca artikel
th: อ่านต่อ|บทความนี้|เฉพาะสมาชิก
)";

const Table kRedirect = R"(
en: redirect|moved permanently|object moved|has moved here|moved here|being taken to|not automatically
de: weitergeleitet|weiterleitung
fr: redirig|redirection
es: redirig|redirecc
pt: redirecion|reencaminh
it: reindirizz
nl: doorgestuurd|doorverwezen
sv: omdirigera|vidarebefordra|skickas vidare
da: viderestill|omdiriger|sendt videre
no: videresend|omdiriger|sendt videre
fi: uudelleenohj|ohjataan|siirrytään
pl: przekierow
cs: přesměrov
sk: presmerov
hu: átirányít
ro: redirecțion
ru: перенаправ|переадрес|редирект
uk: перенаправ|переспрямов|переадрес
tr: yönlendiril
el: ανακατεύθ|ανακατευθ
ja: リダイレクト|転送|自動的に移動|移動します
zh: 重定向|跳转|跳轉|轉址
ko: 리디렉션|이동합니다|자동으로 이동|이동 중
ar: إعادة توجيه|تحويلك|توجيهك
he: מועבר|הפניה|מפנה
vi: chuyển hướng
id: dialihkan|pengalihan
th: เปลี่ยนเส้นทาง|กำลังนำคุณ
)";

}  // namespace newsexport::html::notice_words
