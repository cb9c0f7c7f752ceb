// Parcels drawn on the map: a new outline, another outline, divided by a line, joined. Each is one batch with
// one undo; a parcel that ends stays in the register and names what follows it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/base/language.h"
#include "liantu/geo/outline.h"
#include "liantu/site/boundary/boundary_rule.h"
#include "liantu/site/site.h"
#include "liantu/store/write.h"

namespace liantu::api {

enum class DrawingAct { Draw, Edit, Split, Join };

struct DrawingTarget {
  std::string id;
  std::int64_t version = 0;  ///< that was seen
};

struct DrawingOrder {
  DrawingAct act = DrawingAct::Draw;
  std::vector<DrawingTarget> parcels{};  ///< none to draw, one to edit or divide, two or more to join
  geo::Outline outline{};                ///< to draw and edit
  std::vector<geo::Point> line{};        ///< to divide by
  std::vector<std::string> numbers{};    ///< of the rows that follow; none = made from the old ones
  std::string town{};                    ///< to draw
  bool measured = false;                 ///< edit: the measured area takes the place of the stated one
  std::string reason{};
};

struct DrawingWriter {
  const store::Access& access;
  const site::BoundaryRule& rule;
  Instant now;
  Language language = Language::Zh;
};

/// A row that would follow, with its outline and the area it measures.
struct DrawnParcel {
  site::Parcel parcel;
  geo::Outline outline;
  double area_m2 = 0;
};

struct Drawing {
  store::Batch batch{};
  std::vector<DrawnParcel> parcels{};  ///< in the order of the first changes of the batch
  std::vector<std::string> remarks{};
};

/// What the order would write. Throws InvalidInput for an outline that is not sound or lies outside the
/// jurisdiction, a line that does not divide, parcels that do not adjoin or lie on each other, a number that
/// is taken; Conflict for a parcel that is locked or supplied (who, until when) or was changed since;
/// NotFound.
Drawing plan_drawing(store::Session& session, const DrawingWriter& by, const DrawingOrder& order);

struct DrawingWritten {
  Drawing drawing;
  store::Written written;
};

/// The same, looked at and written while nobody else writes.
DrawingWritten write_drawing(store::Session& session, const DrawingWriter& by, const DrawingOrder& order);

/// For a row that comes whole from elsewhere: what an outline must be, when `after` has another one than
/// `before`. `id` is "" for a new row. Throws as plan_drawing.
void require_outline_allowed(store::Session& session, const DrawingWriter& by, const std::string& id,
                             const site::Parcel& before, const site::Parcel& after);

}  // namespace liantu::api
