// External interface: paint_page().
#include "writers/pdf/page_painter.h"

#include "writers/pdf/reading_order.h"
#include "writers/pdf/syntax.h"
#include "writers/pdf/text_painter.h"

namespace newsexport::pdf {
namespace {

void append_numbers(std::string& out, std::initializer_list<double> numbers) {
  for (double number : numbers) {
    append_number(out, number);
    out.push_back(' ');
  }
}

class PagePainter {
 public:
  PagePainter(const PageList& pages, int number, const UsedFonts& fonts, const PlacedPictures& pictures,
              std::vector<MarkedContent>& marked)
      : page_(pages.pages[static_cast<std::size_t>(number)]),
        pictures_(pictures),
        marker_(pages, number, out_, marked),
        text_(fonts, page_.height, marker_, out_) {}

  std::string paint() {
    for (const std::size_t i : painting_order(page_)) {
      artifact_ = i < page_.artifact_kinds.size() ? page_.artifact_kinds[i] : ArtifactKind::layout;
      marker_.set_reading_place(i);
      std::visit([this](const auto& item) { paint_item(item); }, page_.items[i]);
    }
    text_.end_text();
    marker_.finish();
    return std::move(out_);
  }

 private:
  void paint_item(const GlyphRun& run) { text_.paint(run, artifact_); }
  void paint_item(const FilledRectangle& rectangle);
  void paint_item(const PlacedPicture& picture);
  void paint_missing(const Rectangle& area);
  double from_bottom(const Rectangle& area) const { return page_.height - area.y - area.height; }

  const Page& page_;
  const PlacedPictures& pictures_;
  std::string out_;
  ContentMarker marker_;
  TextPainter text_;
  ArtifactKind artifact_ = ArtifactKind::layout;
};

void PagePainter::paint_item(const FilledRectangle& rectangle) {
  text_.end_text();
  marker_.enter_artifact(artifact_);
  text_.set_color(rectangle.color);
  const Rectangle& area = rectangle.area;
  append_numbers(out_, {area.x, from_bottom(area), area.width, area.height});
  out_ += "re f\n";
}

/// A box in the place of a picture that cannot be shown. Its alternative text is in the structure tree.
void PagePainter::paint_missing(const Rectangle& area) {
  constexpr double kGrey = 0.6, kLine = 0.5;
  marker_.enter_artifact(ArtifactKind::layout);
  out_ += "q ";
  append_number(out_, kGrey);
  out_ += " G ";
  append_number(out_, kLine);
  out_ += " w ";
  append_numbers(
      out_, {area.x + kLine / 2, from_bottom(area) + kLine / 2, area.width - kLine, area.height - kLine});
  out_ += "re S Q\n";
}

/// The matrix that puts the picture's unit square, turned as its Exif orientation says (Exif 2.3, 4.6.4, tag
/// 0x0112), into its area.
void append_matrix(std::string& out, int orientation, const Rectangle& area, double bottom) {
  double w = area.width, h = area.height, x = area.x, y = bottom;
  switch (orientation) {
    case 2:
      append_numbers(out, {-w, 0, 0, h, x + w, y});
      break;
    case 3:
      append_numbers(out, {-w, 0, 0, -h, x + w, y + h});
      break;
    case 4:
      append_numbers(out, {w, 0, 0, -h, x, y + h});
      break;
    case 5:
      append_numbers(out, {0, -h, -w, 0, x + w, y + h});
      break;
    case 6:
      append_numbers(out, {0, -h, w, 0, x, y + h});
      break;
    case 7:
      append_numbers(out, {0, h, w, 0, x, y});
      break;
    case 8:
      append_numbers(out, {0, h, -w, 0, x + w, y});
      break;
    default:
      append_numbers(out, {w, 0, 0, h, x, y});
  }
  out += "cm";
}

void PagePainter::paint_item(const PlacedPicture& picture) {
  text_.end_text();
  const PictureObject* object = pictures_.find(picture.resource);
  if (object == nullptr) return paint_missing(picture.area);
  if (picture.structure == kArtifact)
    marker_.enter_artifact(artifact_);
  else
    marker_.enter(picture.structure);
  out_ += "q ";
  append_matrix(out_, object->orientation, picture.area, from_bottom(picture.area));
  append_name(out_, object->resource_name);
  out_ += " Do Q\n";
}

}  // namespace

std::string paint_page(const PageList& pages, int number, const UsedFonts& fonts,
                       const PlacedPictures& pictures, std::vector<MarkedContent>& marked) {
  return PagePainter(pages, number, fonts, pictures, marked).paint();
}

}  // namespace newsexport::pdf
