import type { ProfileField } from '#shared/clients/schema.ts';
import type { profileFactIds } from '#shared/clients/profile.ts';

/** What a column of a client list can hold. */
export type ImportTarget = 'name' | (typeof profileFactIds)[number] | ProfileField;

/** Everything a column can be mapped to, in the order in which it is offered. */
export const importTargets = [
  'name',
  'registeredCity',
  'sellerKind',
  'exportMode',
  'platforms',
  'brands',
  'goods',
  'banks',
  'contact',
  'yearlyTradeVolume',
  'sellsAbroad',
  'sellsOnPlatform',
  'hasOwnSite',
  'hasOverseasWarehouse',
  'hasOwnBrand',
  'registeredInPilotZone',
  'zoneCity',
] as const satisfies readonly ImportTarget[];

/** Words of headings, from the most telling on: the first that a heading holds says what its column is. */
const words: readonly (readonly [ImportTarget, readonly string[]])[] = [
  ['contact', ['联系人', '联系方式', '电话', '手机', 'contact', 'phone', 'email', '邮箱']],
  ['hasOwnSite', ['独立站', '自建站', 'ownsite', 'ownwebsite', 'independentsite', 'shopify']],
  ['hasOverseasWarehouse', ['海外仓', 'overseaswarehouse', 'warehouse']],
  ['hasOwnBrand', ['自有品牌', '自主品牌', '是否有品牌', 'ownbrand']],
  ['sellsOnPlatform', ['是否平台', '平台开店', 'sellsonplatform', 'onplatform']],
  ['zoneCity', ['综试区所在', '综试区城市', 'zonecity', 'pilotzonecity']],
  ['registeredInPilotZone', ['综试区', '综合试验区', 'pilotzone']],
  [
    'yearlyTradeVolume',
    ['年交易', '交易规模', '年销售', '销售额', '年出口', '出口额', 'volume', 'turnover', 'gmv', 'revenue'],
  ],
  ['exportMode', ['监管方式', '出口方式', '出口模式', '贸易方式', 'exportmode', 'customsmode', 'mode']],
  ['sellerKind', ['企业类型', '主体类型', '卖家身份', '主体性质', '企业性质', '类型', 'kind', 'entity', 'type']],
  ['registeredCity', ['注册地', '所在地', '所在城市', '城市', '地区', '地址', 'city', 'location', 'region']],
  ['platforms', ['平台', 'platform', 'marketplace', 'channel']],
  ['brands', ['品牌', 'brand']],
  ['goods', ['商品', '产品', '品类', '类目', '货物', 'goods', 'product', 'category']],
  ['banks', ['银行', '开户行', 'bank']],
  ['sellsAbroad', ['是否跨境', '跨境电商销售', 'sellsabroad']],
  [
    'name',
    ['名称', '客户', '企业', '公司', '卖家', '店铺', 'name', 'client', 'company', 'business', 'customer', 'seller'],
  ],
];

/** What a heading says its column holds; null where it says nothing known. */
export function targetOf(heading: string): ImportTarget | null {
  const text = heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-/（）()：:*]+/g, '');
  if (text === '' || text.length > 30) return null;
  return words.find(([, known]) => known.some((word) => text.includes(word)))?.[0] ?? null;
}

/** What each column holds as its heading says, each thing once; and whether the first row is one of headings at all. */
export function guessColumns(first: readonly string[]): {
  readonly columns: readonly (ImportTarget | null)[];
  readonly hasHeadings: boolean;
} {
  const taken = new Set<ImportTarget>();
  const columns = first.map((heading) => {
    const target = targetOf(heading);
    if (target === null || taken.has(target)) return null;
    taken.add(target);
    return target;
  });
  // A name may hold such a word too: 海风公司. One alone makes a heading only where nothing else stands beside it.
  const known = columns.filter((target) => target !== null).length;
  const hasHeadings = known >= 2 || (known === 1 && first.filter((cell) => cell !== '').length === 1 && isBare(first));
  if (!hasHeadings) return { columns: first.map((_, index) => (index === 0 ? 'name' : null)), hasHeadings };
  if (taken.has('name')) return { columns, hasHeadings };
  const free = columns.indexOf(null);
  return { columns: columns.map((target, index) => (index === free ? 'name' : target)), hasHeadings };
}

function isBare(first: readonly string[]): boolean {
  const [heading = ''] = first.filter((cell) => cell !== '');
  return heading.length <= 6 || /^[a-z ]+$/i.test(heading);
}
