// External interface: read_inlines(), apply_attributes(), apply_language().
#include "readers/markdown/inline_syntax.h"

#include <algorithm>
#include <unordered_map>

#include "readers/markdown/citation_syntax.h"
#include "readers/markdown/picture_fields.h"
#include "support/utf8.h"

namespace newsexport::markdown {
namespace {

constexpr int kDeepestBrackets = 20;

struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

class InlineScanner {
 public:
  InlineScanner(RunningText running, Scope scope, const InlineSurroundings& surroundings)
      : text_(std::move(running.text)),
        atoms_(std::move(running.atoms)),
        scope_(scope),
        around_(surroundings) {
    index_atoms();
    match_brackets();
  }

  Inlines read() { return read_range({0, text_.size()}, 0); }

 private:
  void index_atoms() {
    for (std::size_t at = text_.find(kAtom); at != std::string::npos; at = text_.find(kAtom, at + 1)) {
      atom_offsets_.push_back(at);
    }
  }

  // Pairs every "[" with its "]" in one pass.
  void match_brackets() {
    std::vector<std::size_t> open;
    for (std::size_t at = text_.find_first_of("[]"); at != std::string::npos;
         at = text_.find_first_of("[]", at + 1)) {
      if (text_[at] == '[') {
        open.push_back(at);
      } else if (!open.empty()) {
        closes_[open.back()] = at;
        open.pop_back();
      }
    }
  }

  std::size_t close_of(std::size_t open) const {
    const auto found = closes_.find(open);
    return found == closes_.end() ? std::string::npos : found->second;
  }

  const ProtectedPiece* attributes_at(std::size_t at, std::size_t& end) const {
    if (!is_marker(text_, at) || text_.compare(at, 3, kProtected) != 0) return nullptr;
    const Token token = token_at(text_, at);
    end = token.end;
    if (token.number >= around_.prepared.pieces.size()) return nullptr;
    const ProtectedPiece& piece = around_.prepared.pieces[token.number];
    return piece.is_attributes ? &piece : nullptr;
  }

  Inlines read_range(Range range, int depth) {
    Inlines out;
    std::size_t at = range.begin;
    while (at < range.end) {
      const std::size_t plain = std::min(text_.find_first_of("[^~@-$\n\xEF", at), range.end);
      append_text(out, std::string_view(text_).substr(at, plain - at));
      if (plain == range.end) break;
      at = plain;
      const std::size_t next = read_special(out, {at, range.end}, depth);
      at = next;
    }
    return out;
  }

  // Reads what begins at range.begin; returns the byte after it.
  std::size_t read_special(Inlines& out, Range range, int depth) {
    const std::size_t at = range.begin;
    std::size_t next = 0;
    switch (text_[at]) {
      case '[':
        next = read_bracket(out, range, depth);
        break;
      case '^':
        next = read_caret(out, range, depth);
        break;
      case '~':
        next = read_raised_or_lowered<Subscript>(out, range, depth);
        break;
      case '@':
      case '-':
        next = read_citation_in_text(out, range, depth);
        break;
      case '$':
        next = read_mathematics(out, range);
        break;
      case '\n':
        if (out.empty() || !std::holds_alternative<LineBreak>(out.back().value)) append_text(out, " ");
        return at + 1;
      default:
        next = read_marker(out, range);
        break;
    }
    if (next > at) return next;
    append_text(out, std::string_view(text_).substr(at, 1));
    return at + 1;
  }

  std::size_t read_marker(Inlines& out, Range range) {
    const std::size_t at = range.begin;
    if (!is_marker(text_, at)) return 0;
    if (text_.compare(at, 3, kAtom) == 0) return read_atom(out, at);
    std::size_t end = at + 3;
    if (text_.compare(at, 3, kProtected) == 0 || text_.compare(at, 3, kFence) == 0)
      end = token_at(text_, at).end;
    if (text_.compare(at, 3, kDefinition) == 0) end = std::min(at + 4, range.end);
    append_text(
        out, restore(std::string_view(text_).substr(at, end - at), around_.prepared, Escapes::as_characters));
    return end;
  }

  std::size_t read_atom(Inlines& out, std::size_t at) {
    const auto index =
        std::lower_bound(atom_offsets_.begin(), atom_offsets_.end(), at) - atom_offsets_.begin();
    Inline& atom = atoms_[static_cast<std::size_t>(index)];
    std::size_t end = at + kAtom.size();
    std::size_t after = end;
    if (const ProtectedPiece* piece = attributes_at(end, after)) {
      if (attach(atom, piece->attributes)) end = after;
    }
    out.push_back(std::move(atom));
    return end;
  }

  // Gives an atom its attributes; false where such an inline cannot have any.
  bool attach(Inline& atom, const Attributes& attributes) const {
    if (auto* picture = std::get_if<InlinePicture>(&atom.value)) {
      apply_attributes(picture->picture, attributes);
      around_.attributes_of(attributes, Bearer::inline_picture);
      return true;
    }
    const bool can_have =
        std::holds_alternative<Link>(atom.value) || std::holds_alternative<Code>(atom.value);
    if (can_have) {
      around_.attributes_of(attributes, Bearer::text);
      Span span = span_of(attributes);
      if (!span.id.empty() || !span.language.empty() || span.direction != Direction::inherit) {
        span.content.push_back(std::move(atom));
        atom = Inline{std::move(span)};
      }
    }
    return can_have;
  }

  Span span_of(const Attributes& attributes) const {
    Span span;
    span.id = attributes.id;
    span.classes = attributes.classes;
    apply_language(attributes, around_, span.language, span.direction);
    return span;
  }

  // `[…]`: a citation, a span with attributes, or just brackets.
  std::size_t read_bracket(Inlines& out, Range range, int depth) {
    const std::size_t close = close_of(range.begin);
    if (close >= range.end || depth >= kDeepestBrackets) return 0;
    std::size_t after = 0;
    const Range inside{range.begin + 1, close};
    if (const ProtectedPiece* piece = attributes_at(close + 1, after)) {
      add_span(out, read_range(inside, depth + 1), piece->attributes);
      return after;
    }
    if (scope_ == Scope::text && is_note_label(inside)) {
      around_.missing_note(std::string_view(text_).substr(inside.begin + 1, inside.end - inside.begin - 1));
      return 0;
    }
    if (scope_ == Scope::link || !is_citation_group(inside)) return 0;
    std::string found = found_text({range.begin, close + 1});
    Citation citation = read_citation_group(inside, depth);
    citation.as_found = std::move(found);
    out.push_back({std::move(citation)});
    return close + 1;
  }

  // "^label" in brackets: cmark has taken those that have a note.
  bool is_note_label(Range inside) const {
    const std::string_view label = std::string_view(text_).substr(inside.begin, inside.end - inside.begin);
    return label.size() > 1 && label.starts_with('^') && label.find_first_of(" \t\n[^", 1) == label.npos;
  }

  void add_span(Inlines& out, Inlines content, const Attributes& attributes) {
    const std::string title = attributes.value("title");
    const bool is_abbreviation = attributes.has_class("abbr") && !title.empty();
    around_.attributes_of(attributes, is_abbreviation ? Bearer::abbreviation : Bearer::text);
    if (attributes.has_class("smallcaps")) {
      out.push_back({SmallCaps{std::move(content)}});
    } else if (is_abbreviation) {
      out.push_back({Abbreviation{std::move(content), title}});
    } else {
      Span span = span_of(attributes);
      span.content = std::move(content);
      out.push_back({std::move(span)});
    }
  }

  // Whether every one of the items, which ";" divides outside inner brackets, has a key.
  bool is_citation_group(Range inside) const {
    for (std::size_t from = inside.begin; from <= inside.end;) {
      const std::size_t to = end_of_item(from, inside.end);
      if (!find_key({from, to})) return false;
      from = to + 1;
    }
    return true;
  }

  Citation read_citation_group(Range inside, int depth) {
    Citation citation;
    for (std::size_t from = inside.begin; from <= inside.end;) {
      const std::size_t to = end_of_item(from, inside.end);
      if (const auto key = find_key({from, to}))
        citation.items.push_back(read_citation_item(*key, {from, to}, depth));
      from = to + 1;
    }
    return citation;
  }

  std::size_t end_of_item(std::size_t from, std::size_t end) const {
    std::size_t at = from;
    while (at < end && text_[at] != ';') {
      const std::size_t close = text_[at] == '[' ? close_of(at) : std::string::npos;
      at = close < end ? close + 1 : at + 1;
    }
    return at;
  }

  struct KeyPlace {
    CitationKey key;
    std::size_t begin = 0;
  };

  // The first key of the item that stands outside inner brackets.
  std::optional<KeyPlace> find_key(Range item) const {
    for (std::size_t at = item.begin; at < item.end;) {
      const std::size_t close = text_[at] == '[' ? close_of(at) : std::string::npos;
      if (close < item.end) {
        at = close + 1;
        continue;
      }
      if (text_[at] == '@' || (text_[at] == '-' && text_[at + 1] == '@')) {
        if (auto key = citation_key_at(std::string_view(text_).substr(0, item.end), at))
          return KeyPlace{*key, at};
      }
      ++at;
    }
    return std::nullopt;
  }

  CitationItem read_citation_item(const KeyPlace& place, Range range, int depth) {
    CitationItem item;
    item.key = key_text(place.key);
    if (place.key.suppresses_author) item.mode = CitationMode::suppress_author;
    item.prefix = trimmed(read_range({range.begin, place.begin}, depth + 1));
    read_locator_and_suffix(item, {place.key.end, range.end}, depth);
    return item;
  }

  std::string key_text(const CitationKey& key) const {
    if (!key.piece || *key.piece >= around_.prepared.pieces.size()) return key.key;
    const std::string& raw = around_.prepared.pieces[*key.piece].raw;
    return raw.size() < 2 ? raw : raw.substr(1, raw.size() - 2);
  }

  void read_locator_and_suffix(CitationItem& item, Range range, int depth) {
    const std::string_view rest = std::string_view(text_).substr(range.begin, range.end - range.begin);
    if (auto locator = locator_at_start(rest)) {
      item.locator_label = locator->label;
      item.locator = std::move(locator->value);
      range.begin += locator->length;
    }
    item.suffix = trimmed(read_range(range, depth + 1));
  }

  // `@key`, `@key [p. 3; see @b]`.
  std::size_t read_citation_in_text(Inlines& out, Range range, int depth) {
    const std::size_t at = range.begin;
    if (scope_ == Scope::link || (text_[at] == '-' && (at + 1 >= range.end || text_[at + 1] != '@')))
      return 0;
    const auto key = citation_key_at(std::string_view(text_).substr(0, range.end), at);
    if (!key) return 0;
    const auto bracket = bracket_after_key({key->end, range.end}, depth);
    const std::size_t end = bracket ? bracket->end + 1 : key->end;
    Citation citation;
    citation.as_found = found_text({at, end});
    CitationItem first;
    first.key = key_text(*key);
    first.mode = key->suppresses_author ? CitationMode::suppress_author : CitationMode::in_text;
    if (bracket) {
      const std::size_t first_end = end_of_item(bracket->begin, bracket->end);
      read_locator_and_suffix(first, {bracket->begin, first_end}, depth);
      if (first_end < bracket->end) citation = with_items(citation, {first_end + 1, bracket->end}, depth);
    }
    citation.items.insert(citation.items.begin(), std::move(first));
    out.push_back({std::move(citation)});
    return end;
  }

  Citation with_items(Citation citation, Range group, int depth) {
    citation.items = read_citation_group(group, depth).items;
    return citation;
  }

  // What `[p. 3; see @b]` behind a key holds. None where the bracket is a citation or a span of its own.
  std::optional<Range> bracket_after_key(Range range, int depth) const {
    std::size_t open = range.begin;
    if (open < range.end && (text_[open] == ' ' || text_[open] == '\n')) ++open;
    const std::size_t close = open < range.end && text_[open] == '[' ? close_of(open) : std::string::npos;
    std::size_t ignored = 0;
    if (close >= range.end || depth >= kDeepestBrackets || attributes_at(close + 1, ignored))
      return std::nullopt;
    const std::size_t first_end = end_of_item(open + 1, close);
    if (find_key({open + 1, first_end})) return std::nullopt;
    if (first_end < close && !is_citation_group({first_end + 1, close})) return std::nullopt;
    return Range{open + 1, close};
  }

  std::size_t read_caret(Inlines& out, Range range, int depth) {
    const std::size_t open = range.begin + 1;
    if (open >= range.end || text_[open] != '[')
      return read_raised_or_lowered<Superscript>(out, range, depth);
    const std::size_t close = close_of(open);
    if (close >= range.end || depth >= kDeepestBrackets || scope_ == Scope::link) return 0;
    out.push_back(
        {NoteReference{around_.add_inline_note(trimmed(read_range({open + 1, close}, depth + 1)))}});
    return close + 1;
  }

  // `^2^` and `~2~`: no white space inside, as in pandoc.
  template <typename Kind>
  std::size_t read_raised_or_lowered(Inlines& out, Range range, int depth) {
    const char mark = text_[range.begin];
    const std::size_t from = range.begin + 1;
    const std::size_t close = text_.find_first_of(mark == '^' ? "^ \t\n" : "~ \t\n", from);
    if (close >= range.end || close == from || text_[close] != mark || depth >= kDeepestBrackets) return 0;
    out.push_back({Kind{read_range({from, close}, depth + 1)}});
    return close + 1;
  }

  // `$x^2$` stays as it is: its carets are no superscripts. Pandoc's rule tells it from "$5 and $6".
  std::size_t read_mathematics(Inlines& out, Range range) {
    const std::size_t from = range.begin + 1;
    const std::size_t close = text_.find('$', from);
    if (close >= range.end || close == from) return 0;
    const bool is_tight = !std::isspace(static_cast<unsigned char>(text_[from])) &&
                          !std::isspace(static_cast<unsigned char>(text_[close - 1]));
    const bool is_followed_by_digit =
        close + 1 < text_.size() && std::isdigit(static_cast<unsigned char>(text_[close + 1]));
    const std::string_view inside = std::string_view(text_).substr(range.begin, close + 1 - range.begin);
    if (!is_tight || is_followed_by_digit || inside.find_first_of("\n\xEF@[") != std::string_view::npos)
      return 0;
    append_text(out, inside);
    return close + 1;
  }

  // The source's own words of a range, with the words of its atoms: to be called before these are read.
  std::string found_text(Range range) const {
    std::string raw = text_.substr(range.begin, range.end - range.begin);
    std::replace(raw.begin(), raw.end(), '\n', ' ');
    std::string found;
    auto offset = std::lower_bound(atom_offsets_.begin(), atom_offsets_.end(), range.begin);
    std::size_t from = 0;
    for (; offset != atom_offsets_.end() && *offset < range.end; ++offset) {
      const std::size_t at = *offset - range.begin;
      found += restore(raw.substr(from, at - from), around_.prepared, Escapes::as_characters);
      found += plain_text(Inlines{atoms_[static_cast<std::size_t>(offset - atom_offsets_.begin())]});
      from = at + kAtom.size();
    }
    return found + restore(raw.substr(from), around_.prepared, Escapes::as_characters);
  }

  std::string text_;
  Inlines atoms_;
  std::vector<std::size_t> atom_offsets_;
  std::unordered_map<std::size_t, std::size_t> closes_;
  Scope scope_;
  const InlineSurroundings& around_;
};

}  // namespace

void apply_attributes(Picture& picture, const Attributes& attributes) {
  if (const std::string* alternative = attributes.find("alt")) {
    picture.alternative_text = *alternative;
    picture.is_decorative = alternative->empty();
  }
  const std::string role = attributes.value("role");
  const bool says_decorative = attributes.has_class("decorative") || role == "presentation" || role == "none";
  if (says_decorative || attributes.value("aria-hidden") == "true") {
    picture.is_decorative = true;
    picture.alternative_text.clear();
  }
  for (const char* key : {"title", "description", "credit", "creator", "rights", "usage-terms", "license",
                          "licence", "ai", "data-mining"}) {
    if (const std::string* value = attributes.find(key)) set_picture_field(picture, key, *value);
  }
}

void apply_language(const Attributes& attributes, const InlineSurroundings& surroundings,
                    std::string& language, Direction& direction) {
  if (const std::string* tag = attributes.find("lang")) language = surroundings.language(*tag);
  const std::string value = attributes.value("dir");
  if (value == "rtl") direction = Direction::right_to_left;
  if (value == "ltr") direction = Direction::left_to_right;
}

Inlines read_inlines(RunningText running, Scope scope, const InlineSurroundings& surroundings) {
  return InlineScanner(std::move(running), scope, surroundings).read();
}

}  // namespace newsexport::markdown
