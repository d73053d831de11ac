#include "readers/markdown/running_text.h"

#include <iterator>

#include "readers/markdown/prepared_text.h"

namespace newsexport::markdown {

void RunningText::add_atom(Inline atom) {
  text += kAtom;
  atoms.push_back(std::move(atom));
}

void RunningText::append(RunningText more) {
  text += more.text;
  std::move(more.atoms.begin(), more.atoms.end(), std::back_inserter(atoms));
}

RunningText RunningText::split_off(std::size_t at) {
  RunningText rest;
  rest.text = text.substr(at);
  text.resize(at);
  std::ptrdiff_t kept = 0;
  for (std::size_t from = text.find(kAtom); from != std::string::npos; from = text.find(kAtom, from + 1))
    ++kept;
  std::move(atoms.begin() + kept, atoms.end(), std::back_inserter(rest.atoms));
  atoms.erase(atoms.begin() + kept, atoms.end());
  return rest;
}

}  // namespace newsexport::markdown
