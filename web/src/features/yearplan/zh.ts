export default {
  title: '年度计划分月', year: '年份', of: '年度计划 {plan} 万元 · 月度合计 {total} 万元', same: '两数一致', less: '比年度计划少 {n} 万元', more: '比年度计划多 {n} 万元', noPlan: '没有年度计划投资',
  linear: '序时按月平均', curve: '序时按单位的计划曲线', drawn: '序时按本项目月度计划', paceIs: '{day} 序时 {n}%', done: '已完成 {n} 万元',
  plan: '计划', actual: '当月完成', upto: '累计完成', node: '当月节点', month: '{n}月', months: '月份', sum: '合计', unit: '万元',
  even: '按月均摊', paste: '从 Excel 贴入', pasteHow: '在 Excel 里复制 12 个月的一行或一列（万元），点任意一格按 Ctrl+V，从那一格起依次填入。', backward: '倒排', target: '目标日期', days: '天', suggest: '算一算', take: '填入这个建议',
  begins: '按此倒排，第一段应于 {day} 开始。建议只填到格子里，保存前都可以改。', basis: '依据', basisHint: '例如 县发改局〔2026〕5号计划', save: '保存月度计划', cancel: '放弃修改', saved: '已保存，改了 {n} 个月', nothing: '没有改动', undo: '撤销这次保存', undone: '已撤销',
  bad: '{n}月的数看不懂，请填万元数，例如 1200', chart: '{year}年 12 个月的计划和完成', point: '{n}月计划 {plan}，完成 {done}', several: '{n}行', rows: '月度计划台账', pasted: '已填入 {n} 个月，保存后生效', empty: '还没有分月：可按月均摊、从 Excel 贴入或倒排，都可再改。',
  unevenNote: '没有分月的项目序时按月平均。', tasks: '月任务', payments: '资金支付', over: '至 {day}',
}
