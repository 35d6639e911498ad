import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Step, Story } from '../story.js';

const MANIFEST = join(import.meta.dirname, '../../../../web/dist/documents.json');

/** Read documents of the web client that ask for one thing by its id. */
const byId = (): string[] =>
  Object.values(JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, string>).filter((document) =>
    /^query \w+\(\$id: ID!\)/.test(document),
  );

const idsOf = (story: Story): string[] =>
  Object.values(story as Record<string, string>).filter((id) => id.includes('_'));

/** 7. Everybody to whom nothing belongs tries every screen's document with every id of the story. */
export const sweepStep: Step = {
  title: 'finance colleague, other region, expert whose grant ended and analyst find nothing on any screen',
  play: async ({ cast, tally, story }) => {
    const { frits, nadia, lia, hans } = cast;
    const documents = byId();
    tally.expect(documents.length > 0, 'the web client’s documents are known');
    for (const document of documents)
      for (const id of idsOf(story)) await tally.absentTo([frits, nadia, lia, hans], 'a screen', document, id);
    await tally.emptyTo([frits, nadia, lia, hans], 'the inbox', '{ signals { edges { node { id } } } }');
    await tally.emptyTo([frits, nadia, lia, hans], 'the cases', '{ caseFiles { edges { node { id } } } }');
  },
};
