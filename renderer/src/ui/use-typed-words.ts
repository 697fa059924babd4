import { useState, type ChangeEvent, type CompositionEvent } from 'react';

/**
 * What makes a field tell its words while one types: nothing that an input method is still composing, and the finished
 * words at once. Spread the result over an `input`.
 */
export function useTypedWords(words: string, onWords: (words: string) => void) {
  const [composed, setComposed] = useState<string | null>(null);
  return {
    value: composed ?? words,
    onChange: (event: ChangeEvent<HTMLInputElement>) => {
      const { value } = event.currentTarget;
      // The native event says whether an input method is still composing; React's type does not carry it.
      if ('isComposing' in event.nativeEvent && event.nativeEvent.isComposing === true) return setComposed(value);
      setComposed(null);
      onWords(value);
    },
    onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => {
      setComposed(null);
      onWords(event.currentTarget.value);
    },
  };
}
