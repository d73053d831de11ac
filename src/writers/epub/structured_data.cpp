// External interface: structured_data().
#include "writers/epub/structured_data.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "markup/content.h"
#include "markup/roles.h"
#include "model/links.h"
#include "model/release.h"
#include "support/utf8.h"
#include "writers/epub/accessibility.h"

namespace newsexport {
namespace {

using Json = nlohmann::ordered_json;

void set(Json& object, const char* name, const std::string& value) {
  if (!value.empty()) object[name] = value;
}

void set(Json& object, const char* name, const std::optional<DateTime>& time) {
  if (time) object[name] = format_iso(*time);
}

// A list of one is written as its only value.
void set_list(Json& object, const char* name, Json list) {
  if (list.empty()) return;
  object[name] = list.size() == 1 ? list.front() : std::move(list);
}

// Without @type: a byline may name an agency as well as a person.
Json byline(const Byline& found) {
  Json json = {{"name", found.name}};
  set(json, "jobTitle", relator_of(found.role) == "aut" ? found.role : "");
  set(json, "url", safe_link(found.link, "").value_or(""));
  if (!found.affiliation.empty())
    json["affiliation"] = {{"@type", "Organization"}, {"name", found.affiliation}};
  return json;
}

const char* property_of(const Byline& found) {
  const std::string_view relator = relator_of(found.role);
  if (relator == "aut") return "author";
  if (relator == "edt") return "editor";
  if (relator == "trl") return "translator";
  return "contributor";
}

void add_bylines(Json& json, const std::vector<Byline>& bylines) {
  for (const char* property : {"author", "editor", "translator", "contributor"}) {
    Json list = Json::array();
    for (const Byline& found : bylines) {
      if (property_of(found) == std::string_view(property)) list.push_back(byline(found));
    }
    set_list(json, property, std::move(list));
  }
}

void add_publication(Json& json, const Publication& publication) {
  if (!publication.name.empty()) {
    json["publisher"] = {{"@type", "Organization"}, {"name", publication.name}};
    json["isPartOf"] = {{"@type", "Periodical"}, {"name", publication.name}};
    set(json["isPartOf"], "issn", publication.issn);
  }
  set(json, "articleSection", publication.section);
  set(json, "printEdition", publication.edition);
  set(json, "printPage", publication.page);
}

void add_rights(Json& json, const Rights& rights) {
  if (!rights.holder.empty()) json["copyrightHolder"] = {{"name", rights.holder}};
  const bool is_number = rights.year.size() == 4 && std::all_of(rights.year.begin(), rights.year.end(),
                                                                [](char c) { return c >= '0' && c <= '9'; });
  if (is_number) {
    json["copyrightYear"] = std::stoi(rights.year);
  } else {
    set(json, "copyrightYear", rights.year);
  }
  set(json, "copyrightNotice", rights.notice);
  set(json, "creditText", rights.credit_line);
  set(json, "license", rights.licence_url.empty() ? rights.licence_name : rights.licence_url);
  set(json, "usageInfo", rights.usage_terms);
  set(json, "conditionsOfAccess", rights.restrictions);
}

void add_corrections(Json& json, const std::vector<Correction>& corrections) {
  Json list = Json::array();
  for (const Correction& found : corrections) {
    Json correction = {{"@type", "CorrectionComment"},
                       {"text", std::string(trim(plain_text(found.content)))}};
    set(correction, "datePublished", found.date);
    list.push_back(std::move(correction));
  }
  set_list(json, "correction", std::move(list));
}

// https://schema.org/digitalSourceType takes IPTC's own terms.
void add_picture_rights(Json& image, const Picture& picture) {
  set(image, "creditText", picture.credit);
  if (!picture.creator.empty()) image["creator"] = {{"name", picture.creator}};
  set(image, "copyrightNotice", picture.rights);
  set(image, "license", picture.licence_url);
  set(image, "usageInfo", picture.usage_terms);
  if (picture.digital_source_type.empty()) return;
  image["digitalSourceType"] = std::string(kDigitalSourceTypes) + picture.digital_source_type;
}

void add_images(Json& json, const Story& story) {
  Json list = Json::array();
  for (const Picture* picture : pictures_of(story.article)) {
    const auto index = static_cast<std::size_t>(picture->resource);
    if (picture->resource < 0 || index >= story.resources.size() || picture->is_decorative) continue;
    Json image = {{"@type", "ImageObject"}, {"contentUrl", story.resources[index].name}};
    set(image, "description",
        picture->description.empty() ? picture->alternative_text : picture->description);
    add_picture_rights(image, *picture);
    list.push_back(std::move(image));
  }
  set_list(json, "image", std::move(list));
}

std::string full_name(const Name& name) {
  if (!name.literal.empty()) return name.literal;
  std::string full;
  for (const std::string* part :
       {&name.given, &name.dropping_particle, &name.non_dropping_particle, &name.family, &name.suffix}) {
    if (part->empty()) continue;
    if (!full.empty()) full += ' ';
    full += *part;
  }
  return full;
}

// schema.org's type for a CSL type.
const char* type_of(const Reference& reference) {
  const std::string& type = reference.type;
  if (type == "article-newspaper") return "NewsArticle";
  if (type == "article-journal") return "ScholarlyArticle";
  if (type == "article-magazine" || type == "article") return "Article";
  if (type == "webpage" || type == "post-weblog") return "WebPage";
  if (type == "book") return "Book";
  if (type == "chapter") return "Chapter";
  if (type == "report") return "Report";
  if (type == "thesis") return "Thesis";
  if (type == "dataset") return "Dataset";
  return "CreativeWork";
}

std::string date_of(const Reference& reference) {
  const auto issued = reference.dates.find("issued");
  if (issued == reference.dates.end()) return {};
  const ReferenceDate& date = issued->second;
  return date.points.empty() ? date.literal : format_iso(date.points.front());
}

Json citation(const Reference& reference) {
  Json json = {{"@type", type_of(reference)}};
  set(json, "name", reference.variable("title"));
  Json authors = Json::array();
  if (const auto names = reference.names.find("author"); names != reference.names.end()) {
    for (const Name& name : names->second) authors.push_back({{"name", full_name(name)}});
  }
  set_list(json, "author", std::move(authors));
  const std::string& container = reference.variable("container-title");
  if (!container.empty()) json["isPartOf"] = {{"@type", "CreativeWork"}, {"name", container}};
  const std::string& publisher = reference.variable("publisher");
  if (!publisher.empty()) json["publisher"] = {{"@type", "Organization"}, {"name", publisher}};
  set(json, "datePublished", date_of(reference));
  set(json, "url", reference.variable("URL"));
  const std::string& doi = reference.variable("DOI");
  if (!doi.empty()) json["identifier"] = "https://doi.org/" + doi;
  return json;
}

void add_citations(Json& json, const std::vector<Reference>& references) {
  Json list = Json::array();
  for (const Reference& reference : references) list.push_back(citation(reference));
  set_list(json, "citation", std::move(list));
}

std::string text_for_script(const Json& json) {
  const std::string text = json.dump(-1, ' ', false, Json::error_handler_t::replace);
  std::string safe;
  safe.reserve(text.size());
  for (const char c : text) {
    if (c == '<') {
      safe += "\\u003c";
    } else if (c == '>') {
      safe += "\\u003e";
    } else if (c == '&') {
      safe += "\\u0026";
    } else {
      safe += c;
    }
  }
  return safe;
}

}  // namespace

std::string structured_data(const Story& story) {
  const Article& article = story.article;
  Json json = {{"@context", "https://schema.org"}, {"@type", "NewsArticle"}};
  set(json, "headline", story.title);
  set(json, "description", collapse_space(plain_text(article.standfirst)));
  set(json, "abstract", collapse_space(plain_text(article.abstract)));
  add_bylines(json, article.bylines);
  set(json, "dateline", article.dateline);
  add_publication(json, article.publication);
  set(json, "datePublished", article.published);
  set(json, "dateModified", article.updated);
  set(json, "inLanguage", article_language(story));
  set(json, "mainEntityOfPage", article.canonical_url);
  set(json, "identifier", article.identifier);
  set_list(json, "keywords", Json(article.keywords));
  add_rights(json, article.rights);
  set(json, "expires", end_of_use(article));
  add_corrections(json, article.corrections);
  add_images(json, story);
  add_citations(json, article.references);
  return text_for_script(json);
}

}  // namespace newsexport
