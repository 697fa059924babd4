import { useCallback, useEffect, useState } from 'react';
import { useStore } from '#renderer/state/create-store.ts';
import { moveWithin } from '#renderer/state/place.ts';
import { record } from '#renderer/state/record.ts';
import { savePlace, useReady } from '#renderer/state/workspace.ts';
import type { Checklist, Step } from '#shared/rules/schema.ts';
import { stepOf } from './step-state.ts';

/** The step shown and a way to show another; where the person is, is remembered for the next start. */
export function useStep(
  checklist: Checklist,
  wanted: string | undefined,
  /** The step that helps most when nobody has been here yet. */
  helpful: string,
): readonly [Step, (step: string) => void] {
  const { client } = useStore(record);
  const { places } = useReady();
  const left = client === null ? undefined : places[client];
  // Found once, on arrival: an answer changes which step helps most, but must not turn the page.
  const [arrived] = useState(() => (left?.checklist === checklist.id ? left.step : helpful));
  const step = stepOf(checklist, [wanted, arrived]);
  useEffect(() => {
    if (client !== null && (left?.checklist !== checklist.id || left.step !== step.id)) {
      void savePlace(client, { checklist: checklist.id, step: step.id });
    }
  }, [client, left, checklist.id, step.id]);
  const show = useCallback(
    (id: string) => moveWithin({ name: 'checklist', checklist: checklist.id, step: id }),
    [checklist.id],
  );
  return [step, show];
}

/** Ctrl+Up and Ctrl+Down turn the steps from anywhere on the screen. */
export function useStepKeys(previous: Step | null, next: Step | null, open: (step: string) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.altKey || event.shiftKey || event.isComposing) return;
      const step = event.key === 'ArrowUp' ? previous : event.key === 'ArrowDown' ? next : null;
      if (step === null) return;
      event.preventDefault();
      open(step.id);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
}
