// The verbs of `liantu`. Each adds its subcommand; its callback answers on stdout, speaks on stderr, throws Error, or
// throws CLI::RuntimeError for an exit code without a sentence of its own (doctor that found something).
#pragma once

namespace CLI {
class App;
}

namespace liantu::cli {

void add_serve_verb(CLI::App& program);
void add_demo_verb(CLI::App& program);
void add_code_verb(CLI::App& program);
void add_place_verb(CLI::App& program);
void add_extract_verb(CLI::App& program);
void add_complexity_verb(CLI::App& program);
void add_import_verb(CLI::App& program);
void add_export_verb(CLI::App& program);
void add_report_verb(CLI::App& program);
void add_chain_verbs(CLI::App& program);   ///< liantu gaps|targets|visits|chain
void add_match_verb(CLI::App& program);
void add_schedule_verb(CLI::App& program);
void add_doctor_verb(CLI::App& program);
void add_config_verb(CLI::App& program);
void add_migrate_verb(CLI::App& program);
void add_backup_verb(CLI::App& program);
void add_admin_verb(CLI::App& program);
void add_erasure_verbs(CLI::App& admin);   ///< liantu admin erase-contact|erasures|confirm-erasure
void add_audit_verb(CLI::App& program);
void add_tls_verb(CLI::App& program);
void add_db_verb(CLI::App& program);
void add_version_verb(CLI::App& program);

}  // namespace liantu::cli
