// External interface: rights_terms(), term_line(), rights_lines().
#include "model/rights_terms.h"

#include "model/labels.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

bool says(const std::string& notice, const std::string& words) {
  return notice.find(words) != std::string::npos;
}

/// "The Harbour Post, 2026"; what the notice says already is left out.
std::string holder_and_year(const Rights& rights) {
  const std::string holder = says(rights.notice, rights.holder) ? "" : rights.holder;
  const std::string year = says(rights.notice, rights.year) ? "" : rights.year;
  return holder + (holder.empty() || year.empty() ? "" : ", ") + year;
}

/// "from 12 May 2026 until 2027"
std::string validity(const Rights& rights, std::string_view language) {
  const std::string tag(language);
  std::string text;
  if (rights.starts) {
    text += label(Label::from, language);
    text += ' ' + format_in_words(*rights.starts, tag);
  }
  if (rights.ends) {
    if (!text.empty()) text += ' ';
    text += label(Label::until, language);
    text += ' ' + format_in_words(*rights.ends, tag);
  }
  return text;
}

bool is_address(std::string_view text) {
  return text.starts_with("https://") || text.starts_with("http://");
}

class Terms {
 public:
  explicit Terms(std::string_view language) : language_(language) {}

  void add(RightsField field, Label name, const std::string& text, const std::string& link = {}) {
    const std::string line = collapse_space(text);
    if (!line.empty()) terms_.push_back({field, std::string(label(name, language_)), line, link});
  }
  std::vector<RightsTerm> take() { return std::move(terms_); }

 private:
  std::string_view language_;
  std::vector<RightsTerm> terms_;
};

}  // namespace

std::vector<RightsTerm> rights_terms(const Rights& rights, std::string_view language) {
  Terms terms(language);
  terms.add(RightsField::holder, Label::holder, holder_and_year(rights));
  terms.add(RightsField::agent, Label::agent, rights.agent);
  terms.add(RightsField::licence_name, Label::licence,
            rights.licence_name.empty() ? rights.licence_url : rights.licence_name, rights.licence_url);
  terms.add(RightsField::usage_terms, Label::usage_terms, rights.usage_terms,
            is_address(rights.usage_terms) ? rights.usage_terms : "");
  terms.add(RightsField::restrictions, Label::restrictions, rights.restrictions);
  terms.add(RightsField::territory, Label::territory, rights.territory);
  terms.add(RightsField::starts, Label::validity, validity(rights, language));
  terms.add(RightsField::credit_line, Label::credit, rights.credit_line);
  return terms.take();
}

std::string term_line(const RightsTerm& term) {
  return term.label + ": " + term.text;
}

std::vector<std::string> rights_lines(const ScopedRights& further, std::string_view language) {
  std::vector<std::string> lines;
  if (further.rights.empty()) return lines;
  const std::string scope = collapse_space(further.scope);
  if (!scope.empty()) {
    lines.push_back(std::string(label(Label::applies_to, language)) + ": " + scope);
  }
  for (const std::string_view line : split(further.rights.notice, '\n')) {
    if (!trim(line).empty()) lines.push_back(collapse_space(line));
  }
  for (const RightsTerm& term : rights_terms(further.rights, language)) {
    const bool has_address = !term.link.empty() && term.link != term.text;
    lines.push_back(term_line(term) + (has_address ? ", " + term.link : ""));
  }
  return lines;
}

std::vector<std::string> usage_statements(const Rights& rights, const std::vector<ScopedRights>& further,
                                          std::string_view language) {
  std::vector<std::string> statements;
  for (const std::string* bare : {&rights.usage_terms, &rights.licence_name}) {
    if (!trim(*bare).empty()) statements.push_back(collapse_space(*bare));
  }
  for (const RightsTerm& term : rights_terms(rights, language)) {
    const bool is_labelled = term.field == RightsField::agent || term.field == RightsField::restrictions ||
                             term.field == RightsField::territory || term.field == RightsField::starts;
    if (is_labelled) statements.push_back(term_line(term));
  }
  for (const ScopedRights& part : further) {
    std::string all;
    for (const std::string& line : rights_lines(part, language)) all += (all.empty() ? "" : "\n") + line;
    if (!all.empty()) statements.push_back(std::move(all));
  }
  return statements;
}

}  // namespace newsexport
