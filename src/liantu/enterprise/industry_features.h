// What a classifier learns industries from: runs of a few letters of a firm's name, of the end of its name, of its
// scope and of the first phrase, whole phrases, and the classes the catalogue's words point to with their divisions.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace liantu::enterprise {

/// Written into a model, so that one learnt from other features is refused.
inline constexpr std::string_view kIndustryFeatures = "industry GB/T 4754-2017, features 2";

/// Appends numbers below text::LinearClassifier::kFeatures, in no order, repeats included. Reads the first 60 letters of
/// a name or phrase and the first 300 of the scope. `phrases`: those of
/// the scope, the first also by its runs. `classes`: codes by falling score, of which three count and the divisions of all.
void industry_features(std::string_view name, std::string_view scope, std::span<const std::string_view> phrases,
                       std::span<const std::string_view> classes, std::vector<std::uint32_t>& features);

}  // namespace liantu::enterprise
