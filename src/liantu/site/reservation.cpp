#include "liantu/site/reservation.h"

namespace liantu::site {

bool run_out(const Reservation& reservation, Date today) {
  return reservation.state == ReservationState::Locked && reservation.until && *reservation.until < today;
}

bool stands(const Reservation& reservation, Date today) {
  if (reservation.state == ReservationState::Taken) return true;
  return reservation.state == ReservationState::Locked && !run_out(reservation, today);
}

std::optional<Offer> offer_on(std::optional<Offer> registered, const Reservation* reservation, Date today) {
  if (reservation && stands(*reservation, today))
    return reservation->state == ReservationState::Taken ? Offer::Taken : Offer::Locked;
  if (reservation && run_out(*reservation, today) && registered == Offer::Locked) return Offer::Available;
  return registered;
}

void apply(const Reservation& reservation, Date today, SiteFacts& facts) {
  facts.offer = offer_on(facts.offer, &reservation, today);
  if (stands(reservation, today))
    facts.held =
        Held{reservation.project_no, reservation.project, reservation.reserved_by, reservation.until};
}

std::string held_off(const std::string& site, std::optional<Offer> registered, const Reservation* reservation,
                     Date today, Language language) {
  if (reservation && stands(*reservation, today)) {
    if (reservation->state == ReservationState::Taken)
      return say(language, {"{0}已供给{1}。", "{0} is supplied to {1}."}, site, reservation->project);
    if (!reservation->until)
      return say(language, {"{0}已被{1}锁定，为{2}。", "{0} is locked by {1} for {2}."}, site,
                 reservation->reserved_by, reservation->project);
    return say(language, {"{0}已被{1}锁定到 {2}，为{3}。", "{0} is locked by {1} until {2} for {3}."}, site,
               reservation->reserved_by, reservation->until->iso(), reservation->project);
  }
  const auto offer = offer_on(registered, reservation, today);
  if (!offer || *offer == Offer::Available) return {};
  const Word& word = words<Offer>[static_cast<std::size_t>(*offer)];
  return say(language,
             {"{0}的供应状态是{1}，请核实后在台账改为可供再锁定。",
              "{0} is {2} in the register: have it checked and made available first."},
             site, word.zh, word.en);
}

}  // namespace liantu::site
