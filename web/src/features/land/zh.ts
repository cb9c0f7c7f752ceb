export default {
  parcel: '宗地', town: '镇街', everywhere: '全县', areaMu: '面积（亩）', all: '全部 {n}', days: '{n} 天', basis: '依据',
  idle: {
    facts: '从约定开工之日起算，政府原因和不可抗力造成的延误不计', delays: '动工延误台账', none: '没有已供未动工的宗地', noneWhy: '给宗地填上出让合同时间、约定开工时间和出让价款，这里就有闲置时钟。',
    sum: '合计', sumParcels: '宗闲置土地', sumLand: '亩闲置', sumFee: '{unit}应收闲置费', which: '按状态看', state: '状态', base: '起算日', counted: '已计', suspended: '另有 {n} 天不计', paused: '{cause}，暂停计算',
    fee: '闲置费（{unit}）', feeFrom: '收费起', idleFrom: '认定闲置起', reclaim: '可收回起', next: '下一步', inDays: '{n} 天后', clock: '闲置时钟',
  },
}
