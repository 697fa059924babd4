import type { CellReading } from './read-cell.ts';

const delta = [
  '珠海',
  '佛山',
  '惠州',
  '东莞',
  '中山',
  '江门',
  '肇庆',
  'zhuhai',
  'foshan',
  'huizhou',
  'dongguan',
  'zhongshan',
  'jiangmen',
  'zhaoqing',
];
const guangdong = [
  '汕头',
  '韶关',
  '湛江',
  '茂名',
  '梅州',
  '汕尾',
  '河源',
  '阳江',
  '清远',
  '潮州',
  '揭阳',
  '云浮',
  'shantou',
  'shaoguan',
  'zhanjiang',
  'maoming',
  'meizhou',
  'shanwei',
  'heyuan',
  'yangjiang',
  'qingyuan',
  'chaozhou',
  'jieyang',
  'yunfu',
];
/** Elsewhere for sure: another province or municipality, by its name. */
const elsewhere =
  /北京|天津|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广西|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|西藏|宁夏|新疆|香港|澳门|台湾|杭州|宁波|义乌|金华|温州|苏州|南京|无锡|厦门|福州|泉州|青岛|济南|郑州|武汉|长沙|成都|西安|合肥|昆明|南宁|海口|大连|沈阳|其他地方|elsewhere|beijing|tianjin|chongqing|hangzhou|ningbo|yiwu|suzhou|nanjing|xiamen|fuzhou|quanzhou|qingdao|zhengzhou|wuhan|chengdu|xian|hongkong/;

/** The place of registration as the rule book divides it; null where the words do not settle it. */
export function cityIn(said: string): string | null {
  if (/深圳|shenzhen/.test(said)) return 'shenzhen';
  if (/广州|guangzhou/.test(said)) return 'guangzhou';
  if (/上海|shanghai/.test(said)) return 'shanghai';
  if (delta.some((city) => said.includes(city)) || /珠三角/.test(said)) return 'otherDelta';
  if (guangdong.some((city) => said.includes(city)) || /广东其他/.test(said)) return 'otherGuangdong';
  return elsewhere.test(said) ? 'elsewhere' : null;
}

/** The place of a pilot zone as the rule book divides it. */
export function zoneCityIn(said: string): string | null {
  if (/山西|太原|大同|shanxi/.test(said)) return 'shanxi';
  const city = cityIn(said);
  return city === 'otherDelta' ? 'otherGuangdong' : city;
}

/** Yes or no; null where it is neither. */
export function truthIn(said: string): boolean | null {
  if (/^(否|无|没有|没|不是|不|no|n|false|0|×|✗|x)$/.test(said)) return false;
  return /^(是|有|已|对|yes|y|true|1|√|✓|✔)$/.test(said) ? true : null;
}

/** A yearly volume in yuan: 1200万, 1,200,000 元, 3 亿. */
export function volumeIn(said: string): CellReading {
  if (/usd|eur|gbp|hkd|jpy|美元|欧元|英镑|港元|港币|日元|[$€£]/.test(said)) return { fault: 'currency' };
  const found = /^(?:cny|rmb|人民币|¥)?([\d,]+(?:\.\d+)?)(亿|千万|百万|万|千|million|m|k)?(?:元|cny|rmb|yuan)?$/.exec(
    said,
  );
  if (found === null) return { fault: 'unknown' };
  const [, digits = '', unit = ''] = found;
  const minor = Math.round(Number(digits.replaceAll(',', '')) * (units[unit] ?? 1) * 100);
  return Number.isSafeInteger(minor) ? { value: { minor, currency: 'CNY' } } : { fault: 'unknown' };
}

const units: Readonly<Record<string, number>> = {
  亿: 100_000_000,
  千万: 10_000_000,
  百万: 1_000_000,
  万: 10_000,
  千: 1000,
  million: 1_000_000,
  m: 1_000_000,
  k: 1000,
};
