// External interface: write_rights(), has_rights_text() (declared in back_matter.h).
#include "markup/back_matter.h"

#include <algorithm>

#include "markup/inlines.h"
#include "model/labels.h"
#include "model/picture_rights.h"
#include "model/rights_terms.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

void write_paragraphs(Content& content, std::string_view own_class, const std::string& text) {
  for (const std::string_view line : split(text, '\n')) {
    if (trim(line).empty()) continue;
    content.xml.open("p", {{"class", own_class}});
    content.write_own_direction();
    content.xml.text(trim(line));
    content.xml.close();
    content.xml.line();
  }
}

void close_line(Content& content) {
  content.xml.close();
  content.xml.line();
}

void write_term(Content& content, const RightsTerm& term) {
  content.xml.open("p");
  content.xml.text(term.label + ": ");
  // On paper a link is only what can be read of it.
  if (!term.link.empty() && term.link != term.text) content.xml.text(term.text + ", ");
  const std::string& end = term.link.empty() ? term.text : term.link;
  write_linked_text(content, end, term.link);
  close_line(content);
}

void write_statements(Content& content, const Rights& rights) {
  write_paragraphs(content, "rights-notice", rights.notice);
  for (const RightsTerm& term : rights_terms(rights, content.language)) write_term(content, term);
}

void write_further(Content& content, const ScopedRights& further) {
  if (further.rights.empty()) return;
  if (!trim(further.scope).empty()) {
    const std::string name(content.label(Label::applies_to));
    write_term(content, {RightsField::notice, name, collapse_space(further.scope), ""});
  }
  write_statements(content, further.rights);
}

void write_reservation(Content& content, const Rights& rights) {
  if (!rights.tdm_reservation.value_or(false)) return;
  content.xml.open("p", {{"class", "tdm"}});
  content.xml.text(content.label(Label::tdm_reserved));
  if (!rights.tdm_policy.empty()) {
    content.xml.text(" ");
    write_linked_text(content, rights.tdm_policy, rights.tdm_policy);
  }
  close_line(content);
}

}  // namespace

// The credit of a picture within a line has no room there.
void write_picture_credit(Content& content, const Picture& picture) {
  content.xml.open("p", {{"class", "picture-credit"}});
  content.xml.text(std::string(content.label(Label::credit)) + ":");
  const Rights& rights = content.story.article.rights;
  std::vector<std::string> statements = picture_statements(picture, rights, content.language);
  if (!shown_credit(picture).empty()) statements.insert(statements.begin(), shown_credit(picture));
  for (const std::string& statement : statements) content.xml.text(" " + collapse_space(statement));
  close_line(content);
}

// A text-and-data-mining value of "not reserved" is for machines alone.
bool has_rights_text(const Article& article) {
  Rights printed = article.rights;
  printed.tdm_policy.clear();
  if (!printed.tdm_reservation.value_or(false)) printed.tdm_reservation.reset();
  const bool has_further = std::ranges::any_of(
      article.further_rights, [](const ScopedRights& further) { return !further.rights.empty(); });
  return !printed.empty() || has_further || !credited_inline_pictures(article).empty();
}

void write_rights(Content& content) {
  const Article& article = content.story.article;
  if (!has_rights_text(article)) return;
  open_section(content, {kRightsId, "copyright-page", "", Label::rights});
  write_statements(content, article.rights);
  write_reservation(content, article.rights);
  for (const ScopedRights& further : article.further_rights) write_further(content, further);
  for (const Picture* picture : credited_inline_pictures(article)) write_picture_credit(content, *picture);
  close_section(content);
}

}  // namespace newsexport
