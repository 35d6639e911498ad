import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const ROOT = join(import.meta.dirname, '../../../..');
/** First words of the names of all texts: a name on the screen is a text that is missing. */
const FAMILIES = new Set(
  globSync('{apps/web/src/**,libs/web/ui/src}/messages/nl.json', { cwd: ROOT })
    .flatMap((file) => Object.keys(JSON.parse(readFileSync(join(ROOT, file), 'utf8')) as object))
    .map((name) => name.split('.', 1)[0]),
);
const isTextName = (word: string): boolean =>
  /^[a-z][\w-]*(?:\.[\w-]+)+$/i.test(word) && FAMILIES.has(word.split('.', 1)[0]);

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Runs in the page, where axe was loaded before. What is in order is not listed, which takes it longer than looking. */
const runAxe = (tags: readonly string[]): Promise<{ violations: Violation[] }> =>
  (globalThis as unknown as { axe: { run: (options: object) => Promise<{ violations: Violation[] }> } }).axe.run({
    runOnly: tags,
    resultTypes: ['violations'],
  });

/** Runs in the page: until no colour and no place is on its way to another. */
const settle = async (): Promise<void> => {
  const { document } = globalThis as unknown as { document: { getAnimations(): { finished: Promise<unknown> }[] } };
  const transitions = document.getAnimations().filter(({ constructor }) => constructor.name === 'CSSTransition');
  await Promise.allSettled(transitions.map(({ finished }) => finished));
};

/** Runs in the page: how many pixels it is wider than the window. */
const excess = (): number => {
  const { document, innerWidth } = globalThis as unknown as {
    document: { scrollingElement: { scrollWidth: number } };
    innerWidth: number;
  };
  return document.scrollingElement.scrollWidth - innerWidth;
};

const placeOf = (page: Page): string => new URL(page.url()).pathname;

/** Until nothing moves, at the top of the screen: what has scrolled halfway under the header that stays would count as too small a target. */
export const settled = async (page: Page): Promise<void> => {
  await page.evaluate(settle);
  await page.evaluate('scrollTo(0, 0)');
};

/** Names of texts that stand on the screen instead of a text. */
export const missingTexts = async (page: Page): Promise<string[]> => {
  const words = (await page.locator('body').innerText()).split(/\s+/);
  return words.filter(isTextName).map((word) => `${placeOf(page)} lacks the text ${word}`);
};

/** What axe finds. */
export const violations = async (page: Page): Promise<string[]> => {
  await settled(page);
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(AXE);
  const found = await page.evaluate(runAxe, RULES);
  return found.violations.map(
    ({ id, nodes }) => `${placeOf(page)} ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
};

/** Whether the screen scrolls sideways in a window of this size. */
export const tooWide = async (page: Page): Promise<string[]> => {
  const wider = await page.evaluate(excess);
  return wider > 0 ? [`${placeOf(page)} is ${wider} pixels too wide at ${page.viewportSize()?.width}`] : [];
};
