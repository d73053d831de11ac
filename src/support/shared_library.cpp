#include "support/shared_library.h"

#include <dlfcn.h>

namespace newsexport {

void* find_symbol(void* library, const char* name) {
  return library ? dlsym(library, name) : nullptr;
}

}  // namespace newsexport
