// External interface: write_figure() (declared in blocks.h).
#include "markup/blocks.h"
#include "markup/inlines.h"
#include "model/picture_rights.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

// What is said of a picture's rights, each once: a figure's credit often repeats its only picture's.
struct CreditLines {
  std::string credit;
  std::vector<std::string> statements;

  bool empty() const { return credit.empty() && statements.empty(); }
};

CreditLines credit_lines(const Content& content, const Figure& figure, const Picture& picture) {
  CreditLines lines{std::string(trim(shown_credit(picture))),
                    picture_statements(picture, content.story.article.rights, content.language)};
  const std::string figure_credit(trim(plain_text(figure.credit)));
  if (lines.credit == figure_credit) lines.credit.clear();
  std::erase(lines.statements, figure_credit);
  return lines;
}

void write_credit(Content& content, std::string_view own_class, std::string_view text) {
  if (text.empty()) return;
  content.xml.text(" ");
  content.xml.element("span", {{"class", own_class}}, text);
}

void write_credits(Content& content, const CreditLines& lines) {
  write_credit(content, "credit", lines.credit);
  for (const std::string& statement : lines.statements) write_credit(content, "picture-rights", statement);
}

void write_caption(Content& content, const Figure& figure) {
  const CreditLines only =
      figure.pictures.size() == 1 ? credit_lines(content, figure, figure.pictures.front()) : CreditLines{};
  if (figure.caption.empty() && figure.credit.empty() && only.empty()) return;
  content.xml.open("figcaption");
  write_inlines(content, figure.caption);
  if (!figure.credit.empty()) {
    if (!figure.caption.empty()) content.xml.text(" ");
    content.xml.open("span", {{"class", "credit"}});
    write_inlines(content, figure.credit);
    content.xml.close();
  }
  write_credits(content, only);
  content.xml.close();
  content.xml.line();
}

void write_one_picture(Content& content, const Figure& figure, const Picture& picture) {
  if (leaves_trace(picture)) {
    content.xml.open("div", {{"class", "picture"}});
    write_picture(content, picture, figure.caption);
    content.xml.close();
    content.xml.line();
  }
  const CreditLines lines =
      figure.pictures.size() == 1 ? CreditLines{} : credit_lines(content, figure, picture);
  if (lines.empty()) return;
  content.xml.open("p", {{"class", "picture-credit"}});
  write_credits(content, lines);
  content.xml.close();
  content.xml.line();
}

}  // namespace

void write_figure(Content& content, const Block& block, const Figure& figure) {
  // Links may lead to it even so.
  if (block.id.empty() && shows_nothing(figure, content.story.article.rights)) return;
  open_block(content, "figure", "", block);
  content.xml.line();
  for (const Picture& picture : figure.pictures) write_one_picture(content, figure, picture);
  write_caption(content, figure);
  content.xml.close();
  content.xml.line();
}

}  // namespace newsexport
