#include "liantu/site/portfolio/quota.h"

namespace liantu::site {
namespace {

constexpr QuotaName kQuotaNames[kQuotaKinds] = {
    {"land", "m2", "用地指标", "land quota"},      {"power", "kVA", "供电余量", "power"},
    {"water", "t/d", "供水余量", "water"},         {"sewage", "t/d", "污水余量", "sewage"},
    {"steam", "t/h", "蒸汽余量", "steam"},         {"energy", "tce", "能耗指标", "energy quota"},
    {"cod", "t/a", "化学需氧量指标", "COD quota"}, {"ammonia", "t/a", "氨氮指标", "ammonia nitrogen quota"},
    {"nox", "t/a", "氮氧化物指标", "NOx quota"},   {"vocs", "t/a", "挥发性有机物指标", "VOCs quota"},
};

}  // namespace

const QuotaName& name_of(QuotaKind kind) {
  return kQuotaNames[static_cast<std::size_t>(kind)];
}

double quota_use(const NeedConditions& conditions, const Match& match, QuotaKind kind) {
  if (kind != QuotaKind::Land) return conditions.required(condition_of(kind));
  return conditions.table().kinds[match.sites[0]] == SiteKind::Parcel ? match.taken_m2 : 0;
}

bool counts_for(const Quota& quota, const SiteFacts& site) {
  return quota.park.empty() || quota.park == site.park;
}

}  // namespace liantu::site
