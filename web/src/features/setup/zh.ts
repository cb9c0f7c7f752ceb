export default {
  title: '第一次设置', lead: '三步，约两分钟。填错了以后都能改。', step: '第 {n} 步，共 3 步', steps: { county: '单位', people: '人员', start: '开始用' },
  county: '单位或县区名称', countyHint: '例：云川县、云川经济开发区', division: '行政区划代码', divisionHint: '6 位数字，例 371399。没有的可先填省代码补 0。', divisionWrong: '行政区划代码是 6 位数字。', goLive: '启用日期', goLiveHint: '这一天以前导入的作为基线，不算改动。', need: '请填写。',
  peopleWhy: '三个管理员互相分开：管系统的不管人，管人的不看账，审计的谁也不能改。再加一位用台账的人。', name: '姓名', login: '登录名', password: '密码', passwordHint: '至少 10 个字，大写、小写、数字、符号占三种。', loginHint: '小写字母和数字',
  who: { clerk: '用台账的人（项目科）', security: '安全管理员（管人和权限）', system: '系统管理员（管备份和运行）', audit: '审计管理员（只看留痕）', },
  finish: '完成设置', doneTitle: '「{county}」设置好了', doneWhy: '您已登录为「{name}」。从哪里开始？', own: '导入自己的 Excel', ownWhy: '先比较给您看，确认后才写入，写错了整批撤销。', demo: '先用演示数据看看', demoWhy: '一个虚构的县：项目、企业、地块都有两年历史。在服务器上运行下面的命令，另开一个演示系统，网址和密码打印在那里，停下就清除，不动这里的数据。', empty: '先空着，进首页', dropHere: '把正在用的 Excel 拖到这里',
  badToken: '设置链接已失效', badTokenWhy: '还没有设置完，重新启动程序就有新的链接。', already: '已经设置过了', alreadyWhy: '请直接登录。', toLogin: '去登录', sameLogin: '登录名不能重复。', copy: '复制',
}
