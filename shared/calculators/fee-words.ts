import { feeKinds } from './fee-kinds.ts';
import type { FeeKind } from './schema.ts';

/** How people name costs in their tables; a cell is of the first kind one of whose words it holds. Never shown. */
const words: readonly (readonly [FeeKind, RegExp])[] = [
  ['compensation', /赔偿|賠償|理赔|理賠|compensation|indemnity|damages/],
  ['repair', /维修|維修|返修|修理|repair/],
  ['tax', /税|稅|duty|duties|\btax|\bvat\b|\bgst\b/],
  ['other', /佣金|广告|廣告|推广|推廣|其他|其它|commission|advertis|\bads?\b|\bother|misc/],
  ['warehousing', /仓|倉|warehous|storage/],
  ['logistics', /物流|配送|派送|快递|快遞|logistic|delivery|courier|fulfil/],
  ['transport', /运输|運輸|运费|運費|海运|海運|空运|空運|头程|頭程|transport|freight|shipping/],
];

/** Headings of the columns of such tables. */
const headings =
  /^(费用|費用|类型|類型|种类|種類|项目|項目|名称|名稱|金额|金額|币种|幣種|币别|幣別|货币|貨幣|费用(类型|种类|名称|项目|金额)|費用(類型|種類|名稱|項目|金額)|cost|fee|type|kind|item|name|amount|currency|fee ?type|cost ?type)s?([(].*[)])?$/;

/** The kind of cost a cell names, as an id or in words; null where it names none that is known. */
export function feeKindOf(cell: string): FeeKind | null {
  const folded = cell.toLowerCase();
  return feeKinds.find((kind) => kind === folded) ?? words.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

/** True for a cell that heads a column. */
export function isHeading(cell: string): boolean {
  return headings.test(cell.toLowerCase());
}

const amountHeading = /^(费用|費用)?(金额|金額)([(].*[)])?$|^((cost|fee) ?)?amount([(].*[)])?$/;

/** True for the heading of the column with the amounts. */
export function isAmountHeading(cell: string): boolean {
  return amountHeading.test(cell.toLowerCase());
}
