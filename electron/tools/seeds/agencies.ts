/** A bracketed run; the given texts mix full-width and half-width brackets, sometimes in one pair. */
const bracketed = /[（(]([^（）()]+)[）)]/g;
const duty = /(?:负责|負責|牵头|牽頭|配合)$/;

/**
 * The agencies named in the responsibility notes of an article, as printed and in order, each once. A note is a
 * bracketed run that ends the article (`（市商务委、市财政局）`) or that follows a full stop and ends in a duty
 * (`(市商務局牽頭，各區政府配合)`). Explanations in 〈〉 stay with the agency they explain.
 */
export function agenciesOf(text: string): readonly string[] {
  const agencies = new Set<string>();
  for (const run of text.matchAll(bracketed)) {
    const note = run[1] ?? '';
    if (!isNote(text, run.index, run[0].length, note)) continue;
    for (const name of namesIn(note)) agencies.add(name);
  }
  return [...agencies];
}

function isNote(text: string, start: number, length: number, note: string): boolean {
  const endsArticle = start + length === text.length;
  const opensAfterSentence = start === 0 || '。\n'.includes(text.charAt(start - 1));
  return opensAfterSentence && (endsArticle || duty.test(note));
}

function namesIn(note: string): readonly string[] {
  return note
    .split(/[、，；](?![^〈]*〉)/)
    .map((name) => name.trim().replace(duty, ''))
    .filter((name) => name !== '');
}
