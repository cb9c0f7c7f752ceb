// From a file's reference system to CGCS2000 degrees, longitude first.
#pragma once

#include <ogr_spatialref.h>
#include <ogrsf_frmts.h>

#include <memory>
#include <string>

#include "liantu/sheet/grid.h"

namespace liantu::sheet {

class ToCgcs2000 {
 public:
  /// `declared` by the file, or null: then as the user says. Throws InvalidInput when neither does, when no
  /// way leads from there to CGCS2000, or when the datum is another (西安80, 北京54): its shift is not
  /// public.
  ToCgcs2000(const OGRSpatialReference* declared, const std::string& by_user);

  const std::string& code() const { return code_; }  ///< "EPSG:4527"

  /// Ordinates in each other's place are put right with a Warning that says so. Throws InvalidInput naming
  /// the row when the shape lies outside what the system is for.
  Geometry moved(const OGRGeometry& geometry, std::size_t row) const;

 private:
  bool crosswise(const OGRGeometry& geometry) const;

  std::string code_;
  bool degrees_ = false;
  std::unique_ptr<OGRCoordinateTransformation> transformation_;
};

}  // namespace liantu::sheet
