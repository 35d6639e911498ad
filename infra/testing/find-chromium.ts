import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The shell first: the same engine without the window around the page, which opens three times as fast. */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];

/** The browser of the screen tests: `CHROME`, or the first one in `PATH`; null when this machine has none. */
export const findChromium = (): string | null => {
  const chosen = process.env['CHROME'];
  if (chosen) return chosen;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const files = NAMES.flatMap((name) => [...folders, '/usr/bin'].map((folder) => join(folder, name)));
  return files.find((file) => existsSync(file)) ?? null;
};
