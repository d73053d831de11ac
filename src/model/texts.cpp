// External interface: for_each_text(), for_each_shown_text().
#include "model/texts.h"

#include "model/publishers.h"
#include "model/traverse.h"

namespace newsexport {
namespace {

using Visit = std::function<void(std::string_view)>;

void visit_picture(const Picture& picture, const Visit& visit) {
  for (const std::string* text :
       {&picture.source, &picture.alternative_text, &picture.title, &picture.credit, &picture.rights,
        &picture.description, &picture.creator, &picture.usage_terms, &picture.licence_url}) {
    visit(*text);
  }
}

void visit_citation(const Citation& citation, const Visit& visit) {
  visit(citation.as_found);
  for (const CitationItem& item : citation.items) {
    visit(item.locator);
    visit(item.key);
  }
}

/// The strings that plain_text() leaves out.
void visit_inline(const Inline& value, const Visit& visit) {
  std::visit(
      [&visit](const auto& kind) {
        using Kind = std::remove_cvref_t<decltype(kind)>;
        if constexpr (std::is_same_v<Kind, Text> || std::is_same_v<Kind, Code>) {
          visit(kind.text);
        } else if constexpr (std::is_same_v<Kind, Link>) {
          visit(kind.target);
          visit(kind.title);
        } else if constexpr (std::is_same_v<Kind, Abbreviation>) {
          visit(kind.expansion);
        } else if constexpr (std::is_same_v<Kind, Quote>) {
          visit(kind.cite);
        } else if constexpr (std::is_same_v<Kind, Math>) {
          visit(kind.mathml);
        } else if constexpr (std::is_same_v<Kind, Citation>) {
          visit_citation(kind, visit);
        }
      },
      value.value);
}

void visit_block(const Block& block, const Visit& visit) {
  if (const auto* preformatted = std::get_if<Preformatted>(&block.value)) {
    visit(preformatted->text);
    visit(preformatted->code_language);
  } else if (const auto* embed = std::get_if<Embed>(&block.value)) {
    visit(embed->title);
    visit(embed->link);
  } else if (const auto* quote = std::get_if<BlockQuote>(&block.value)) {
    visit(quote->cite);
  }
}

void visit_rights(const Rights& rights, const Visit& visit) {
  for (const std::string* text :
       {&rights.notice, &rights.holder, &rights.year, &rights.licence_name, &rights.licence_url,
        &rights.usage_terms, &rights.credit_line, &rights.agent, &rights.territory, &rights.restrictions,
        &rights.tdm_policy}) {
    visit(*text);
  }
}

void visit_reference(const Reference& reference, const Visit& visit) {
  visit(reference.as_found);
  for (const auto& [name, value] : reference.variables) visit(value);
  for (const auto& [role, names] : reference.names) {
    for (const Name& name : names) {
      for (const std::string* part : {&name.family, &name.given, &name.dropping_particle,
                                      &name.non_dropping_particle, &name.suffix, &name.literal}) {
        visit(*part);
      }
    }
  }
  for (const auto& [name, date] : reference.dates) {
    visit(date.literal);
    visit(date.season);
  }
}

void visit_metadata(const Article& article, const Visit& visit) {
  for (const Byline& byline : article.bylines) {
    for (const std::string* text : {&byline.name, &byline.role, &byline.affiliation, &byline.link})
      visit(*text);
  }
  const Publication& publication = article.publication;
  for (const std::string* text : {&article.byline_note, &article.dateline, &publication.name,
                                  &publication.section, &publication.edition, &publication.page,
                                  &publication.issn, &article.canonical_url, &article.identifier}) {
    visit(*text);
  }
  for (const std::string& keyword : article.keywords) visit(keyword);
  for (const std::string& name : publishers(article)) visit(name);
  for (const std::string& file : article.bibliographies) visit(file);
}

}  // namespace

void for_each_text(const Article& article, const Visit& visit) {
  for_each_shown_text(article, visit);
  for (const ExtraField& field : article.extra_fields) {
    visit(field.name);
    visit(field.value);
  }
  for (const LeftOut& left_out : article.left_out) visit(left_out.text);
}

void for_each_shown_text(const Article& article, const Visit& visit) {
  ConstVisitor visitor;
  visitor.inlines = [&visit](const Inlines& inlines) { visit(plain_text(inlines)); };
  visitor.inline_ = [&visit](const Inline& value) { visit_inline(value, visit); };
  visitor.block = [&visit](const Block& block) { visit_block(block, visit); };
  visitor.picture = [&visit](const Picture& picture) { visit_picture(picture, visit); };
  traverse(article, visitor);
  visit_metadata(article, visit);
  visit_rights(article.rights, visit);
  for (const ScopedRights& scoped : article.further_rights) {
    visit(scoped.scope);
    visit_rights(scoped.rights, visit);
  }
  for (const Reference& reference : article.references) visit_reference(reference, visit);
}

}  // namespace newsexport
