// External interface: place_initial().
#include "typeset/lines/initial_letter.h"

#include <algorithm>

#include <unicode/uchar.h>

#include "support/utf8.h"
#include "typeset/fonts/outline.h"
#include "typeset/lines/letter_ink.h"

namespace newsexport {
namespace {

constexpr double kGap = 0.26;      ///< ems of the text, between the letter's ink and the lines
constexpr double kWordGap = 0.12;  ///< more, where the letter is a word
constexpr double kLeastKern = 0.2;
constexpr double kWordKept = 0.3;        ///< ems of the text, of the white beside a letter that is a word
constexpr double kMostKern = 0.75;       ///< ems of the text, by which the first line comes closer
constexpr double kKernPart = 0.6;        ///< of the white between it and the letter
constexpr double kLeastClearance = 0.1;  ///< ems of the text, between a tail and the line below
constexpr double kAscender = 0.7;        ///< ems of the text, of the line below
constexpr double kMostOfMeasure = 0.5;
constexpr double kQuoteSize = 0.42;  ///< of the letter
constexpr double kQuoteGap = 0.02;   ///< ems of the letter
constexpr double kQuoteKern = 0.5;   ///< of the quotes' width, by which they come closer to a point

bool is_opening_quote(char32_t c) {
  const auto type = u_charType(static_cast<UChar32>(c));
  return c == '"' || c == '\'' || c == 0x201E || c == 0x201A || type == U_INITIAL_PUNCTUATION ||
         type == U_FINAL_PUNCTUATION;
}

/// Round letters and points look short where they only touch the edge: the part of the width that goes over.
double overhang_of(char32_t c) {
  switch (u_toupper(static_cast<UChar32>(c))) {
    case U'C':
    case U'G':
    case U'O':
    case U'Q':
      return 0.025;
    case U'T':
    case U'V':
    case U'W':
    case U'Y':
      return 0.02;
    default:
      return 0;
  }
}

/// Of an H, in ems: where the tables of a face speak of capital height, they may be off by a hundredth of it,
/// which shows at this size.
double capital_height(const Face& face) {
  const auto glyph = face.find_glyph(U'H');
  const double top = glyph ? GlyphOutline(face, *glyph).top() : 0;
  return (top > 0 ? top : face.metrics().cap_height) / 1000;
}

struct Parts {
  std::string quotes;  ///< that hang
  std::string letter;  ///< with the punctuation that is set with it
  bool is_word = false;
  char32_t first = 0;
};

Parts divide(const std::string& text) {
  Parts parts;
  std::size_t at = 0, letter_begin = 0;
  while (at < text.size()) {
    const char32_t c = next_code_point(text, at);
    const bool is_space = u_charType(static_cast<UChar32>(c)) == U_SPACE_SEPARATOR;
    if (!is_opening_quote(c) && !(is_space && letter_begin > 0)) break;
    letter_begin = at;
  }
  parts.quotes = text.substr(0, letter_begin);
  parts.letter = text.substr(letter_begin);
  parts.is_word = parts.letter.ends_with(' ');
  if (parts.is_word) parts.letter.pop_back();
  std::size_t begin = 0;
  if (!parts.letter.empty()) parts.first = next_code_point(parts.letter, begin);
  return parts;
}

/// The steps of place_initial(), from the letter's size to the lines' indents.
class InitialPlacer {
 public:
  InitialPlacer(const std::vector<TextRun>& runs, const ParagraphStyle& style, const FontSet& fonts)
      : runs_(runs),
        style_(style),
        initial_(*style.initial),
        fonts_(fonts),
        parts_(divide(runs.front().text)),
        text_size_(runs[1].style.size),
        is_mirrored_(style.direction == Direction::right_to_left) {}

  std::optional<PlacedInitial> place() {
    letter_ = shape_ink(parts_.letter, runs_.front(), fonts_);
    const Face* text_face =
        fonts_.find({runs_[1].style.families, runs_[1].style.weight, runs_[1].style.is_italic});
    if (!letter_ || !text_face) return std::nullopt;
    text_capitals_ = capital_height(*text_face) * text_size_;
    find_size();
    const auto ink = letter_->edges(0, letter_->top);
    if (!ink) return std::nullopt;
    place_letter(*ink);
    find_indents(*ink);
    if (placed_.indents.front() > style_.measure * kMostOfMeasure) return std::nullopt;
    place_quotes(*ink);
    placed_.code_points = code_point_count(runs_.front().text);
    return std::move(placed_);
  }

 private:
  /// Size and baseline.
  void find_size() {
    const double capitals = capital_height(*letter_->face);
    const Length height = (initial_.size - 1) * initial_.leading + text_capitals_;
    const Length foot = (initial_.sink - 1) * initial_.leading;
    size_ = height / capitals;
    const double tail = -letter_->bottom / 1000;
    const Length room = initial_.leading - (kAscender + kLeastClearance) * text_size_;
    if (tail * size_ > room) size_ = std::min(size_, (height + room) / (capitals + tail));
    baseline_ = foot - height + capitals * size_;
    placed_.top = letter_->top * size_ / 1000 - baseline_;
  }

  /// How far the ink reaches towards the lines, from the edge of the measure on.
  Length reach(const InkEdges& ink, const InkEdges& part) const {
    const double width = is_mirrored_ ? ink.right - part.left : part.right - ink.left;
    return width * size_ / 1000 - overhang(ink);
  }

  Length overhang(const InkEdges& ink) const {
    return overhang_of(parts_.first) * (ink.right - ink.left) * size_ / 1000;
  }

  void place_letter(const InkEdges& ink) {
    GlyphRun run = ink_run(*letter_, runs_.front(), size_, code_point_count(parts_.quotes));
    run.baseline = baseline_;
    run.x = is_mirrored_ ? style_.measure + overhang(ink) - ink.right * size_ / 1000
                         : -overhang(ink) - ink.left * size_ / 1000;
    // The space behind a letter that is a word takes no room; who extracts the text needs it.
    const auto space = letter_->face->find_glyph(U' ');
    if (parts_.is_word && space) {
      const PlacedGlyph glyph{*space, 0, 0, 0, " "};
      run.glyphs.insert(run.is_right_to_left ? run.glyphs.begin() : run.glyphs.end(), glyph);
    }
    placed_.runs.push_back(std::move(run));
  }

  void find_indents(const InkEdges& ink) {
    const Length gap = (kGap + (parts_.is_word ? kWordGap : 0)) * text_size_;
    placed_.indents.assign(static_cast<std::size_t>(initial_.sink), reach(ink, ink) + gap);
    if (initial_.sink < 2) return;
    const double to_ems = 1000 / size_;
    const auto beside = letter_->edges(baseline_ * to_ems, (baseline_ + text_capitals_) * to_ems);
    const Length white = beside ? reach(ink, ink) - reach(ink, *beside) : 0;
    const Length kern = kKernPart * white - (parts_.is_word ? kWordKept * text_size_ : 0);
    // A little would look like an error.
    if (kern > kLeastKern * text_size_) placed_.indents.front() -= std::min(kern, kMostKern * text_size_);
  }

  /// High marks hang from the letter's head, low ones („) stand at its foot, those between (« –) in the
  /// middle.
  void place_quotes(const InkEdges& ink) {
    if (parts_.quotes.empty()) return;
    const auto quotes = shape_ink(parts_.quotes, runs_.front(), fonts_);
    const auto edges = quotes ? quotes->edges(-1000, 2000) : std::nullopt;
    if (!edges) return;
    const Length size = kQuoteSize * size_;
    const double capitals = capital_height(*quotes->face) * 1000;
    GlyphRun run = ink_run(*quotes, runs_.front(), size, 0);
    const Length head = baseline_ - capitals * size_ / 1000;
    const double middle = quotes->foot;
    run.baseline = baseline_;
    if (middle > 0.5 * capitals) run.baseline = head + quotes->top * size / 1000;
    if (middle > 0 && middle <= 0.5 * capitals)
      run.baseline = (head + baseline_) / 2 + (quotes->top + middle) / 2 * size / 1000;
    const Length gap = overhang(ink) + kQuoteGap * size_ - quote_kern(ink, *quotes, run.baseline, size);
    run.x =
        is_mirrored_ ? style_.measure + gap - edges->left * size / 1000 : -gap - edges->right * size / 1000;
    placed_.runs.insert(placed_.runs.begin(), std::move(run));
  }

  /// How much white there is between the edge and the letter beside the quotes (an A has its foot alone
  /// there).
  Length quote_kern(const InkEdges& ink, const LetterInk& quotes, Length baseline, Length quote_size) const {
    const double to_ems = 1000 / size_;
    const Length foot = baseline_ - baseline;  // of the quotes, above the letter's
    const auto beside = letter_->edges((foot + quotes.foot * quote_size / 1000) * to_ems,
                                       (foot + quotes.top * quote_size / 1000) * to_ems);
    if (!beside) return 0;
    const double white = is_mirrored_ ? ink.right - beside->right : beside->left - ink.left;
    return std::min(white * size_, kQuoteKern * quotes.shaped.width * quote_size) / 1000;
  }

  const std::vector<TextRun>& runs_;
  const ParagraphStyle& style_;
  const InitialLetter& initial_;
  const FontSet& fonts_;
  Parts parts_;
  Length text_size_;
  bool is_mirrored_;
  std::optional<LetterInk> letter_;
  Length text_capitals_ = 0, size_ = 0, baseline_ = 0;
  PlacedInitial placed_;
};

}  // namespace

std::optional<PlacedInitial> place_initial(const std::vector<TextRun>& runs, const ParagraphStyle& style,
                                           const FontSet& fonts) {
  if (!style.initial || runs.size() < 2 || style.is_balanced) return std::nullopt;
  return InitialPlacer(runs, style, fonts).place();
}

}  // namespace newsexport
