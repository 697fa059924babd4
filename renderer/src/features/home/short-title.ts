/** The name of a checklist without what it asks: 「无票免征」 of 「无票免征：没有进货发票……」. */
export function shortTitle(title: string): string {
  return title.split(/：|: /)[0] ?? title;
}
