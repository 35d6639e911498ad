import { gzipSync } from 'node:zlib';
import { expect } from '@jest/globals';
import type { Response } from 'playwright-core';
import { screenTest, stage } from './stage.js';
import type { Visitor } from './visitor.js';

const house = stage();

const LIMIT_KB = 200;
const PATHS = ['/aanmelden', '/', '/melden/lindehoven'];

/** Kilobytes of compressed JavaScript that a browser without anything fetches for a screen. */
const weigh = async ({ page }: Visitor, open: () => Promise<void>): Promise<number> => {
  const sizes: Promise<number>[] = [];
  const take = (response: Response): void => {
    if (response.request().resourceType() !== 'script') return;
    sizes.push(response.body().then((body) => gzipSync(body).length));
  };
  page.on('response', take);
  await open();
  page.off('response', take);
  const all = await Promise.all(sizes);
  return all.reduce((sum, size) => sum + size, 0) / 1024;
};

for (const path of PATHS)
  screenTest(`the first page at ${path} needs no more than ${LIMIT_KB} KB of JavaScript`, async () => {
    const visitor = path === '/' ? await house.signedIn('Noor de Wit') : await house.passerBy();
    const kilobytes = await weigh(visitor, () => visitor.goTo(path));
    expect(kilobytes).toBeGreaterThan(50);
    expect(kilobytes).toBeLessThanOrEqual(LIMIT_KB);
    await visitor.leave();
  });
