#include "readers/text/corpus.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include <nlohmann/json.hpp>

namespace newsexport::testing {
namespace {

std::string bytes_of(const std::filesystem::path& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

}  // namespace

std::filesystem::path corpus_folder() {
  const char* const named = std::getenv("NEWSEXPORT_CORPUS");
  const std::filesystem::path folder =
      named ? std::filesystem::path(named)
            : std::filesystem::path(NEWSEXPORT_SOURCE_DIR) / ".." / "shared" / "corpus";
  return std::filesystem::is_directory(folder) ? folder : std::filesystem::path{};
}

std::vector<LabelledText> labelled_texts(const std::string& prefix) {
  std::vector<LabelledText> texts;
  const std::filesystem::path folder = corpus_folder() / "plaintext-derived";
  if (!std::filesystem::is_directory(folder)) return texts;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string name = entry.path().stem().string();
    if (entry.path().extension() != ".txt" || !name.starts_with(prefix)) continue;
    LabelledText text{name, bytes_of(entry.path()), {}};
    for (const auto& label : nlohmann::json::parse(bytes_of(folder / (name + ".labels.json")))) {
      text.passages.push_back({label.at("text"), label.at("kind") == "heading"});
    }
    texts.push_back(std::move(text));
  }
  std::ranges::sort(texts, {}, &LabelledText::name);
  return texts;
}

}  // namespace newsexport::testing
