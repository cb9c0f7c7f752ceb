// The arithmetic of a light in words, so that the person it concerns can redo it.
#pragma once

#include <string>

#include "liantu/dispatch/light_rule.h"

namespace liantu::dispatch {

/// `judgement.light` as the clause says, before any exemption, which the sentence adds.
std::string sentence(const Judgement& judgement, const Standing& standing, const PaceProfile& pace,
                     Language language = Language::Zh);

/// 亿元 with two decimals, rounded half away from zero: "2.40".
std::string yi_text(Yuan amount);

}  // namespace liantu::dispatch
