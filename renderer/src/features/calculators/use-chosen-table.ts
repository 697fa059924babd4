import { useState } from 'react';
import { chooseTable } from '#renderer/state/tables.ts';
import type { ChosenTable } from '#shared/tables/contract.ts';

/** The file of a table that a person has chosen, if any, and how they choose one. */
export interface TableChoice {
  readonly chosen: ChosenTable | null;
  /** Changes with every file, though it be the same again. */
  readonly turn: number;
  readonly isReading: boolean;
  readonly hasFailed: boolean;
  readonly choose: () => void;
  readonly close: () => void;
}

export function useChosenTable(): TableChoice {
  const [chosen, setChosen] = useState<ChosenTable | null>(null);
  const [turn, setTurn] = useState(0);
  const [isReading, setReading] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const read = async () => {
    setReading(true);
    setFailed(false);
    const answer = await chooseTable();
    setReading(false);
    if (answer.ok) {
      setChosen(answer.value);
      setTurn(turn + 1);
    } else setFailed(answer.refusal !== 'cancelled');
  };
  return { chosen, turn, isReading, hasFailed, choose: () => void read(), close: () => setChosen(null) };
}
