#pragma once

#include <array>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "typeset/lines/shape.h"

namespace newsexport {

/// Words shaped before: an article of 2,500 words has some 900 different ones. Shared by all threads,
/// bounded.
class ShapeCache {
 public:
  /// A small number for a style, equal for equal styles.
  int style_number(const ShapingStyle& style);

  /// The shapes of `text`, from the cache or new. `number` is style_number(style).
  std::shared_ptr<const ShapedText> shape(std::u16string_view text, int number, const ShapingStyle& style,
                                          const FontSet& fonts);

 private:
  struct Shard {
    std::mutex mutex;
    std::unordered_map<std::u16string, std::shared_ptr<const ShapedText>> shapes;
  };
  std::mutex styles_mutex_;
  std::unordered_map<std::string, int> styles_;
  std::array<Shard, 16> shards_;
};

}  // namespace newsexport
