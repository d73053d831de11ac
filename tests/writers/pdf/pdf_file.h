#pragma once

#include <map>
#include <string>
#include <string_view>

namespace newsexport {

/// A PDF file as tests look at it: what each object says, with its stream unpacked. Reads what our own writer
/// writes (object streams and one cross-reference stream), and no more.
class PdfFile {
 public:
  explicit PdfFile(std::string bytes);

  const std::string& bytes() const { return bytes_; }
  /// The dictionary of object `number` as it stands in the file.
  const std::string& object(int number) const { return objects_.at(number); }
  /// The unpacked stream of object `number`; "" where it has none.
  std::string stream(int number) const;
  /// The first object whose dictionary has `part` in it, or 0.
  int find(std::string_view part) const;
  int count(std::string_view part) const;
  /// The object that `key` of object `number` refers to ("/Contents").
  int follow(int number, std::string_view key) const;
  /// The content stream of page `index`, from 0.
  std::string content(int index) const;

 private:
  void read_object_stream(int number);
  std::string bytes_;
  std::map<int, std::string> objects_;
  std::map<int, std::string> streams_;
};

}  // namespace newsexport
