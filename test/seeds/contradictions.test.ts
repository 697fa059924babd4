import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Answers, Value } from '#shared/rules/schema.ts';
import { truthOf } from '#shared/rules/truth.ts';
import { compileSeeds } from '#tools/seeds/compile.ts';

type Told = Readonly<Record<string, Value>>;

const asOf = '2026-11-20';
const { bundle } = await compileSeeds(join(process.cwd(), 'seeds'));

/** By contradiction: answers that clash, and the one answer that mends them. */
const examples: Readonly<Record<string, readonly [clash: Told, mended: Told]>> = {
  'back-before-export': [
    { goodsBack: true, returnedOn: '2026-03-01', exportDate: '2026-03-02' },
    { returnedOn: '2026-03-02' },
  ],
  'import-return-before-release': [
    { importReturnApplied: true, importReturnAppliedOn: '2026-11-01', importReleasedOn: '2026-11-02' },
    { importReturnAppliedOn: '2026-11-02' },
  ],
  'import-back-before-release': [
    { importReturnBack: true, importReturnBackOn: '2026-11-01', importReleasedOn: '2026-11-02' },
    { importReturnBackOn: '2026-11-02' },
  ],
  'refund-without-voucher': [
    { purchaseVoucher: 'none', refundReceived: true, exporterType: 'foreignTradeEnterprise' },
    { exporterType: 'producer' },
  ],
  'refunded-and-exempt': [{ exemptionDeclared: true, refundReceived: true }, { refundReceived: false }],
  'retail-code-business-buyer': [{ exportMode: 'm9610', buyerKind: 'business' }, { exportMode: 'm9710' }],
  'business-code-consumer-buyer': [{ exportMode: 'm9710', buyerKind: 'consumer' }, { exportMode: 'm9610' }],
  'warehouse-code-other-route': [{ exportMode: 'm9810', goodsRoute: 'straight' }, { goodsRoute: 'overseasWarehouse' }],
  'straight-code-warehouse-route': [{ exportMode: 'm9610', goodsRoute: 'overseasWarehouse' }, { exportMode: 'm9810' }],
  'zone-code-other-route': [{ exportMode: 'm1210', goodsRoute: 'straight' }, { goodsRoute: 'specialArea' }],
  'warehouse-code-no-warehouse': [{ exportMode: 'm9810', goodsToOverseasWarehouse: false }, { exportMode: 'm9610' }],
  'warehouse-route-no-warehouse': [
    { goodsRoute: 'overseasWarehouse', goodsToOverseasWarehouse: false },
    { goodsRoute: 'straight' },
  ],
  'straight-route-and-warehouse': [
    { goodsRoute: 'straight', goodsToOverseasWarehouse: true },
    { goodsRoute: 'overseasWarehouse' },
  ],
  'repaid-before-advance': [
    { advanceRepaid: true, advanceRepaidOn: '2026-03-01', advancePaidOn: '2026-03-02' },
    { advanceRepaidOn: '2026-03-02' },
  ],
  'no-dispute-yet-337': [{ ipDispute: 'none', ipSuitIs337: true }, { ipDispute: 'suit' }],
  'person-recorded-as-firm': [{ sellerKind: 'naturalPerson', exporterType: 'producer' }, { exporterType: 'other' }],
  'person-registered-in-zone': [
    { sellerKind: 'naturalPerson', registeredInPilotZone: true },
    { sellerKind: 'individualBusiness' },
  ],
  'city-outside-zone': [
    { registeredCity: 'shanghai', zoneCity: 'shenzhen', registeredInPilotZone: true },
    { zoneCity: 'shanghai' },
  ],
  'two-years-in-guangzhou-elsewhere': [
    { twoYearsInGuangzhou: true, registeredCity: 'shenzhen' },
    { registeredCity: 'guangzhou' },
  ],
  'two-years-in-guangdong-elsewhere': [
    { registeredTwoYears: true, registeredCity: 'shanghai' },
    { registeredCity: 'otherDelta' },
  ],
  'straight-code-sold-from-warehouse': [
    { exportMode: 'm9610', goodsToOverseasWarehouse: true },
    { exportMode: 'm9810' },
  ],
  'retail-code-off-platform': [{ exportMode: 'm9610', soldOnPlatform: false }, { exportMode: 'm9710' }],
  'other-mode-declared-as-e-commerce': [{ exportMode: 'general', customsOfZone: true }, { exportMode: 'm9610' }],
  'other-mode-simplified-list': [{ exportMode: 'general', simplifiedDeclaration: true }, { exportMode: 'm9610' }],
  'order-sent-yet-not-ready': [{ warehouseOrderSent: true, warehouseOrderReady: false }, { warehouseOrderReady: true }],
  'exempt-before-export': [
    { exemptionDeclared: true, exemptionDeclaredOn: '2026-03-01', exportDate: '2026-03-02' },
    { exemptionDeclaredOn: '2026-03-02' },
  ],
  'refunded-though-cancelled': [{ refundCancelled: true, refundReceived: true }, { refundReceived: false }],
  'repaid-without-refund': [{ refundReceived: false, refundRepaid: true }, { refundReceived: true }],
  'early-refund-other-mode': [{ preRefundDone: true, exportMode: 'm9610' }, { exportMode: 'm9810' }],
  'early-refund-not-departed': [{ preRefundDone: true, goodsDeparted: false }, { goodsDeparted: true }],
  'trued-up-without-early-refund': [{ preRefundDone: false, trueUpDone: true }, { preRefundDone: true }],
  'trued-up-before-early-refund': [
    { trueUpDone: true, trueUpDoneOn: '2026-03-01', preRefundDoneOn: '2026-03-02' },
    { trueUpDoneOn: '2026-04-01' },
  ],
  'back-before-release': [
    { goodsBack: true, returnedOn: '2026-03-01', exportReleasedOn: '2026-03-02', exportDeclaredOn: '2026-03-01' },
    { exportReleasedOn: '2026-03-01' },
  ],
  'back-yet-never-left': [{ goodsBack: true, goodsDeparted: false }, { goodsDeparted: true }],
  'importer-of-nothing': [{ importsForRetail: false, importMode: 'direct9610' }, { importMode: 'exportBack' }],
  'advance-by-nobody': [{ advancePayer: 'none', advanceReported: true }, { advancePayer: 'courier' }],
  'serves-others-without-warehouse': [
    { hasOverseasWarehouse: false, warehouseServesOthers: true },
    { hasOverseasWarehouse: true },
  ],
  'two-years-without-warehouse': [
    { hasOverseasWarehouse: false, warehouseTwoYears: true },
    { hasOverseasWarehouse: true },
  ],
  'rent-without-zone': [
    { rentsInSpecialZone: false, specialZoneRent: { minor: 100, currency: 'CNY' } },
    { rentsInSpecialZone: true },
  ],
};

it('has an example for every contradiction', () => {
  expect(Object.keys(examples).toSorted()).toEqual(bundle.contradictions.map(({ id }) => id).toSorted());
});

it.each(bundle.contradictions)(
  '$id holds for answers that clash, and no longer once one is mended',
  ({ id, holds }) => {
    const [clash, mended] = examples[id] ?? [{}, {}];
    expect(truthIn(holds, clash)).toBe('true');
    expect(truthIn(holds, { ...clash, ...mended })).toBe('false');
  },
);

it.each(bundle.contradictions)('$id stays open while one of its answers is missing', ({ id, holds }) => {
  const [clash] = examples[id] ?? [{}];
  const without = Object.keys(clash).map((gone) => truthIn(holds, withoutOne(clash, gone)));
  expect(without).not.toContain('false');
});

it.each(bundle.contradictions)('$id names the facts that its expression reads', ({ id, facts }) => {
  expect(Object.keys(examples[id]?.[0] ?? {}).filter((fact) => !facts.includes(fact))).toEqual([]);
});

it('finds no contradiction in a sample seller', () => {
  const found = bundle.samples.flatMap(({ id, answers }) =>
    bundle.contradictions
      .filter(({ holds }) => truthOf(holds, answers, new Map(), asOf) === 'true')
      .map((contradiction) => `${id}: ${contradiction.id}`),
  );
  expect(found).toEqual([]);
});

function withoutOne(told: Told, gone: string): Told {
  return Object.fromEntries(Object.entries(told).filter(([fact]) => fact !== gone));
}

function truthIn(holds: (typeof bundle.contradictions)[number]['holds'], told: Told) {
  const answers: Answers = Object.fromEntries(
    Object.entries(told).map(([fact, known]) => [fact, { known, basis: 'stated' as const }]),
  );
  return truthOf(holds, answers, new Map(), asOf);
}
