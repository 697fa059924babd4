import { describe, expect, it } from 'vitest';
import { guessColumns, targetOf } from '#shared/clients/import/columns.ts';
import { changesOf, planImport } from '#shared/clients/import/plan.ts';
import { readCell } from '#shared/clients/import/read-cell.ts';
import { tableFault } from '#shared/clients/import/table-fault.ts';

const rowsOf = (...rows: readonly (readonly string[])[]) =>
  rows.map((cells, at) => ({ line: at + 2, cells: [...cells] }));

const client = (id: string, name: string, platforms = '') => ({
  id,
  name,
  sample: null,
  deletedAt: null,
  digest: { facts: { registeredCity: 'shanghai' }, profile: { platforms }, open: 0, answered: 1, worked: 1 },
});

describe('the headings of a client list', () => {
  it('say what their columns hold, in Chinese and English', () => {
    expect(
      [
        '客户名称',
        '注册地',
        '主体类型',
        '监管方式',
        '销售平台',
        '品牌',
        '年销售额（万元）',
        '是否有海外仓',
        '联系人电话',
      ].map(targetOf),
    ).toEqual([
      'name',
      'registeredCity',
      'sellerKind',
      'exportMode',
      'platforms',
      'brands',
      'yearlyTradeVolume',
      'hasOverseasWarehouse',
      'contact',
    ]);
    expect(['Company name', 'City', 'Own website', 'Banks', 'Remarks'].map(targetOf)).toEqual([
      'name',
      'registeredCity',
      'hasOwnSite',
      'banks',
      null,
    ]);
  });

  it('are told from a first row of clients', () => {
    expect(guessColumns(['名称', '城市'])).toEqual({ columns: ['name', 'registeredCity'], hasHeadings: true });
    expect(guessColumns(['海风贸易有限公司', '王'])).toEqual({ columns: ['name', null], hasHeadings: false });
    expect(guessColumns(['序号', '企业', '企业名称'])).toMatchObject({ hasHeadings: false });
  });
});

describe('the cells of a client list', () => {
  it('are read as the rule book asks for them', () => {
    expect(readCell('registeredCity', '广东省广州市天河区')).toEqual({ value: 'guangzhou' });
    expect(readCell('registeredCity', '东莞')).toEqual({ value: 'otherDelta' });
    expect(readCell('registeredCity', '杭州市')).toEqual({ value: 'elsewhere' });
    expect(readCell('sellerKind', '个体工商户')).toEqual({ value: 'individualBusiness' });
    expect(readCell('sellerKind', '有限责任公司')).toEqual({ value: 'enterprise' });
    expect(readCell('exportMode', '９８１０ 出口海外仓')).toEqual({ value: 'm9810' });
    expect(readCell('hasOwnSite', '有')).toEqual({ value: true });
    expect(readCell('yearlyTradeVolume', '1,200.5 万元')).toEqual({ value: { minor: 1_200_500_000, currency: 'CNY' } });
    expect(readCell('platforms', '亚马逊, 速卖通')).toEqual({ value: '亚马逊\n速卖通' });
  });

  it('are left out, with why, where they do not settle it', () => {
    expect(readCell('registeredCity', '广东省')).toEqual({ fault: 'unknown' });
    expect(readCell('exportMode', '9610/9810')).toEqual({ fault: 'several' });
    expect(readCell('yearlyTradeVolume', '100万美元')).toEqual({ fault: 'currency' });
    expect(readCell('hasOwnSite', '考虑中')).toEqual({ fault: 'unknown' });
    expect(readCell('goods', '=1+1')).toEqual({ fault: 'formula' });
    expect(readCell('goods', '锟斤拷锟斤拷')).toEqual({ fault: 'garbled' });
    expect(readCell('goods', `${'长'.repeat(300)}…`)).toEqual({ fault: 'tooLong' });
  });
});

describe('the dry run of an import', () => {
  const columns = ['name', 'registeredCity', 'platforms'] as const;

  it('tells new clients from those that change and those that stay, with what stood there before', () => {
    const plan = planImport(
      rowsOf(['甲公司', '广州', ''], ['乙公司', '上海', '亚马逊'], ['丙 公司', '上海', '速卖通']),
      columns,
      [client('c-2', '乙公司', '亚马逊'), client('c-3', '丙公司')],
    );
    expect(plan.map(({ line, outcome, client: id }) => [line, outcome, id])).toEqual([
      [2, 'new', null],
      [3, 'same', 'c-2'],
      [4, 'changed', 'c-3'],
    ]);
    expect(plan[2]?.fields).toEqual([{ target: 'platforms', before: '', after: '速卖通' }]);
  });

  it('refuses rows without a name, with one too long, a formula, or one that stands twice, each with its line', () => {
    const plan = planImport(
      rowsOf(['', '广州'], ['x'.repeat(121)], ['=A1'], ['甲公司'], ['甲 公司'], ['乙公司']),
      ['name', 'registeredCity'],
      [client('c-2', '乙公司'), client('c-3', '乙公司')],
    );
    expect(plan.map(({ fault }) => fault)).toEqual([
      { kind: 'noName' },
      { kind: 'nameTooLong' },
      { kind: 'nameFormula' },
      null,
      { kind: 'doubled', line: 5 },
      { kind: 'ambiguous' },
    ]);
  });

  it('takes the rest of a row in where one cell cannot be read', () => {
    const [row] = planImport(rowsOf(['甲公司', '广东', '亚马逊']), columns, []);
    if (row === undefined) throw new Error('There is no row.');
    expect(row.unread).toEqual([{ target: 'registeredCity', text: '广东', fault: 'unknown' }]);
    expect(changesOf(row)).toEqual([{ kind: 'profile.set', payload: { field: 'platforms', value: '亚马逊' } }]);
  });

  it('sees a table read in another encoding, and one that is all in one column', () => {
    expect(tableFault(rowsOf(['锟斤拷', '甲'], ['锟斤拷', '乙']))).toBe('garbled');
    expect(tableFault(rowsOf(['名称|城市'], ['甲|广州']))).toBe('oneColumn');
    expect(tableFault(rowsOf(['名称', '城市'], ['甲', '广州']))).toBeNull();
    expect(tableFault(rowsOf(['甲公司'], ['乙公司']))).toBeNull();
  });
});
