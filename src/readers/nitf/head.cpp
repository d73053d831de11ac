// External interface: read_head(), read_document_field(), read_rights_record().
#include "readers/nitf/head.h"

#include <algorithm>
#include <array>

#include "model/release.h"
#include "readers/news/fields.h"
#include "support/utf8.h"

namespace newsexport::nitf {
namespace {

std::optional<DateTime> date_of(const XmlElement& element, std::string_view name, Conversion& conversion) {
  return news::read_date(attribute(element, name), position_of(element), conversion.diagnostics);
}

void read_identifier(const XmlElement& element, Conversion& conversion) {
  Article& article = conversion.article;
  if (article.identifier.empty()) article.identifier = trim(attribute(element, "id-string"));
}

void read_issue_date(const XmlElement& element, Conversion& conversion) {
  if (!conversion.article.published) conversion.article.published = date_of(element, "norm", conversion);
}

// "When the receiver may publish that content": an embargo, where it lies behind the day of issue.
void read_release_date(const XmlElement& element, Conversion& conversion) {
  conversion.article.embargo = date_of(element, "norm", conversion);
}

void read_expiry_date(const XmlElement& element, Conversion& conversion) {
  conversion.article.expires = date_of(element, "norm", conversion);
}

// Some senders put a whole date there: "20260512T000000+0100".
std::string year_of(const std::string& year) {
  constexpr std::size_t kDigits = 4;
  const bool is_date = year.size() >= 8 && year.find_first_not_of("0123456789") >= 8;
  return is_date ? year.substr(0, kDigits) : year;
}

void read_copyright(const XmlElement& element, Conversion& conversion) {
  Rights rights;
  news::set_right(rights, RightsField::holder, attribute(element, "holder"), position_of(element));
  news::set_right(rights, RightsField::year, year_of(attribute(element, "year")), position_of(element));
  news::add_rights(conversion.article, std::move(rights));
}

void read_document_rights(const XmlElement& element, Conversion& conversion) {
  const auto value_of = [&](std::string_view name) { return attribute(element, name); };
  news::add_rights(conversion.article, read_rights_record(value_of, position_of(element), conversion));
}

void read_keywords(const XmlElement& element, Conversion& conversion) {
  news::add_keyword(conversion.article, attribute(element, "key"));  // NTB writes the key on the list
  for (const XmlElement* keyword : child_elements(element, "keyword")) {
    const std::string& key = attribute(*keyword, "key");
    news::add_keyword(conversion.article, key.empty() ? text_of(*keyword) : key);
  }
}

// "Tide Forecasts, 5 of 12"; 0 is "not known" to most senders.
void read_series(const XmlElement& element, Conversion& conversion) {
  std::string series = attribute(element, "series.name");
  const std::string& part = attribute(element, "series.part");
  const std::string& total = attribute(element, "series.totalpart");
  if (!part.empty() && part != "0") series += (series.empty() ? "" : ", ") + part;
  if (!total.empty() && total != "0") series += " of " + total;
  news::add_extra(conversion.article, "series", series, position_of(element));
}

void read_editors_message(const XmlElement& element, Conversion& conversion) {
  report_left_out("ed-msg", element, collapse_space(attribute(element, "info") + ' ' + raw_text(element)),
                  conversion);
}

void read_correction(const XmlElement& element, Conversion& conversion) {
  Inlines words;
  append_text(words, collapse_space(attribute(element, "info") + ' ' + raw_text(element)));
  if (words.empty()) return;
  Correction correction{.content = {{.value = Paragraph{words}, .position = position_of(element)}},
                        .position = position_of(element)};
  conversion.article.corrections.push_back(std::move(correction));
}

// All attributes in order, as the desk wrote them.
void keep_as_extra(const XmlElement& element, Conversion& conversion) {
  std::string value;
  for (const XmlElement::Attribute& one : element.attributes) {
    if (local_name(one.name) != "id" && !trim(one.value).empty()) value += one.value + ' ';
  }
  news::add_extra(conversion.article, local_name(element), value, position_of(element));
}

void leave_out(const XmlElement&, Conversion&) {}

struct Field {
  std::string_view name;
  void (*read)(const XmlElement&, Conversion&);
};

// What may stand in `docdata`, and, with senders who do not look closely, straight in `head`.
constexpr std::array kDocumentFields = std::to_array<Field>({
    {"correction", read_correction},
    {"date.expire", read_expiry_date},
    {"date.issue", read_issue_date},
    {"date.release", read_release_date},
    {"del-list", leave_out},  // see read_supplier()
    {"doc-id", read_identifier},
    {"doc-scope", keep_as_extra},
    {"doc.copyright", read_copyright},
    {"doc.rights", read_document_rights},
    {"du-key", leave_out},
    {"ed-msg", read_editors_message},
    {"evloc", keep_as_extra},
    {"fixture", keep_as_extra},
    {"identified-content", leave_out},
    {"iim", leave_out},
    {"key-list", read_keywords},
    {"revision-history", keep_as_extra},
    {"series", read_series},
    {"urgency", keep_as_extra},
});

void read_subjects(const XmlElement& tobject, Conversion& conversion) {
  news::add_extra(conversion.article, "tobject.type", attribute(tobject, "tobject.type"),
                  position_of(tobject));
  for (const XmlElement* property : child_elements(tobject, "tobject.property")) {
    news::add_extra(conversion.article, "tobject.property", attribute(*property, "tobject.property.type"),
                    position_of(*property));
  }
  for (const XmlElement* subject : child_elements(tobject, "tobject.subject")) {
    for (const char* tier : {"tobject.subject.type", "tobject.subject.matter", "tobject.subject.detail"}) {
      news::add_keyword(conversion.article, attribute(*subject, tier));
    }
    news::add_extra(conversion.article, "tobject.subject.refnum",
                    attribute(*subject, "tobject.subject.refnum"), position_of(*subject));
  }
}

void set_if_empty(std::string& member, const std::string& value) {
  if (member.empty()) member = collapse_space(value);
}

void read_publication(const XmlElement& pubdata, Conversion& conversion) {
  Article& article = conversion.article;
  set_if_empty(article.publication.name, attribute(pubdata, "name"));
  set_if_empty(article.publication.section, attribute(pubdata, "position.section"));
  set_if_empty(article.publication.page, attribute(pubdata, "position.sequence"));
  set_if_empty(article.publication.edition, attribute(pubdata, "edition.name"));
  set_if_empty(article.publication.issn, attribute(pubdata, "issn"));
  set_if_empty(article.canonical_url, attribute(pubdata, "ex-ref"));
  if (!article.published) article.published = date_of(pubdata, "date.publication", conversion);
  for (const char* name : {"volume", "number", "issue", "edition.area"}) {
    news::add_extra(article, name, attribute(pubdata, name), position_of(pubdata));
  }
}

// Who supplied the item, where `distributor` does not say it.
void read_supplier(const XmlElement& docdata, Conversion& conversion) {
  std::string supplier;
  if (const XmlElement* identifier = find_element(docdata, "doc-id"))
    supplier = attribute(*identifier, "regsrc");
  const XmlElement* list = find_element(docdata, "del-list");
  if (supplier.empty() && list) {
    for (const XmlElement* source : child_elements(*list, "from-src")) {
      const std::string& name = attribute(*source, "src-name");
      if (!name.empty()) supplier += (supplier.empty() ? "" : ", ") + name;
    }
  }
  news::set_right(conversion.article.rights, RightsField::credit_line, supplier, position_of(docdata));
}

void read_document_data(const XmlElement& docdata, Conversion& conversion) {
  Article& article = conversion.article;
  if (const auto release = parse_release(attribute(docdata, "management-status"))) article.release = *release;
  for (const XmlElement* field : child_elements(docdata)) read_document_field(*field, conversion);
  const bool is_past_issue = article.embargo && article.published &&
                             seconds_since_epoch(*article.embargo) <= seconds_since_epoch(*article.published);
  if (is_past_issue && article.release != Release::embargoed) article.embargo.reset();
  read_supplier(docdata, conversion);
}

void read_meta(const XmlElement& meta, Conversion& conversion) {
  news::add_extra(conversion.article, attribute(meta, "name"), attribute(meta, "content"), position_of(meta));
}

}  // namespace

void read_document_field(const XmlElement& element, Conversion& conversion) {
  for (const Field& field : kDocumentFields) {
    if (field.name == local_name(element)) return field.read(element, conversion);
  }
}

Rights read_rights_record(const std::function<std::string(std::string_view)>& value_of, Position position,
                          Conversion& conversion) {
  Rights rights;
  news::set_right(rights, RightsField::holder, value_of("owner"), position);
  news::set_right(rights, RightsField::agent, value_of("agent"), position);
  news::set_right(rights, RightsField::territory, value_of("geography"), position);
  news::set_right(rights, RightsField::usage_terms, value_of("type"), position);
  news::set_right(rights, RightsField::restrictions, value_of("limitations"), position);
  const auto date = [&](std::string_view name) {
    return news::read_date(value_of(name), position, conversion.diagnostics);
  };
  news::set_right_date(rights, RightsField::starts, date("startdate"), position);
  news::set_right_date(rights, RightsField::ends, date("enddate"), position);
  return rights;
}

void read_head(const XmlElement& head, Conversion& conversion) {
  for (const XmlElement* part : child_elements(head)) {
    const std::string_view name = local_name(*part);
    if (name == "docdata") {
      read_document_data(*part, conversion);
    } else if (name == "tobject") {
      read_subjects(*part, conversion);
    } else if (name == "pubdata") {
      read_publication(*part, conversion);
    } else if (name == "meta") {
      read_meta(*part, conversion);
    } else {
      read_document_field(*part, conversion);
    }
  }
}

}  // namespace newsexport::nitf
