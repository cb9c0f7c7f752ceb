// Files whose content bears a mark of classification: this system must not keep them, whatever they are called
// (保守国家秘密法).
#pragma once

#include <string>
#include <string_view>

#include "liantu/sheet/grid.h"

namespace liantu::api {

/// Place of the Error that refuses such a file, so that what was kept of it on the way is taken out again.
inline constexpr std::string_view kMarkedContent = "marked content";

/// One sentence when the first rows of a sheet are marked, else "".
std::string marked_refusal(const sheet::Workbook& workbook);

/// The same for any file: the first page of a paper, the first rows of a workbook. "" for what cannot be read.
std::string marked_refusal(std::string_view bytes, const std::string& name);

/// Throws InvalidInput with kMarkedContent as place.
void refuse_marked(const sheet::Workbook& workbook);

}  // namespace liantu::api
