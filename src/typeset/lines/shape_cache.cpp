// ShapeCache: remembers shaped words.
#include "typeset/lines/shape_cache.h"

namespace newsexport {
namespace {

/// Past this a shard is emptied: 16 of them hold the words of some hundred articles.
constexpr std::size_t kMostShapes = 8192;
constexpr std::size_t kLongestKept = 64;

std::string key_of(const ShapingStyle& style) {
  std::string key;
  for (const std::string& family : style.wish.families) key.append(family).append(1, ',');
  key += '|' + std::to_string(style.wish.weight) + (style.wish.is_italic ? 'i' : 'r');
  key += style.is_small_caps ? 's' : 'n';
  key += style.is_right_to_left ? '<' : '>';
  for (const std::string& feature : style.features) key.append(feature).append(1, ',');
  return key + '|' + style.language + '|' + style.script;
}

}  // namespace

int ShapeCache::style_number(const ShapingStyle& style) {
  const std::lock_guard lock(styles_mutex_);
  return styles_.try_emplace(key_of(style), static_cast<int>(styles_.size())).first->second;
}

std::shared_ptr<const ShapedText> ShapeCache::shape(std::u16string_view text, int number,
                                                    const ShapingStyle& style, const FontSet& fonts) {
  if (text.size() > kLongestKept) return std::make_shared<ShapedText>(shape_text(text, style, fonts));
  std::u16string key;
  key.reserve(text.size() + 2);
  key += static_cast<char16_t>(number & 0xFFFF);
  key += static_cast<char16_t>(number >> 16);
  key += text;
  Shard& shard = shards_[std::hash<std::u16string>{}(key) % shards_.size()];
  {
    const std::lock_guard lock(shard.mutex);
    if (const auto found = shard.shapes.find(key); found != shard.shapes.end()) return found->second;
  }
  auto shaped = std::make_shared<const ShapedText>(shape_text(text, style, fonts));
  const std::lock_guard lock(shard.mutex);
  if (shard.shapes.size() >= kMostShapes) shard.shapes.clear();
  return shard.shapes.try_emplace(std::move(key), std::move(shaped)).first->second;
}

}  // namespace newsexport
