// Edition files: read_edition_file().
#include "readers/edition_file.h"

#include <yaml-cpp/yaml.h>

#include <array>

#include <fmt/format.h>

#include "readers/markdown/conversion.h"
#include "readers/markdown/front_matter.h"
#include "readers/markdown/front_matter_fields.h"
#include "readers/text/rights_notice.h"
#include "support/error.h"
#include "support/key_names.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

/// What EditionFields takes.
constexpr std::array<std::string_view, 7> kOwnKeys = {"number",  "cover",    "style",   "publisher",
                                                      "imprint", "articles", "sections"};

Position position_of(const YAML::Node& node) {
  const YAML::Mark mark = node.Mark();
  return mark.is_null() ? Position{} : Position{mark.line + 1, mark.column + 1};
}

/// Reads the keys that only an edition has, and takes them out of the map.
class EditionFields {
 public:
  EditionFields(YAML::Node map, EditionFile& file, Diagnostics& diagnostics)
      : map_(std::move(map)), file_(file), diagnostics_(diagnostics) {}

  void read() {
    take_text("number", file_.number);
    take_text("cover", file_.cover);
    take_text("style", file_.style);
    take_text("publisher", file_.own.publication.name);
    take_text("imprint", imprint);
    if (const YAML::Node articles = take("articles")) add_section("", articles);
    if (const YAML::Node sections = take("sections")) add_sections(sections);
  }

  std::string imprint;
  int imprint_line = 1;

 private:
  /// In any spelling.
  YAML::Node take(std::string_view key) {
    for (const auto& pair : map_) {
      if (!pair.first.IsScalar() || plain_key(pair.first.Scalar()) != key) continue;
      YAML::Node value = pair.second;
      if (key == "imprint") imprint_line = position_of(value).line + 1;  // of a block scalar
      map_.remove(pair.first);
      return value;
    }
    return YAML::Node(YAML::NodeType::Undefined);
  }

  void report(const YAML::Node& node, std::string_view key, std::string_view wanted) {
    diagnostics_.warning(position_of(node), "edition.field-invalid",
                         fmt::format("'{}' is no {}; it is left out", key, wanted));
  }

  void take_text(const char* key, std::string& text) {
    const YAML::Node value = take(key);
    if (!value || value.IsNull()) return;
    if (value.IsScalar()) {
      text = value.Scalar();
    } else {
      report(value, key, "text");
    }
  }

  void add_section(const std::string& title, const YAML::Node& articles) {
    EditionFileSection section{title, {}};
    if (articles.IsScalar()) section.articles.push_back({articles.Scalar(), position_of(articles)});
    if (!articles.IsSequence() && !articles.IsScalar()) report(articles, "articles", "list of files");
    for (const YAML::Node& article :
         articles.IsSequence() ? articles : YAML::Node(YAML::NodeType::Sequence)) {
      if (article.IsScalar() && !article.Scalar().empty()) {
        section.articles.push_back({article.Scalar(), position_of(article)});
      } else {
        report(article, "articles", "list of files");
      }
    }
    file_.sections.push_back(std::move(section));
  }

  void add_sections(const YAML::Node& sections) {
    if (!sections.IsSequence()) {
      report(sections, "sections", "list of sections");
      return;
    }
    for (const YAML::Node& section : sections) {
      const bool is_section = section.IsMap() && section["articles"];
      const YAML::Node title = section.IsMap() ? section["title"] : YAML::Node();
      if (is_section && title && title.IsScalar()) {
        add_section(collapse_space(title.Scalar()), section["articles"]);
      } else {
        report(section, "sections", "list of maps with title and articles");
      }
    }
  }

  YAML::Node map_;
  EditionFile& file_;
  Diagnostics& diagnostics_;
};

YAML::Node load_map(const Source& source, Diagnostics& diagnostics) {
  const std::string_view text = source.text;
  markdown::FrontMatter whole;
  whole.text = text;
  whole.first_line = 1;
  try {
    return markdown::load_front_matter(whole, source, diagnostics);
  } catch (const Error& error) {
    const bool is_large = error.code().ends_with("too-large") || error.code().ends_with("too-deep");
    std::string message = error.what();
    if (const std::size_t at = message.find("front matter"); at != std::string::npos)
      message.replace(at, std::string_view("front matter").size(), "the edition file");
    throw Error(Error::Kind::input, source.name, is_large ? "edition.too-large" : "edition.invalid", message,
                error.position());
  }
}

}  // namespace

EditionFile read_edition_file(const Source& source, Diagnostics& diagnostics) {
  EditionFile file;
  file.own.source_name = source.name;
  YAML::Node map = load_map(source, diagnostics);
  EditionFields fields(map, file, diagnostics);
  fields.read();
  markdown::Conversion conversion{file.own, diagnostics};
  markdown::apply_front_matter(map, 1, conversion, {kOwnKeys.begin(), kOwnKeys.end()});
  // The lead picture of an edition is its cover.
  const auto cover = conversion.lead_picture.values.find("file");
  if (file.cover.empty() && cover != conversion.lead_picture.values.end()) file.cover = cover->second;
  file.own.body = markdown::read_blocks(fields.imprint, fields.imprint_line, conversion);
  plain::fill_from_notice(file.own.rights);
  if (collapse_space(plain_text(file.own.headline)).empty())
    throw Error(Error::Kind::input, source.name, "edition.title-missing", "the edition has no title");
  return file;
}

}  // namespace newsexport
