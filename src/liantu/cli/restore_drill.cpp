#include "liantu/cli/restore_drill.h"

#include <filesystem>
#include <fstream>

#include "liantu/cli/workspace.h"

namespace liantu::cli {
namespace {

std::filesystem::path note_of(const Settings& settings) {
  return std::filesystem::path(backup_folder(settings)) / "last-drill";
}

}  // namespace

void note_restore_drill(const Settings& settings, const std::string& backup, Instant at) {
  std::filesystem::create_directories(backup_folder(settings));
  std::ofstream(note_of(settings)) << at << ' ' << backup << '\n';
}

std::optional<RestoreDrill> last_restore_drill(const Settings& settings) {
  std::ifstream note(note_of(settings));
  RestoreDrill drill;
  if (note >> drill.at >> drill.backup) return drill;
  return std::nullopt;
}

}  // namespace liantu::cli
