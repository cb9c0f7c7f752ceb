#include "liantu/spatial/vector_files.h"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_vsi.h>
#include <fmt/format.h>
#include <gdal.h>
#include <ogr_srs_api.h>

#include <atomic>
#include <mutex>

#include "liantu/sheet/formats/grid_builder.h"

namespace liantu::sheet {

void start_gdal() {
  static std::once_flag once;
  std::call_once(once, [] {
    OSRSetPROJEnableNetwork(FALSE);
    CPLSetConfigOption("CPL_VSIL_CURL_ALLOWED_EXTENSIONS", ".none");
    CPLSetConfigOption("OGR_GEOJSON_MAX_OBJ_SIZE", "200");
    GDALAllRegister();
  });
}

QuietGdal::QuietGdal() {
  CPLPushErrorHandler(CPLQuietErrorHandler);
}
QuietGdal::~QuietGdal() {
  CPLPopErrorHandler();
}

MemoryFolder::MemoryFolder() {
  static std::atomic<unsigned> count{0};
  path_ = fmt::format("/vsimem/liantu_sheet_{}", count++);
  VSIMkdir(path_.c_str(), 0700);
}

MemoryFolder::~MemoryFolder() {
  VSIRmdirRecursive(path_.c_str());
}

std::string MemoryFolder::put(const std::string& name, std::string_view bytes) const {
  auto* data =
      reinterpret_cast<GByte*>(const_cast<char*>(bytes.data()));  // GDAL only reads what is opened so
  if (VSILFILE* file = VSIFileFromMemBuffer(path(name).c_str(), data, bytes.size(), FALSE)) VSIFCloseL(file);
  return path(name);
}

std::string MemoryFolder::bytes(const std::string& name) const {
  vsi_l_offset size = 0;
  const GByte* data = VSIGetMemFileBuffer(path(name).c_str(), &size, FALSE);
  return data == nullptr ? std::string() : std::string(reinterpret_cast<const char*>(data), size);
}

DatasetPointer opened(const std::string& path, const char* driver, CPLStringList settings) {
  const char* drivers[] = {driver, nullptr};
  DatasetPointer dataset(
      GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers, settings.List()));
  if (!dataset) refuse("空间数据文件不完整或已损坏，请重新导出后再导入。");
  return dataset;
}

}  // namespace liantu::sheet
