export default {
  title: '四图两库与清单', link: '清单', views: '四图两库', add: '加清单', addWhy: '台账里存好的视图，加进来就是本链的一张清单（只在您自己的页面）。', noViews: '还没有存过视图：在台账里筛好，点“视图”存一个名字。', rows: '{n} 行', open: '在台账里看全部', drop: '移出', empty: '没有符合的行', firstOf: '只列前 {n} 家，共 {all} 家；全部在成册的 Excel 里。',
  panorama: '{n} 个环节，强 {strong} 个', standing: '本地企业 {n} 家，在 {places} 处', gapsFact: '要补 {fill} 个，疑似待认定 {open} 个', citiesFact: '{n} 个城市，{first}最多', noCities: '还没有要补的环节，或没有已知的域外企业', targetsFact: '可对接 {n} 家，已知域外 {known} 家（截至 {day}）', talksFact: '在谈 {n} 个',
  ofCity: '的企业 {n} 家', allCities: '看全部城市',
  guide: '招商指南', guideWhy: '按认定要补的环节、本地基础、可供载体和园区写成，每项写依据。内部版有目标企业、在谈和得分，对外版没有。', guideFor: { team: '内部版', investors: '对外版' },
  list: { leading: '龙头骨干', supporting: '主要配套', gaps: '补短板突破环节', targets: '可对接企业', regions: '重点区域布局', talks: '在谈项目', pairs: '本地供需对接' },
  about: { leading: '链主和上了名单的本地企业，按营收排。', supporting: '定位到本链的其他本地企业，按营收排。', gaps: '认定“要补”而还不强的环节；疑似的不列。', targets: '能补要补环节的域外企业，按走访得分排。', regions: '本链企业在各园区、镇街的家数。', talks: '内容落在本链环节上的在谈项目。', pairs: '沿链上连线，本地谁可以供谁：现从外地采购、在找供应商或买家的在前，同园区同镇街的加分；已有供应关系的不列。' },
  none: { leading: '还没有龙头骨干企业', supporting: '还没有配套企业', gaps: '还没有认定要补的环节', targets: '还没有可对接企业', regions: '还没有定位到的企业', talks: '没有在谈项目落在本链上', pairs: '还没有可对接的本地供需' },
  noneWhy: { leading: '在链的信息里写链主，或在企业名录里填所上名单。', supporting: '看图谱上环节的关键词和行业代码是否写全。', gaps: '在图谱上打开疑似的环节，认定要补还是不补。', targets: '先认定要补的环节，再导入域外企业。', regions: '看图谱上环节的关键词和行业代码是否写全。', talks: '在招商台账里写清投资内容和行业代码。', pairs: '上下游相连的两个环节都要有本地企业。' },
  firm: '企业', nodes: '环节', place: '园区或镇街', onLists: '名单', revenue: '营业收入', rank: '名次', fills: '补哪个环节', why: '理由', firms: '企业数', noPlace: '未填园区和镇街', supplier: '可供应的企业', buyer: '可采购的企业', firstPairs: '只列前 {n} 对，共 {all} 对；更多在成册的 Excel 里。', deal: '项目', investor: '投资方', stage: '阶段',
}
