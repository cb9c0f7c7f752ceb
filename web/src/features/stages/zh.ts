export default {
  title: '阶段', chain: '从线索到达产的各阶段', current: '（当前）', now: '当前：{name}', none: '未填', proveCount: '{n} 个阶段证据待补', last: '已到最后一个阶段。', nothing: '这一阶段不要求材料', inDeal: '招商台账：{name}',
  state: { baseline: '存量·证据待补', to_prove: '证据待补', skipped: '未经过', next: '下一阶段' },
  out: { suspended: '暂停', terminated: '终止' }, outWhy: '项目已暂停或终止，不催办、不亮灯；要继续请点“重启”。过去阶段的证据仍可补。',
  gate: '进入「{name}」要有', gateReported: '已上报「{name}」，确认前要补齐', proof: '补「{name}」的证据', missing: '缺 {n} 项', complete: '已齐', upload: '上传{name}', uploaded: '已上传 {name}', sending: '正在上传 {name}',
  happened: '发生日期', report: '上报进入「{name}」', reportProof: '上报「{name}」补证', reported: '已上报，等待另一人复核', fillFirst: '还缺 {n} 项，补齐后才能上报', dateFirst: '写上日期和文号后上报', basis: '依据：',
  documentNo: '文号', complete_: '补上', completed: '已补上，由您上报，等待另一人复核',
  confirm: '确认', sendBack: '退回', takeBack: '收回', returnWhy: '退回（收回）理由，上报人会看到', confirmed: '已确认，项目阶段已更新', sentBack: '已退回',
  on: '{date}发生', approvedBy: '{who}批准', reportedBy: '{who} 于 {date} 上报', confirmedBy: '{who} 于 {date} 确认', returnedBy: '{who} 于 {date} 退回', selfReview: '次日自审', files: '当时佐证 {n} 件',
  events: '阶段变更 {n} 条', showAll: '展开全部 {n} 条', leave: '暂停、终止、退库', reopen: '重启', exits: '项目去留', kind: { suspend: '暂停', terminate: '终止', withdraw: '退库', reopen: '重启' },
  reopenTo: '重启后的阶段', reasonKind: '原因类别', reason: '说明', approver: '批准人', number: '批准文号', toReview: '上报复核',
  exemption: { waiting: '亮灯豁免待批', facts: '批准前灯色不变，会前一页纸只认已批准的', refusedToMe: '未批准给我的豁免', approve: '批准', refuse: '不批准', why: '不批准（收回）的理由，申请人会看到', approved: '已批准，灯按豁免计', refused: '已答复', before: '原有', askedBy: '{who} 于 {date} 申请', approvedBy: '{who} 于 {date} 批准', refusedBy: '{who} 于 {date} 未批准' },
  reviewFacts: '阶段变更由一人上报、另一人确认；确认后项目阶段和日期一起更新', waiting: '待复核', returnedToMe: '退回给我的', count: '{n} 条', noWaiting: '没有待复核的', noWaitingWhy: '有人在项目页上报阶段变更后，会列在这里等另一人确认。',
}
