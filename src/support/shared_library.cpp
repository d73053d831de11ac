#include "support/shared_library.h"

#include <dlfcn.h>

namespace newsexport {

void* open_library(const char* name, std::string& problem) {
  void* library = dlopen(name, RTLD_NOW | RTLD_LOCAL);
  if (library) return library;
  const char* reason = dlerror();
  if (!problem.empty()) problem += "; ";
  problem += reason ? reason : name;
  return nullptr;
}

void* find_symbol(void* library, const char* name) {
  return library ? dlsym(library, name) : nullptr;
}

}  // namespace newsexport
