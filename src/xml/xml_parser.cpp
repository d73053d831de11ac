// External interface: parse_xml(). A listener of expat's events that builds the tree.
//
// Expat checks everything that makes a text well-formed and does not recurse. It is not asked for namespaces,
// because then it would refuse prefixes that are not declared, which real files have.
#include "xml/xml_parser.h"

#include <map>

#include <expat.h>

#include "xml/expat_parser.h"

namespace newsexport {
namespace {

class TreeBuilder {
 public:
  explicit TreeBuilder(XML_Parser parser) : parser_(parser) {
    XML_SetUserData(parser, this);
    XML_SetElementHandler(parser, on_start, on_end);
    XML_SetCharacterDataHandler(parser, on_text);
  }

  ParsedXml take() { return std::move(parsed_); }

 private:
  // Where a prefix was bound, to take it back when the element ends.
  struct Binding {
    std::string prefix;
    XmlNamespace before = XmlNamespace::none;
    bool was_bound = false;
    std::size_t depth = 0;
  };

  static void XMLCALL on_start(void* self, const XML_Char* name, const XML_Char** attributes) {
    static_cast<TreeBuilder*>(self)->start(name, attributes);
  }
  static void XMLCALL on_end(void* self, const XML_Char*) { static_cast<TreeBuilder*>(self)->end(); }
  static void XMLCALL on_text(void* self, const XML_Char* text, int length) {
    static_cast<TreeBuilder*>(self)->add_text({text, static_cast<std::size_t>(length)});
  }

  void start(const char* name, const char** attributes) {
    const auto line = static_cast<int>(XML_GetCurrentLineNumber(parser_));
    if (open_.size() >= kDeepestXml) {
      if (parsed_.too_deep_line == 0) parsed_.too_deep_line = line;
      ++skipped_;
      return;
    }
    XmlElement& element =
        open_.empty()
            ? parsed_.root
            : std::get<XmlElement>(open_.back()->children.emplace_back(XmlNode{XmlElement{}}).value);
    open_.push_back(&element);
    element.name = name;
    element.line = line;
    for (; *attributes; attributes += 2) {
      element.attributes.push_back({attributes[0], attributes[1]});
      bind(element.attributes.back());
    }
    element.name_space = namespace_bound_to(std::string(name_prefix(element.name)));
  }

  void end() {
    if (skipped_ > 0) {
      --skipped_;
      return;
    }
    while (!bindings_.empty() && bindings_.back().depth == open_.size()) {
      const Binding& binding = bindings_.back();
      if (binding.was_bound) {
        bound_[binding.prefix] = binding.before;
      } else {
        bound_.erase(binding.prefix);
      }
      bindings_.pop_back();
    }
    open_.pop_back();
  }

  void add_text(std::string_view text) {
    std::vector<XmlNode>& children = open_.back()->children;
    std::string* last = children.empty() ? nullptr : std::get_if<std::string>(&children.back().value);
    if (!last) last = &std::get<std::string>(children.emplace_back(XmlNode{std::string()}).value);
    *last += text;
  }

  void bind(const XmlElement::Attribute& attribute) {
    const bool is_default = attribute.name == "xmlns";
    if (!is_default && name_prefix(attribute.name) != "xmlns") return;
    const std::string prefix(is_default ? std::string_view{} : local_name(attribute.name));
    const auto [place, is_new] = bound_.try_emplace(prefix);
    bindings_.push_back({prefix, place->second, !is_new, open_.size()});
    place->second = namespace_of_uri(attribute.value);
  }

  XmlNamespace namespace_bound_to(const std::string& prefix) const {
    if (const auto found = bound_.find(prefix); found != bound_.end()) return found->second;
    return prefix.empty() ? XmlNamespace::none : namespace_of_prefix(prefix);
  }

  XML_Parser parser_;
  ParsedXml parsed_;
  std::vector<XmlElement*> open_;  // stay where they are: only the last child of each grows
  std::size_t skipped_ = 0;        // open elements that are nested too deep
  std::map<std::string, XmlNamespace> bound_;
  std::vector<Binding> bindings_;
};

bool feed(XML_Parser parser, std::string_view text) {
  return XML_Parse(parser, text.data(), static_cast<int>(text.size()), XML_FALSE) == XML_STATUS_OK;
}

}  // namespace

ParsedXml parse_xml(const std::string& text, const std::string& document_type) {
  const ExpatParser parser = make_expat_parser();
  TreeBuilder builder(parser.get());
  bool is_well_formed = feed(parser.get(), document_type);
  constexpr std::size_t kStep = std::size_t{1} << 20;  // its lengths are ints
  for (std::size_t at = 0; is_well_formed && at < text.size(); at += kStep) {
    is_well_formed = feed(parser.get(), std::string_view(text).substr(at, kStep));
  }
  is_well_formed = is_well_formed && XML_Parse(parser.get(), "", 0, XML_TRUE) == XML_STATUS_OK;
  ParsedXml parsed = builder.take();
  if (!is_well_formed) {
    const XML_Error fault = XML_GetErrorCode(parser.get());
    parsed.fault = XML_ErrorString(fault);
    parsed.is_amplified = fault == XML_ERROR_AMPLIFICATION_LIMIT_BREACH;
    parsed.fault_line = static_cast<int>(XML_GetCurrentLineNumber(parser.get()));
  }
  return parsed;
}

}  // namespace newsexport
