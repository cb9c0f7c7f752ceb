export default {
  parcel: '宗地', town: '镇街', everywhere: '全县', areaMu: '面积（亩）', all: '全部 {n}', days: '{n} 天', basis: '依据',
  tab: { 'idle-land': '闲置土地', 'land-quota': '用地指标', 'head-room': '配套余量', redevelopment: '低效盘活', 'park-timeline': '开发时序' },
  quota: {
    facts: '逐笔登记，余额自动算；超支不让存', ledger: '指标台账', none: '没有登记用地指标', noneWhy: '先登记上级下达的指标（类别、年度、面积、文号），再登记哪个项目用了多少。', left: '亩结余', inOut: '收 {in} 亩，支 {out} 亩',
    why: '{year} 年{kind}指标为什么是这个数', sum: '收入 {in} 亩 − 支出 {out} 亩 = {left} 亩，共 {n} 笔', date: '日期', move: '收支', change: '变动（亩）', after: '结余（亩）', document: '来源文件', for: '项目、宗地', hidden: '另有 {n} 笔不在您的查看范围内，已计入余额。',
  },
  room: {
    facts: '宗地自己没填的，选址时用园区的，并注明', ledger: '配套台账', bars: '负面清单', none: '没有登记配套余量', noneWhy: '登记变电站、水厂、污水厂、热源和指标的总能力与已用量，按园区算出余量。', which: '哪个园区', left: '余量', shared: '几个园区共用', addsUp: '同类指标相加', largest: '按最大的一处，不相加',
    source: '设施', capacity: '总能力', committed: '已用和已承诺', headRoom: '余量', use: '已用', usedShare: '已用 {n}%', level: '电压或压力', asOf: '截至', parks: '供应园区', locked: '账面余 {amount} {unit}，已锁定的项目将用 {less} {unit}', users: '已锁定、已供载体的 {n} 个项目要用 {sum} {unit}：', until: '锁到 {day}',
  },
  reuse: {
    ledger: '盘活台账', steps: '步骤台账', none: '没有登记盘活事项', noneWhy: '登记低效地块或厂房、原因、盘活方式、责任单位和计划步骤。', sum: '合计', land: '亩已盘活', floor: '㎡已盘活', done: '件完成', underWay: '件推进中', noMethod: '方式未填', which: '按状态看', overdue: '逾期', method: '方式', concerned: '涉及', freed: '盘活', doneOn: '完成', due: '计划完成', next: '新项目', withoutArea: '已盘活但没有填盘活面积，合计里按 0 计。',
    stepDone: '{day} 完成', stepDue: '{day} 到期', stepLate: '{day} 已到期',
  },
  time: { ledger: '时序台账', parks: '园区台账', none: '没有登记开发时序', noneWhy: '按园区、片区、期次登记哪一年到哪一年开发多少地。', chemical: '化工园区' },
  floors: {
    title: '楼层和单元', sum: '{units} 个单元，{free} 个可供，可供 {m2}，共 {all}', ledger: '单元台账', picture: '楼层图：{units} 个单元，{free} 个可供；下面有同样内容的表', floor: '{n}层', unknown: '未填', legend: '图例', table: '列成表', where: '楼层', unit: '单元', area: '面积', state: '供应状态', who: '入驻企业',
    offer: { available: '可供', locked: '锁定', taken: '已供', withdrawn: '退出', unknown: '未填' },
  },
  succession: { title: '分割合并', before: '由这些宗地而来', after: '去向' },
  idle: {
    facts: '从约定开工之日起算，政府原因和不可抗力造成的延误不计', delays: '动工延误台账', none: '没有已供未动工的宗地', noneWhy: '给宗地填上出让合同时间、约定开工时间和出让价款，这里就有闲置时钟。',
    sum: '合计', sumParcels: '宗闲置土地', sumLand: '亩闲置', sumFee: '{unit}应收闲置费', which: '按状态看', state: '状态', base: '起算日', counted: '已计', suspended: '另有 {n} 天不计', paused: '{cause}，暂停计算',
    fee: '闲置费（{unit}）', feeFrom: '收费起', idleFrom: '认定闲置起', reclaim: '可收回起', next: '下一步', inDays: '{n} 天后', clock: '闲置时钟',
  },
}
