export default {
  more: '另有 {n} 条，见台账',
  sponsors: { asof: '数据截至 {date}', all: '列出全部 {n} 个', facts: '每位包靠领导的项目、灯和最近一次走访；最久没去的在前', sub: '{n} 个项目，{unvisited} 个还没有走访记录', never: '还没有走访记录', ago: '{n} 天前（{date}）', asked: '上次提出：', open: '未答复', nobody: '{n} 个项目没有写包靠领导。', none: '没有写明包靠领导的项目', noneWhy: '在项目台账“包保领导”里写上，这里按领导列出。' },
  teams: { title: '工作专班', units: '牵头和成员单位：', noUnits: '未填', unknown: '看板上没有名字相同的项目：', noProjects: '没有写负责项目' },
  ledger: { reserves: '储备库台账', 'funding-windows': '资金窗口台账', parks: '园区台账', 'task-forces': '工作专班台账', groundbreakings: '集中开工台账', 'statistics-entries': '入库要素台账', 'production-reports': '投产报表台账', signings: '签约登记台账' },
  pool: { facts: '储备、资金窗口、园区和梯队，数字点开是明细', title: '储备库', ofFloor: '个在库，下限 {n} 个', under: '还差 {n} 个', enough: '不低于下限', which: '看哪些', in: '在库 {n}', incomplete: '要素不全 {n}', leave: '该出库或更新 {n}', none: '没有这样的项目', noneWhy: '储备项目在“储备库台账”里添加或粘贴；要素齐全的才计入在库。' },
  windows: { title: '资金窗口与项目包装', sub: '按窗口看储备项目还缺什么材料', papers: '要的材料：', lacks: '缺 {n} 件', ready: '材料齐', lacking: '还缺：', none: '这个窗口还没有储备项目，请在储备库台账的“资金窗口”里选它。', noRound: '还没有登记申报日期。' },
  parks: { board: '看板上的{name}', title: '园区梯队', sub: '共 {n} 个园区', building: '在建', planned: '拟建', reserved: '储备', projects: '{n} 个项目，{yi} {unit}', undated: '另有 {n} 个园区没有写梯队。' },
  tranches: { title: '项目梯队', sub: '按项目库的阶段', production: '投产一批', building: '开工一批', planned: '规划一批', listed: '{year} 年名单批次：' },
  output: { facts: '投产后的产值、税收与合同约定比', none: '还没有投产的项目', noneWhy: '项目阶段到投产后列在这里；每期产值和税收填在“投产报表台账”。', which: '看哪些', all: '全部 {n}', since: '{date}投产', contract: '合同约定：年产值 {output} {unit}，年税收 {tax} {unit}', period: '期间', output: '产值', tax: '税收', band: '档次', how: '算式' },
  groundbreaking: { title: '集中开工', sub: '活动、参加的项目和一览表', add: '登记一次', edit: '改名单', none: '还没有登记集中开工', noneWhy: '登记日期、批次、会场和参加的项目，就能导出项目一览表。', noDay: '日期未定', sum: '{n} 个项目，总投资 {yi} {unit}，已开工 {started} 个', unknown: '{n} 个对不上台账', projects: '参加的项目 {n} 个', started: '{date}开工', notStarted: '未开工', notFound: '项目台账里没有，或有同名', docx: 'Word', pdf: 'PDF', xlsx: 'Excel', name: '活动名称', held: '开工日期', batch: '批次', place: '主会场', choose: '参加项目（已选 {n} 个）', find: '找项目名称、代码、镇街' },
  counting: { facts: '哪些签约计数、计多少、为什么不计；开工项目缺哪些入库材料', title: '签约计数', sum: '计 {n} 个、{yi} {unit}；增资 {more} 笔，不计 {none} 笔', from: '从', to: '到', which: '看哪些', all: '全部', counts: '计数的', none: '不计的', signed: '签约', project: '项目', agreed: '协议 万元', count: '计个数', amount: '计金额 万元', why: '为什么', empty: '这段时间没有签约', emptyWhy: '签约登记在“签约登记台账”；没有登记的，按招商台账的签约时间列出。', rule: '协议投资 {wan} {unit}以上、签约后 {days} 天内入台账的首次正式签约计 1 个；同一项目再签只计增量。' },
  papers: { title: '入库纳统材料', sum: '应入库未入库 {n} 个，其中材料齐 {ready} 个', checks: '核查发现', started: '{date}开工', lacks: '缺 {n} 项', ready: '材料齐，可申报', there: '（有）', notThere: '（无）', none: '没有应入库未入库的项目', noneWhy: '已开工、总投资 500 万元以上、还没有入库的项目列在这里。' },
}
