#pragma once

#include <map>
#include <string>
#include <vector>

#include "citations/csl/style_tree.h"
#include "support/diagnostics.h"
#include "xml/xml_tree.h"

namespace newsexport::csl {

/// Reads the rendering elements of one style. Calls of macros become indices; a macro that calls itself,
/// directly or through others, is refused.
class ElementReader {
 public:
  ElementReader(std::string file, Diagnostics& diagnostics)
      : file_(std::move(file)), diagnostics_(diagnostics) {}

  const std::string& file() const { return file_; }

  /// Gives every cs:macro of the style its index, so that a macro may be called before it is defined.
  void number_macros(const XmlElement& root);
  /// Puts the macro in its place in `macros`.
  void read_macro(const XmlElement& element, std::vector<Macro>& macros);
  /// The index of the macro that `element` calls. Throws Error csl.invalid for an unknown one.
  std::size_t macro_index(const XmlElement& element);
  /// Throws Error csl.invalid with the chain of names where macros call each other in a circle.
  void refuse_recursion(const std::vector<Macro>& macros) const;

  std::vector<Element> read_children(const XmlElement& parent);

  [[noreturn]] void fail(const XmlElement& element, const std::string& message) const;
  /// Reports an element that CSL does not have there.
  void report_unknown(const XmlElement& element);

 private:
  struct Definition {
    std::size_t index = 0;
    int line = 0;
  };

  bool read_element(const XmlElement& element, Element& read);
  Text read_text(const XmlElement& element);
  Date read_date(const XmlElement& element) const;
  Names read_names(const XmlElement& element);
  Choose read_choose(const XmlElement& element);
  std::vector<Condition> read_conditions(const XmlElement& element);

  std::string file_;
  Diagnostics& diagnostics_;
  std::map<std::string, Definition> macros_;
  std::vector<std::vector<std::size_t>> calls_;  ///< by macro: the macros that it calls
  std::vector<std::size_t>* caller_ = nullptr;   ///< of the macro that is being read
};

}  // namespace newsexport::csl
