// External interface: parse_page(), parse_fragment(). The only file that sees gumbo.
#include "readers/html/parse.h"

#include <gumbo.h>

#include <algorithm>
#include <csetjmp>
#include <cstdlib>
#include <cstring>
#include <memory>

#include "readers/html/limit_nesting.h"
#include "readers/html/shadow_trees.h"

namespace newsexport::html {
namespace {

constexpr std::size_t kPieceBytes = std::size_t{1} << 18;
constexpr std::size_t kFreeBytes = std::size_t{16} << 20;
constexpr std::size_t kAlignment = alignof(std::max_align_t);

/// Gives gumbo its memory and takes it all back at once: freeing its tree node by node would recurse as deep
/// as the tree is. At the limit it leaves the parser by longjmp, which C frames allow.
class Arena {
 public:
  explicit Arena(std::size_t limit) : limit_(limit) {}
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;
  ~Arena() {
    for (void* piece : pieces_) std::free(piece);
  }

  static void* allocate(void* arena, std::size_t bytes) { return static_cast<Arena*>(arena)->take(bytes); }
  static void release(void*, void*) {}

  std::jmp_buf out_of_memory;

 private:
  void* take(std::size_t bytes) {
    bytes = (std::max<std::size_t>(bytes, 1) + kAlignment - 1) / kAlignment * kAlignment;
    if (bytes > left_) add_piece(std::max(bytes, kPieceBytes));
    void* memory = at_;
    at_ += bytes;
    left_ -= bytes;
    return memory;
  }

  void add_piece(std::size_t bytes) {
    taken_ += bytes;
    void* piece = taken_ > limit_ ? nullptr : std::malloc(bytes);
    if (!piece) std::longjmp(out_of_memory, 1);
    pieces_.push_back(piece);
    at_ = static_cast<char*>(piece);
    left_ = bytes;
  }

  std::vector<void*> pieces_;
  char* at_ = nullptr;
  std::size_t left_ = 0;
  std::size_t taken_ = 0;
  std::size_t limit_;
};

// Null where the arena is at its end. A function of its own: nothing of it lives across the longjmp.
GumboOutput* parse(const GumboOptions& options, std::string_view markup, Arena& arena) {
  if (setjmp(arena.out_of_memory) != 0) return nullptr;
  return gumbo_parse_with_options(&options, markup.data(), markup.size());
}

class TreeCopy {
 public:
  explicit TreeCopy(Position start) : start_(start) {}

  Document copy(const GumboNode* root) {
    add(root, nullptr);
    // Gumbo's own links give the way, so that no stack is needed.
    std::vector<std::pair<const GumboNode*, Node*>> open{{root, &document_.nodes.back()}};
    std::vector<unsigned> next_child{0};
    while (!open.empty()) {
      const auto [node, copied] = open.back();
      const GumboVector& children = node->v.element.children;
      if (next_child.back() >= children.length) {
        open.pop_back();
        next_child.pop_back();
        continue;
      }
      const auto* child = static_cast<const GumboNode*>(children.data[next_child.back()++]);
      Node* made = add(child, copied);
      if (!made || made->is_text()) continue;
      open.emplace_back(child, made);
      next_child.push_back(0);
    }
    return std::move(document_);
  }

 private:
  Position position_of(const GumboSourcePosition& position) const {
    const int line = static_cast<int>(position.line);
    const int column = static_cast<int>(position.column);
    return {start_.line + line - 1, line == 1 ? start_.column + column - 1 : column};
  }

  static std::string name_of(const GumboElement& element) {
    if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
    GumboStringPiece tag = element.original_tag;
    gumbo_tag_from_original_text(&tag);
    const std::string name = ascii_lower({tag.data ? tag.data : "", tag.length});
    return name.empty() ? "unknown" : name;
  }

  Node* add(const GumboNode* node, Node* parent) {
    Node made;
    switch (node->type) {
      case GUMBO_NODE_ELEMENT:
      case GUMBO_NODE_TEMPLATE: {
        const GumboElement& element = node->v.element;
        made.name = name_of(element);
        made.position = position_of(element.start_pos);
        for (unsigned at = 0; at < element.attributes.length; ++at) {
          const auto* attribute = static_cast<const GumboAttribute*>(element.attributes.data[at]);
          made.attributes.emplace_back(ascii_lower(attribute->name), attribute->value);
        }
        break;
      }
      case GUMBO_NODE_TEXT:
      case GUMBO_NODE_CDATA:
      case GUMBO_NODE_WHITESPACE:
        made.text = node->v.text.text;
        made.position = position_of(node->v.text.start_pos);
        break;
      case GUMBO_NODE_DOCUMENT:
      case GUMBO_NODE_COMMENT:
        return nullptr;
    }
    made.index = document_.nodes.size();
    Node& kept = document_.nodes.emplace_back(std::move(made));
    if (parent) append_child(*parent, kept);
    return &kept;
  }

  Document document_;
  Position start_;
};

Document parse_markup(std::string_view source, GumboTag fragment_context, Position start) {
  const std::string markup = limit_nesting(source);
  Arena arena(kFreeBytes + markup.size() * kLargestTree);
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = Arena::allocate;
  options.deallocator = Arena::release;
  options.userdata = &arena;
  options.tab_stop = 1;
  options.max_errors = 0;
  options.fragment_context = fragment_context;
  const GumboOutput* output = parse(options, markup, arena);
  if (!output) throw TreeTooLarge();
  return with_shadow_trees(TreeCopy(start).copy(output->root));
}

// In fragments, gumbo 0.10 passes over the tags of forms, which part words: "main" is as long, and nothing
// more.
std::string with_forms_as_boxes(std::string_view markup) {
  constexpr std::string_view kForm = "form";
  std::string boxed(markup);
  for (std::size_t at = boxed.find('<'); at != std::string::npos; at = boxed.find('<', at + 1)) {
    const std::size_t name = at + (boxed.compare(at + 1, 1, "/") == 0 ? 2 : 1);
    const std::size_t end = name + kForm.size();
    const bool is_form = end < boxed.size() && ascii_lower(boxed.substr(name, kForm.size())) == kForm &&
                         (boxed[end] == '>' || is_html_space(boxed[end]));
    if (is_form) boxed.replace(name, kForm.size(), "main");
  }
  return boxed;
}

}  // namespace

Document parse_page(std::string_view markup) {
  return parse_markup(markup, GUMBO_TAG_LAST, {1, 1});
}

Document parse_fragment(std::string_view markup, Position start) {
  return parse_markup(with_forms_as_boxes(markup), GUMBO_TAG_BODY, start);
}

}  // namespace newsexport::html
