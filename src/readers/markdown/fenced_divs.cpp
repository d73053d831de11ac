// External interface: fold_div(), take_attribution(), attribution_keys().
#include "readers/markdown/fenced_divs.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "model/traverse.h"
#include "readers/markdown/attribute_report.h"
#include "support/utf8.h"

namespace newsexport::markdown {
namespace {

enum class DivKind { pull_quote, fact_box, correction, figure, embed, block_quote, abstract, rights, other };

struct DivName {
  std::string_view class_name;
  DivKind kind;
};

constexpr std::array kDivNames = std::to_array<DivName>({
    {"pullquote", DivKind::pull_quote},
    {"pull-quote", DivKind::pull_quote},
    {"fact-box", DivKind::fact_box},
    {"factbox", DivKind::fact_box},
    {"sidebar", DivKind::fact_box},
    {"infobox", DivKind::fact_box},
    {"correction", DivKind::correction},
    {"erratum", DivKind::correction},
    {"figure", DivKind::figure},
    {"embed", DivKind::embed},
    {"blockquote", DivKind::block_quote},
    {"quote", DivKind::block_quote},
    {"abstract", DivKind::abstract},
    {"rights", DivKind::rights},
    {"copyright", DivKind::rights},
});

// The kind, and the class that said so: it is not repeated among the classes of the block.
DivKind kind_of(Attributes& attributes) {
  for (const DivName& name : kDivNames) {
    const auto found = std::find(attributes.classes.begin(), attributes.classes.end(), name.class_name);
    if (found == attributes.classes.end()) continue;
    attributes.classes.erase(found);
    return name.kind;
  }
  return DivKind::other;
}

Bearer bearer_of(DivKind kind) {
  switch (kind) {
    case DivKind::pull_quote:
    case DivKind::block_quote:
      return Bearer::quotation;
    case DivKind::fact_box:
      return Bearer::fact_box;
    case DivKind::figure:
      return Bearer::figure;
    case DivKind::embed:
      return Bearer::embed;
    case DivKind::correction:
      return Bearer::correction;
    case DivKind::abstract:
    case DivKind::rights:
    case DivKind::other:
      break;
  }
  return Bearer::text;
}

Inlines text_inlines(const std::string& text) {
  Inlines inlines;
  append_text(inlines, text);
  return inlines;
}

// What an attribute says stands beside what the last line says: "Ada Lind, to the council".
Inlines attribution_of(const Attributes& attributes, Blocks& content) {
  Inlines attribution = take_attribution(content);
  for (const std::string_view key : attribution_keys()) {
    const std::string* said = attributes.find(key);
    if (!said || trim(*said).empty()) continue;
    if (!attribution.empty()) append_text(attribution, ", ");
    append_text(attribution, trim(*said));
  }
  return attribution;
}

// The title attribute, else a heading that comes first.
Inlines take_title(const Attributes& attributes, Blocks& content) {
  if (const std::string* title = attributes.find("title")) return text_inlines(*title);
  if (content.empty()) return {};
  auto* heading = std::get_if<Crosshead>(&content.front().value);
  if (!heading) return {};
  Inlines title = std::move(heading->content);
  content.erase(content.begin());
  return title;
}

bool holds_pictures_only(const Inlines& inlines) {
  bool has_picture = false;
  for (const Inline& one : inlines) {
    const auto* text = std::get_if<Text>(&one.value);
    has_picture = has_picture || std::holds_alternative<InlinePicture>(one.value);
    const bool is_gap = (text && trim(text->text).empty()) || std::holds_alternative<LineBreak>(one.value);
    if (!is_gap && !std::holds_alternative<InlinePicture>(one.value)) return false;
  }
  return has_picture;
}

void append_caption(Inlines& caption, Inlines more) {
  if (more.empty()) return;
  if (!caption.empty()) caption.push_back({LineBreak{}});
  std::move(more.begin(), more.end(), std::back_inserter(caption));
}

// Takes the pictures and caption of one block into the figure; false where it is neither.
bool gather(Figure& figure, Block& block) {
  if (auto* inner = std::get_if<Figure>(&block.value)) {
    std::move(inner->pictures.begin(), inner->pictures.end(), std::back_inserter(figure.pictures));
    append_caption(figure.caption, std::move(inner->caption));
    append_caption(figure.credit, std::move(inner->credit));
    return true;
  }
  auto* paragraph = std::get_if<Paragraph>(&block.value);
  if (!paragraph) return false;
  if (!holds_pictures_only(paragraph->content)) {
    append_caption(figure.caption, std::move(paragraph->content));
    return true;
  }
  for (Inline& one : paragraph->content) {
    if (auto* picture = std::get_if<InlinePicture>(&one.value))
      figure.pictures.push_back(std::move(picture->picture));
  }
  return true;
}

// Several pictures under one caption. Whatever is no picture and no paragraph stands after the figure.
Blocks figure_blocks(const Attributes& attributes, Blocks content) {
  const bool has_picture = std::any_of(content.begin(), content.end(), [](const Block& block) {
    const auto* paragraph = std::get_if<Paragraph>(&block.value);
    return std::holds_alternative<Figure>(block.value) ||
           (paragraph && holds_pictures_only(paragraph->content));
  });
  if (!has_picture) return content;
  Figure figure;
  Blocks rest;
  for (Block& block : content) {
    if (!gather(figure, block)) rest.push_back(std::move(block));
  }
  if (const std::string* caption = attributes.find("caption"))
    append_caption(figure.caption, text_inlines(*caption));
  if (const std::string* credit = attributes.find("credit"))
    append_caption(figure.credit, text_inlines(*credit));
  Blocks blocks;
  blocks.push_back({std::move(figure), {}, {}, {}, {}, {}});
  std::move(rest.begin(), rest.end(), std::back_inserter(blocks));
  return blocks;
}

std::string first_link(const Blocks& content) {
  std::string target;
  ConstVisitor visitor;
  visitor.inline_ = [&target](const Inline& one) {
    const auto* link = std::get_if<Link>(&one.value);
    if (link && target.empty()) target = link->target;
  };
  traverse(content, visitor);
  return target;
}

Embed embed_of(const Attributes& attributes, Blocks content) {
  Embed embed;
  for (const char* name : {"link", "href", "url", "src"}) {
    if (embed.link.empty()) embed.link = attributes.value(name);
  }
  embed.title = plain_text(take_title(attributes, content));
  if (embed.link.empty()) embed.link = first_link(content);
  embed.content = std::move(content);
  return embed;
}

void add_correction(const Attributes& attributes, Blocks content, Position position, Conversion& conversion) {
  Correction correction{std::nullopt, std::move(content), position};
  if (const std::string* date = attributes.find("date")) {
    correction.date = parse_date_time(*date);
    if (!correction.date) {
      conversion.diagnostics.warning(position, "metadata.date-invalid",
                                     "'" + *date + "' is no date; the correction is kept without one");
    }
  }
  conversion.article.corrections.push_back(std::move(correction));
}

void add_rights(const Blocks& content, Position position, Conversion& conversion) {
  Rights& rights = conversion.article.rights;
  std::string& notice = rights.notice;
  if (notice.empty()) rights.note_origin(RightsField::notice, RightsOrigin::Kind::text, position);
  if (!notice.empty()) notice += '\n';
  notice += trim(plain_text(content));
}

Blocks one_block(Block::Value value) {
  Blocks blocks;
  blocks.push_back({std::move(value), {}, {}, {}, {}, {}});
  return blocks;
}

Blocks blocks_of(DivKind kind, const Attributes& attributes, Blocks content, Position position,
                 Conversion& conversion) {
  switch (kind) {
    case DivKind::pull_quote: {
      Inlines attribution = attribution_of(attributes, content);
      return one_block(PullQuote{std::move(content), std::move(attribution)});
    }
    case DivKind::block_quote: {
      Inlines attribution = attribution_of(attributes, content);
      return one_block(BlockQuote{std::move(content), std::move(attribution), attributes.value("cite")});
    }
    case DivKind::fact_box: {
      Inlines title = take_title(attributes, content);
      return one_block(FactBox{std::move(title), std::move(content)});
    }
    case DivKind::figure:
      return figure_blocks(attributes, std::move(content));
    case DivKind::embed:
      return one_block(embed_of(attributes, std::move(content)));
    case DivKind::correction:
      add_correction(attributes, std::move(content), position, conversion);
      return {};
    case DivKind::abstract:
      std::move(content.begin(), content.end(), std::back_inserter(conversion.article.abstract));
      return {};
    case DivKind::rights:
      add_rights(content, position, conversion);
      return {};
    case DivKind::other:
      break;
  }
  return content;
}

// Where a dash that introduces the speaker ends, or 0.
std::size_t dash_length(std::string_view text) {
  for (const std::string_view dash : {"— ", "―", "– ", "-- ", "--- ", "—"}) {
    if (text.starts_with(dash)) return dash.size();
  }
  return 0;
}

// Whether inline `index` starts a line with a dash: it comes first, or right after a line break.
bool starts_attribution(const Inlines& content, std::size_t index) {
  const auto* text = std::get_if<Text>(&content[index].value);
  if (!text || dash_length(trim(text->text)) == 0) return false;
  return index == 0 || std::holds_alternative<LineBreak>(content[index - 1].value);
}

}  // namespace

const std::vector<std::string_view>& attribution_keys() {
  static const std::vector<std::string_view> kKeys{"attribution", "author", "by", "source"};
  return kKeys;
}

Inlines take_attribution(Blocks& content) {
  if (content.empty()) return {};
  auto* last = std::get_if<Paragraph>(&content.back().value);
  if (!last || last->content.empty()) return {};
  std::size_t index = last->content.size();
  while (index > 0 && !starts_attribution(last->content, index - 1)) --index;
  const bool leaves_no_quote = index == 1 && content.size() == 1;
  if (index == 0 || leaves_no_quote) return {};
  const auto from = last->content.begin() + static_cast<std::ptrdiff_t>(index) - 1;
  Inlines attribution =
      trimmed(Inlines(std::make_move_iterator(from), std::make_move_iterator(last->content.end())));
  auto& text = std::get<Text>(attribution.front().value).text;
  text.erase(0, dash_length(text));
  last->content.erase(from, last->content.end());
  if (!last->content.empty()) last->content.pop_back();  // the line break
  if (last->content.empty()) content.pop_back();
  if (text.empty()) attribution.erase(attribution.begin());
  return trimmed(std::move(attribution));
}

Blocks fold_div(const Attributes& attributes, Blocks content, Position position, Conversion& conversion) {
  Attributes rest = attributes;
  const DivKind kind = kind_of(rest);
  report_attributes(attributes, bearer_of(kind), position, conversion);
  std::string language;
  if (const std::string* tag = attributes.find("lang")) language = conversion.language(*tag, position);
  Blocks blocks = blocks_of(kind, attributes, std::move(content), position, conversion);
  const std::string direction = attributes.value("dir");
  for (Block& block : blocks) {
    if (block.position.line == 0) block.position = position;
    block.classes.insert(block.classes.end(), rest.classes.begin(), rest.classes.end());
    if (block.language.empty()) block.language = language;
    if (block.direction != Direction::inherit) continue;
    if (direction == "rtl") block.direction = Direction::right_to_left;
    if (direction == "ltr") block.direction = Direction::left_to_right;
  }
  if (!blocks.empty() && blocks.front().id.empty()) blocks.front().id = rest.id;
  return blocks;
}

}  // namespace newsexport::markdown
