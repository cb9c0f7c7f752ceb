// The network in which a case stands, for the way from its page to the picture.
#pragma once

#include "liantu/api/desk/desk.h"
#include "liantu/approval/approval_case.h"
#include "liantu/base/language.h"
#include "liantu/json/json.h"

namespace liantu::api {

/// {"id","step","name"}: the network of its project, as `access` sees it, whose template has the step of the
/// case; the one that began last. Null when it stands in none.
json::Json network_of_case_json(store::Session& session, const store::Access& access,
                                const approval::ApprovalCase& of, const Moment& moment, Language language);

}  // namespace liantu::api
