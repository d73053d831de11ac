// Font families: which faces there are, and which is nearest to a wish.
#include "typeset/fonts/family.h"

#include <algorithm>
#include <cstdlib>
#include <map>

#include "support/error.h"
#include "support/files.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t kLargestIndex = 1 << 20;

/// How far a face is from a wish; CSS looks for lighter faces first below 400 and for heavier above 500.
int distance(const LazyFace& face, int weight, bool is_italic) {
  int result = std::abs(face.weight - weight) * 2;
  const bool is_lighter = face.weight < weight;
  if ((weight > 500) == is_lighter && face.weight != weight) result += 1;
  if (face.is_italic != is_italic) result += 100000;
  return result;
}

FontFamily& family_named(FontFamilies& families, std::string_view name, std::string_view language) {
  for (const auto& family : families)
    if (family->name == name && family->language == language) return *family;
  families.push_back(std::make_unique<FontFamily>());
  families.back()->name = name;
  families.back()->language = language;
  return *families.back();
}

std::vector<fs::path> font_files(const fs::path& path) {
  std::error_code error;
  if (!fs::is_directory(path, error)) return {path};
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(path, error)) {
    const std::string extension = fold_case(entry.path().extension().string());
    if (extension == ".ttf" || extension == ".otf" || extension == ".ttc" || extension == ".otc")
      files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());  // the order of a folder is not the machine's to choose
  return files;
}

void add_face(FontFamilies& families, const fs::path& path, unsigned index, std::unique_ptr<Face> face) {
  FontFamily& family = family_named(families, face->family(), "");
  const FontMetrics& metrics = face->metrics();
  family.generic = metrics.is_fixed_pitch ? "monospace" : metrics.is_serif ? "serif" : "sans-serif";
  auto lazy = std::make_unique<LazyFace>();
  lazy->path = path;
  lazy->index = index;
  lazy->weight = static_cast<int>(metrics.stem_weight);
  lazy->is_italic = metrics.italic_angle != 0;
  std::call_once(lazy->opened, [&] { lazy->face = std::move(face); });
  family.faces.push_back(std::move(lazy));
}

}  // namespace

const Face* LazyFace::open() const {
  std::call_once(opened, [this] { face = Face::open(path, index); });
  return face.get();
}

const Face* FontFamily::find(int weight, bool is_italic) const {
  std::vector<const LazyFace*> order;
  for (const auto& face : faces) order.push_back(face.get());
  std::stable_sort(order.begin(), order.end(), [&](const LazyFace* a, const LazyFace* b) {
    return distance(*a, weight, is_italic) < distance(*b, weight, is_italic);
  });
  for (const LazyFace* lazy : order)
    if (const Face* face = lazy->open()) return face;
  return nullptr;
}

FontFamilies read_font_index(const fs::path& folder) {
  FontFamilies families;
  std::string index;
  try {
    index = read_file(folder / "fonts.index", kLargestIndex);
  } catch (const Error&) {
    return families;  // the caller reports that there are no fonts
  }
  for (const std::string_view line : split(index, '\n')) {
    const auto fields = split(line, ';');
    if (fields.size() < 8) continue;
    FontFamily& family = family_named(families, fields[2], fields[7]);
    family.generic = fields[3];
    family.scripts = fields[6];
    auto face = std::make_unique<LazyFace>();
    face->path = folder / fields[0];
    face->index = static_cast<unsigned>(std::atoi(std::string(fields[1]).c_str()));
    face->weight = std::atoi(std::string(fields[4]).c_str());
    face->is_italic = fields[5] == "italic";
    family.faces.push_back(std::move(face));
  }
  return families;
}

FontFamilies scan_fonts(const fs::path& path, std::vector<fs::path>& unreadable) {
  FontFamilies families;
  for (const fs::path& file : font_files(path)) {
    const unsigned count = count_faces(file);
    bool is_readable = false;
    for (unsigned i = 0; i < count; ++i) {
      auto face = Face::open(file, i);
      if (!face) continue;
      is_readable = true;
      add_face(families, file, i, std::move(face));
    }
    if (!is_readable) unreadable.push_back(file);
  }
  return families;
}

}  // namespace newsexport
