export default {
  facts: '指标 × 单位 × 期间；实际由台账按口径算出，算不出的录入并写来源', year: '年度', unit: '考核单位', every: '全部', add: '添加目标', excel: '从 Excel 导入', ledger: '指标台账', arithmetic: '序时：{text}',
  none: '{year} 年还没有目标', noneWhy: '逐条添加，或把目标任务分解表（指标、考核单位、期间、目标值、来源）存成 Excel 导入。',
  name: '指标', whose: '考核单位', period: '期间', target: '目标', actual: '实际', rate: '完成率 ｜ 序时', gap: '超欠', point: '点', source: '目标来源', definition: '口径', whole: '全县',
  part: { year: '全年', h1: '上半年', h2: '下半年', q1: '一季度', q2: '二季度', q3: '三季度', q4: '四季度' },
  by: { computed: '台账算出', entered: '录入', none: '没有实际值' }, version: '第{n}版', newer: '现行第{n}版', keep: '固定在第{n}版', notKept: '随现行口径',
  move: '改用第{n}版', moveAsk: '改用第{n}版口径，实际值随之改变，目标值不变？', moved: '已改用第{n}版口径', moveReason: '目标改用第{n}版口径',
  from: '来源：{text}', sentence: '看原文这一句', noSource: '没有写来源', until: '截至 {day}', enter: '录入实际', entered: '已录入',
  definitions: '口径和版本', definitionsWhy: '口径改了就成为下一版；已设的目标按原版计算，直到有人改用新版。', since: '{day} 起', basis: '依据', first: '随程序',
  form: {
    title: '添加目标', code: '口径', byHand: '没有口径，手工录入实际', wholeHint: '空或“全县”为全县；写镇街或部门则只算它的', targetHint: '按计量单位填', sourceHint: '文件、段落或句子，例如 2026年政府工作报告“全年目标”一段',
    unit: '计量单位', responsible: '责任单位', actualTitle: '录入实际', actualSource: '实际值来源', actualDay: '截至', save: '保存', number: '目标和实际应是数字', freeze: '保存后固定在口径第{n}版。',
  },
}
