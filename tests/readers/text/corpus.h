#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace newsexport::testing {

/// One text of the corpus with its labels: for each passage in order its text and whether it is a heading.
struct LabelledText {
  struct Passage {
    std::string text;
    bool is_heading = false;
  };
  std::string name;
  std::string text;
  std::vector<Passage> passages;
};

/// The folder named by the environment variable NEWSEXPORT_CORPUS, else "../shared/corpus" beside the source
/// tree; empty where neither exists (the articles are not ours to publish, so they are not in this project).
std::filesystem::path corpus_folder();

/// The labelled texts whose names begin with `prefix`, in alphabetical order.
std::vector<LabelledText> labelled_texts(const std::string& prefix);

}  // namespace newsexport::testing
