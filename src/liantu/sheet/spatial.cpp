#include "liantu/sheet/spatial.h"

#include <dlfcn.h>

#include "liantu/base/error.h"
#include "liantu/sheet/formats/spreadsheet_readers.h"

namespace liantu::sheet {
namespace {

constexpr const char* kFile = "liantu_spatial.so";   ///< found by the program's run path
constexpr const char* kEntry = "liantu_spatial";

const Spatial& loaded() {
  void* object = dlopen(kFile, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
  void* entry = object == nullptr ? nullptr : dlsym(object, kEntry);
  if (entry == nullptr) {
    const char* why = dlerror();
    throw Error(ErrorCode::Unavailable, "空间数据组件无法载入，请重新安装程序后再试。", why == nullptr ? kFile : why);
  }
  return *reinterpret_cast<const Spatial* (*)()>(entry)();
}

}  // namespace

const Spatial& spatial() {
  static const Spatial& one = loaded();
  return one;
}

Workbook read_spatial(const std::string& path, std::string_view bytes, const std::string& file,
                      const ReadOptions& options) {
  return spatial().read(path, bytes, file, options);
}

std::string geojson_bytes(const OutTable& table, const std::vector<std::string>& wkb) {
  return spatial().write(table, wkb, false);
}

std::string geopackage_bytes(const OutTable& table, const std::vector<std::string>& wkb) {
  return spatial().write(table, wkb, true);
}

std::optional<PointDegrees> from_gauss_krueger(double northing, double easting, double meridian) {
  return spatial().from_gauss_krueger(northing, easting, meridian);
}

DeclaredSystem::DeclaredSystem(const std::string& code) : projection_(spatial().declared(code)) {}
DeclaredSystem::~DeclaredSystem() = default;

bool DeclaredSystem::geographic() const { return projection_->geographic(); }

std::optional<PointDegrees> DeclaredSystem::degrees(double east, double north) const {
  return projection_->degrees(east, north);
}

}  // namespace liantu::sheet
