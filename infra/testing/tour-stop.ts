import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** The environment variable with the folder for pictures of the tour; absent when no tour is made. */
export const TOUR = 'TOUR_FOLDER';

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Where the picture of a stop goes, or null when no tour is made. @throws Error when the name is not in kebab-case */
export const tourStop = (name: string): string | null => {
  if (!NAME.test(name)) throw new Error(`${name} is no name for a picture`);
  const folder = process.env[TOUR];
  if (!folder) return null;
  mkdirSync(folder, { recursive: true });
  return join(folder, `${name}.png`);
};
