// Tables of phrases that requests for consent and tests for robots have.
#include "readers/html/notice_words.h"

namespace newsexport::html::notice_words {

const Table kCookies = R"(
en: cookie|tracking|trackers|tracker|personalised ad|personalized ad
de: cookie|tracking|analysecookies|werbecookies|personalisierte werbung|personalisierte anzeigen
fr: traceur|publicités personnalisées|publicité personnalisée
es: anuncios personalizados|publicidad personalizada
pt: anúncios personalizados|publicidade personalizada
it: annunci personalizzati|pubblicità personalizzata
nl: gepersonaliseerde advertenties
sv: kakor|anpassade annonser|personanpassade annonser
da: tilpassede annoncer|personligt tilpassede
no: informasjonskapsler|tilpassede annonser
fi: eväste|kohdennettu
pl: ciasteczk|pliki cookie|spersonalizowan
cs: personalizovan|soubory cookie
sk: personalizovan|súbory cookie
hu: süti|sütik|személyre szabott hirdetés
ro: publicitate personalizată|module cookie
ru: печенье|файлы cookie|куки|персонализирован
uk: файли cookie|куки|кукі
tr: çerez
el: διαφημίσεις
ja: クッキー
zh: 曲奇|个性化广告
ko: 쿠키
ar: ملفات تعريف الارتباط|كوكيز
he: עוגיות|קובצי
vi: quảng cáo được cá nhân hóa
id: iklan yang dipersonalisasi|kuki
th: คุกกี้
)";

const Table kPartners = R"(
en: partner|third parties|third-party|vendors|advertisers
de: partner|werbepartner|geschäftspartner|drittanbieter|dritte|dienstleister
fr: partenaires|tiers|fournisseurs
es: socios|terceros|proveedores
pt: parceiros|terceiros|fornecedores
it: terzi|fornitori
nl: derden|leveranciers
sv: partner|leverantörer|tredje part|samarbetspartner
da: partner|tredjepart|samarbejdspartner|leverandører
no: partner|tredjepart|samarbeidspartner|leverandører
fi: kumppan|yhteistyökumppan|kolmansi
pl: partner|dostawc|stron trzecich|zaufan
cs: partner|třetí stran|dodavatel
sk: partner|tretích strán|tretie strany|dodávateľ
hu: partner|harmadik fel|szolgáltató
ro: parteneri|terț|furnizori
ru: партнер|партнёр|третьи
uk: партнер|треті
tr: ortaklar|iş ortak|üçüncü taraf
el: συνεργάτες|συνεργατών|τρίτ
ja: パートナー|第三者
zh: 合作伙伴|合作夥伴|第三方
ko: 파트너|제3자
ar: شركا
he: שותפ
vi: đối tác
id: mitra
th: พันธมิตร
)";

const Table kPrivacy = R"(
en: privacy|personal data|personal information|your data|your device|a device|your choices
de: datenschutz|privatsphäre|ihre daten|deine daten|ihrem gerät|deinem gerät|einem gerät|endgerät|personenbezogen
fr: vie privée|vos données|données personnelles|votre appareil|votre terminal|confidentialité
es: privacidad|sus datos|tus datos|datos personales|su dispositivo|tu dispositivo|un dispositivo
pt: privacidade|seus dados|dados pessoais|seu dispositivo|um dispositivo
it: privacy|dati personali|tuoi dati|tuo dispositivo|un dispositivo
nl: privacy|uw gegevens|je gegevens|persoonsgegevens|uw apparaat|je apparaat|een apparaat
sv: integritet|personuppgifter|din enhet|en enhet
da: privatliv|personoplysninger|dine data|din enhed|en enhed
no: personvern|personopplysninger|dine data|enheten din|en enhet
fi: yksityisyy|laitteel|tietosuoja|henkilötie
pl: prywatnoś|dane osobowe|danych osobowych|twoje dane|urządzeni
cs: soukromí|osobní údaje|osobních údajů|zařízení
sk: súkromi|osobné údaje|osobných údajov|zariadeni
hu: adatvédel|személyes adat|eszköz|magánszf
ro: confidențialit|date personale|datele dumneavoastră|dispozitiv
ru: конфиденциальн|персональн|приватн|устройств
uk: приватн|персональн|конфіденційн|пристро
tr: gizlili|kişisel veri|cihaz
el: απόρρητο|απορρήτου|προσωπικά δεδομένα|συσκευή
ja: プライバシー|個人情報|お使いのデバイス
zh: 隐私|隱私|个人数据|個人資料|您的设备
ko: 개인정보|기기
ar: الخصوصية|خصوصيت|البيانات الشخصية|جهازك
he: פרטיות|מידע אישי|המכשיר
vi: riêng tư|dữ liệu cá nhân|thiết bị
id: privasi|data pribadi|perangkat
th: ความเป็นส่วนตัว|ข้อมูลส่วนบุคคล|อุปกรณ์
)";

const Table kConsent = R"(
en: accept|consent|i agree|agree to|agree and|allow all|reject|decline|manage options|manage preferences
en: your preferences|opt out|ad-free|without tracking|with ads|with advertising
de: akzeptier|zustimm|einwillig|einverstanden|ablehn|alle annehmen|zulassen|einstellungen verwalten
de: mit werbung|werbefrei|ohne tracking|ohne werbung|pur-abo|pur abo
fr: accept|tout refuser|refuser|consent|j'accepte|sans publicité|avec publicité|sans accepter|paramétrer
es: acept|rechaz|consentimiento|consiente|configurar|sin publicidad|con publicidad
pt: aceit|recus|rejeit|consentimento|concord|sem publicidade|com publicidade
it: accett|rifiut|consenso|acconsent|senza pubblicità|con pubblicità
nl: akkoord|toestemming|weiger|accepteer|accepteren|instemm|zonder advertenties|met advertenties
sv: godkänn|samtyck|accepter|avvisa|neka|utan annonser|med annonser
da: samtyk|godkend|accepter|afvis|uden reklamer|med reklamer
no: godta|samtykk|aksepter|avvis|uten reklame|med reklame
fi: hyväksy|suostumu|hylkää|ilman mainoksia|salli kaikki
pl: akceptuj|zaakceptuj|zgod|zgadza|odrzuć|bez reklam|z reklamami
cs: souhlas|přijmout|přijm|odmítn|bez reklam|s reklamami
sk: súhlas|prijať|prijm|odmietn|bez reklám|s reklamami
hu: elfogad|hozzájárul|elutasít|reklámmentes|reklámmal
ro: accept|consimț|refuz|respinge|fără reclame|fără publicitate
ru: принять|прийма|принима|соглас|отклон|без рекламы|с рекламой
uk: прийня|погод|згод|відхил|без реклами|з рекламою
tr: kabul|onayl|onay|rızan|reddet|reklamsız
el: αποδοχ|αποδέχ|συγκατάθ|απόρριψ|χωρίς διαφημίσεις
ja: 同意|許可|拒否|受け入れ
zh: 同意|接受|拒绝|拒絕
ko: 동의|거부|수락
ar: موافق|قبول|رفض
he: הסכמ|אישור|מסכים|דחייה
vi: đồng ý|chấp nhận|từ chối
id: setuju|terima|tolak
th: ยอมรับ|ยินยอม|ปฏิเสธ
)";

const Table kRobots = R"(
en: captcha|verify you are human|verify that you are human|verify you're human|verifying you are human
en: are a human|are you a robot|not a robot|not a bot|are human|checking your browser|unusual traffic
en: unusual activity|automated access|automated requests|bot detection|bot protection|security check
en: checking if the site connection is secure|security of your connection|ddos|ray id
en: process is automatic|allow up to five seconds|allow up to 5 seconds
de: kein roboter|kein bot|ein mensch sind|ein mensch bist|vorgang ist automatisch|sicherheitsüberprüfung
fr: pas un robot|êtes humain|êtes un humain|êtes bien humain|processus est automatique|contrôle de sécurité
es: no eres un robot|no es un robot|no soy un robot|eres humano|es humano|proceso es automático
pt: não é um robô|não sou um robô|é humano|processo é automático
it: non sono un robot|non sei un robot|sei umano|essere umano|processo è automatico
nl: geen robot|een mens bent|proces is automatisch
sv: inte en robot|är en människa|är människa|processen är automatisk|inte är en robot
da: ikke en robot|er et menneske|ikke er en robot|processen er automatisk
no: ikke en robot|er et menneske|ikke er en robot|prosessen er automatisk
fi: et ole robotti|olet ihminen|en ole robotti
pl: nie jesteś robotem|jesteś człowiekiem|nie jestem robotem|proces jest automatyczny
cs: nejste robot|nejsem robot|jste člověk
sk: nie ste robot|nie som robot|ste človek
hu: nem robot|hogy ember|ön ember
ro: nu sunteți un robot|nu ești robot|nu sunt robot|sunteți om
ru: не робот|вы человек|процесс автоматический
uk: не робот|ви людина
tr: robot olmadığ|insan olduğ
el: δεν είστε ρομπότ|είστε άνθρωπος
ja: ロボットではない|人間であること
zh: 机器人|機器人|真人
ko: 로봇이 아|사람인지|로봇
ar: لست روبوت|أنك إنسان
he: אינך רובוט|לא רובוט
vi: không phải là robot|không phải robot|là con người
id: bukan robot|anda manusia
th: ไม่ใช่หุ่นยนต์|เป็นมนุษย์
)";

const Table kCheck = R"(
en: checking|checks|check|verify|verifying|confirm|prove
de: überprüf|geprüft|prüf|bestätig
fr: vérifi|confirm
es: comprob|comprueb|verific|confirm
pt: verific|confirm|comprov
it: verific|controll|conferm
nl: gecontroleerd|controle|bevestig|verifieer|verifiëren
sv: kontroller|bekräfta|verifier
da: kontroller|tjekke|bekræft|verificer
no: kontroller|sjekke|bekreft|verifiser
fi: tarkist|vahvist|varmist
pl: sprawdza|weryfik|potwierd
cs: kontrol|ověř|potvr
sk: kontrol|overen|overuj|overte|potvr
hu: ellenőriz|ellenőrz|igazol
ro: verific|confirm
ru: провер|подтверд
uk: перевір|підтверд
tr: kontrol|doğrul
el: έλεγχ|ελέγχ|επαλήθ|επιβεβαι
ja: 確認|チェック|検証
zh: 检查|檢查|验证|驗證|确认
ko: 확인|검사
ar: التحقق|نتحقق|فحص|تأكيد
he: בודק|אימות|בדיקה|לאמת
vi: kiểm tra|xác minh|xác nhận
id: memeriksa|verifikasi|memverifikasi|konfirmasi
th: ตรวจสอบ|ยืนยัน
)";

const Table kChecked = R"(
en: browser|human|robot|connection is secure|site connection
de: mensch_|roboter|verbindung
fr: humain|robot|connexion
es: humano|robot|conexión
pt: humano|robô|ligação|conexão
it: umano|robot|connessione
nl: mens_|robot|verbinding
sv: människa|robot|anslutning
da: menneske_|robot|forbindelse
no: menneske_|robot|tilkobling|forbindelse
fi: ihminen|robotti|yhtey
pl: człowiek|robot|połączeni
cs: člověk|robot|připojení
sk: človek|robot|pripojeni
hu: ember_|robot|kapcsolat
ro: om_|robot|conexiun
ru: человек|робот|соединени|подключени
uk: людин|робот|з'єднанн|підключенн
tr: insan|robot|bağlantı
el: άνθρωπος|ρομπότ|σύνδεσ
ja: 人間|ロボット|接続
zh: 人类|真人|机器人|连接|連線
ko: 사람|로봇|연결
ar: إنسان|روبوت|الاتصال
he: אנושי|רובוט|חיבור
vi: con người|robot|kết nối
id: manusia|robot|koneksi
th: มนุษย์|หุ่นยนต์|การเชื่อมต่อ
)";

}  // namespace newsexport::html::notice_words
