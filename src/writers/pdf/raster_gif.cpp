// External interface: decode_gif().
#include <gif_lib.h>

#include <algorithm>
#include <cstring>
#include <memory>

#include "writers/pdf/raster.h"

namespace newsexport::pdf {
namespace {

struct CloseGif {
  void operator()(GifFileType* gif) const { DGifCloseFile(gif, nullptr); }
};
using Gif = std::unique_ptr<GifFileType, CloseGif>;

/// giflib's callback: hands out the next bytes of the std::string_view that UserData points to.
int read_bytes(GifFileType* gif, GifByteType* to, int most) {
  auto* rest = static_cast<std::string_view*>(gif->UserData);
  std::size_t count = std::min(rest->size(), static_cast<std::size_t>(most));
  std::memcpy(to, rest->data(), count);
  rest->remove_prefix(count);
  return static_cast<int>(count);
}

int transparent_index(const SavedImage& frame) {
  GraphicsControlBlock control{};
  for (int i = 0; i < frame.ExtensionBlockCount; ++i) {
    const ExtensionBlock& block = frame.ExtensionBlocks[i];
    if (block.Function != GRAPHICS_EXT_FUNC_CODE) continue;
    if (DGifExtensionToGCB(static_cast<std::size_t>(block.ByteCount), block.Bytes, &control) == GIF_OK)
      return control.TransparentColor;
  }
  return NO_TRANSPARENT_COLOR;
}

/// Puts the frame on the logical screen; what it does not cover stays transparent.
void draw_frame(const SavedImage& frame, const ColorMapObject& colors, Raster& raster) {
  const GifImageDesc& place = frame.ImageDesc;
  int transparent = transparent_index(frame);
  for (int y = 0; y < place.Height && y + place.Top < raster.height; ++y)
    for (int x = 0; x < place.Width && x + place.Left < raster.width; ++x) {
      int index = frame.RasterBits[y * place.Width + x];
      if (index == transparent || index >= colors.ColorCount) continue;
      const GifColorType& color = colors.Colors[index];
      auto at = static_cast<std::size_t>((y + place.Top) * raster.width + x + place.Left) * 4;
      raster.pixels[at] = static_cast<char>(color.Red);
      raster.pixels[at + 1] = static_cast<char>(color.Green);
      raster.pixels[at + 2] = static_cast<char>(color.Blue);
      raster.pixels[at + 3] = static_cast<char>(0xFF);
    }
}

}  // namespace

std::optional<Raster> decode_gif(std::string_view bytes) {
  Gif gif(DGifOpen(&bytes, &read_bytes, nullptr));
  if (gif == nullptr || static_cast<long long>(gif->SWidth) * gif->SHeight > kMostPixels) return std::nullopt;
  // A file that breaks off after its first frame still has that.
  bool is_whole = DGifSlurp(gif.get()) == GIF_OK;
  if (gif->ImageCount < 1 || (!is_whole && gif->ImageCount < 2)) return std::nullopt;
  const SavedImage& frame = gif->SavedImages[0];
  const ColorMapObject* colors = frame.ImageDesc.ColorMap ? frame.ImageDesc.ColorMap : gif->SColorMap;
  if (colors == nullptr || frame.RasterBits == nullptr) return std::nullopt;
  Raster raster{gif->SWidth, gif->SHeight, {}};
  if (raster.width <= 0 || raster.height <= 0) return std::nullopt;
  raster.pixels.resize(static_cast<std::size_t>(raster.width) * static_cast<std::size_t>(raster.height) * 4);
  draw_frame(frame, *colors, raster);
  return raster;
}

}  // namespace newsexport::pdf
