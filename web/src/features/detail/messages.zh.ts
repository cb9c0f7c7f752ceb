export default {
  title: '详情', gone: '没有这一行', goneWhy: '可能已被合并或删除，也可能在这个时点还没有。', back: '回到{name}台账', onMap: '在图上看', version: '第 {n} 版',
  changed: '{time} 改', saved: '已存 {time}', undo: '撤销', undone: '已改回：{name}', more: '其他', files: '依据文件', addFiles: '添加文件', drop: '把文件拖到这里，或点这里选',
  noFiles: '还没有依据文件', uploading: '正在上传 {name} {n}%', added: '已添加 {name}', history: '历史', noHistory: '还没有历史。', created: '建立', deleted: '删除',
  fields: '{n} 项', was: '原为', restore: '恢复', restored: '已恢复「{name}」', batch: '批次 {n}', allFields: '展开全部 {n} 项', duplicate: '可能与「{name}」重复（{basis}）',
  compare: '去比对', same_code: '信用代码相同', name_variant: '名称相近', remove: '删除这一行', removeAsk: '删除后可在导入批次里撤销。确定删除？', removed: '已删除，可在导入批次里撤销',
  wholePage: '打开整页', size: '{n} KB', by: '{who} · {time}', otherChanged: '别人刚改过这一行，已更新到第 {n} 版。', filled: '{n} / {all} 项已填', sections: '各部分',
}
