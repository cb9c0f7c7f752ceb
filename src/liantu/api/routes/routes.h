// One function per group of routes; the program's whole interface is what these add.
#pragma once

#include <memory>

#include "liantu/api/app.h"
#include "liantu/api/http/router.h"

namespace liantu::api {

class ImportDesk;
class Metrics;
class WorldKeeper;

void add_setup_routes(Router& routes, App& app);
void add_session_routes(Router& routes, App& app);
void add_people_routes(Router& routes, App& app);
void add_ledger_routes(Router& routes, App& app);
void add_duplicate_routes(Router& routes, App& app);
void add_contact_routes(Router& routes, App& app);
void add_export_routes(Router& routes, App& app);
void add_import_routes(Router& routes, App& app, ImportDesk& desk);
void add_batch_routes(Router& routes, App& app);
void add_map_routes(Router& routes, App& app);
void add_ogc_routes(Router& routes, App& app);
void add_file_routes(Router& routes, App& app);
void add_audit_routes(Router& routes, App& app);
void add_home_routes(Router& routes, App& app);
void add_desk_routes(Router& routes, App& app);
void add_target_routes(Router& routes, App& app);
void add_groundbreaking_routes(Router& routes, App& app);
void add_issued_page_routes(Router& routes, App& app);
void add_form_routes(Router& routes, App& app);
void add_year_plan_routes(Router& routes, App& app);
void add_quality_routes(Router& routes, App& app);
void add_stage_routes(Router& routes, App& app);
void add_exemption_routes(Router& routes, App& app);
void add_life_routes(Router& routes, App& app);
void add_counting_routes(Router& routes, App& app);
void add_chain_routes(Router& routes, App& app, std::shared_ptr<WorldKeeper> chains);
void add_industry_routes(Router& routes, App& app);
void add_site_routes(Router& routes, App& app, std::shared_ptr<WorldKeeper> chains);
void add_land_routes(Router& routes, App& app);
void add_drawing_routes(Router& routes, App& app);
void add_case_routes(Router& routes, App& app);
void add_template_routes(Router& routes, App& app);
void add_network_routes(Router& routes, App& app);
void add_network_plan_routes(Router& routes, App& app);
void add_document_routes(Router& routes, App& app);
void add_sentence_routes(Router& routes, App& app);
void add_to_verify_routes(Router& routes, App& app);
void add_yearly_board_routes(Router& routes, App& app);
void add_search_routes(Router& routes, App& app);
void add_event_routes(Router& routes, App& app);
/// Last: its OpenAPI page lists the routes added before it.
void add_health_routes(Router& routes, App& app, const Metrics& metrics);

/// All of them.
void add_routes(Router& routes, App& app, ImportDesk& desk, const Metrics& metrics);

}  // namespace liantu::api
