#include "liantu/site/utility/locked_want.h"

#include "liantu/site/reservation.h"

namespace liantu::site {
namespace {

template <class Q>
double amount_of(const std::optional<Q>& quantity) {
  return quantity ? quantity->value : 0;
}

}  // namespace

std::string holder_of(std::string_view project_no, std::string_view project) {
  return std::string(project_no.empty() ? project : project_no);
}

double wanted(const Need& need, UtilityKind kind) {
  switch (kind) {
    case UtilityKind::Power:
      return amount_of(need.power);
    case UtilityKind::Water:
      return amount_of(need.water);
    case UtilityKind::Sewage:
      return amount_of(need.sewage);
    case UtilityKind::Gas:
      return 0;
    case UtilityKind::Steam:
      return amount_of(need.steam);
    case UtilityKind::Energy:
      return amount_of(need.energy);
    case UtilityKind::Cod:
      return amount_of(need.cod);
    case UtilityKind::Ammonia:
      return amount_of(need.ammonia);
    case UtilityKind::Nox:
      return amount_of(need.nox);
    case UtilityKind::Vocs:
      return amount_of(need.vocs);
  }
  return 0;
}

const Need* need_of(std::span<const Need> needs, const Reservation& reservation) {
  for (const Need& need : needs) {
    const bool same = reservation.project_no.empty() || need.project_no.empty()
                          ? need.project == reservation.project
                          : need.project_no == reservation.project_no;
    if (same) return &need;
  }
  return nullptr;
}

std::vector<LockedWant> locked_wants(std::span<const Reservation> reservations, std::span<const Need> needs,
                                     const std::map<std::string, std::string>& parks, Date today) {
  std::vector<LockedWant> out;
  for (const Reservation& reservation : reservations) {
    if (reservation.state != ReservationState::Locked || !stands(reservation, today)) continue;
    const auto park = parks.find(reservation.site_id);
    const Need* need = need_of(needs, reservation);
    if (park == parks.end() || park->second.empty() || need == nullptr) continue;
    for (std::size_t k = 0; k < words<UtilityKind>.size(); ++k) {
      const auto kind = static_cast<UtilityKind>(k);
      if (const double amount = wanted(*need, kind); amount > 0)
        out.push_back({holder_of(reservation.project_no, reservation.project), park->second, kind, amount});
    }
  }
  return out;
}

}  // namespace liantu::site
