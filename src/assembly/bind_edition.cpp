// Stories → Edition: bind_edition().
#include "assembly/bind_edition.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include <fmt/format.h>

#include "assembly/anchors.h"
#include "assembly/identifier.h"
#include "assembly/pictures.h"
#include "citations/combine_references.h"
#include "citations/set_article_citations.h"
#include "model/complete_rights.h"
#include "support/error.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

/// Of what stands twice, the first stays.
std::vector<Contribution> without_duplicates(std::vector<Contribution> contributions,
                                             Diagnostics& diagnostics) {
  std::unordered_map<std::string, std::string> titles;  // by identifier
  std::vector<Contribution> kept;
  for (Contribution& one : contributions) {
    const auto [first, is_new] = titles.emplace(one.story.identifier, one.story.article.source_name);
    if (is_new) {
      kept.push_back(std::move(one));
      continue;
    }
    Diagnostic duplicate{Severity::warning, one.story.article.source_name, {}, "", "edition.duplicate"};
    duplicate.message =
        fmt::format("the article is in the edition already, from {}; it is left out", first->second);
    diagnostics.add(std::move(duplicate));
  }
  return kept;
}

std::vector<EditionSection> in_sections(std::vector<Contribution> contributions) {
  std::stable_partition(contributions.begin(), contributions.end(),
                        [](const Contribution& one) { return one.section.empty(); });
  std::vector<EditionSection> sections;
  std::unordered_map<std::string, std::size_t> places;
  for (Contribution& one : contributions) {
    const auto [place, is_new] = places.emplace(one.section, sections.size());
    if (is_new) sections.push_back({one.section, {}});
    sections[place->second].stories.push_back(std::move(one.story));
  }
  return sections;
}

/// Of several equally frequent languages, that of the first story counts.
std::string language_of_most(const std::vector<const Story*>& stories) {
  std::map<std::string, std::size_t> counts;
  for (const Story* story : stories) ++counts[story->article.language];
  counts.erase("");
  std::string most;
  for (const Story* story : stories) {
    const auto found = counts.find(story->article.language);
    if (found != counts.end() && (most.empty() || found->second > counts[most])) most = found->first;
  }
  return most;
}

std::string latest_change(const std::vector<const Story*>& stories) {
  std::string latest;  // all are UTC in one form, so that they sort as text
  for (const Story* story : stories) latest = std::max(latest, story->modified);
  return latest;
}

/// The edition is another one where other stories are in it.
std::string identify(const Article& own, const std::vector<const Story*>& stories) {
  if (!own.canonical_url.empty() || !own.identifier.empty()) return make_identifier(own);
  Article whole = own;
  for (const Story* story : stories) {
    Paragraph line;
    line.content.push_back({Text{story->identifier}});
    whole.body.push_back(Block{line});
  }
  return make_identifier(whole);
}

void combine_sources(Article& own, const std::vector<const Story*>& stories, const AssemblyOptions& options,
                     Diagnostics& diagnostics) {
  std::vector<const std::vector<Reference>*> lists;
  for (const Story* story : stories) lists.push_back(&story->article.references);
  own.references = combine_references(lists);
  if (options.citations && !own.references.empty())
    set_article_citations(own, *options.citations, diagnostics);
}

/// A picture that several stories show goes into the book once.
class ResourceNames {
 public:
  void name(Story& story) {
    for (Resource& resource : story.resources) {
      const auto [begin, end] = by_hash_.equal_range(std::hash<std::string>{}(resource.bytes));
      const auto same =
          std::find_if(begin, end, [&](const auto& entry) { return entry.second->bytes == resource.bytes; });
      if (same != end) {
        resource.name = same->second->name;
        continue;
      }
      const std::string extension = resource.name.substr(resource.name.rfind('.'));
      resource.name = fmt::format("picture-{:04}{}", ++count_, extension);
      by_hash_.emplace(std::hash<std::string>{}(resource.bytes), &resource);
    }
  }

 private:
  std::unordered_multimap<std::size_t, const Resource*> by_hash_;
  int count_ = 0;
};

Picture cover_picture(const std::string& path, const std::string& title) {
  Picture cover;
  cover.source = path;
  cover.alternative_text = title;
  return cover;
}

void load_cover(Story& own, const std::string& path, const ResourceReader& read_resource,
                Diagnostics& diagnostics) {
  if (path.empty()) return;
  Story scratch;
  scratch.article.language = own.article.language;
  Figure figure;
  figure.pictures.push_back(cover_picture(path, own.title));
  scratch.article.body.push_back(Block{figure});
  load_pictures(scratch, read_resource, diagnostics);
  own.resources = std::move(scratch.resources);
  for (Resource& cover : own.resources) cover.name = "cover" + cover.name.substr(cover.name.rfind('.'));
}

}  // namespace

Edition bind_edition(EditionMatter matter, std::vector<Contribution> contributions,
                     const AssemblyOptions& options, const ResourceReader& read_resource,
                     Diagnostics& diagnostics) {
  if (contributions.empty()) {
    throw Error(Error::Kind::input, diagnostics.file(), "edition.empty",
                "no article could be read, so there is no edition");
  }
  Edition edition;
  edition.number = std::move(matter.number);
  edition.sections = in_sections(without_duplicates(std::move(contributions), diagnostics));
  const std::vector<const Story*> stories = stories_of(edition);
  Story& own = edition.own;
  own.article = std::move(matter.own);
  own.title = collapse_space(plain_text(own.article.headline));
  if (own.article.language.empty()) own.article.language = language_of_most(stories);
  own.identifier = identify(own.article, stories);
  own.modified = options.modified.empty() ? latest_change(stories) : options.modified;
  complete_rights(own.article, diagnostics);
  if (options.combines_sources) combine_sources(own.article, stories, options, diagnostics);
  make_anchors(own.article, diagnostics);
  load_cover(own, matter.cover, read_resource, diagnostics);
  edition.cover_text = own.title;
  ResourceNames names;
  for (EditionSection& section : edition.sections)
    for (Story& story : section.stories) names.name(story);
  return edition;
}

}  // namespace newsexport
