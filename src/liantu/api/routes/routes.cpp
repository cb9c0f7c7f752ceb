#include "liantu/api/routes/routes.h"

#include "liantu/api/chain/chain_world.h"

namespace liantu::api {

void add_routes(Router& routes, App& app, ImportDesk& desk, const Metrics& metrics) {
  add_setup_routes(routes, app);
  add_session_routes(routes, app);
  add_people_routes(routes, app);
  add_ledger_routes(routes, app);
  add_duplicate_routes(routes, app);
  add_contact_routes(routes, app);
  add_export_routes(routes, app);
  add_import_routes(routes, app, desk);
  add_batch_routes(routes, app);
  add_map_routes(routes, app);
  add_ogc_routes(routes, app);
  add_file_routes(routes, app);
  add_audit_routes(routes, app);
  add_home_routes(routes, app);
  add_desk_routes(routes, app);
  add_target_routes(routes, app);
  add_issued_page_routes(routes, app);
  add_form_routes(routes, app);
  add_year_plan_routes(routes, app);
  add_quality_routes(routes, app);
  add_stage_routes(routes, app);
  add_exemption_routes(routes, app);
  add_life_routes(routes, app);
  add_groundbreaking_routes(routes, app);
  add_counting_routes(routes, app);
  const auto chains = std::make_shared<WorldKeeper>();
  add_chain_routes(routes, app, chains);
  add_industry_routes(routes, app);
  add_site_routes(routes, app, chains);
  add_land_routes(routes, app);
  add_drawing_routes(routes, app);
  add_case_routes(routes, app);
  add_template_routes(routes, app);
  add_network_routes(routes, app);
  add_network_plan_routes(routes, app);
  add_document_routes(routes, app);
  add_sentence_routes(routes, app);
  add_to_verify_routes(routes, app);
  add_yearly_board_routes(routes, app);
  add_search_routes(routes, app);
  add_event_routes(routes, app);
  add_health_routes(routes, app, metrics);
}

}  // namespace liantu::api
