import type { Person } from '../../client/person.js';
import type { Cast } from '../cast.js';
import { trustedReads } from '../documents.js';
import { left, type Scene, type Step, type Story } from '../story.js';

/** What stays closed to the expert whose grant ended; the request and the meeting are hers. */
const NOT_OF_THE_EXPERT: readonly (keyof Story)[] = ['signalId', 'weighingId', 'caseId', 'cardId'];

const strangersTo = ({ frits, nadia, lia, hans, leila }: Cast, of: keyof Story): Person[] =>
  NOT_OF_THE_EXPERT.includes(of) ? [frits, nadia, lia, hans, leila] : [frits, nadia, lia, hans];

const everyScreen = async ({ cast, tally, story }: Scene): Promise<void> => {
  const entitled = [cast.noor, cast.anne, cast.karim, cast.marit, cast.leila];
  // A receipt code is no thing of a seat: whoever has it may follow the report.
  for (const read of trustedReads()) {
    const { name, of, variables } = read;
    if (of === null || of === 'receiptCode') continue;
    const id = left(story[of], of);
    await tally.shownTo(entitled, name, read, variables(id));
    await tally.absentTo(strangersTo(cast, of), name, read, id, variables);
  }
};

/** Somebody is typing about the case and about the signal: what nobody keeps shows nothing to compare. */
const startWriting = async ({ cast, story }: Scene): Promise<void> => {
  const keep = (who: Person, form: string, objectId: string) =>
    who.do('saveDraft', 'SaveDraftInput', { form, objectId, values: '{}' }, '{ id }');
  await keep(cast.anne, 'GOALS', left(story.caseId, 'case'));
  await keep(cast.noor, 'OFFER', left(story.signalId, 'signal'));
};

/** 12. Everybody to whom nothing belongs asks what every screen asks, about the things of the story. */
export const sweepStep: Step = {
  title: 'finance colleague, other region, experts without or after a grant and analyst find nothing on any screen',
  play: async (scene) => {
    await startWriting(scene);
    await everyScreen(scene);
    const { frits, nadia, lia, hans, leila } = scene.cast;
    const nobody = [frits, nadia, lia, hans, leila];
    await scene.tally.emptyTo(nobody, 'the inbox', '{ signals { edges { node { id } } } }');
    await scene.tally.emptyTo(nobody, 'the cases', '{ caseFiles { edges { node { id } } } }');
  },
};
