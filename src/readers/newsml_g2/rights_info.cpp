// External interface: read_rights(), rights_line(), name_of().
#include "readers/newsml_g2/rights_info.h"

#include "readers/news/fields.h"
#include "readers/news/odrl_policy.h"
#include "support/utf8.h"

namespace newsexport::newsml_g2 {
namespace {

Position position_of(const XmlElement& element) {
  return {element.line, 0};
}

// All texts of that name, each once; a link that the notice has goes behind it.
std::string joined(const XmlElement& info, std::string_view name, std::string_view separator) {
  std::string all;
  for (const XmlElement* one : child_elements(info, name)) {
    std::string text = text_of(*one);
    const std::string& address = attribute(*one, "href");
    if (!address.empty() && text.find(address) == std::string::npos)
      text += (text.empty() ? "" : " ") + address;
    if (text.empty() || all.find(text) != std::string::npos) continue;
    all += (all.empty() ? "" : std::string(separator)) + text;
  }
  return all;
}

std::string address_of(const XmlElement& link) {
  const std::string& address = attribute(link, "href");
  return address.empty() ? attribute(link, "residref") : address;
}

bool links_to_terms(const XmlElement& link) {
  const std::string_view relation = news::bare_code(attribute(link, "rel"));
  return relation == "license" || relation == "licence" || relation == "rightspolicy";
}

// PLUS's words: "DMI-ALLOWED", "DMI-PROHIBITED", "DMI-PROHIBITED-EXCEPTSEARCHENGINEINDEXING", …
void read_data_mining(const XmlElement& element, Rights& rights) {
  const std::string word = attribute(element, "qcode") + attribute(element, "uri");
  if (word.find("DMI-PROHIBITED") != std::string::npos) {
    rights.tdm_reservation = true;
  } else if (word.find("DMI-ALLOWED") != std::string::npos) {
    rights.tdm_reservation = false;
  } else {
    return;
  }
  rights.note_origin(RightsField::tdm_reservation, RightsOrigin::Kind::front_matter, position_of(element));
}

std::string scope_of(const XmlElement& info) {
  std::string scope;
  for (const char* name : {"scope", "scopeuri", "aspect", "aspecturi"}) {
    std::string_view code = attribute(info, name);
    if (code.empty()) continue;
    code = std::string_view(name).ends_with("uri") ? code.substr(code.rfind('/') + 1) : news::bare_code(code);
    scope += (scope.empty() ? "" : ", ") + std::string(code);
  }
  return scope;
}

void read_expressions(const XmlElement& info, Article& article, Rights& rights, Diagnostics& diagnostics) {
  for (const XmlElement* expression : child_elements(info)) {
    const bool is_xml = local_name(*expression) == "rightsExpressionXML";
    if (!is_xml && local_name(*expression) != "rightsExpressionData") continue;
    const Position position = position_of(*expression);
    const std::string& language = attribute(*expression, "langid");
    news::add_extra(article, "rights-expression", language, position);
    const bool is_read = news::is_odrl(language);
    const news::OdrlPolicy policy = !is_read ? news::OdrlPolicy{}
                                    : is_xml ? news::odrl_from_xml(*expression)
                                             : news::odrl_from_text(raw_text(*expression));
    news::add_odrl(policy, article.identifier, position, rights, diagnostics);
  }
}

Rights read_rights_info(const XmlElement& info, Article& article, Diagnostics& diagnostics) {
  Rights rights;
  const Position position = position_of(info);
  if (const XmlElement* holder = find_element(info, "copyrightHolder")) {
    news::set_right(rights, RightsField::holder, name_of(*holder), position_of(*holder));
  }
  news::set_right(rights, RightsField::notice, joined(info, "copyrightNotice", "\n"), position);
  news::set_right(rights, RightsField::usage_terms, joined(info, "usageTerms", " / "), position);
  if (const XmlElement* accountable = find_element(info, "accountable")) {
    news::set_right(rights, RightsField::agent, name_of(*accountable), position_of(*accountable));
  }
  for (const XmlElement* link : child_elements(info, "link")) {
    if (links_to_terms(*link)) {
      news::set_right(rights, RightsField::licence_url, address_of(*link), position_of(*link));
    }
  }
  for (const XmlElement* mining : child_elements(info, "dataMining")) read_data_mining(*mining, rights);
  const auto date = [&](std::string_view name) {
    return news::read_date(attribute(info, name), position, diagnostics);
  };
  news::set_right_date(rights, RightsField::starts, date("validfrom"), position);
  news::set_right_date(rights, RightsField::ends, date("validto"), position);
  read_expressions(info, article, rights, diagnostics);
  return rights;
}

}  // namespace

std::string name_of(const XmlElement& element) {
  for (const XmlElement* name : child_elements(element, "name")) {
    if (std::string text = text_of(*name); !text.empty()) return text;
  }
  const std::string& literal = attribute(element, "literal");
  if (!trim(literal).empty()) return collapse_space(literal);
  const std::string& uri = attribute(element, "uri");
  return uri.starts_with("http") ? uri : std::string();
}

void read_rights(const XmlElement& item, Article& article, Diagnostics& diagnostics) {
  for (const XmlElement* info : child_elements(item, "rightsInfo")) {
    news::add_rights(article, read_rights_info(*info, article, diagnostics), scope_of(*info));
  }
}

std::string rights_line(const XmlElement& item) {
  std::string line;
  for (const XmlElement* info : child_elements(item, "rightsInfo")) {
    for (const char* name : {"copyrightNotice", "usageTerms"}) {
      const std::string text = joined(*info, name, " / ");
      if (!text.empty() && line.find(text) == std::string::npos) line += (line.empty() ? "" : " ") + text;
    }
  }
  return line;
}

}  // namespace newsexport::newsml_g2
