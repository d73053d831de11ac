#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "readers/markdown/conversion.h"

namespace YAML {
class Node;
}

namespace newsexport::markdown {

/// One entry of front matter.
struct Field {
  std::string key;  ///< as the writer wrote it; within a map with that of the map: "rights.holder"
  const YAML::Node& value;
  Position position;
};

/// The keys that a map may have, in any spelling (see plain_key()), and what reads each. Without a `read` the
/// key is known, and means nothing for us.
struct Member {
  std::vector<std::string_view> names;  ///< the first is the one that is suggested
  std::function<void(const Field&)> read;
};
using Members = std::vector<Member>;

/// Values of front matter as values of the model. What is of the wrong kind is reported and kept as an extra
/// field; nothing throws.
class FieldValues {
 public:
  FieldValues(int first_line, Conversion& conversion) : first_line_(first_line), conversion_(conversion) {}

  Conversion& conversion() { return conversion_; }
  Article& article() { return conversion_.article; }
  int first_line() const { return first_line_; }
  Position position_of(const YAML::Node& node) const;

  void keep(const Field& field);
  /// Reports that the value is not `wanted` ("a text"), and why it may not be.
  void wrong_kind(const Field& field, std::string_view wanted);
  /// Reports a key that means nothing, with the known one that is near.
  void unknown(const Field& field, const std::vector<std::string_view>& known);
  /// Reports what is said a second time.
  void duplicate(const Field& field, std::string message);

  /// None for a null, and (with a report) for what is no scalar.
  std::optional<std::string> text(const Field& field);
  void set_text(std::string& target, const Field& field);
  /// Of a scalar, or of each item of a list; of maps within it the name.
  std::vector<std::string> texts(const Field& field);
  Inlines inlines(const Field& field);
  Blocks blocks(const std::string& text, const YAML::Node& node);
  std::optional<DateTime> date(const Field& field);
  /// "true", "yes", "on", "1" and their opposites; none for other values.
  static std::optional<bool> truth(const Field& field);

  void each_member(const Field& field, const Members& members);
  /// Calls `read` with the value, or with each item of a list.
  void each_item(const Field& field, const std::function<void(const Field&)>& read);

 private:
  int first_line_;
  Conversion& conversion_;
};

}  // namespace newsexport::markdown
