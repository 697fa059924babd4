import { useEffect, useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { startApp } from '#renderer/state/start.ts';
import { returnToPlace } from '#renderer/state/vault.ts';
import type { Envelope } from '#shared/ipc/envelope.ts';
import type { Attempt } from '#shared/vault/contract.ts';

/** How opening the lock stands: whether it is under way, what went wrong, and the seconds still to wait. */
export interface Opening {
  readonly isBusy: boolean;
  /** Empty where there is nothing to say. */
  readonly problem: string;
  readonly seconds: number;
  /** Tries; `wrong` says what a wrong secret is called. True where it opened. */
  readonly attempt: (asking: () => Promise<Envelope<Attempt>>, wrong: string) => Promise<boolean>;
  readonly forget: () => void;
}

/** Opens the lock, and then the app where the person was. `pause`: milliseconds still to wait. */
export function useOpening(pause: number): Opening {
  const t = useWords('vault');
  const common = useWords('common');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const [until, setUntil] = useState(() => Date.now() + pause);
  const seconds = useSecondsTo(until);
  return { isBusy, problem, seconds, attempt, forget: () => setProblem('') };

  async function attempt(asking: () => Promise<Envelope<Attempt>>, wrong: string): Promise<boolean> {
    if (isBusy || seconds > 0) return false;
    setBusy(true);
    setProblem('');
    const answer = await asking();
    if (!answer.ok) setProblem(t('lock.failed', { reason: common(`refusals.${answer.refusal}`) }));
    else if (answer.value.outcome === 'done') {
      returnToPlace();
      await startApp();
      return true;
    } else if (answer.value.outcome === 'mistyped') setProblem(t('lock.mistyped'));
    else if (answer.value.outcome !== 'unsaved') {
      setProblem(wrong);
      setUntil(Date.now() + answer.value.pause);
    }
    setBusy(false);
    return false;
  }
}

function useSecondsTo(until: number): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const count = (): void => setSeconds(Math.max(0, Math.ceil((until - Date.now()) / 1000)));
    count();
    const counting = setInterval(count, 250);
    return () => clearInterval(counting);
  }, [until]);
  return seconds;
}
