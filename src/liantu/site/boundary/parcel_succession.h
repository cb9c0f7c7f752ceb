// What becomes of parcels that are divided or joined: the rows that follow and the rows that end, so that
// nothing counts twice.
#pragma once

#include <string>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/geo/outline.h"
#include "liantu/site/site.h"

namespace liantu::site {

/// The parcel with this outline, its middle as its place, and its area measured when none is stated or
/// `measured` asks for it.
Parcel with_outline(Parcel parcel, const geo::Outline& outline, bool measured);

/// One row a part, in the order of `parts` and `numbers`: everything of the old parcel but its certificate;
/// the stated area is shared as the parts measure, and adds up to it. A part that keeps the old number is not
/// noted as new.
std::vector<Parcel> divided(const Parcel& old, const std::vector<geo::Outline>& parts,
                            const std::vector<std::string>& numbers, Date day);

/// What all parcels say alike; where they differ the field is empty and the remark says what each had. Areas
/// add up when all state one.
Parcel joined(const std::vector<Parcel>& parcels, const geo::Outline& outline, const std::string& number,
              Date day);

/// Withdrawn, without outline, place and area; the remark names what follows.
Parcel ended(Parcel parcel, const std::string& what, const std::vector<std::string>& successors, Date day);

/// "YC-01-1", "YC-01-2" …
std::vector<std::string> part_numbers(const std::string& number, std::size_t parts);

}  // namespace liantu::site
