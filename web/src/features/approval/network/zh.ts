export default {
  title: '审批网络', investment: '总投资 {text} 亿元', byTemplate: '模板「{name}」第 {version} 版', view: '看法', compareWith: '对比', picture: '甘特', table: '表格', print: '打印', project: '项目', yes: '是', no: '否', answered: '回答适用条件', countedIn: '没回答前，相关环节先算在内。',
  step: '环节', department: '部门', usedOf: '已用／承诺 工作日', ball: '球在谁手里', state: '状态', begins: '开始', ends: '办结', planned: '承诺基线', float: '浮动', floatDays: '浮动 {n} 工作日', floats: '总浮动 {total}，自由浮动 {free} 工作日', wd: '工作日',
  stepsGrid: '环节，用上下键选择', pictureOf: '{name}的审批网络图；同样内容在“表格”里', tableOf: '{name}的审批网络', swap: '调休', todayFlag: '今天 {n}', provisionalYears: '{list} 年放假安排未公布，按双休推算', later: '比承诺晚 {n} 个工作日', earlier: '比承诺早 {n} 个工作日',
  critical: '关键', overBy: '超 {n} 天', pausedFor: '停表 {n}', endedOn: '办结于', endsOn: '预计办结', provisional: '暂定', sinceMeeting: '比上次会议', sinceShort: '比上次会', case: '办件', waitsFor: '等谁', gap: '容缺', tryParallel: '试并行', pauses: '停表', standing: '还停着', expected: '预计 {day} 恢复', basis: '依据：',
  gapTitle: '容缺', gapLeft: '容缺 还剩 {n} 工作日', gapOver: '容缺 逾期 {n} 工作日', gapFilled: '容缺 已补齐', gapDue: '容缺 {day} 前补齐', gapFilledOn: '{day} 补齐',
  figures: '主要数字', promised: '承诺办结', expectedTotal: '预计办结', took: '实际用时', left: '还要', reachesOn: '开工条件齐备', reachedOn: '开工条件齐备于', earliest: '最早', slip: '比承诺', since: '比{day}会议', forecast: '按已办案例预测', clock: '时钟账：已过 {elapsed} 工作日 ＝ 走表 {ran} ＋ 停表 {stood}',
  chains: '关键线路 {n} 条', chainsWhy: '这一串晚一天，开工条件就晚一天', adopted: '已采纳的调整 {n} 项', calendarOf: '{year} 年放假安排 {notice}', serverDays: '日期均由服务端计算',
  legend: { done: '已办', running: '在办', forecast: '预计', paused: '停表', over: '超期', ghost: '承诺基线', critical: '关键线路', float: '浮动', rest: '休息日' },
  change: { parallel: '并行', gap: '容缺', window: '加窗口', duration: '改工期', not_before: '移动', suspend: '停表', link: '加前置' },
  changeWhy: { parallel: '不再等所选环节办结，与它同时办。法定先后不能并行。', gap: '先受理、先审查，缺的办结后才出证。', window: '部门加开窗口后，写它能承诺的工期。', duration: '改成几个工作日。', not_before: '推到第几个工作日之后才开始。', suspend: '停表几个工作日。', link: '多等一个环节。' },
  drag: { of: '移动 {code} {name}', begins: '{day} 开始', hint: '图上紫框可以左右拖动；键盘用左右键，一次一个工作日，Shift 加左右键五个。' },
  hour: { unit: '工作小时', takes: '预计用时', usedOf: '已用／承诺 小时', endsAt: '预计办结', endedAt: '办结于', now: '现在', float: '浮动 {n} 小时', pictureOf: '{name}的审批网络图，按办公时间；同样内容在下面的表里', axis: '横轴只画办公时间，午休和夜间不画；按本单位办公时间计' },
  whatIf: {
    title: '推演', why: '不改真实网络，采纳才生效', kind: '怎么改', pick: '选一个环节', before: '对哪个前置', units: { window: '加窗口后的工期（工作日）', duration: '工期（工作日）', not_before: '第几个工作日之后', suspend: '停表多少工作日' }, oneMore: '由排期推算多办 1 件', add: '看结果', drop: '去掉第 {n} 项改动', told: '推演后办结 {day}', ring: '这样改，环节互相等待：{list}', same: '办结日期不变', newCritical: '新的关键环节：', noLonger: '不再关键：', floats: '浮动变化（工作日）', was: '原来', is: '推演', name: '方案名称', keep: '保存', kept: '已存方案 {n} 个', compare: '并排比较', difference: '差', used: '吃掉的浮动', changes: '改动', adopt: '采纳', adoptAsk: '写进真实网络？', adopted: '已采纳，写进网络', adoptedNow: '已采纳“{name}”', undo: '撤销采纳', undoAsk: '网络退回采纳前？', undone: '已撤销采纳', wasAdopted: '已采纳', remove: '删除', removeAsk: '删除这个方案？', reason: '采纳理由（会议或批示）',
  },
  portfolio: { facts: '{n} 个网络 · 与 {day} 会议比', templates: '审批模板', ledger: '台账', which: '看哪些', open: '在办', late: '比承诺晚', paused: '有停表', reached: '条件齐备', fault: '算不了', all: '全部', none: '没有这样的网络', noneWhy: '给项目建一个网络：选模板、写起点，时间由系统推算。', stage: '走到哪', finish: '开工条件齐备', doneOf: '{all} 个环节办结 {done} 个', ready: '齐备', more: '还有 {n} 个', faulty: '算不了', find: '找项目：名称、编号、镇街', moreRows: '再看一些（已列 {shown}，共 {all}）', definition: '比承诺：预计齐备日与承诺基线相差的工作日' },
  plan: {
    title: '统一排期', action: '统一排期', facts: '{n} 个在办项目 · {day}', rule: '部门能办几件', excel: '导出 Excel', start: '开始排', again: '重新排', running: '正在排…', done: '排好了', cancelled: '已停止，没有结果。', none: '还没有排', noneWhy: '把全部在办项目放在一起，按各部门同时能办几件排出谁先谁后。', projects: '各项目', lateOf: '{all} 个中 {late} 个要晚', promised: '承诺', alone: '单独推算', planned: '统一排期', late: '晚（工作日）', held: '卡在哪', counts: '按 {n} 倍计', steps: '看 {n} 个环节', waits: '排队 {n}', departments: '各部门', departmentsWhy: '每周最多同时几件；带斜纹的周已排满', cases: '同时能办', work: '工作量（工作日）', queued: '排队（工作日）', unlimited: '不限', load: '{name}：最多同时 {most} 件，能办 {cases} 件，合计排队 {queued} 个工作日', loadFree: '{name}：最多同时 {most} 件，不限', left: '没有排进来的 {n} 个', took: '用时 {n} 秒', definition: '单独推算：不管部门忙不忙；统一排期：部门同时办的不超过所写件数',
    ruleWhy: '一个部门同时能办几件，由本地按人手写，写明依据；不写就是不限。存一次算一版。', basis: '依据', local: '本地设置', addDepartment: '再加一个部门', levels: '项目级别的权重', levelsWhy: '级别里含这几个字的项目，晚一天按几天计；没写的都按 1 计。', level: '级别含', weight: '权重', addLevel: '加一级', reason: '修改依据（会议、文件）', ruleVersion: '第 {version} 版，{actor}，{at}：{reason}', save: '存成新版并重排', wrong: '“{name}”要填 1 到 99999 的整数，或者空着。',
    backward: '倒排', by: '想在哪天齐备', backwardTitle: '倒排工期：{day} 齐备', latest: '最迟开始', lateBy: '已晚 {n}', clear: '不倒排', ghost: '倒排最迟',
  },
  start: { title: '建网络', why: '网络按模板推算各环节的最早、最迟日期；办件办起来后按实际走。', find: '找项目', template: '模板', day: '网络起点（收到申请的那一天）', save: '建立' },
}
