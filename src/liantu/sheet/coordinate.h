// Coordinates of a point as ledgers hold them: degrees in four spellings, Gauss-Krüger metres in any column
// order.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace liantu::sheet {

/// One number of a coordinate cell. Degrees are decimal; metres keep their zone number.
struct Ordinate {
  enum class Axis { Unknown, East, North, X, Y };  ///< by letters or words beside it; X and Y are only names
  double value = 0;
  bool degrees = false;  ///< written with °, 度 or a hemisphere, or small enough
  Axis axis = Axis::Unknown;
};

/// The ordinates of a cell in the order they stand; nothing when it holds anything else.
/// "118°20′18.88″", "118度18分10.8秒", "E118.3,N36.8", "东经118.39° 北纬36.78°", "X:4064470.13
/// Y:39615038.79".
std::optional<std::vector<Ordinate>> parse_ordinates(std::string_view text);

/// A reference system that is not CGCS2000 or WGS 84, named in folded words: "西安80", "北京54", "GCJ-02"; ""
/// = none.
std::string foreign_datum(std::string_view folded_text);

/// The zone that a title line names: "3度分带，39带", "中央经线117°", "EPSG:4527".
struct Zone {
  int number = 0;       ///< 3° zone 25–45 or 6° zone 13–23; 0 = only the meridian is known
  double meridian = 0;  ///< central meridian in degrees east
};
std::optional<Zone> zone_in(std::string_view folded_text);
std::optional<Zone> zone_of_number(int number);

struct PointDegrees {
  double lon = 0, lat = 0;
};

/// CGCS2000 Gauss-Krüger of a central meridian to degrees; `easting` with its false 500 000, without zone
/// number.
std::optional<PointDegrees> from_gauss_krueger(double northing, double easting, double meridian);

class Projection;

/// Metres or degrees of a declared system ("EPSG:4549") to CGCS2000 degrees. Throws InvalidInput when PROJ
/// does not know the code or its datum is neither CGCS2000 nor WGS 84: no public parameters lead there.
class DeclaredSystem {
 public:
  explicit DeclaredSystem(const std::string& code);
  ~DeclaredSystem();
  DeclaredSystem(const DeclaredSystem&) = delete;
  DeclaredSystem& operator=(const DeclaredSystem&) = delete;
  std::optional<PointDegrees> degrees(double east, double north) const;
  bool geographic() const;

 private:
  std::unique_ptr<Projection> projection_;
};

/// Two ordinates of one point, in the order of the columns (first the column headed longitude or Y).
struct PointReading {
  std::optional<double> lon{}, lat{};
  std::string lon_error{}, lat_error{};  ///< "" or: out_of_range, wrong_zone, no_zone, mixed
  bool swapped = false;                  ///< degrees stood latitude first
  std::optional<int> zone{};             ///< that the easting carried
};
PointReading read_point(const Ordinate& first, const Ordinate& second, const std::optional<Zone>& sheet_zone,
                        const DeclaredSystem* declared);

/// Degrees between the westernmost and easternmost, southernmost and northernmost places of the country,
/// rounded outwards.
bool is_longitude(double degrees);
bool is_latitude(double degrees);

/// Kilometres between two points on the sphere.
double distance_km(const PointDegrees& a, const PointDegrees& b);

}  // namespace liantu::sheet
