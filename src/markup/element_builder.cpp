// External interface: class ElementBuilder.
#include "markup/element_builder.h"

#include <cassert>
#include <utility>

namespace newsexport {

void ElementBuilder::open_element(std::string_view name) {
  open_.push_back({std::string(name), {}, {}});
}

void ElementBuilder::attribute(std::string_view name, std::string_view value) {
  assert(!open_.empty());
  open_.back().attributes.emplace_back(name, value);
}

void ElementBuilder::close() {
  assert(!open_.empty());
  Element closed = std::move(open_.back());
  open_.pop_back();
  if (open_.empty()) {
    root_ = std::move(closed);
  } else {
    open_.back().children.emplace_back(std::move(closed));
  }
}

void ElementBuilder::text(std::string_view text) {
  if (text.empty() || open_.empty()) return;
  std::vector<MarkupNode>& children = open_.back().children;
  if (!children.empty()) {
    if (auto* last = std::get_if<std::string>(&children.back())) {
      last->append(text);
      return;
    }
  }
  children.emplace_back(std::string(text));
}

Element ElementBuilder::take() {
  assert(open_.empty());
  return std::move(root_);
}

}  // namespace newsexport
