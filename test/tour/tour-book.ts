import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { inProject } from '#tools/launch/project.mjs';

/** One place the tour stopped at. */
export interface Stop {
  readonly title: string;
  /** Name of the picture inside the folder of the tour. */
  readonly picture: string;
  /** What was read off the screen there, such as the verdict so far. */
  readonly seen: readonly string[];
}

/** Where the tour leaves its pictures and its report. */
export const tourFolder = inProject('out', 'tour');

/** Collects the stops of a tour, each with a picture. */
export class TourBook {
  readonly stops: Stop[] = [];

  /** Empties the folder of an earlier tour. */
  async open(): Promise<void> {
    await rm(tourFolder, { recursive: true, force: true });
    await mkdir(tourFolder, { recursive: true });
  }

  /** Takes a picture of the screen as it stands, once nothing on it moves. */
  async stop(page: Page, name: string, title: string, seen: readonly string[] = []): Promise<void> {
    const picture = `${String(this.stops.length + 1).padStart(2, '0')}-${name}.png`;
    // A pointer left on a button would bring its hint into the picture.
    await page.mouse.move(0, 0);
    await page.screenshot({ path: join(tourFolder, picture), animations: 'disabled' });
    this.stops.push({ title, picture, seen });
  }
}
