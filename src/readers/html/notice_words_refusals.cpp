// Tables of phrases that servers have which fail, or refuse whoever asks.
#include "readers/html/notice_words.h"

namespace newsexport::html::notice_words {

const Table kServer = R"(
en: server|service|website|web site|site|system|request|host|connection|gateway|reference #
de: server|dienst|webseite|website|seite|system|anfrage|verbindung|angebot
fr: serveur|service|site|système|requête|connexion
es: servidor|servicio|sitio|sistema|solicitud|petición|conexión|web_
pt: servidor|serviço|site|sistema|pedido|solicitação
it: server|servizio|sito|sistema|richiesta|connessione
nl: server|dienst|website|site|systeem|verzoek|verbinding
sv: server|tjänst|webbplats|sajt|system|begäran
da: server|tjeneste|hjemmeside|websted|site|system|anmodning
no: server|tjeneste|nettsted|system|forespørsel
fi: palvelin|palvelu|sivusto|järjestelmä|pyyntö
pl: serwer|usług|serwis|witryn|system|żądani
cs: server|služb|web|systém|požadav
sk: server|služb|web|systém|požiadav
hu: szerver|kiszolgáló|szolgáltatás|webhely|weboldal|rendszer|kérés
ro: server|serviciu|site|sistem|cerere
ru: сервер|сервис|сайт|систем|запрос|служб
uk: сервер|сервіс|сайт|систем|запит|служб
tr: sunucu|hizmet|site|sistem|istek|isteğ|servis
el: διακομιστ|υπηρεσία|ιστότοπ|ιστοσελίδα|σύστημα|αίτημα
ja: サーバ|サービス|サイト|システム|リクエスト|アクセス
zh: 服务器|伺服器|服务|服務|网站|網站|系统|系統|请求|請求
ko: 서버|서비스|사이트|시스템|요청
ar: الخادم|خادم|الخدمة|الموقع|النظام|الطلب
he: שרת|שירות|אתר|מערכת|בקשה
vi: máy chủ|dịch vụ|hệ thống|yêu cầu
id: server|peladen|layanan|situs|sistem|permintaan
th: เซิร์ฟเวอร์|บริการ|เว็บไซต์|ระบบ|คำขอ
)";

const Table kFailing = R"(
en: temporarily|unavailable|maintenance|overload|try again|internal error|unexpected error|error occurred
en: technical|timed out|time-out|unable to|could not be|went wrong|too many requests|be back
de: vorübergehend|nicht verfügbar|nicht erreichbar|wartung|überlast|später erneut|später noch einmal|fehler
de: erneut versuchen|technisch|gestört|zu viele anfragen|zeitüberschreitung|schiefgelaufen
fr: temporairement|indisponible|maintenance|surcharg|réessay|erreur|technique|trop de requêtes|momentanément
fr: ultérieurement|plus tard
es: temporalmente|no disponible|no está disponible|mantenimiento|sobrecarg|inténte|inténta|más tarde|error
es: técnic|demasiadas|salió mal
pt: temporariamente|indisponível|manutenção|sobrecarg|tente novamente|mais tarde|erro|técnic|deu errado
it: temporaneamente|non disponibile|non è disponibile|manutenzione|sovraccaric|riprova|più tardi|errore|tecnic
it: momentaneamente
nl: tijdelijk|niet beschikbaar|niet bereikbaar|onderhoud|overbelast|later opnieuw|fout|technisch|storing|te veel
sv: tillfälligt|otillgänglig|underhåll|överbelast|försök igen|senare|fel_|tekniskt|gick fel
da: midlertidigt|utilgængelig|vedligehold|overbelast|prøv igen|senere|fejl|tekniske|gik galt
no: midlertidig|utilgjengelig|vedlikehold|overbelast|prøv igjen|senere|feil|tekniske|gikk galt
fi: tilapäisesti|ei ole käytettävissä|huolto|ylikuorm|yritä|myöhemmin|virhe|häiriö
pl: tymczasowo|niedostępn|konserwacj|przeciąż|spróbuj|później|błąd|błęd|techniczn|przerw
cs: dočasně|nedostupn|údržb|přetížen|zkuste|později|chyb|technick
sk: dočasne|nedostupn|údržb|preťažen|skúste|neskôr|chyb|technick
hu: átmeneti|ideiglenesen|nem elérhető|karbantartás|túlterhel|próbálja|később|hiba|hibá
ro: temporar|indisponibil|mentenanță|întreținere|suprasolicit|încercați|mai târziu|eroare|tehnic
ru: временно|недоступ|обслуживан|перегруж|попробуйте|позже|ошибк|технич|неполадк|профилакт
uk: тимчасово|недоступн|обслуговуван|перевантаж|спробуйте|пізніше|помилк|техніч
tr: geçici|kullanılamıyor|bakım|aşırı yük|tekrar deneyin|daha sonra|hata|teknik|hizmet veremiyor
el: προσωρινά|μη διαθέσιμ|συντήρηση|υπερφόρτ|δοκιμάστε|αργότερα|σφάλμα|τεχνικ
ja: 一時的|利用できません|メンテナンス|過負荷|混雑|混み合って|しばらく|再度|エラー|障害
zh: 暂时|暫時|不可用|无法访问|維護|维护|过载|繁忙|稍后|稍後|重试|重試|错误|錯誤|故障
ko: 일시적|사용할 수 없|이용할 수 없|점검|과부하|다시 시도|나중에|오류|장애
ar: مؤقت|غير متاح|صيانة|المحاولة|لاحقا|لاحقًا|خطأ|تقني|ضغط
he: זמני|אינו זמין|לא זמין|תחזוקה|עומס|נסו שוב|מאוחר יותר|שגיאה|תקלה
vi: tạm thời|không khả dụng|bảo trì|quá tải|thử lại|sau ít phút|lỗi|gián đoạn
id: sementara|tidak tersedia|pemeliharaan|perbaikan|coba lagi|nanti|kesalahan|gangguan
th: ชั่วคราว|ไม่พร้อมใช้งาน|ปรับปรุง|ลองใหม่|ภายหลัง|ข้อผิดพลาด|ขัดข้อง
)";

const Table kForbidden = R"(
en: permission|not allowed|access denied|denied|forbidden|blocked|not authorized|unauthorized|not authorised
en: cannot be granted|restricted
de: berechtigung|keine rechte|verweigert|gesperrt|blockiert|nicht berechtigt|nicht erlaubt|untersagt
de: nicht gestattet|nicht zugänglich
fr: autorisation|autorisé|refusé|interdit|bloqué|permission
es: permiso|denegad|prohibid|bloquead|no autorizad|no está autorizado|restringid
pt: permissão|negad|proibid|bloquead|não autorizad|não está autorizado|restrit
it: permess|autorizza|negat|vietat|bloccat|proibit
nl: toestemming|geweigerd|verboden|geblokkeerd|niet toegestaan|geen toegang
sv: behörighet|tillåtelse|nekad|nekats|förbjud|blockera|åtkomst|spärrad
da: tilladelse|adgang|nægtet|forbudt|blokeret|spærret
no: tillatelse|tilgang|nektet|forbudt|blokkert|sperret
fi: käyttöoikeu|oikeutta|pääsy|estetty|kielletty
pl: uprawnie|odmow|zabronion|zablokowan|brak dostępu
cs: oprávnění|přístup|odepřen|zakázán|blokován|zablokován
sk: oprávneni|prístup|odopret|zamietnut|zakázan|blokovan|zablokovan
hu: jogosultság|hozzáférés|megtagad|tiltott|letilt|engedély
ro: permisiun|acces|interzis|refuzat|blocat|autorizat
ru: доступ|разрешени|запрещ|заблокирован
uk: доступ|дозвол|заборон|заблоковано
tr: izniniz|izin|erişim|engellen|yasak|reddedil|yetkiniz
el: άδεια|πρόσβαση|απαγορ|αποκλει
ja: 権限|拒否|禁止|ブロック|許可されて
zh: 权限|權限|拒绝访问|拒絕|禁止|被阻止|被封锁|被拦截
ko: 권한|거부|차단|금지
ar: إذن|صلاحية|رفض|محظور|حظر|ممنوع
he: הרשאה|נדחתה|חסומ|חסום|אסור|נחסמ
vi: quyền|từ chối|bị cấm|bị chặn
id: izin|ditolak|dilarang|diblokir
th: สิทธิ์|ถูกปฏิเสธ|ห้าม|ถูกบล็อก
)";

const Table kRegion = R"(
en: your country|your region|your location|your area|your territory|european economic area|legal reasons
en: country you|a country belonging|outside of the|gdpr
de: ihrem land|ihrer region|ihrem standort|ihrem gebiet|deinem land|deiner region|deinem standort|dsgvo
de: europäischen wirtschaftsraum|rechtlichen gründen|lizenzrechtlich|ihrem aufenthaltsort
fr: votre pays|votre région|votre territoire|votre zone|espace économique européen|raisons légales|rgpd
fr: raisons juridiques|votre emplacement|votre position
es: su país|tu país|su región|tu región|su ubicación|tu ubicación|espacio económico europeo|motivos legales
es: razones legales|rgpd
pt: seu país|teu país|sua região|sua localização|espaço económico europeu|espaço econômico europeu
pt: motivos legais|razões legais
it: tuo paese|suo paese|tua regione|tua area|tua zona|tua posizione|spazio economico europeo|motivi legali
it: ragioni legali
nl: uw land|je land|jouw land|uw regio|je regio|uw locatie|je locatie|europese economische ruimte
nl: juridische redenen|wettelijke redenen
sv: ditt land|din region|din plats|juridiska skäl|europeiska ekonomiska|där du befinner dig
da: dit land|din region|dit område|din placering|juridiske årsager|europæiske økonomiske
no: ditt land|din region|ditt område|din posisjon|juridiske årsaker|juridiske grunner|europeiske økonomiske
fi: maassasi|alueellasi|sijaintisi|sijainnissasi|oikeudellisista syistä|euroopan talousalue
pl: twoim kraju|twoim regionie|twojej lokalizacji|państwa kraju|względów prawnych|powodów prawnych
pl: europejskiego obszaru
cs: vaší zemi|vašem regionu|vaší oblasti|vaší lokalit|právních důvodů|evropského hospodářského
sk: vašej krajine|vašom regióne|vašej oblasti|právnych dôvodov|európskeho hospodárskeho
hu: ön országában|országában|régiójában|térségében|jogi okok|európai gazdasági
ro: țara dumneavoastră|țara ta|regiunea|motive legale|spațiul economic european
ru: вашей стране|вашем регионе|вашей страны|вашего региона|юридическ|правовым причинам
uk: вашій країні|вашому регіоні|вашої країни|юридичн|правових причин
tr: ülkenizde|bölgenizde|konumunuz|yasal nedenler|hukuki
el: χώρα σας|περιοχή σας|τοποθεσία σας|νομικούς λόγους|ευρωπαϊκού οικονομικού
ja: お住まいの国|お住まいの地域|ご利用の地域|地域では|国では|国から|法的な理由|欧州経済領域
zh: 您所在的国家|您所在的地区|您所在的國家|您所在的地區|所在地区|所在地區|法律原因
ko: 거주 국가|귀하의 국가|귀하의 지역|해당 국가|현재 지역|법적 이유|법적인 이유
ar: بلدك|منطقتك|لأسباب قانونية
he: במדינתך|באזורך|מסיבות משפטיות|המדינה שלך
vi: quốc gia của bạn|khu vực của bạn|lý do pháp lý
id: negara anda|wilayah anda|alasan hukum
th: ประเทศของคุณ|ภูมิภาคของคุณ|เหตุผลทางกฎหมาย
)";

}  // namespace newsexport::html::notice_words
