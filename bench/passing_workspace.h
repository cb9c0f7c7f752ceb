// A workspace that does not outlive the program, and a register of made-up firms for it.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "liantu/enterprise/enterprise.h"
#include "liantu/store/database.h"

namespace liantu::bench {

class PassingWorkspace {
 public:
  /// SQLite in a temporary folder; with `server` ("postgresql://…/db" of a cluster that is thrown away) a schema there.
  explicit PassingWorkspace(const std::string& server = "");
  ~PassingWorkspace();
  PassingWorkspace(const PassingWorkspace&) = delete;
  PassingWorkspace& operator=(const PassingWorkspace&) = delete;
  store::Database& database() { return *database_; }
  const std::filesystem::path& folder() const { return folder_; }

 private:
  std::filesystem::path folder_;
  std::unique_ptr<store::Database> database_;
};

/// Firms with right credit codes of a division that does not exist.
std::vector<enterprise::Enterprise> made_up_firms(int count, std::uint64_t seed);

/// Their ledger as an office would save it: UTF-8, CRLF, Chinese headers, amounts in 万元.
std::string firms_csv(const std::vector<enterprise::Enterprise>& firms);

}  // namespace liantu::bench
