// KIND on the command line: one of the ledgers.
#pragma once

#include <string>

#include "liantu/store/entity.h"

namespace liantu::cli {

/// Another word is wrong usage: throws CLI::ValidationError with the nearest name.
const store::Entity& ledger_named(const std::string& kind);

/// "enterprise, deal, …" for help texts.
std::string ledger_names();

}  // namespace liantu::cli
