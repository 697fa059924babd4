import { ArrowLeftRight, CircleAlert, Eye, KeyRound, type LucideIcon } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { exchange } from '#renderer/state/exchange.ts';
import { go } from '#renderer/state/place.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import type { PlaceView } from '#shared/exchange/contract.ts';

type Standing = 'failed' | 'locked' | 'resting' | 'working' | 'current';

/** What matters most comes first. */
const order: readonly Standing[] = ['failed', 'locked', 'resting', 'working', 'current'];
const icons: Readonly<Record<Standing, LucideIcon>> = {
  failed: CircleAlert,
  locked: KeyRound,
  resting: Eye,
  working: ArrowLeftRight,
  current: ArrowLeftRight,
};

/** How exchanging stands, only while it is on; leads to where it is set up. */
export function ExchangeMark() {
  const t = useWords('exchange');
  const view = useStore(exchange);
  const standings = [view?.folder, view?.server].flatMap((place) => standingOf(place ?? null) ?? []);
  const standing = order.find((one) => standings.includes(one));
  if (standing === undefined) return null;
  return <IconButton icon={icons[standing]} label={t(`mark.${standing}`)} onClick={() => go({ name: 'data' })} />;
}

function standingOf(place: PlaceView | null): Standing | null {
  if (place === null || place.state === 'off') return null;
  if (place.state === 'waiting') return 'working';
  // What goes on each minute is no news, and a new attempt does not end a failure.
  if (place.state !== 'working') return place.state;
  return place.failingSince !== null ? 'failed' : place.lastAt !== null ? 'current' : 'working';
}
