// A main() for fuzz targets where there is no libFuzzer.
//   fuzz_x FILE...               runs the target over each file
//   fuzz_x --mutate N FILE...    and over N mutations of each: pieces cut, doubled, swapped between the
//   files, bytes
//                                changed; the same ones each time
// The file and number of the mutation that is run are in `last_input` of the current folder when it crashes.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

namespace {

std::string read(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void run(const std::string& input) {
  std::ofstream("last_input", std::ios::binary) << input;
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

// std::mt19937 itself is the same everywhere; the distributions are not.
std::size_t below(std::size_t limit, std::mt19937& random) {
  return limit == 0 ? 0 : random() % limit;
}

std::string mutated(std::string text, const std::vector<std::string>& others, std::mt19937& random) {
  for (std::size_t change = below(8, random) + 1; change > 0; --change) {
    const std::size_t at = below(text.size(), random);
    const std::size_t length = below(std::size_t{1} << below(12, random), random);
    switch (random() % 5) {
      case 0:
        text.erase(at, length);
        break;
      case 1:
        text.insert(at, text.substr(below(text.size(), random), length));
        break;
      case 2: {
        const std::string& other = others[below(others.size(), random)];
        text.insert(at, other.substr(below(other.size(), random), length));
        break;
      }
      case 3:
        if (!text.empty()) text[at] = static_cast<char>(random());
        break;
      default:
        for (int repeat = 0; repeat < 50; ++repeat) text.insert(at, text.substr(at, length % 40));
    }
  }
  return text;
}

}  // namespace

int main(int argument_count, char** arguments) {
  std::vector<std::string> inputs;
  long mutations = 0;
  for (int at = 1; at < argument_count; ++at) {
    if (std::string_view(arguments[at]) == "--mutate" && at + 1 < argument_count) {
      mutations = std::strtol(arguments[++at], nullptr, 10);
    } else {
      inputs.push_back(read(arguments[at]));
    }
  }
  std::mt19937 random(1);
  for (const std::string& input : inputs) {
    run(input);
    for (long count = 0; count < mutations; ++count) run(mutated(input, inputs, random));
  }
  std::printf("%zu files, %ld mutations of each\n", inputs.size(), mutations);
  return 0;
}
