#pragma once

#include <string>

namespace newsexport {

/// A library that is loaded when it is first needed (dlopen), by its path, or by a name that is looked for
/// where the system keeps its libraries. Null where it cannot be loaded; why is added to `problem` then,
/// which names it.
void* open_library(const char* name, std::string& problem);

/// The address of a function in such a library. Null where the library, null if it is missing, does not have
/// it.
void* find_symbol(void* library, const char* name);

/// The same with its type. False where there is none.
template <typename Function>
bool find_function(void* library, const char* name, Function& function) {
  function = reinterpret_cast<Function>(find_symbol(library, name));
  return function != nullptr;
}

}  // namespace newsexport
