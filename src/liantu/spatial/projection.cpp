#include "liantu/spatial/projection.h"

#include <fmt/format.h>
#include <proj.h>

#include <cmath>
#include <string_view>

#include "liantu/base/error.h"
#include "liantu/sheet/plain_text.h"

namespace liantu::sheet {
namespace {

/// PROJ objects of one thread; the tmerc of each meridian is made once.
class Meridians {
 public:
  Meridians() : context_(proj_context_create()) {}
  ~Meridians() {
    for (PJ* projection : projections_) proj_destroy(projection);
    proj_context_destroy(context_);
  }
  Meridians(const Meridians&) = delete;
  Meridians& operator=(const Meridians&) = delete;

  PJ* at(double meridian) {
    for (std::size_t i = 0; i < meridians_.size(); ++i) {
      if (meridians_[i] == meridian) return projections_[i];
    }
    // GRS 80 is the ellipsoid of CGCS2000 to 0.1 mm of its semi-minor axis.
    const std::string text =
        fmt::format("+proj=tmerc +lat_0=0 +lon_0={} +k=1 +x_0=500000 +y_0=0 +ellps=GRS80", meridian);
    meridians_.push_back(meridian);
    projections_.push_back(proj_create(context_, text.c_str()));
    return projections_.back();
  }

 private:
  PJ_CONTEXT* context_;
  std::vector<double> meridians_;
  std::vector<PJ*> projections_;
};


struct Destroy {
  void operator()(PJ* object) const { proj_destroy(object); }
  void operator()(PJ_CONTEXT* context) const { proj_context_destroy(context); }
};
using Context = std::unique_ptr<PJ_CONTEXT, Destroy>;
using Object = std::unique_ptr<PJ, Destroy>;

bool is_datum_of_china(std::string_view name) {
  for (const std::string_view known : {"china2000", "worldgeodeticsystem1984", "cgcs2000"}) {
    if (name.find(known) != std::string_view::npos) return true;
  }
  return false;
}

class ProjProjection final : public Projection {
 public:
  explicit ProjProjection(const std::string& code) : context_(proj_context_create()) {
    proj_log_level(context_.get(), PJ_LOG_NONE);
    const Object source(proj_create(context_.get(), code.c_str()));
    if (!source) fail(fmt::format("不认识坐标系“{}”，请写 EPSG 代码，例如 EPSG:4527。", code));
    const Object datum(proj_crs_get_datum_forced(context_.get(), source.get()));
    if (!is_datum_of_china(datum ? folded(proj_get_name(datum.get())) : "")) {
      fail(fmt::format("坐标系“{}”的基准不是 CGCS2000，没有公开的转换参数，请先由测绘单位转换到 CGCS2000。",
                       code));
    }
    const PJ_TYPE type = proj_get_type(source.get());
    geographic_ = type == PJ_TYPE_GEOGRAPHIC_2D_CRS || type == PJ_TYPE_GEOGRAPHIC_3D_CRS;
    const Object raw(proj_create_crs_to_crs(context_.get(), code.c_str(), "EPSG:4490", nullptr));
    if (raw) transformation_.reset(proj_normalize_for_visualization(context_.get(), raw.get()));
    if (!transformation_) fail(fmt::format("坐标系“{}”无法转换到 CGCS2000，请换一个 EPSG 代码。", code));
  }

  bool geographic() const override { return geographic_; }

  std::optional<PointDegrees> degrees(double east, double north) const override {
    const PJ_COORD out = proj_trans(transformation_.get(), PJ_FWD, proj_coord(east, north, 0, 0));
    if (!std::isfinite(out.xy.x) || !std::isfinite(out.xy.y)) return std::nullopt;
    return PointDegrees{out.xy.x, out.xy.y};
  }

 private:
  [[noreturn]] static void fail(const std::string& message) {
    throw Error(ErrorCode::InvalidInput, message, "crs");
  }

  Context context_;   // before the object that lives in it
  Object transformation_;
  bool geographic_ = false;
};

}  // namespace

std::optional<PointDegrees> projected_from_gauss_krueger(double northing, double easting, double meridian) {
  thread_local Meridians meridians;
  PJ* projection = meridians.at(meridian);
  if (projection == nullptr) return std::nullopt;
  const PJ_COORD out = proj_trans(projection, PJ_INV, proj_coord(easting, northing, 0, 0));
  if (!std::isfinite(out.lp.lam) || !std::isfinite(out.lp.phi)) return std::nullopt;
  return PointDegrees{proj_todeg(out.lp.lam), proj_todeg(out.lp.phi)};
}

std::unique_ptr<Projection> declared_projection(const std::string& code) {
  return std::make_unique<ProjProjection>(code);
}

}  // namespace liantu::sheet
