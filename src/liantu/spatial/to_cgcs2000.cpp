#include "liantu/spatial/to_cgcs2000.h"

#include <fmt/format.h>

#include <cmath>

#include "liantu/sheet/formats/grid_builder.h"

namespace liantu::sheet {
namespace {

constexpr int kSureMatch = 90;  ///< per cent, of FindMatches: same parameters, another name

/// Semi-major axes in metres, which tell the datums of China apart. CGCS2000, WGS 84 and all others on GRS 80
/// are geocentric: within a metre or two of each other.
constexpr double kGeocentric = 6378137, kXian80 = 6378140, kBeijing54 = 6378245;

bool on_earth(const OGREnvelope& box) {
  return box.MinX >= -180 && box.MaxX <= 180 && box.MinY >= -90 && box.MaxY <= 90;  // false for NaN
}

/// ESRI's .prj names no code; the one with the same parameters is what it declares.
std::string authority_code(OGRSpatialReference& system) {
  if (const char* code = system.GetAuthorityCode(nullptr)) {
    return fmt::format("{}:{}", system.GetAuthorityName(nullptr), code);
  }
  int count = 0;
  int* confidence = nullptr;
  OGRSpatialReferenceH* matches = system.FindMatches(nullptr, &count, &confidence);
  std::string code;
  if (count > 0 && confidence[0] >= kSureMatch) {
    const auto* best = OGRSpatialReference::FromHandle(matches[0]);
    if (best->GetAuthorityCode(nullptr) != nullptr) {
      code = fmt::format("{}:{}", best->GetAuthorityName(nullptr), best->GetAuthorityCode(nullptr));
    }
  }
  OSRFreeSRSArray(matches);
  CPLFree(confidence);
  if (code.empty() && system.GetName() != nullptr) code = system.GetName();
  return code;
}

/// PROJ turns an unknown shift between datums into none, which is off by a hundred metres.
void refuse_other_datums(const OGRSpatialReference& source, const std::string& code) {
  const double axis = source.GetSemiMajor();
  if (std::abs(axis - kGeocentric) < 0.5) return;
  const char* datum = std::abs(axis - kXian80) < 0.5      ? "是西安80"
                      : std::abs(axis - kBeijing54) < 0.5 ? "是北京54"
                                                          : "不是 CGCS2000";
  refuse(fmt::format(
      "坐标系“{}”的基准{}，没有公开的转换参数，直接当作 CGCS2000 会偏几十到上百米；请先由测绘单位转换到 "
      "CGCS2000 再导入。",
      code, datum));
}

}  // namespace

ToCgcs2000::ToCgcs2000(const OGRSpatialReference* declared, const std::string& by_user) {
  OGRSpatialReference source;
  if (declared != nullptr) {
    source = *declared;
  } else if (by_user.empty()) {
    refuse("未声明坐标系，无法确定位置，请用 --crs EPSG:4490 之类指明。");
  } else if (source.SetFromUserInput(by_user.c_str(), OGRSpatialReference::SET_FROM_USER_INPUT_LIMITATIONS) !=
             OGRERR_NONE) {
    refuse("坐标系“" + by_user + "”无法识别，请用 EPSG:4490 之类的代码指明。");
  }
  code_ = authority_code(source);
  refuse_other_datums(source, code_);
  degrees_ = source.IsGeographic() != 0;
  OGRSpatialReference target;
  target.importFromEPSG(4490);
  source.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  target.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  transformation_.reset(OGRCreateCoordinateTransformation(&source, &target));
  if (!transformation_) refuse("坐标系“" + code_ + "”无法换算到 CGCS2000，请先在 GIS 软件中转为 EPSG:4490。");
}

/// Inside China the ranges of the two ordinates do not meet: longitude 73–136 and latitude 3–54 degrees,
/// northing 1,900–6,000 km and easting 100–900 km with or without its zone number.
bool ToCgcs2000::crosswise(const OGRGeometry& geometry) const {
  OGREnvelope box;
  geometry.getEnvelope(&box);
  if (degrees_) return box.MinX >= 3 && box.MaxX <= 54 && box.MinY >= 73 && box.MaxY <= 136;
  const bool easting = (box.MinY >= 1e5 && box.MaxY <= 9e5) || (box.MinY >= 1.3e7 && box.MaxY < 4.6e7);
  return box.MinX >= 1.9e6 && box.MaxX <= 6.0e6 && easting;
}

Geometry ToCgcs2000::moved(const OGRGeometry& geometry, std::size_t row) const {
  Geometry out{{}, code_, {}};
  std::unique_ptr<OGRGeometry> shape(geometry.getLinearGeometry());
  if (!shape || shape->IsEmpty()) return out;
  shape->flattenTo2D();
  if (crosswise(*shape)) {
    shape->swapXY();
    out.findings.push_back({Finding::Severity::Warning, "", "", "",
                            degrees_ ? "图形的经度和纬度写反了，已按各自的范围放正，请核对。"
                                     : "图形的横坐标（东）和纵坐标（北）写反了，已按数的大小放正，请核对。",
                            "swapped"});
  }
  OGREnvelope box;
  if (shape->transform(transformation_.get()) != OGRERR_NONE || (shape->getEnvelope(&box), !on_earth(box))) {
    refuse(fmt::format("第 {} 行的坐标不在坐标系 {} 的范围内，请检查坐标系后再导入。", row, code_),
           fmt::format("row {}", row));
  }
  out.wkb.resize(static_cast<std::size_t>(shape->WkbSize()));
  shape->exportToWkb(wkbNDR, reinterpret_cast<unsigned char*>(out.wkb.data()), wkbVariantIso);
  return out;
}

}  // namespace liantu::sheet
