#pragma once

namespace newsexport {

/// The address of a function in a library that is loaded when it is first needed (dlopen). Null where the
/// library, null if it is missing, does not have it.
void* find_symbol(void* library, const char* name);

/// The same with its type. False where there is none.
template <typename Function>
bool find_function(void* library, const char* name, Function& function) {
  function = reinterpret_cast<Function>(find_symbol(library, name));
  return function != nullptr;
}

}  // namespace newsexport
