export default {
  needs: '需求台账', reservations: '锁定台账', project: '项目', projectHint: '项目名称或编号', find: '找载体', none: '选一个项目', noneWhy: '写了选址需求的项目按需求比对；没写的按招商台账或项目库里的用地、厂房、电量、行业比对。',
  from: { site_need: '需求取自选址需求', deal: '需求取自招商台账', project: '需求取自项目库', typed: '只填了条件，没有项目' }, suggested: '建议补上：{text}',
  found: '全部 {n} 处载体', verdict: { fits: '合适', to_ask: '要问', near: '差一点', misses: '不合适' }, kind: { parcel: '地块', plant: '厂房', yard: '院落', plant_unit: '厂房单元' },
  missed: '不合适的多半差在：{list}。', missedOne: '{what} {n} 处', all: '差得远的也列出', nothing: '没有合适的，也没有差一点的', nothingWhy: '勾上“差得远的也列出”看差在哪里，或放宽需求。',
  rank: '第 {n} 位', points: '{n} 分', allOnMap: '都在图上看', onMap: '在地图上看', taken: '用 {area}', why: '为什么不是另一处', site: '宗地编号、厂房或院落名称', whyAsk: '说明',
  lock: { open: '锁定', title: '锁定这处载体', until: '锁到哪一天', untilWhy: '不写按规定的天数；到期自动退回可供。', reason: '说明', do: '锁定', done: '{site} 已锁定' },
  quota: { land: '用地指标', power: '供电余量', water: '供水余量', sewage: '污水余量', steam: '蒸汽余量', energy: '能耗指标', cod: '化学需氧量指标', ammonia: '氨氮指标', nox: '氮氧化物指标', vocs: '挥发性有机物指标' },
  try: { start: '直接填条件', title: '按条件找载体', why: '填一项比一项；不写进任何台账', open: '改条件试算', close: '收起', tried: '试算，未保存', how: '改哪一项就按哪一项重新比；空着就是没有这项要求。', changed: '试改了 {n} 项，还没有保存', back: '还原', name: '项目名称', keep: '存为选址需求', update: '保存到选址需求', kept: '{name} 的选址需求已保存' },
  openNeeds: '{n} 个项目等着落地', openNeedsWhy: '点一个看有哪些载体可选',
  portfolio: {
    title: '统筹落位', open: '统筹落位', plans: '统筹方案', newPlan: '新的方案', ask: '全部待落项目一起排', askWhy: '每处载体只给一家（可分割的按面积和自身余量分给几家），共享指标不超，总分最高', quotas: '共享指标（不填不限）', kind: '指标', county: '全县', park: '园区，不填为全县', limit: '总量', drop: '删去', dropOne: '删去第 {n} 行指标', add: '加一行指标', fill: '按用地指标和配套余量填', filled: '已按台账填入 {n} 行，可改', wrong: '第 {n} 行的总量不是数', toAsk: '含有未填条件的载体（标明要问，扣分）', start: '开始排布', running: '正在排布…',
    cancelled: '已取消，没有结果。', none: '把全部待落项目一次排到载体上', noneWhy: '填上用地、能耗等共享指标，点“开始排布”；结果可保存为方案，也可一并锁定。', done: '排布完成，落下 {n} 个项目', answer: '{projects} 个项目落下 {placed} 个', sum: '共 {points} 分 · {sites} 处载体', binds: '不够用', noQuotas: '没有设共享指标。', placed: '已落位 {n} 个', nobody: '一个也没落下', nobodyWhy: '看下面各项目差在哪里，或放宽需求、增加指标。', site: '载体', points: '分', runnerUp: '备选', notes: '说明', pickAll: '全选', shared: '几个项目分用，锁定前请先分割', lock: '锁定所选 {n} 个', lockTitle: '锁定 {n} 个项目的载体', lockWhy: '作为一个批次：有一处被别人先锁就一处也不锁；可以一次撤销。', locked: '已锁定 {n} 处', undo: '撤销锁定', undoAsk: '全部退回可供？', undone: '已撤销，载体退回可供', name: '方案名称', keep: '保存为方案', rename: '改名', unkeep: '不再保存', keptNow: '已保存', droppedNow: '不再保存', left: '未落位 {n} 个', alone: '单独选址', others: '还有 {n} 处卡住', skipped: '{n} 个项目没有参加', took: '用时 {n} 秒',
  },
  compare: { title: '载体比较', pick: '加入比较', picked: '已选 {n} 处', open: '比较所选 {n} 处', hint: '宗地编号、厂房或院落名称', add: '加上', need: '对照哪个项目（可不填）', against: '对照', more: '再选一处就能比较。', none: '选 2 到 4 处载体', noneWhy: '写编号加上，或在选址结果里勾“加入比较”。', for: '对照“{project}”', plain: '各项条件', different: '只看不同的', legend: '★ 本行最好 · ≠ 各处不同 · ▲ 不满足需求', condition: '条件', unknown: '未填', differs: '各处不同', best: '最好', wanted: '需要 {text}', points: '加分', dropOne: '去掉 {site}' },
  share: { page: '载体资料', open: '分享链接', title: '分享所选载体', why: '不登录也能看这几处的表格，联系人不出；没有审图号时不出地图；写有工作秘密的不能分享。', name: '标题（给谁、做什么用）', days: '有效天数（最多 90）', make: '生成链接', once: '链接只显示这一次，请现在复制；每次打开都有记录，可随时作废。', links: '已有 {n} 个链接', untitled: '载体资料', state: { open: '有效', expired: '已过期', revoked: '已作废' }, facts: '{sites} 处，到 {until}，打开 {n} 次', revoke: '作废', revokeAsk: '作废这个链接？', until: '数据截至 {asof}，链接到 {day} 失效', demo: '演示数据：县域、项目、企业均为虚构', outline: '{site} 的界线', review: '审图号 {n}' },
  sheet: { title: '单页', docx: 'Word', pdf: 'PDF' },
}
