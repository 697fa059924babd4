import { expect, it } from 'vitest';
import { appToTraditional, converterWith, seedToTraditional } from '#tools/locales/traditional.ts';

it('writes the characters of Hong Kong', () => {
  expect(seedToTraditional('出口退运的发票里，台账要核准')).toBe('出口退運的發票裏，台賬要核准');
});

it('writes tax, say and household as authorities and keyboards there do', () => {
  expect(seedToTraditional('税务局说：个体工商户')).toBe('稅務局說：個體工商戶');
  expect(appToTraditional('说不清')).toBe('說不清');
});

it('uses the terms of programs in the app and leaves rules alone', () => {
  expect([appToTraditional('保存设置'), seedToTraditional('保存凭证，设置专窗')]).toEqual([
    '儲存設定',
    '保存憑證，設置專窗',
  ]);
});

it('lets the longest term win', () => {
  expect(converterWith({ 文件: '檔案', 文件夹: '資料夾' })('文件夹里的文件')).toBe('資料夾裏的檔案');
});
