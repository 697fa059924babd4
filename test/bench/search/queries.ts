/** What people type to find words of the documents: terms, sentences, figures, single characters, several words, words that are nowhere. */
export const textQueries: readonly string[] = [
  ...[
    '海外仓',
    '跨境电商',
    '无票免征',
    '鯤鵬',
    '轧差结算',
    '退货中心仓',
    '知识产权',
    '中欧班列',
    '税',
    '企业',
    '，',
    '仓',
  ],
  ...[
    'B2B',
    'rcep',
    '500万',
    '2025',
    '50%',
    '（试行）',
    'SaaS',
    '优粤卡',
    '核定征收',
    '出口退税',
    '专项资金',
    '电商企业',
  ],
  ...[
    '支持符合条件的',
    '跨境电商综合试验区',
    '汇率避险',
    '增值税、消费税',
    '海外仓 退税',
    '支持 企业 跨境电商',
    '轧差 海外仓',
    '知识产权 海外 险',
  ],
  ...[
    '给予不超过租金的30%的资金扶持，单家企业每年扶持金额不超过150万元',
    '跨境電商產業園區',
    '优化跨境资金结算服务',
    '到 2025 年',
  ],
  ...['虚构之词', '😀', '海外仓补贴申请表', '小微'],
];

/** What they type instead of the Chinese. */
export const otherQueries: readonly string[] = [
  ...['wpmz', 'wupiaomianzheng', 'hwc', 'haiwaicang', 'kjds', 'zhacha', 'kunpeng', 'thzxc', 'shuishou', 'zscq'],
  ...[
    'no-invoice exemption',
    'netting',
    'overseas warehouse',
    'export tax refund',
    'VAT',
    'settlement',
    'netting 海外仓',
    '9810',
  ],
];
