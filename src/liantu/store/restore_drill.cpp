#include "liantu/store/restore_drill.h"

#include <filesystem>
#include <fstream>

namespace liantu::store {
namespace {

std::filesystem::path note_of(const std::string& folder) { return std::filesystem::path(folder) / "last-drill"; }

}  // namespace

void note_restore_drill(const std::string& folder, const std::string& backup, Instant at) {
  std::filesystem::create_directories(folder);
  std::ofstream(note_of(folder)) << at << ' ' << backup << '\n';
}

std::optional<RestoreDrill> last_restore_drill(const std::string& folder) {
  std::ifstream note(note_of(folder));
  RestoreDrill drill;
  if (note >> drill.at >> drill.backup) return drill;
  return std::nullopt;
}

}  // namespace liantu::store
