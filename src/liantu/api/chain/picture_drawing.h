// The picture of a chain as a drawing for papers: the boxes, columns and lines of the page's picture.
#pragma once

#include <optional>

#include "liantu/api/chain/chain_world.h"
#include "liantu/paper/drawing.h"

namespace liantu::api {

inline constexpr double kPtPerMm = 72 / 25.4;

/// What stands in a box under its name: local firms, and for the chain's team talks and decisions as well.
enum class PictureReader { Team, Everybody };

/// At most so wide and high (millimetres), as chain::layout_of lays it out. A state is told by fill, edge and
/// word: strong filled, weak hatched, missing dashed, at risk with a double edge. Nothing without nodes, and
/// where its letters would be too small to read on paper.
std::optional<paper::Drawing> picture_drawing(const WorldChain& chain, double width_mm, double height_mm,
                                              PictureReader reader, Language language);

}  // namespace liantu::api
