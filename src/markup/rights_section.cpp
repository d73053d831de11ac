// External interface: write_rights(), has_rights_text() (declared in back_matter.h).
#include "markup/back_matter.h"
#include "markup/inlines.h"
#include "model/links.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

bool says(const std::string& notice, const std::string& words) {
  return notice.find(words) != std::string::npos;
}

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

void open_labelled(Content& content, Label name) {
  content.xml.open("p");
  content.xml.text(std::string(content.label(name)) + ": ");
}

void close_line(Content& content) {
  content.xml.close();
  content.xml.line();
}

// Holder and year are told only where the notice does not tell them already.
void write_holder(Content& content, const Rights& rights) {
  const std::string holder = says(rights.notice, rights.holder) ? "" : rights.holder;
  const std::string year = says(rights.notice, rights.year) ? "" : rights.year;
  if (holder.empty() && year.empty()) return;
  open_labelled(content, Label::holder);
  content.xml.text(holder);
  if (!holder.empty() && !year.empty()) content.xml.text(", ");
  content.xml.text(year);
  close_line(content);
}

void write_licence(Content& content, const Rights& rights) {
  if (rights.licence_name.empty() && rights.licence_url.empty()) return;
  open_labelled(content, Label::licence);
  const std::string& name = rights.licence_name.empty() ? rights.licence_url : rights.licence_name;
  write_linked_text(content, name, rights.licence_url);
  close_line(content);
}

void write_labelled_text(Content& content, Label name, const std::string& text) {
  if (text.empty()) return;
  open_labelled(content, name);
  write_linked_text(content, text, is_web_address(text) ? text : "");
  close_line(content);
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

// A text-and-data-mining value of "not reserved" is for machines alone.
bool has_rights_text(const Rights& rights) {
  Rights printed = rights;
  printed.tdm_policy.clear();
  if (!rights.tdm_reservation.value_or(false)) printed.tdm_reservation.reset();
  return !printed.empty();
}

void write_rights(Content& content) {
  const Rights& rights = content.edition.article.rights;
  if (!has_rights_text(rights)) return;
  open_section(content, {kRightsId, "copyright-page", "", Label::rights});
  write_paragraphs(content, "rights-notice", rights.notice);
  write_holder(content, rights);
  write_licence(content, rights);
  write_labelled_text(content, Label::usage_terms, rights.usage_terms);
  write_labelled_text(content, Label::credit, rights.credit_line);
  write_reservation(content, rights);
  close_section(content);
}

}  // namespace newsexport
