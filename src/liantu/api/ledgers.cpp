#include "liantu/api/app.h"
#include "liantu/approval/approval_case_store.h"
#include "liantu/approval/case_event_store.h"
#include "liantu/approval/network_store.h"
#include "liantu/attraction/deal_store.h"
#include "liantu/attraction/signing_store.h"
#include "liantu/chain/ledger/chain_store.h"
#include "liantu/chain/ledger/chain_link_store.h"
#include "liantu/chain/ledger/chain_node_store.h"
#include "liantu/chain/ledger/chain_team_store.h"
#include "liantu/chain/ledger/drawing_store.h"
#include "liantu/chain/ledger/gap_decision_store.h"
#include "liantu/chain/ledger/placement_store.h"
#include "liantu/chain/ledger/signal_store.h"
#include "liantu/chain/ledger/supply_store.h"
#include "liantu/chain/ledger/target_weight_store.h"
#include "liantu/chain/ledger/visit_store.h"
#include "liantu/dispatch/decision_store.h"
#include "liantu/dispatch/exemption_store.h"
#include "liantu/dispatch/month_plan_store.h"
#include "liantu/dispatch/task_store.h"
#include "liantu/enterprise/enterprise_store.h"
#include "liantu/project/funding_window_store.h"
#include "liantu/project/funds_store.h"
#include "liantu/dispatch/groundbreaking_store.h"
#include "liantu/project/listing_store.h"
#include "liantu/project/park_store.h"
#include "liantu/project/production_report_store.h"
#include "liantu/project/statistics/statistics_entry_store.h"
#include "liantu/project/payment_store.h"
#include "liantu/project/project_store.h"
#include "liantu/project/project_week_store.h"
#include "liantu/project/reserve_store.h"
#include "liantu/project/sponsor_visit_store.h"
#include "liantu/project/stage_event_store.h"
#include "liantu/project/task_force_store.h"
#include "liantu/scorecard/indicator_store.h"
#include "liantu/site/ledger/parcel_delay_store.h"
#include "liantu/site/ledger/plant_unit_store.h"
#include "liantu/site/ledger/land_quota_store.h"
#include "liantu/site/ledger/utility_store.h"
#include "liantu/site/ledger/industry_bar_store.h"
#include "liantu/site/ledger/redevelopment_store.h"
#include "liantu/site/ledger/redevelopment_step_store.h"
#include "liantu/site/ledger/park_phase_store.h"
#include "liantu/site/ledger/site_need_store.h"
#include "liantu/site/ledger/site_reservation_store.h"
#include "liantu/site/parcel_store.h"
#include "liantu/site/plant_store.h"
#include "liantu/site/yard_store.h"

namespace liantu::api {

std::vector<const store::Entity*> ledgers() {
  return {&enterprise::enterprise_entity(),
          &attraction::deal_entity(),
          &project::project_entity(),
          &project::project_week_entity(),
          &site::parcel_entity(),
          &site::plant_entity(),
          &site::yard_entity(),
          &project::listing_entity(),
          &project::funds_entity(),
          &project::sponsor_visit_entity(),
          &project::stage_event_entity(),
          &project::production_report_entity(),
          &project::statistics_entry_entity(),
          &project::reserve_entity(),
          &project::funding_window_entity(),
          &project::park_entity(),
          &project::task_force_entity(),
          &dispatch::groundbreaking_entity(),
          &attraction::signing_entity(),
          &dispatch::month_plan_entity(),
          &dispatch::task_entity(),
          &project::payment_entity(),
          &dispatch::decision_entity(),
          &dispatch::exemption_entity(),
          &scorecard::indicator_entity(),
          &chain::chain_entity(),
          &chain::chain_node_entity(),
          &chain::chain_link_entity(),
          &chain::chain_team_entity(),
          &chain::placement_entity(),
          &chain::gap_decision_entity(),
          &chain::supply_entity(),
          &chain::visit_entity(),
          &chain::target_weight_entity(),
          &chain::signal_entity(),
          &chain::drawing_entity(),
          &site::site_need_entity(),
          &site::site_reservation_entity(),
          &site::parcel_delay_entity(),
          &site::plant_unit_entity(),
          &site::land_quota_entity(),
          &site::utility_entity(),
          &site::industry_bar_entity(),
          &site::redevelopment_entity(),
          &site::redevelopment_step_entity(),
          &site::park_phase_entity(),
          &approval::approval_case_entity(),
          &approval::case_event_entity(),
          &approval::approval_network_entity()};
}

}  // namespace liantu::api
