// External interface: find_for_audit().
#include "audit/findings.h"

#include <algorithm>

#include "model/release.h"
#include "model/rights_fields.h"
#include "model/traverse.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

std::string link_of(const Reference& reference) {
  const std::string& url = reference.variable("URL");
  const std::string& doi = reference.variable("DOI");
  if (!url.empty() || doi.empty()) return url;
  return "https://doi.org/" + doi;
}

std::vector<AuditedSource> sources_of(const Article& article) {
  std::vector<AuditedSource> sources;
  for (const Reference& reference : article.references) {
    const std::string text = reference.entry.empty() ? reference.key : plain_text(reference.entry);
    sources.push_back({reference.number, collapse_space(text), link_of(reference), reference.is_cited_in_text,
                       reference.position});
  }
  return sources;
}

std::vector<AuditedNote> notes_of(const Article& article) {
  std::vector<AuditedNote> notes;
  for (const Note& note : article.notes) {
    notes.push_back(
        {note.number, collapse_space(plain_text(note.content)), note.reference_count, note.position});
  }
  return notes;
}

std::vector<AuditedLink> links_of(const Article& article) {
  std::vector<AuditedLink> links;
  Position position;
  ConstVisitor visitor;
  visitor.block = [&](const Block& block) {
    if (block.position.line > 0) position = block.position;
    const auto* embed = std::get_if<Embed>(&block.value);
    if (embed && !embed->link.empty()) links.push_back({embed->link, embed->title, position});
  };
  visitor.inline_ = [&](const Inline& value) {
    const auto* link = std::get_if<Link>(&value.value);
    if (!link || link->target.starts_with('#')) return;
    links.push_back({link->target, collapse_space(plain_text(link->content)), position});
  };
  traverse(article, visitor);
  return links;
}

void add_rights(std::vector<AuditedRight>& found, const std::string& scope, const Rights& rights) {
  for (const RightsField field : kRightsFields) {
    std::string value = rights_field(rights, field);
    if (value.empty()) continue;
    const RightsOrigin* origin = rights.origin_of(field);
    found.push_back({scope, std::string(name_of(field)), std::move(value),
                     origin ? std::string(name_of(origin->kind)) : std::string(),
                     origin ? origin->position : Position{}});
  }
}

struct PictureText {
  PictureField field;
  std::string Picture::*member;
};
constexpr PictureText kPictureTexts[] = {
    {PictureField::alternative_text, &Picture::alternative_text},
    {PictureField::description, &Picture::description},
    {PictureField::credit, &Picture::credit},
    {PictureField::creator, &Picture::creator},
    {PictureField::rights, &Picture::rights},
    {PictureField::usage_terms, &Picture::usage_terms},
    {PictureField::licence_url, &Picture::licence_url},
    {PictureField::digital_source_type, &Picture::digital_source_type},
    {PictureField::data_mining, &Picture::data_mining},
};

AuditedPicture picture_of(const Picture& picture, const std::string& figure_credit) {
  AuditedPicture found;
  found.source = picture.source;
  found.is_omitted = picture.is_omitted;
  found.position = picture.position;
  for (const PictureText& text : kPictureTexts) {
    const std::string& value = picture.*text.member;
    if (value.empty()) continue;
    const bool is_from_file = std::ranges::find(picture.from_file, text.field) != picture.from_file.end();
    found.fields.push_back({"", std::string(name_of(text.field)), value,
                            is_from_file ? "picture file" : "article",
                            is_from_file ? Position{} : picture.position});
  }
  if (picture.credit.empty() && picture.creator.empty() && figure_credit.empty()) {
    found.missing.emplace_back("credit");
  }
  if (picture.alternative_text.empty() && !picture.is_decorative) {
    found.missing.emplace_back("alternative-text");
  }
  if (picture.resource < 0 && !picture.is_omitted) found.missing.emplace_back("file");
  return found;
}

std::vector<AuditedPicture> pictures_of(const Article& article) {
  std::vector<AuditedPicture> pictures;
  std::string figure_credit;
  ConstVisitor visitor;
  visitor.block = [&](const Block& block) {
    const auto* figure = std::get_if<Figure>(&block.value);
    figure_credit = figure ? std::string(trim(plain_text(figure->credit))) : std::string();
  };
  visitor.picture = [&](const Picture& picture) { pictures.push_back(picture_of(picture, figure_credit)); };
  traverse(article, visitor);
  return pictures;
}

}  // namespace

AuditFindings find_for_audit(const Story& story) {
  const Article& article = story.article;
  AuditFindings findings;
  findings.article = article.source_name;
  findings.title = story.title;
  findings.status = name_of(article.release);
  if (article.embargo) findings.embargo = format_iso(*article.embargo);
  if (const auto end = end_of_use(article)) findings.expires = format_iso(*end);
  findings.sources = sources_of(article);
  findings.notes = notes_of(article);
  findings.links = links_of(article);
  add_rights(findings.rights, "", article.rights);
  for (const ScopedRights& further : article.further_rights) {
    add_rights(findings.rights, further.scope.empty() ? "?" : further.scope, further.rights);
  }
  findings.pictures = pictures_of(article);
  return findings;
}

}  // namespace newsexport
