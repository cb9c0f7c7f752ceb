export default {
  title: '编辑结构', picture: '正在编辑的{name}图谱', nothing: '还没有改动；改完一并保存，可整批撤销', added: '新增 {n}', changed: '修改 {n}', droppedN: '删除 {n}', addedMark: '新增', changedMark: '已改', droppedMark: '删除', toCheck: '处要核对', unnamed: '（没有名称）', newNode: '新环节',
  reason: '这次改动的说明', reasonHint: '说明，可空；写了就是一个版本，如“按省图谱补上游”', discard: '放弃改动', close: '回到图谱', save: '保存 {n} 处', saved: '已存 {n} 处', undo: '撤销这一批', undone: '这一批已撤销，图谱回到保存前', nameless: '有 {n} 个环节没有名称或代码，填好才能保存。',
  tab: { nodes: '环节', links: '上下游', head: '链的信息' },
  allNodes: '全部环节', addNode: '新增', addNodeIn: '在{name}新增环节', dropNode: '删除环节', dropped: '已删除「{name}」和它的 {n} 条连线，保存后生效', restore: '恢复', nameMissing: '写出这个环节的名称，如“正极材料”。', codeStays: '代码不改：认定、定位和走访都按它找到这个环节。', columnWhy: '图上的分栏，可空',
  keywords: '关键词', keywordsWhy: '经营范围里出现就定位到这里', word: '第 {n} 个关键词', weightOf: '“{name}”的权重', removeOf: '去掉 {name}', wordHint: '一个或几个词，用、隔开；权重写 *2', addWord: '新增关键词', add: '加上',
  codes: '行业代码', codesWhy: 'GB/T 4754-2017，2 至 4 位', findCode: '按代码或名称找行业', codeHint: '如 3985 或 电子专用材料', noCode: '没有这样的行业，换一个词试试。', notInStandard: '不在 GB/T 4754-2017 中',
  addLink: '加连线', linkFrom: '从「{name}」连出去', linked: '已连：{from} → {to}，保存后生效', from: '上游（供给）', to: '下游（用到）', selfLink: '上下游不能是同一个环节。', linkThere: '这条连线已经有了。', dragHint: '在图上按住方框右边的圆点拖到另一个方框，也能连线。', linksOf: '「{name}」的连线 {n} 条', everyLink: '看全部连线', weight: '强度', source: '来源', dropLink: '删除连线 {from} → {to}', anchorHint: '链主企业按名录里的全称填，用、隔开。',
  leave: { title: '有 {n} 处改动还没保存', why: '现在离开，这些改动就没有了。', stay: '留下接着改', give: '不保存，离开', save: '保存再离开' },
  moved: { title: '保存之前，别人改了 {n} 行', why: '这次还没有写入任何内容。别人改的其他内容已合到图上；两边都改的，选哪一个作数，再保存。', changed: '被 {name} 改过', gone: '已被删除；您改过它，保存会重新建一行', other: '别人', theirs: '用别人的：', mine: '用我的：', look: '先看看图', save: '按选的保存' },
}
