import { Calculator } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { go } from '#renderer/state/place.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { catalogue } from '#shared/calculators/catalogue.ts';

/** The calculators that reckon what a checklist is about. */
export function CalculatorLinks({ checklist }: { checklist: string }) {
  const t = useWords('calculators');
  const own = Object.values(catalogue).filter(({ checklists }) => checklists.includes(checklist));
  return own.map(({ id }) => (
    <PlainButton key={id} emphasis="quiet" icon={Calculator} onClick={() => go({ name: 'calculator', calculator: id })}>
      {t('screen.fromChecklist')}
    </PlainButton>
  ));
}
