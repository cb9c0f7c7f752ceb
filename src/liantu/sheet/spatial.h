// What needs GDAL or PROJ: a shared object of its own, loaded when first asked for. The hundred libraries behind GDAL take
// longer to load than thousands of rows take to import.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/sheet/coordinate.h"
#include "liantu/sheet/grid.h"
#include "liantu/sheet/table_writer.h"

namespace liantu::sheet {

/// A declared reference system, to CGCS2000 degrees.
class Projection {
 public:
  virtual ~Projection() = default;
  virtual bool geographic() const = 0;
  virtual std::optional<PointDegrees> degrees(double east, double north) const = 0;
};

class Spatial {
 public:
  virtual ~Spatial() = default;
  /// As read_spatial() of formats/spreadsheet_readers.h.
  virtual Workbook read(const std::string& path, std::string_view bytes, const std::string& file,
                        const ReadOptions& options) const = 0;
  /// .gpkg, or .geojson when not `package`; as geopackage_bytes() of table_writer.h.
  virtual std::string write(const OutTable& table, const std::vector<std::string>& wkb, bool package) const = 0;
  /// As from_gauss_krueger() of coordinate.h.
  virtual std::optional<PointDegrees> from_gauss_krueger(double northing, double easting, double meridian) const = 0;
  /// Throws InvalidInput as DeclaredSystem does.
  virtual std::unique_ptr<Projection> declared(const std::string& code) const = 0;
};

/// Throws Unavailable when the shared object is not where the program was laid.
const Spatial& spatial();

}  // namespace liantu::sheet
