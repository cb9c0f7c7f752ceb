// Where China's cities lie, by their names and division codes: one point each. Source:
// presets/city_centres.tsv.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace liantu::vocab {

struct CityCentre {
  std::string code;  ///< six digits, GB/T 2260; of a province "320000"
  std::string name, short_name;
  double lon = 0, lat = 0;  ///< degrees; a province stands at its capital
  /// A province or region that is no city itself.
  bool is_province() const;
};

class CityCentres {
 public:
  static const CityCentres& standard();

  /// Lines "code TAB name TAB short name TAB longitude TAB latitude"; "#" begins a remark. Throws
  /// InvalidInput with the number of a line that is none of these.
  explicit CityCentres(std::string_view lines);

  /// "淄博市", "淄博", "山东省淄博市", "淄博市张店区", "江苏省"; null when no name of the list begins the
  /// text.
  const CityCentre* find(std::string_view text) const;
  /// The city of a division code: 370303 lies in 370300. Null where the list has none.
  const CityCentre* of_division(std::string_view code) const;
  std::span<const CityCentre> all() const { return centres_; }  ///< by code

 private:
  std::vector<CityCentre> centres_;
};

}  // namespace liantu::vocab
