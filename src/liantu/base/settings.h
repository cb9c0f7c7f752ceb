// Settings as data: one table feeds the file, LIANTU_* variables, command-line flags, `liantu config` and
// docs/settings.md.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "liantu/base/date.h"

namespace liantu {

/// Every setting has a row in setting_table() and a reader. Units are in the name or in the table.
struct Settings {
  std::string listen, public_url, tls_certificate, tls_key;
  std::string data_dir, db, contact_key_file;
  std::string log_level, log_format;
  std::string county_name, division_code, map_review_number;
  std::optional<Date> go_live_date;
  bool small_office = false;
  std::string review;
  std::int64_t session_idle_minutes = 0, session_max_hours = 0;
  std::int64_t password_min_length = 0, lockout_tries = 0, lockout_minutes = 0;
  std::string setup_token;
  std::int64_t setup_link_minutes = 0;
  std::int64_t undo_days = 0, seal_minutes = 0;
  std::string backup_dir;
  std::int64_t backup_hour = 0, backup_keep = 0;
  std::string light_rule, light_rules_file, pace_curve;
  std::int64_t stale_days = 0, freeze_days = 0;
  std::string stage_rules_file, life_rules_file, metrics_file, counting_rules_file, chain_rules_file, matching_rules_file, idle_land_rules_file, boundary_rules_file, land_limits_file, firm_figures_file;
  std::string approval_clock_file, holiday_notices_file, contradiction_rules_file, yearly_boards_file;
  std::int64_t max_upload_mib = 0, http_threads = 0, worker_threads = 0;
};

/// backup_dir, or `backup` in the data directory.
std::string backup_folder(const Settings& settings);
/// contact_key_file, or contacts.key in the data directory.
std::string contact_key_file(const Settings& settings);

/// What a file of own rules says that `setting` names. Throws InvalidInput with the setting when it cannot be read.
std::string own_rules_text(const std::string& file, std::string_view setting);

using SettingMember = std::variant<std::string Settings::*, std::int64_t Settings::*, bool Settings::*,
                                   std::optional<Date> Settings::*>;

struct Setting {
  std::string_view name;
  SettingMember member;
  std::string_view initial;       ///< as text; "" is empty
  std::string_view unit{};        ///< "min", "h", "d", "MiB"; "" = none
  std::int64_t min = 0, max = 0;  ///< of whole numbers; of text: greatest length in bytes, 0 = 1000
  std::string_view choices{};     ///< admitted texts, '|' between
  std::string_view zh{}, en{};
  bool secret = false;  ///< never printed
};

std::span<const Setting> setting_table();

enum class SettingOrigin { Initial, File, Environment, Flag };

struct SettingSources {
  std::string file_name{};                                         ///< for messages
  std::vector<std::pair<std::string, std::string>> file{};         ///< keys and values of the file
  std::vector<std::pair<std::string, std::string>> environment{};  ///< "LIANTU_LISTEN", "0.0.0.0:443"
  std::vector<std::pair<std::string, std::string>> flags{};        ///< "listen", "0.0.0.0:443"
};

struct LoadedSettings {
  Settings values;
  std::map<std::string_view, SettingOrigin> origins;
  std::string file_name{};  ///< "" when there is none

  /// "name = value  # origin", one line each, secrets masked.
  std::string print() const;
};

/// Built-in values < file < environment < flags. Throws InvalidInput for an unknown name (with the nearest
/// one) and for a value out of range, naming the setting and where it came from.
LoadedSettings settings_from(const SettingSources& sources);

/// As settings_from, reading `config`, or liantu.toml of the data directory when there is one, and the
/// environment. A named file that cannot be read is InvalidInput.
LoadedSettings load_settings(const std::vector<std::pair<std::string, std::string>>& flags,
                             const std::optional<std::filesystem::path>& config = std::nullopt);

/// Keys and values of a flat TOML text. Throws InvalidInput with the line for a syntax error, a table or a
/// list.
std::vector<std::pair<std::string, std::string>> settings_of_toml(std::string_view text,
                                                                  std::string_view file_name);

/// The variables of this process that begin with LIANTU_ and name settings (LIANTU_TEST_* belongs to the
/// tests).
std::vector<std::pair<std::string, std::string>> settings_environment();

/// docs/settings.md, Chinese and English.
std::string settings_page();

}  // namespace liantu
