#include "support/places.h"

namespace newsexport {

Places in_each(const Places& folders, const std::filesystem::path& name) {
  Places places;
  for (const std::filesystem::path& folder : folders) places.push_back(folder / name);
  return places;
}

std::string either_of(const Places& places) {
  std::string text;
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (i > 0) text += i + 1 < places.size() ? ", " : " or ";
    text += places[i].string();
  }
  return text;
}

}  // namespace newsexport
