#include "liantu/spatial/projection.h"
#include "liantu/spatial/vector_files.h"

namespace liantu::sheet {
namespace {

class WithGdal final : public Spatial {
 public:
  Workbook read(const std::string& path, std::string_view bytes, const std::string& file,
                const ReadOptions& options) const override {
    return read_vector_file(path, bytes, file, options);
  }
  std::string write(const OutTable& table, const std::vector<std::string>& wkb, bool package) const override {
    return vector_file_bytes(table, wkb, package);
  }
  std::optional<PointDegrees> from_gauss_krueger(double northing, double easting, double meridian) const override {
    return projected_from_gauss_krueger(northing, easting, meridian);
  }
  std::unique_ptr<Projection> declared(const std::string& code) const override { return declared_projection(code); }
};

}  // namespace
}  // namespace liantu::sheet

extern "C" __attribute__((visibility("default"))) const liantu::sheet::Spatial* liantu_spatial() {
  static const liantu::sheet::WithGdal one;
  return &one;
}
