export default {
  facts: '讲话、报告、新闻原样留存，读出里面的数，一句话变成一个目标', drop: '拖入文稿：.txt、网页、.docx、有文字层的 .pdf，最多 4 MB', paste: '或者粘贴文字', pasteTitle: '标题', pasteText: '全文', pasteSend: '读这段文字', none: '还没有文稿', noneWhy: '拖入一份讲话或报告，里面的目标、实绩、项目会列在原文旁边。',
  title: '文稿', size: '字数', kept: '留存', by: '{name}', refused: '没有收下：{text}', open: '打开',
  coverage: '{stated} 项目标，{settled} 项已落', original: '原文', said: '说了什么', aside: '不是正文：{reason}',
  tab: { target: '目标', actual: '实绩', scope: '情况', projects: '项目', mechanisms: '说法' }, nothing: '没有摘出这一类', keys: '上下键走动，回车把这一条变成目标',
  make: '变成目标', made: '已成目标', why: '凭这些字：{text}', subject: '说的是 {text}', saved: '已写入目标，目标记住了这句话', invest: '总投资 {text} 亿元',
}
