import type { Person } from '../../client/person.js';
import { type Cast, strangers } from '../cast.js';
import { left, type Scene, type Step } from '../story.js';

interface Request {
  readonly id: string;
  readonly version: number;
  readonly status: string;
}
const STATE = '{ id version status }';
const POOL = `{ poolCards(filter: { urgency: [HIGH], openOnly: true }, sort: { by: RESPOND_BY }) { edges { node { id number municipality { id name } } } } }`;
const RANKING =
  'query R($id: ID!) { candidates(requestId: $id) { rank total expert { id member { id name } } parts { criterion score reason } } }';
const REQUEST = 'query R($id: ID!) { request(id: $id) { id question skills } }';
const CASE = 'query C($id: ID!) { caseFile(id: $id) { id narrative identity { name } contributions { text } } }';
const LEDGER = '{ ledger { edges { node { kind hours municipality { name } } } } }';

interface Card {
  readonly id: string;
  readonly municipality: { readonly id: string };
}

interface Candidate {
  readonly rank: number;
  readonly expert: { readonly id: string; readonly member: { readonly id: string; readonly name: string } };
  readonly parts: readonly { readonly criterion: string; readonly score: number; readonly reason: string }[];
}

const outsidersOf = ({ frits, nadia, lia }: Cast): Person[] => [frits, nadia, lia];

const ask = async ({ cast, tally, story }: Scene): Promise<Request> => {
  const { karim, leila, frits, nadia, lia, bram } = cast;
  const { poolCards } = await karim.get<{ poolCards: { edges: { node: Card }[] } }>(POOL);
  const card = poolCards.edges.find(({ node }) => node.id === story.cardId)?.node;
  tally.expect(card !== undefined, 'the filtered pool shows the card');
  await tally.emptyTo([frits, nadia, lia, leila, bram], 'the pool', '{ poolCards { edges { node { id } } } }');
  const need = {
    poolCardId: left(story.cardId, 'card'),
    municipalityId: card?.municipality.id,
    question: 'Hoe voeren we het gesprek met de jongere zonder het contact te verliezen?',
    skills: ['RADICALISATION_YOUTH'],
    hours: 6,
    urgency: 'HIGH',
    respondBy: '2026-03-06',
  };
  const opened = await karim.do<Request>('openRequest', 'OpenRequestInput', need, STATE);
  story.requestId = opened.id;
  return opened;
};

const rank = async ({ cast, tally, story }: Scene, opened: Request): Promise<void> => {
  const { karim, leila, hans, bram } = cast;
  const outsiders = outsidersOf(cast);
  await tally.absentTo([...outsiders, leila, hans, bram], 'the request', REQUEST, opened.id);
  await tally.absentTo([...outsiders, leila, bram], 'the candidates', RANKING, opened.id);
  const { candidates } = await karim.get<{ candidates: Candidate[] }>(RANKING, { id: opened.id });
  const best = candidates[0];
  tally.expect(
    candidates.length >= 5 && (best?.parts.length ?? 0) >= 6,
    'the list is ranked with sub-scores and reasons',
  );
  const chosen = candidates.find(({ expert }) => expert.member.name === 'Leila Mansouri');
  tally.expect(chosen !== undefined && chosen.rank <= 2, 'the expert on youth stands high');
  story.expertId = chosen?.expert.id ?? '';
  story.expertMemberId = chosen?.expert.member.id ?? '';
};

const assign = async ({ cast, tally, story }: Scene, opened: Request): Promise<void> => {
  const { karim, leila, noor, hans, frits, nadia, lia } = cast;
  const outsiders = outsidersOf(cast);
  const assignment = { requestId: opened.id, expertId: story.expertId, version: opened.version };
  await tally.refusedTo([...outsiders, leila, noor], 'assignExpert', 'AssignExpertInput', assignment, 'requestId');
  const assigned = await karim.do<Request>('assignExpert', 'AssignExpertInput', assignment, STATE);
  const { expertiseWorkItems } = await leila.get<{ expertiseWorkItems: { reason: string }[] }>(
    '{ expertiseWorkItems { reason } }',
  );
  tally.expect(
    expertiseWorkItems.some(({ reason }) => reason === 'ANSWER_REQUEST'),
    'the request stands on the expert’s start page',
  );
  const move = { requestId: opened.id, version: assigned.version };
  await tally.refusedTo([...outsiders, hans], 'acceptRequest', 'RequestMoveInput', move, 'requestId');
  const accepted = await leila.do<Request>('acceptRequest', 'RequestMoveInput', move, STATE);
  tally.expect(accepted.status === 'IN_PROGRESS', 'the expert accepted');
  const { ledger } = await karim.get<{ ledger: { edges: { node: { kind: string; hours: number } }[] } }>(LEDGER);
  tally.expect(
    ledger.edges.some(({ node }) => node.kind === 'RESERVED' && node.hours === 6),
    'six hours are reserved',
  );
  await tally.emptyTo([frits, nadia, lia, hans], 'the ledger', LEDGER);
};

const giveAccess = async ({ cast, tally, story, moveClock }: Scene): Promise<void> => {
  const { karim, leila, noor, bram } = cast;
  const outsiders = outsidersOf(cast);
  const id = left(story.caseId, 'case');
  await tally.absentTo([leila, ...strangers(cast)], 'the case before a grant', CASE, id);
  const grant = {
    objectId: id,
    memberId: story.expertMemberId,
    purpose: 'EXPERT_ADVICE_PGA',
    fieldSets: ['NARRATIVE'],
    necessity: 'De deskundige moet het verhaal kennen.',
    subsidiarity: 'Zonder naam is genoeg.',
    until: '2026-03-03',
  };
  await tally.refusedTo([...outsiders, karim, leila, bram], 'grantAccess', 'GrantAccessInput', grant, 'objectId');
  const said = { caseId: id, sourceRegime: 'WPG', text: 'De wijkagent sprak hem bij het station.' };
  await tally.refusedTo([...outsiders, karim, leila, bram], 'addContribution', 'AddContributionInput', said, 'caseId');
  await noor.do('addContribution', 'AddContributionInput', said, '{ id }');
  await noor.do('grantAccess', 'GrantAccessInput', grant, '{ id state }');
  const { caseFile } = await leila.get<{
    caseFile: { narrative: string | null; identity: unknown; contributions: readonly unknown[] } | null;
  }>(CASE, { id });
  tally.expect(
    Boolean(caseFile?.narrative) && caseFile?.identity === null && caseFile.contributions.length === 0,
    'the expert reads the narrative, not the name and not what partners contributed',
  );
  await moveClock('2026-03-03T23:00:01Z');
  await tally.absentTo([leila], 'the case one second after the grant', CASE, id);
};

/** 4. The coordinator finds an expert; hours stand in the ledger; access ends by itself. */
export const expertStep: Step = {
  title: 'Karim finds an expert with reasons, hours stand in the ledger, access ends on its second',
  play: async (scene) => {
    const opened = await ask(scene);
    await rank(scene, opened);
    await assign(scene, opened);
    await giveAccess(scene);
  },
};
