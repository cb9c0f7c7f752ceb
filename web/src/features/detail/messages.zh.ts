export default {
  title: '详情', gone: '没有这一行', goneWhy: '可能已被合并或删除，也可能在这个时点还没有。', back: '回到{name}台账', onMap: '在图上看', version: '第 {n} 版',
  changed: '{time} 改', saved: '已存 {time}', undo: '撤销', undone: '已改回：{name}', more: '其他', files: '依据文件', addFiles: '添加文件', drop: '把文件拖到这里，或点这里选',
  noFiles: '还没有依据文件', uploading: '正在上传 {name} {n}%', added: '已添加 {name}', history: '历史', noHistory: '还没有历史。', created: '建立', deleted: '删除',
  fields: '{n} 项', was: '原为', restore: '恢复', restored: '已恢复「{name}」', batch: '批次 {n}', allFields: '展开全部 {n} 项', duplicate: '可能与「{name}」重复（{basis}）',
  compare: '去比对', same_code: '信用代码相同', name_variant: '名称相近', remove: '删除这一行', removeAsk: '删除后可在导入批次里撤销。确定删除？', removed: '已删除，可在导入批次里撤销',
  wholePage: '打开整页', size: '{n} KB', by: '{who} · {time}', otherChanged: '别人刚改过这一行，已更新到第 {n} 版。', filled: '{n} / {all} 项已填', sections: '各部分',
  yield: { title: '亩均', unit: '万元/亩', tax_yuan: '亩均税收', revenue_yuan: '亩均营业收入', average: '全部' },
  erasures: '依法删除联系人', erasure_asked: '待复核', erasure_done: '已删除', erasure_refused: '已退回', selfReview: '次日自审', erasureField: '删除哪一项（姓名与电话一并删除）',
  erasureReason: '理由，例如“本人要求”', erasureAsk: '申请删除', erasureAsked: '已提出，等待复核', erasureConfirm: '确认删除', erasureRefuse: '退回', erasureDone: '已删除，所有版本都不再显示', erasureRefused: '已退回',
  erasureSure: '这个人在所有台账、所有历史版本里的姓名和电话将永远无法恢复。确定删除？', erasureNote: '须经另一人复核。原始工作簿和旧备份不在删除范围内，见管理手册。',
}
