#include "liantu/site/boundary/parcel_succession.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "liantu/geo/geodesic_area.h"

namespace liantu::site {
namespace {

double rounded(double number, double steps) {
  return std::round(number * steps) / steps;
}

std::string all_of(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : "、") + word;
  return text;
}

void add_numbers(std::string& known, const std::vector<std::string>& numbers) {
  if (!numbers.empty()) known += (known.empty() ? "" : "、") + all_of(numbers);
}

void note(Parcel& parcel, const std::string& text) {
  parcel.remark += (parcel.remark.empty() ? "" : "；") + text;
}

/// Where parcels differ: "规划用途：A 工业用地、B 仓储用地".
std::string difference(const Field& field, std::size_t at, const std::vector<Row>& rows,
                       const std::vector<Parcel>& parcels) {
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::string* text = std::get_if<std::string>(&rows[i][at]);
    if (text != nullptr && !text->empty()) parts.push_back(parcels[i].parcel_no + " " + *text);
  }
  return parts.empty() ? std::string() : fmt::format("{}：{}", field.label.zh, all_of(parts));
}

}  // namespace

Parcel with_outline(Parcel parcel, const geo::Outline& outline, bool measured) {
  const geo::Point middle = outline.label_point();
  parcel.outline = outline.wkt();
  parcel.lon = Degrees{rounded(middle.lon, 1e7)};
  parcel.lat = Degrees{rounded(middle.lat, 1e7)};
  if (measured || !parcel.land) parcel.land = SquareMetres{rounded(geo::geodesic_area_m2(outline), 10)};
  return parcel;
}

std::vector<Parcel> divided(const Parcel& old, const std::vector<geo::Outline>& parts,
                            const std::vector<std::string>& numbers, Date day) {
  double whole = 0, left = old.land ? old.land->value : 0;
  for (const geo::Outline& part : parts) whole += geo::geodesic_area_m2(part);
  std::vector<Parcel> rows;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    Parcel row = old;
    row.parcel_no = numbers[i];
    row.certificate_no.clear();
    if (old.land) {
      const double share = rounded(old.land->value * geo::geodesic_area_m2(parts[i]) / whole, 10);
      row.land = SquareMetres{i + 1 < parts.size() ? share : rounded(left, 1000)};
      left -= share;
    }
    row = with_outline(std::move(row), parts[i], false);
    if (numbers[i] == old.parcel_no) {
      add_numbers(row.followed_by, {numbers.begin() + 1, numbers.end()});
    } else {
      row.formed_from = old.parcel_no;
      row.followed_by.clear();
    }
    note(row, numbers[i] == old.parcel_no
                  ? fmt::format("{} 分割出 {}", day.iso(), all_of({numbers.begin() + 1, numbers.end()}))
                  : fmt::format("{} 由 {} 分割", day.iso(), old.parcel_no));
    rows.push_back(std::move(row));
  }
  return rows;
}

Parcel joined(const std::vector<Parcel>& parcels, const geo::Outline& outline, const std::string& number,
              Date day) {
  std::vector<Row> rows;
  std::vector<std::string> numbers, differences;
  double land = 0;
  bool stated = true;
  for (const Parcel& parcel : parcels) {
    rows.push_back(to_row(parcel));
    numbers.push_back(parcel.parcel_no);
    stated = stated && parcel.land;
    if (parcel.land) land += parcel.land->value;
  }
  const FieldTable& table = field_table<Parcel>();
  Row row = rows.front();
  for (std::size_t at = 0; at < table.size(); ++at) {
    if (std::all_of(rows.begin(), rows.end(), [&](const Row& one) { return one[at] == row[at]; })) continue;
    const std::string_view name = table[at].name;
    const bool own =
        name == "parcel_no" || name == "outline_wkt" || name == "remark" || name == "formed_from" ||
        name == "followed_by" || table[at].label.personal;
    if (const std::string text = own ? std::string() : difference(table[at], at, rows, parcels);
        !text.empty())
      differences.push_back(text);
    row[at] = Value{};
  }
  Parcel whole = from_row<Parcel>(row);
  whole.parcel_no = number;
  whole.certificate_no.clear();
  const auto same = std::find_if(parcels.begin(), parcels.end(),
                                 [&](const Parcel& parcel) { return parcel.parcel_no == number; });
  whole.formed_from = same == parcels.end() ? "" : same->formed_from;
  whole.followed_by = same == parcels.end() ? "" : same->followed_by;
  std::vector<std::string> others = numbers;
  std::erase(others, number);
  add_numbers(whole.formed_from, others);
  whole.land = stated ? std::optional(SquareMetres{rounded(land, 1000)}) : std::nullopt;
  whole.lon.reset();
  whole.lat.reset();
  whole = with_outline(std::move(whole), outline, false);
  note(whole, fmt::format("{} 由 {} 合并", day.iso(), all_of(numbers)));
  for (const std::string& text : differences) note(whole, text);
  return whole;
}

Parcel ended(Parcel parcel, const std::string& what, const std::vector<std::string>& successors, Date day) {
  parcel.offer = Offer::Withdrawn;
  parcel.outline.clear();
  parcel.lon.reset();
  parcel.lat.reset();
  parcel.land.reset();
  add_numbers(parcel.followed_by, successors);
  note(parcel, fmt::format("{} {} {}", day.iso(), what, all_of(successors)));
  return parcel;
}

std::vector<std::string> part_numbers(const std::string& number, std::size_t parts) {
  std::vector<std::string> numbers;
  for (std::size_t i = 1; i <= parts; ++i) numbers.push_back(fmt::format("{}-{}", number, i));
  return numbers;
}

}  // namespace liantu::site
