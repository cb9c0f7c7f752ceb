#include "liantu/base/version.h"

namespace liantu {

std::string_view program_version() { return LIANTU_VERSION; }
std::string_view program_commit() { return LIANTU_COMMIT; }
std::string_view program_built_on() { return LIANTU_BUILT_ON; }

}  // namespace liantu
