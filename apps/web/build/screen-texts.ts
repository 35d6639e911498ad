import { posix } from 'node:path';
import { missingKeys } from './compare-messages.ts';
import { partsOf, type Source } from './screen-parts.ts';

const LOADED = /\b(screen|firstScreen)\(\s*(\[[^\]]*\]|'[^']*')\s*,\s*\(\) =>\s*import\('\.\/([\w-]+\.screen)\.js'\)/g;
const ALWAYS = { screen: ['form', 'terms'], firstScreen: [] } as const;

/** Keys by the folder whose texts they are; those of `BASE` are always there. */
export type TextsByFolder = ReadonlyMap<string, readonly string[]>;
export const BASE = '';

type ShownScreen = { readonly path: string; readonly folders: readonly string[] };

/** The screens of a file with routes, and the folders whose texts their route loads. */
const screensOf = ({ path, text }: Source): ShownScreen[] =>
  [...text.matchAll(LOADED)].map(([, kind = '', names = '', file = '']) => ({
    path: posix.join(posix.dirname(path), file),
    folders: [
      ...ALWAYS[kind as keyof typeof ALWAYS],
      ...[...names.matchAll(/'([^']+)'/g)].map(([, name = '']) => name),
    ],
  }));

/** Texts that a screen or a part of it shows and its route does not load: there the name of the text stands on the screen. */
export const unloadedTexts = (sources: readonly Source[], texts: TextsByFolder): string[] =>
  sources
    .filter(({ path }) => path.endsWith('.route.ts'))
    .flatMap(screensOf)
    .flatMap(({ path, folders }) => {
      const keys = [BASE, ...folders].flatMap((folder) => texts.get(folder) ?? []);
      const missing = partsOf(path, sources).flatMap(({ text }) => missingKeys(text, keys));
      return [...new Set(missing)].map((key) => `${path}: ${key}`);
    });
