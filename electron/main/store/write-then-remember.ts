import type { Low } from 'lowdb';

/** Writes the next value and holds it in memory only once it is on the disk; lowdb's own order is the other way. */
export async function writeThenRemember<T>(database: Low<T>, next: T): Promise<void> {
  await database.adapter.write(next);
  database.data = next;
}
