#pragma once

#include <string_view>

namespace newsexport {

/// An open file of the system; closed when it goes.
class Descriptor {
 public:
  /// -1: none.
  explicit Descriptor(int number = -1) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }

  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }

  /// Takes an open file in place of the one that it has.
  void reset(int number);

  /// Closes now, so that an error of the last write (a full disk on a network) is seen: false, and errno.
  bool close();

 private:
  int number_;
};

/// Writes all bytes; false, and errno, where it cannot.
bool write_all(const Descriptor& file, std::string_view bytes);

}  // namespace newsexport
