export default {
  ready: '结构、工作日历、磁盘都正常，可以使用。更细的检查请在服务器上运行 liantu doctor。', facts: '版本 {version}', checks: '自检', name: '项目', result: '结果', detail: '说明', ok: '正常', warning: '留意', fail: '要处理', allGood: '全部正常', bad: '{n} 项要处理',
  backup: '备份', lastBackup: '最近一次备份', lastDrill: '最近一次恢复演练', never: '还没有做过', none: '还没有备份', noneWhy: '每天定时自动做（设置 backup_hour）；要马上做，用“常用命令”里的一条。', file: '文件', at: '时间', size: '大小', verified: '已核验', notVerified: '未核验', notKnown: '—',
  drillHow: '恢复演练在副本上做，不动正在用的数据，命令见“常用命令”', commands: '常用命令', commandsWhy: '这些只能在服务器上运行，页面上不能改。', doctor: '逐项检查并说明怎么修', create: '立即备份', verify: '核验并做一次恢复演练', plan: '升级前看要改什么', copy: '复制', noChecks: '服务器没有说', noChecksWhy: '这一版服务器不报自检结果，请在服务器上运行 liantu doctor。',
}
