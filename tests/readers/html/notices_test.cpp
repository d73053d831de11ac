// Pages that tell their visitor something in place of an article, in many languages; lists of links; and
// articles that are about such things.
#include "readers/html/notices.h"

#include <catch2/catch.hpp>

#include "readers/html.h"
#include "support/error.h"

namespace newsexport {
namespace {

/// The code of the refusal, or "" where the page is read.
std::string refusal(const std::string& title, const std::string& body, const std::string& head = "") {
  Diagnostics diagnostics;
  const Source page{"page.html", "<!doctype html><html><head><title>" + title + "</title>" + head +
                                     "</head><body>" + body + "</body></html>"};
  try {
    read_html(page, {}, diagnostics);
  } catch (const Error& error) {
    return error.code();
  }
  return {};
}

struct Page {
  std::string title;
  std::string text;
};

void check_refused(const std::vector<Page>& pages) {
  for (const Page& page : pages) {
    INFO(page.title << ": " << page.text);
    CHECK(refusal(page.title, "<h1>" + page.title + "</h1><p>" + page.text + "</p>") == "html.notice");
    CHECK(refusal("Weir Post", "<main><p>" + page.text + "</p></main>") == "html.notice");
  }
}

}  // namespace

TEST_CASE("html notices: an error page is refused in every language") {
  check_refused({
      {"410", "We could not find the page you asked for; it may have been deleted."},
      {"500 – Fehler", "Auf unserem Server ist ein Fehler aufgetreten. Bitte später erneut versuchen."},
      {"Oups", "Désolé, cet article a été supprimé ou déplacé. Veuillez revenir à l'accueil."},
      {"Vaya", "Lo sentimos, el artículo ya no está disponible en esta dirección."},
      {"Erro 404", "Desculpe, não encontramos o endereço que você digitou; a página foi removida."},
      {"Errore", "Ci dispiace, la pagina che cerchi non esiste più."},
      {"Oeps", "Sorry, deze pagina bestaat niet of is verwijderd."},
      {"Hoppsan", "Tyvärr, sidan du letar efter finns inte."},
      {"Ups", "Beklager, siden findes ikke længere."},
      {"Hups", "Valitettavasti hakemaasi sivua ei löydy."},
      {"Błąd 404", "Przepraszamy, strona, której szukasz, nie istnieje."},
      {"Chyba 404", "Omlouváme se, tato stránka neexistuje."},
      {"Ошибка 404", "К сожалению, такой страницы не существует; попробуйте начать с главной."},
      {"Hata", "Üzgünüz, aradığınız sayfa bulunamadı."},
      {"エラー", "申し訳ございません。お探しのページは存在しません。"},
      {"出错了", "抱歉，您访问的页面不存在。"},
      {"Oh dear", "Something went wrong. Our miller has been told."},
      {"Pause", "Sorry! The site sleeps, and will be back soon."},
      {"Μύλος", "Δυστυχώς το άρθρο δεν υπάρχει πια."},
      {"خطأ", "عذرا، الصفحة التي تبحث عنها غير موجودة."},
  });
}

TEST_CASE("html notices: whoever is barred, tested or sent elsewhere gets no book") {
  check_refused({
      {"Barred", "You are not allowed to open this document on our server. Please write to us."},
      {"Barred", "Leider ist dieses Angebot in Ihrem Land aus rechtlichen Gründen nicht verfügbar."},
      {"Barred", "Ce contenu n'est pas disponible dans votre pays. Veuillez nous excuser."},
      {"Barred", "Este contenido no está disponible en su país."},
      {"Barred", "Deze inhoud is niet beschikbaar in uw land."},
      {"Barred", "Το περιεχόμενο δεν είναι διαθέσιμο στη χώρα σας."},
      {"Wait", "Wir prüfen Ihren Browser. Bitte haben Sie etwas Geduld."},
      {"Wait", "Nous vérifions que vous êtes un humain. Merci de patienter."},
      {"Wait", "Estamos comprobando tu navegador, y que eres humano."},
      {"Wait", "Sprawdzamy połączenie. Prosimy poczekać."},
      {"Elsewhere", "You are being redirected to our new house."},
      {"Elsewhere", "Sie werden weitergeleitet. Bitte warten."},
      {"Elsewhere", "Vous allez être redirigé dans quelques secondes."},
      {"Elsewhere", "Je wordt doorgestuurd naar onze nieuwe site."},
  });
  CHECK(refusal("Weir Post", "<p><a href='https://weir.example/new'>Here</a></p>",
                "<meta http-equiv=refresh content='0; url=https://weir.example/new'>") == "html.notice");
  CHECK(refusal("Weir Post", "<p>Not there yet? <a href='/new'>Go on</a></p>",
                "<meta http-equiv=Refresh content='5;URL=/new'>") == "html.notice");
  CHECK(refusal("Weir Post", "<p>The post of the weir comes anew every five minutes.</p>",
                "<meta http-equiv=refresh content='300; url=/'>")
            .empty());
}

TEST_CASE("html notices: a wall of consent or payment in place of the text is refused") {
  check_refused({
      {"Your choice", "We and 31 partners keep cookies on your device. Please reject or accept them."},
      {"Weiter mit Werbung",
       "Lesen Sie uns mit Werbung und Tracking, oder nehmen Sie das Pur-Abo ohne Tracking. "
       "Mehr steht im Datenschutz."},
      {"Votre choix",
       "Nos partenaires et nous lisons des traceurs sur votre appareil. Refuser ou accepter ?"},
      {"Tu elección", "Con tus datos y cookies mostramos publicidad personalizada. Acepta o suscríbete."},
      {"La tua scelta", "I cookie servono a noi e a terzi. Accetta o rifiuta."},
      {"Jouw keuze", "Wij en derden bewaren cookies op je apparaat. Geef toestemming of weiger."},
      {"Ditt val", "Vi och våra leverantörer sparar kakor på din enhet. Godkänn eller neka."},
      {"Twój wybór", "My i nasi partnerzy zapisujemy pliki cookie na Twoim urządzeniu. Wyrażam zgodę."},
      {"Mill", "Already a member? Log in. Or become one and unlock all of it: your first month is a crown."},
      {"Mühle", "Dieser Text ist nur für Abonnenten. Jetzt vier Wochen testen."},
      {"Moulin", "Cet article est réservé aux abonnés. Abonnez-vous pour en lire la suite."},
      {"Molino", "Este contenido es exclusivo para suscriptores. Suscríbete y sigue leyendo."},
      {"Moinho", "Assine para continuar lendo. Já é assinante? Entre."},
      {"Mulino", "Contenuto riservato agli abbonati. Abbonati per continuare a leggere."},
      {"Molen", "Word abonnee om verder te lezen. Al abonnee? Log in."},
      {"Kvarn", "Prenumerera för att läsa vidare. Redan prenumerant? Logga in."},
      {"Młyn", "Ten artykuł jest dostępny dla subskrybentów. Zaloguj się, aby czytać dalej."},
  });
  // Its answers may be buttons, which are no text.
  CHECK(refusal("Mill turns",
                "<div><h2>What you share</h2><p>Cookies help third parties to know your device.</p>"
                "<button>Accept all</button></div>") == "html.notice");
}

TEST_CASE(
    "html notices: the title of a page alone tells what it is, if the page says little and has no author") {
  for (const std::string title :
       {"403 Forbidden", "Error 503 | Weir Post", "Access denied", "Just a moment...", "Anmelden – Weir Post",
        "Redirecting…", "Acceso denegado", "Logowanie", "Cookie settings", "ログイン"}) {
    INFO(title);
    CHECK(refusal(title, "<p>Lorem ipsum dolor sit amet.</p>") == "html.notice");
    CHECK(refusal(title, "<p>Lorem ipsum dolor sit amet.</p>", "<meta name=author content='Ann Weir'>")
              .empty());
  }
  CHECK_FALSE(html::is_title_of_notice("Access denied: how four towns keep their reporters out"));
  CHECK_FALSE(html::is_title_of_notice("404 cows cross the weir"));
  CHECK_FALSE(html::is_title_of_notice("Mill turns again"));
}

TEST_CASE("html notices: forms to log in") {
  CHECK(refusal("Log in",
                "<form><label>Mail</label><input><label>Password</label><input type=password></form>"
                "<p>No account? Register.</p>") == "html.notice");
  CHECK(refusal("Weir Post", "<form><input type=password></form><p>Neu hier? Registrieren Sie sich.</p>") ==
        "html.notice");
}

TEST_CASE("html notices: articles about cookies, errors, walls and robots are read") {
  const std::string about =
      "<p>The council of Weir has asked its partners to stop putting cookies on the devices of those who "
      "read "
      "its pages. Whoever wants to accept them may do so, the clerk said, but the privacy of readers comes "
      "first. The page that explained all this could not be found for a week, and the server was down for "
      "maintenance when we tried again.</p><p>A paper in the next valley has gone the other way: readers "
      "must "
      "subscribe to continue reading, or agree to tracking. Its editor told us that your choice is a real "
      "one, "
      "and that of nine hundred subscribers only two had written to complain.</p><p>The robots that fetch "
      "pages have been locked out of both, and so has an old man in the mill whose browser is out of date. "
      "He "
      "was asked to verify that he is a human, he said, and was not sure what to answer. The miller has "
      "since "
      "lent him hers, with JavaScript enabled, and reads the news to him on Thursdays while the wheel is "
      "greased and the flour settles in the sacks below the stairs.</p>";
  CHECK(refusal("Council ends cookies", about).empty());
  CHECK(refusal("Error 404: the page of the mill", about).empty());
  CHECK(refusal("A story of the valley", about).empty());
  CHECK(refusal("Bus lines are redirected",
                "<p>The buses of line 4 are redirected over the weir until Friday, since the page of the "
                "timetable at the mill was not found in time.</p>")
            .empty());
  CHECK(refusal("Cookies werden verboten",
                "<p>Die Kommission will Cookies ohne Zustimmung verbieten. Datenschützer begrüßen den Plan; "
                "Verlage und ihre Partner lehnen ihn ab.</p>")
            .empty());
  CHECK(refusal(
            "Post ends its paywall",
            "<p>The Post ends its paywall in May. Until now readers had to subscribe to read the full story; "
            "from May, the editor said, you will not.</p>")
            .empty());
  CHECK(refusal("Umleitung am Wehr",
                "<p>Der Verkehr am Wehr wird bis Freitag umgeleitet. Die Straße ist gesperrt.</p>")
            .empty());
}

TEST_CASE("html: pages that list others are refused") {
  const auto items = [](const std::string& inner) {
    std::string list;
    for (const std::string name : {"mill", "goat", "weir", "tram", "quay", "barn"}) {
      std::string item = inner;
      for (std::size_t at = item.find('%'); at != std::string::npos; at = item.find('%'))
        item.replace(at, 1, name);
      list += item;
    }
    return list;
  };
  CHECK(refusal("Mills", "<ul>" + items("<li><a href='/%'>The % of the valley</a> 3 May</li>") + "</ul>") ==
        "html.link-list");
  CHECK(refusal("Weir Post",
                items("<article><h2><a href='/%'>The % again</a></h2><p>What became of the % after the "
                      "flood, and who "
                      "paid for the work in the end.</p><a href='/%'>Weiterlesen</a></article>")) ==
        "html.link-list");
  CHECK(refusal("Results for valley",
                "<ol>" +
                    items("<li><h3><a href='/%'>The %</a></h3><p>… seen beside the % in the …</p></li>") +
                    "</ol>") == "html.link-list");
  CHECK(refusal("Weir Post", items("<a href='/%'><h3>The % again</h3><p>What became of the %.</p></a>")) ==
        "html.link-list");
  CHECK(refusal("Category: valley", "<ul>" +
                                        items("<li><a href='/%'>The %</a><br>What became of the % after the "
                                              "flood, and who paid.</li>") +
                                        "</ul>") == "html.link-list");
  // With an introduction, an author, or links to everywhere, it is somebody's work.
  const std::string teasers = items(
      "<h2><a href='/%'>The % again</a></h2><p>What became of the % after the flood, and who paid for "
      "it.</p>");
  CHECK(refusal("Weir Post", teasers) == "html.link-list");
  CHECK(refusal("Six years", teasers, "<meta name=author content='Ann Weir'>").empty());
  CHECK(refusal("Six years",
                "<p>Six years ago the water came over the weir and took what it found in the yards and "
                "the gardens below the mill. We went to see what is left of it all today.</p>" +
                    teasers)
            .empty());
  CHECK(refusal("Elsewhere",
                items("<p><a href='https://%.example/a'>The % again</a></p><p>What became of the % "
                      "after the flood, and who paid for it.</p>"))
            .empty());
}

TEST_CASE("html: a server's list of files is refused") {
  CHECK(refusal("Index of /flour",
                "<h1>Index of /flour</h1><pre><a href='../'>../</a>\n<a href='rye.md'>rye.md</a> "
                "03-May-2026 06:00 210\n</pre>") == "html.link-list");
  CHECK(refusal("Flour",
                "<h1>Flour</h1><table><tr><td><a href='/'>Parent Directory</a></td></tr><tr><td><a "
                "href='rye.md'>rye.md</a></td><td>2026-05-03</td></tr><tr><td><a "
                "href='oat.md'>oat.md</a></td><td>2026-05-04</td></tr></table>") == "html.link-list");
  CHECK(refusal(
            "Index of prices rises",
            "<p>The index of prices rose again in May, and flour with it, the miller said. Rye is up by two "
            "crowns. Oats are not.</p>")
            .empty());
}

}  // namespace newsexport
