// compile_patterns DICTIONARY TRIE: packs the hyphenation patterns of one language. Runs while we are built.
#include <fstream>
#include <iostream>
#include <iterator>

#include "typeset/hyphenation/pack_patterns.h"

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: compile_patterns DICTIONARY TRIE\n";
    return 2;
  }
  std::ifstream in(argv[1], std::ios::binary);
  const std::string dictionary(std::istreambuf_iterator<char>(in), {});
  const auto source = newsexport::parse_patterns(dictionary);
  if (!source || source->levels.size() > 2) {
    std::cerr << argv[1] << ": not a dictionary of libhyphen's format\n";
    return 1;
  }
  std::ofstream out(argv[2], std::ios::binary);
  out << newsexport::pack_patterns(*source);
  return out.flush() ? 0 : 1;
}
