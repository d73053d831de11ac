#include "writers/epub/stories.h"

#include "citations/citations_fixture.h"

#include <zip.h>

#include <stdexcept>

#include "writers/epub/write_epub.h"

namespace newsexport::testing {
namespace {

struct OpenZip {
  explicit OpenZip(const std::string& bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
    if (!archive) throw std::runtime_error(zip_error_strerror(&error));
  }
  ~OpenZip() { zip_discard(archive); }
  zip_t* archive;
};

// Hands out words that occur nowhere else and keeps them in order.
class Words {
 public:
  std::string next() {
    words_.push_back("w" + std::to_string(words_.size() + 1) + "x");
    return words_.back();
  }
  Inlines inlines() { return {{Text{next() + " "}}, {Text{next()}}}; }
  Block block() { return {Paragraph{inlines()}}; }
  std::vector<std::string> take() { return std::move(words_); }

 private:
  std::vector<std::string> words_;
};

Inlines every_inline(Words& words) {
  Inlines all;
  const auto space = [&all] { all.push_back({Text{" "}}); };
  all.push_back({Text{words.next() + " "}});
  all.push_back({Emphasis{words.inlines()}});
  space();
  all.push_back({Strong{words.inlines()}});
  space();
  all.push_back({Superscript{words.inlines()}});
  space();
  all.push_back({Subscript{words.inlines()}});
  space();
  all.push_back({Strikethrough{words.inlines()}});
  space();
  all.push_back({SmallCaps{words.inlines()}});
  space();
  all.push_back({Code{words.next()}});
  space();
  all.push_back({Link{"https://news.example/a b", "title", words.inlines()}});
  space();
  all.push_back({Link{"javascript:x()", "", words.inlines()}});
  all.push_back({LineBreak{}});
  all.push_back({Quote{words.inlines(), "https://news.example/q"}});
  space();
  all.push_back({Abbreviation{words.inlines(), "expansion"}});
  space();
  all.push_back({Span{words.inlines(), "ar", Direction::inherit, "a-span", {"kind"}}});
  all.push_back({NoteReference{"n", 1, 1}});
  space();
  Citation citation;
  citation.anchor = {{Text{words.next()}}};
  citation.items = {
      {"s", {{Text{words.next()}}}, "page", "3", {{Text{words.next()}}}, CitationMode::as_anchor, 1, 1}};
  all.push_back({citation});
  return all;
}

List list_of(Words& words, List::Kind kind) {
  List list;
  list.kind = kind;
  list.start = 4;
  list.numbering = List::Numbering::lower_roman;
  list.is_tight = kind == List::Kind::bulleted;
  list.items = {{words.block()}, {words.block(), words.block()}};
  return list;
}

Table table_of(Words& words) {
  Table table;
  table.caption = words.inlines();
  Table::Cell head{{words.block()}, true, 2, 1, Table::Alignment::center};
  table.header = {{head}};
  Table::Cell side{{words.block()}, true, 1, 1, Table::Alignment::none};
  Table::Cell cell{{words.block(), words.block()}, false, 1, 1, Table::Alignment::right};
  table.body = {{side, cell}};
  Table::Cell foot{{words.block()}, false, 2, 1, Table::Alignment::none};
  table.footer = {{foot}};
  return table;
}

Blocks every_block(Words& words) {
  Blocks all;
  all.push_back({Paragraph{every_inline(words)}});
  all.push_back({Crosshead{2, words.inlines()}, {}, "first"});
  all.push_back({list_of(words, List::Kind::bulleted)});
  all.push_back({list_of(words, List::Kind::numbered)});
  DefinitionList definitions;
  definitions.entries.push_back({{words.inlines()}, {}});
  definitions.entries.back().descriptions = {{words.block()}, {words.block()}};
  all.push_back({definitions});
  all.push_back({Crosshead{4, words.inlines()}, {}, "second"});
  BlockQuote quote{{words.block()}, {}, "https://news.example/q"};
  quote.attribution = words.inlines();
  all.push_back({quote});
  PullQuote pull{{words.block()}, {}};
  pull.attribution = words.inlines();
  all.push_back({pull});
  Figure figure;
  figure.pictures = {{"quay.gif", "The quay"}};
  figure.pictures[0].resource = 0;
  figure.pictures[0].credit = "Photo: Ann Otter";
  figure.caption = words.inlines();
  figure.credit = words.inlines();
  all.push_back({figure});
  all.push_back({table_of(words)});
  const std::string code = words.next();
  all.push_back({Preformatted{code + "\n  " + words.next(), Preformatted::Kind::code, "cpp"}});
  all.push_back({Preformatted{words.next(), Preformatted::Kind::text, ""}});
  FactBox box{words.inlines(), {}};
  box.content = {words.block(), {list_of(words, List::Kind::bulleted)}};
  all.push_back({box});
  all.push_back({ThematicBreak{}});
  Embed embed{words.next(), "https://video.example/1", {}};
  embed.content = {words.block()};
  all.push_back({embed});
  return all;
}

// The smallest picture there is: one pixel.
std::string one_pixel_gif() {
  return std::string("GIF89a\1\0\1\0\x80\0\0\xff\xff\xff\0\0\0,\0\0\0\0\1\0\1\0\0\2\2D\1\0;", 35);
}

void add_metadata(Article& article) {
  article.bylines = {{"Ann Otter", "reporter", "The Harbour Post", "https://post.example/otter"},
                     {"Bo Heron", "photographs", "", ""}};
  article.dateline = "HARBOUR CITY, May 12";
  article.publication = {"The Harbour Post", "Local", "Late", "A1", "1234-5679"};
  article.published = parse_date_time("2026-05-12T14:30:00+02:00");
  article.updated = parse_date_time("2026-05-13");
  article.accessed = parse_date_time("2026-05-14");
  article.language = "en-GB";
  article.canonical_url = "https://post.example/2026/quay";
  article.identifier = "post:12345";
  article.keywords = {"harbour", "quay & pier"};
  article.rights = {.notice = "© 2026 The Harbour Post.\nAll rights reserved.",
                    .holder = "The Harbour Post",
                    .year = "2026",
                    .licence_name = "CC BY 4.0",
                    .licence_url = "https://creativecommons.org/licenses/by/4.0/",
                    .usage_terms = "No resale",
                    .credit_line = "Harbour Post / Otter",
                    .tdm_reservation = true,
                    .tdm_policy = "https://post.example/tdm.json"};
}

}  // namespace

std::map<std::string, std::string> unzipped(const std::string& epub) {
  const OpenZip zip(epub);
  std::map<std::string, std::string> files;
  for (zip_int64_t i = 0; i < zip_get_num_entries(zip.archive, 0); ++i) {
    zip_stat_t stat;
    zip_stat_index(zip.archive, static_cast<zip_uint64_t>(i), 0, &stat);
    std::string bytes(stat.size, '\0');
    zip_file_t* file = zip_fopen_index(zip.archive, static_cast<zip_uint64_t>(i), 0);
    zip_fread(file, bytes.data(), bytes.size());
    zip_fclose(file);
    files[stat.name] = std::move(bytes);
  }
  return files;
}

std::vector<std::string> entry_names(const std::string& epub) {
  const OpenZip zip(epub);
  std::vector<std::string> names;
  for (zip_int64_t i = 0; i < zip_get_num_entries(zip.archive, 0); ++i) {
    names.emplace_back(zip_get_name(zip.archive, static_cast<zip_uint64_t>(i), 0));
  }
  return names;
}

Story story_with(Blocks body) {
  Story story;
  story.article.headline = text("A headline");
  story.article.body = std::move(body);
  story.title = "A headline";
  story.identifier = "urn:uuid:0f2c2d6e-6f0a-5c1b-8a4f-111111111111";
  story.modified = "2026-05-12T12:30:00Z";
  return story;
}

Inlines text(const std::string& words) {
  return {{Text{words}}};
}

Block paragraph(const std::string& words) {
  return {Paragraph{text(words)}};
}

std::string article_xhtml(const Story& story) {
  return unzipped(write_epub(story, {}))["EPUB/article.xhtml"];
}

std::string body_xhtml(Blocks body) {
  const std::string xhtml = article_xhtml(story_with(std::move(body)));
  const std::string start = "<div class=\"body\">\n";
  const std::string end = "</div>\n</article>";
  const std::size_t from = xhtml.find(start) + start.size();
  return xhtml.substr(from, xhtml.find(end) - from);
}

FullEdition full_story() {
  Words words;
  FullEdition full;
  full.story = story_with({});
  Article& article = full.story.article;
  article.kicker = words.inlines();
  article.headline = words.inlines();
  article.standfirst = words.inlines();
  article.abstract = {words.block()};
  add_metadata(article);
  article.body = every_block(words);
  article.corrections = {{parse_date_time("2026-05-13"), {words.block()}, {}}};
  article.notes = {{"n", {words.block(), words.block()}, {}, 1, 1}};
  Reference source;
  source.key = "s";
  source.type = "article-newspaper";
  source.variables = {
      {"title", words.next()}, {"URL", "https://ledger.example/1"}, {"container-title", "Ledger"}};
  source.number = 1;
  source.citation_count = 1;
  article.references = {source};
  set_with_style(article);
  full.story.title = plain_text(article.headline);
  full.story.resources = {{"img-001.gif", "image/gif", one_pixel_gif(), 1, 1, "quay.gif"}};
  full.story.contents = {
      {"title", full.story.title, 1, {{"first", "First", 2, {{"second", "Second", 4, {}}}}}}};
  full.words = words.take();
  return full;
}

std::string text_of(const std::string& xml) {
  std::string text;
  for (std::size_t at = xml.find("<body"); at < xml.size();) {
    if (xml[at] != '<') {
      text += xml[at++];
      continue;
    }
    at = xml.find('>', at) + 1;
  }
  const std::pair<const char*, const char*> references[] = {{"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}};
  for (const auto& [reference, character] : references) {
    for (std::size_t at = text.find(reference); at != std::string::npos; at = text.find(reference, at + 1)) {
      text.replace(at, std::string(reference).size(), character);
    }
  }
  return text;
}

}  // namespace newsexport::testing
