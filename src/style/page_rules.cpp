// External interface: compile_page_style() and check_page_rules(), CSS Paged Media Level 3 as far as print
// needs it: size, margins, the sixteen margin boxes with counters and running strings.
#include <algorithm>
#include <array>
#include <tuple>

#include <fmt/format.h>

#include "style/style_rules.h"

namespace newsexport {
namespace {

using Kind = CssToken::Kind;

struct PageSize {
  std::string_view name;
  Length width, height;
};
constexpr double kMillimetre = 72 / 25.4;
constexpr std::array<PageSize, 8> kPageSizes = {{{"a3", 297 * kMillimetre, 420 * kMillimetre},
                                                 {"a4", 210 * kMillimetre, 297 * kMillimetre},
                                                 {"a5", 148 * kMillimetre, 210 * kMillimetre},
                                                 {"b5", 176 * kMillimetre, 250 * kMillimetre},
                                                 {"letter", 612, 792},
                                                 {"legal", 612, 1008},
                                                 {"ledger", 792, 1224},
                                                 {"tabloid", 792, 1224}}};

constexpr std::array<std::string_view, 6> kMarginBoxes = {"top-left",    "top-center",    "top-right",
                                                          "bottom-left", "bottom-center", "bottom-right"};

/// `size`: a name, a name and an orientation, or one or two lengths.
bool take_size(const CssTokens& value, const CssUnits& units, PageStyle& page) {
  std::vector<Length> lengths;
  bool is_landscape = false;
  for (const CssTokens& part : split_at_spaces(value)) {
    const CssToken& token = part.front();
    const auto* named =
        std::ranges::find_if(kPageSizes, [&](const PageSize& size) { return token.is_ident(size.name); });
    if (named != kPageSizes.end()) {
      lengths = {named->width, named->height};
    } else if (token.is_ident("landscape")) {
      is_landscape = true;
    } else if (const auto length = parse_length(token)) {
      lengths.push_back(length->resolve(units, 0));
    } else if (!token.is_ident("portrait")) {
      return false;
    }
  }
  if (lengths.size() > 2) return false;
  if (!lengths.empty()) {
    page.width = lengths.front();
    page.height = lengths.back();
  }
  if (is_landscape && page.width < page.height) std::swap(page.width, page.height);
  return true;
}

std::optional<MarginContent> content_piece(const CssTokens& part) {
  using PieceKind = MarginContent::Kind;
  const CssToken& token = part.front();
  if (token.is(Kind::string)) return MarginContent{PieceKind::text, token.text};
  if (!token.is(Kind::function) || part.size() < 2 || !part[1].is(Kind::ident)) return std::nullopt;
  const std::string function = lower_ascii(token.text);
  if (function == "string") return MarginContent{PieceKind::running_string, part[1].text};
  if (function != "counter") return std::nullopt;
  if (part[1].is_ident("page")) return MarginContent{PieceKind::page_number, ""};
  if (part[1].is_ident("pages")) return MarginContent{PieceKind::page_count, ""};
  return std::nullopt;
}

bool take_content(const CssTokens& value, std::vector<MarginContent>& content) {
  content.clear();
  if (value.size() == 1 && (value.front().is_ident("none") || value.front().is_ident("normal"))) return true;
  for (const CssTokens& part : split_at_spaces(value)) {
    const auto piece = content_piece(part);
    if (!piece) return false;
    content.push_back(*piece);
  }
  return true;
}

/// Applies a declaration to a page or margin box whose text style is `style`; what is known of boxes and
/// letters elsewhere is known here. False where the value is not supported.
bool take_style(const CssDeclaration& declaration, const ComputedStyle& parent, ComputedStyle& style) {
  std::vector<CssSetting> settings;
  if (compile_declaration(declaration, settings) != CssSupport::supported) return false;
  apply_settings({&settings}, parent, parent.text.size, style);
  return true;
}

Length resolve_margin(const Dimension& dimension, Length base) {
  return dimension.kind == Dimension::Kind::percent ? dimension.value / 100 * base : dimension.value;
}

struct PageCompiler {
  const ComputedStyle& root;
  PageStyle page;
  ComputedStyle page_box;
  std::map<std::string, ComputedStyle> box_styles;

  /// False where the declaration is not supported.
  bool take(const PageRule& rule, const CssDeclaration& declaration) {
    if (!rule.margin_box.empty()) return take_box(rule.margin_box, declaration);
    const CssUnits units{root.text.size, root.text.size, root.line_height};
    if (declaration.property == "size") return take_size(declaration.value, units, page);
    return take_style(declaration, root, page_box);
  }

  bool take_box(const std::string& name, const CssDeclaration& declaration) {
    if (std::ranges::find(kMarginBoxes, name) == kMarginBoxes.end()) return false;
    MarginBox& box = page.margin_boxes[name];
    if (declaration.property == "content") return take_content(declaration.value, box.content);
    auto [entry, is_new] = box_styles.try_emplace(name, root);
    if (is_new) entry->second.text_align = default_align(name);
    return take_style(declaration, root, entry->second);
  }

  static TextAlign default_align(std::string_view name) {
    if (name.ends_with("left")) return TextAlign::left;
    return name.ends_with("right") ? TextAlign::right : TextAlign::center;
  }

  PageStyle finish() {
    for (const Side side : {kTop, kRight, kBottom, kLeft}) {
      page.margin[side] =
          resolve_margin(page_box.margin[side], side == kTop || side == kBottom ? page.height : page.width);
    }
    std::erase_if(page.margin_boxes, [](const auto& box) { return box.second.content.empty(); });
    for (auto& [name, box] : page.margin_boxes) {
      auto [entry, is_new] = box_styles.try_emplace(name, root);
      const ComputedStyle& style = entry->second;
      box.text = style.text;
      box.line_height = style.line_height;
      box.text_align = is_new ? default_align(name) : style.text_align;
      box.border_top = style.border[kTop];
      box.border_bottom = style.border[kBottom];
      box.padding_top = resolve_margin(style.padding[kTop], 0);
      box.padding_bottom = resolve_margin(style.padding[kBottom], 0);
    }
    return std::move(page);
  }
};

PageCompiler make_compiler(const ComputedStyle& root) {
  PageCompiler compiler{.root = root};
  compiler.page.width = kPageSizes[1].width;
  compiler.page.height = kPageSizes[1].height;
  compiler.page_box.margin.fill({Dimension::Kind::points, 56});
  return compiler;
}

/// `:first` is more specific than `:left` and `:right`, and they than none (CSS Paged Media 3, 3.3).
int specificity(const PageRule& rule) {
  return rule.pseudo == "first" ? 2 : rule.pseudo.empty() ? 0 : 1;
}

bool holds_for(const PageRule& rule, Stylesheet::PageKind kind) {
  if (rule.pseudo == "first") return kind == Stylesheet::PageKind::first;
  if (rule.pseudo == "left") return kind == Stylesheet::PageKind::left;
  return rule.pseudo.empty() || kind != Stylesheet::PageKind::left;
}

constexpr Length kLeastPageSide = 72;
constexpr double kLeastRoom = 0.5;  ///< of the page's width and height, for the text

/// Two opposite margins: none below zero, and both together no more than leaves room.
void fit_margins(Length side, Length& one, Length& other) {
  one = std::max(one, 0.0);
  other = std::max(other, 0.0);
  const Length most = side * (1 - kLeastRoom);
  if (one + other <= most) return;
  const double factor = most / (one + other);
  one *= factor;
  other *= factor;
}

/// Makes of any page one that text can stand on. Returns whether it had to be changed.
bool make_room(PageStyle& page) {
  const auto before = std::tuple(page.width, page.height, page.margin);
  page.width = std::max(page.width, kLeastPageSide);
  page.height = std::max(page.height, kLeastPageSide);
  fit_margins(page.width, page.margin[kLeft], page.margin[kRight]);
  fit_margins(page.height, page.margin[kTop], page.margin[kBottom]);
  return before != std::tuple(page.width, page.height, page.margin);
}

PageStyle compile_as_written(const std::vector<PageRule>& rules, Stylesheet::PageKind kind,
                             const ComputedStyle& root) {
  std::vector<const PageRule*> holding;
  for (const PageRule& rule : rules) {
    if (holds_for(rule, kind)) holding.push_back(&rule);
  }
  std::ranges::stable_sort(holding, {}, [](const PageRule* rule) { return specificity(*rule); });
  PageCompiler compiler = make_compiler(root);
  for (const PageRule* rule : holding) {
    for (const CssDeclaration& declaration : rule->declarations) compiler.take(*rule, declaration);
  }
  return compiler.finish();
}

/// Tells of the first kind of page that leaves no room for text.
void check_room(const std::vector<PageRule>& rules, const ComputedStyle& root, Diagnostics& diagnostics) {
  using PageKind = Stylesheet::PageKind;
  for (const PageKind kind : {PageKind::first, PageKind::left, PageKind::right}) {
    PageStyle page = compile_as_written(rules, kind, root);
    if (rules.empty() || !make_room(page)) continue;
    diagnostics.add(
        {Severity::warning,
         rules.back().file,
         {},
         fmt::format("the page leaves too little room for text; it is made {:.0f} by {:.0f} points, with "
                     "margins of no more than half of each side",
                     page.width, page.height),
         "page.too-small"});
    return;
  }
}

}  // namespace

PageStyle compile_page_style(const std::vector<PageRule>& rules, Stylesheet::PageKind kind,
                             const ComputedStyle& root) {
  PageStyle page = compile_as_written(rules, kind, root);
  make_room(page);
  return page;
}

void check_page_rules(const std::vector<PageRule>& rules, const ComputedStyle& root,
                      Diagnostics& diagnostics) {
  PageCompiler compiler = make_compiler(root);
  for (const PageRule& rule : rules) {
    for (const CssDeclaration& declaration : rule.declarations) {
      if (compiler.take(rule, declaration)) continue;
      diagnostics.add(
          {Severity::warning, rule.file, declaration.position,
           fmt::format("\"{}: {}\" is not supported in @page{}{}; it is left out", declaration.property,
                       css_text(declaration.value), rule.margin_box.empty() ? "" : " @", rule.margin_box),
           "css.unsupported-value"});
    }
  }
  check_room(rules, root, diagnostics);
}

}  // namespace newsexport
