import {
  AlarmClock,
  ArrowLeftRight,
  BadgePercent,
  HandCoins,
  Landmark,
  PackageOpen,
  type LucideIcon,
} from 'lucide-react';
import type { CalculatorId } from '#shared/calculators/schema.ts';

const icons: Readonly<Record<CalculatorId, LucideIcon>> = {
  'fx-netting': ArrowLeftRight,
  'export-returns': PackageOpen,
  'no-invoice-clock': AlarmClock,
  'deemed-income-tax': Landmark,
  'support-gz': HandCoins,
  'talent-iit': BadgePercent,
};

/** The sign of a calculator; ornament beside its title. */
export function CalculatorIcon({ calculator, size = 20 }: { calculator: CalculatorId; size?: 18 | 20 }) {
  const Icon = icons[calculator];
  return <Icon aria-hidden size={size} strokeWidth={1.75} />;
}
