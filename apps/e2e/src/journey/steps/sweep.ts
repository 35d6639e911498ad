import { trustedReads } from '../documents.js';
import { idsOf, type Step } from '../story.js';

/** 7. Everybody to whom nothing belongs tries every screen's document with every id of the story. */
export const sweepStep: Step = {
  title: 'finance colleague, other region, expert whose grant ended and analyst find nothing on any screen',
  play: async ({ cast, tally, story }) => {
    const { frits, nadia, lia, hans } = cast;
    const documents = trustedReads().filter(({ takesId }) => takesId);
    tally.expect(documents.length > 0, 'the web client’s documents are known');
    for (const { text } of documents)
      for (const id of idsOf(story)) await tally.absentTo([frits, nadia, lia, hans], 'a screen', text, id);
    await tally.emptyTo([frits, nadia, lia, hans], 'the inbox', '{ signals { edges { node { id } } } }');
    await tally.emptyTo([frits, nadia, lia, hans], 'the cases', '{ caseFiles { edges { node { id } } } }');
  },
};
