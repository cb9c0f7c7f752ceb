// How this module uses GDAL: quietly, in memory, never over the network.
#pragma once

#include <gdal_priv.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/sheet/grid.h"
#include "liantu/sheet/table_writer.h"

namespace liantu::sheet {

/// Registers the drivers once and closes the ways to the network.
void start_gdal();

/// While it lives, GDAL's messages of this thread go nowhere: ours get one sentence of our own.
struct QuietGdal {
  QuietGdal();
  ~QuietGdal();
  QuietGdal(const QuietGdal&) = delete;
  QuietGdal& operator=(const QuietGdal&) = delete;
};

/// A folder in GDAL's memory file system, gone with this.
class MemoryFolder {
 public:
  MemoryFolder();
  ~MemoryFolder();
  MemoryFolder(const MemoryFolder&) = delete;
  MemoryFolder& operator=(const MemoryFolder&) = delete;

  std::string path(const std::string& name) const { return path_ + "/" + name; }
  /// Its path. For reading only; `bytes` must outlive the folder.
  std::string put(const std::string& name, std::string_view bytes) const;
  std::string bytes(const std::string& name) const;  ///< of a file written there

 private:
  std::string path_;
};

using DatasetPointer = std::unique_ptr<GDALDataset, GDALDatasetUniquePtrDeleter>;

/// For reading, by this driver alone. Throws InvalidInput when it cannot.
DatasetPointer opened(const std::string& path, const char* driver, CPLStringList settings);

Workbook read_vector_file(const std::string& path, std::string_view bytes, const std::string& file,
                          const ReadOptions& options);
std::string vector_file_bytes(const OutTable& table, const std::vector<std::string>& wkb, bool package);

}  // namespace liantu::sheet
