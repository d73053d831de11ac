// External interface: page_signs().
#include "readers/html/page_signs.h"

#include <algorithm>

#include "readers/html/notice_words.h"
#include "support/utf8.h"

namespace newsexport::html {
namespace {

bool is_button(const Node& node) {
  if (node.is("button") || ascii_lower(node.value("role")) == "button") return true;
  const std::string type = ascii_lower(node.value("type"));
  return node.is("input") && (type == "submit" || type == "button");
}

/// `<meta http-equiv="refresh" content="0; url=https://…">`. Pages that load themselves anew every few
/// minutes name no address.
bool is_redirection(const Node& node) {
  if (!node.is("meta") || ascii_lower(node.value("http-equiv")) != "refresh") return false;
  if (find_ancestor(node, "noscript")) return false;
  const std::string content = ascii_lower(node.value("content"));
  const std::string_view delay = trim_html(std::string_view(content).substr(0, content.find_first_of(";,")));
  const std::string_view seconds = delay.substr(0, delay.find('.'));
  const bool is_number = seconds.find_first_not_of("0123456789") == std::string_view::npos;
  const bool is_soon = seconds.size() <= 1 || seconds == "10";
  return is_number && is_soon && content.find("url") != std::string::npos;
}

/// A link may hold a whole card, with its heading.
bool is_linked_heading(const Node& node) {
  const bool is_heading =
      node.name.size() == 2 && node.name[0] == 'h' && node.name[1] >= '1' && node.name[1] <= '6';
  const Node* link = is_heading ? find_ancestor(node, "a") : nullptr;
  return link && link->has("href");
}

/// Counts the links of a page that are called as the files that they lead to.
struct FileLinks {
  std::size_t all = 0;
  std::size_t own_names = 0;
  bool has_parent = false;

  void add(const Node& link) {
    const std::string& target = link.value("href");
    if (target.empty()) return;
    ++all;
    const std::string text = text_of(link);
    std::string_view name = trim_html(text);
    const bool is_parent = target == ".." || target == "../" || name == "Parent Directory" || name == "../";
    const bool is_order = target.starts_with("?C=") || target.starts_with("?c=");  // Apache's columns
    has_parent = has_parent || is_parent || is_order;
    while (name.ends_with('/')) name.remove_suffix(1);
    std::string_view file = target;
    while (file.ends_with('/')) file.remove_suffix(1);
    const std::size_t folder = file.rfind('/');
    const std::string_view last = folder == std::string_view::npos ? file : file.substr(folder + 1);
    const bool is_cut = name.ends_with("..>") && file.starts_with(name.substr(0, name.size() - 3));  // nginx
    const bool is_own = !name.empty() && !is_web_like(target) && (name == file || name == last || is_cut);
    own_names += is_parent || is_order || is_own ? 1 : 0;
  }

  bool is_most() const { return all > 0 && own_names * 10 >= all * 8; }

 private:
  static bool is_web_like(std::string_view target) { return target.find("://") != std::string_view::npos; }
};

bool is_title_of_directory(const std::string& title) {
  const std::string folded = notice_words::folded_notice(title);
  for (const std::string_view words : {"index of /", "directory listing for /", "directory listing of /",
                                       "directory: /", "listing of /", "directory /"}) {
    if (folded.starts_with(words)) return true;
  }
  return false;
}

}  // namespace

PageSigns page_signs(const Document& document, const std::string& title) {
  PageSigns signs;
  FileLinks links;
  const Node& root = document.root();
  for (const Node* node = &root; node; node = next_node(*node, root)) {
    if (node->is_text()) continue;
    if (is_button(*node))
      signs.buttons += notice_words::folded_notice(text_of(*node) + " " + node->value("value")) + "\n";
    if (node->is("input") && ascii_lower(node->value("type")) == "password") signs.asks_password = true;
    signs.leads_elsewhere = signs.leads_elsewhere || is_redirection(*node);
    if (node->is("a")) links.add(*node);
    if (is_linked_heading(*node)) signs.linked_headings.insert(collapse_space(text_of(*node)));
  }
  constexpr std::size_t kFewestFiles = 2;
  signs.lists_files = is_title_of_directory(title)
                          ? links.own_names > 0
                          : links.is_most() && links.has_parent && links.own_names > kFewestFiles;
  return signs;
}

}  // namespace newsexport::html
