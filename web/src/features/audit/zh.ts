export default {
  facts: '看得见谁在何时改了什么；这里什么也改不了', changes: '变更日志', seals: '封存', exports: '导出记录', rights: '权限变更', at: '时间', who: '谁', what: '改了什么', kind: '方式', reason: '理由', onBehalf: '代 {name}', number: '序号', row: '记录', hash: '校验值', range: '序号范围', rows: '行数', format: '格式', personal: '含个人信息', yes: '是', no: '否',
  put: '写入', insert: '新增', update: '修改', delete: '删除', restore: '恢复', merge: '合并', undo: '撤销', import: '导入', edit: '手工', none: '没有记录', noneWhy: '有人改动或导出后会出现在这里。', more: '再看 {n} 条', loaded: '已列 {n}／{total}',
  verify: '核对全部留痕', verifyWhy: '从头核对每一行的每一个版本、变更日志和封存，有一个字节对不上都会指出来。', verifying: '正在核对，数据多时要几分钟', good: '全部对得上：{rows}', bad: '有 {n} 处对不上，请立即保护现场并报告：', checked: '核对 {what} {n}', unit: { rows: '行', changes: '条变更', seals: '次封存', versions: '个版本' }, fields: '{n} 个字段',
}
