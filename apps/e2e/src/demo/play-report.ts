import { until } from '../client/patience.js';
import type { Person } from '../client/person.js';
import type { Report } from './stories.js';

const STATE = '{ id version status }';
const REGIME: Readonly<Record<Report['theme'], string>> = {
  RADICALISATION: 'PGA',
  CONFUSED_BEHAVIOUR: 'WGS',
  RETURN_AFTER_DETENTION: 'WGS',
  SCHOOL_TENSION: 'AVG',
};
const TEAM: Readonly<Record<Report['theme'], readonly string[]>> = {
  RADICALISATION: ['bram', 'saskia', 'marit'],
  CONFUSED_BEHAVIOUR: ['bram', 'marit'],
  RETURN_AFTER_DETENTION: ['marit'],
  SCHOOL_TENSION: ['marit'],
};
const OUTCOME_OF_POOL = 'PERSON_CENTRED_APPROACH';

interface Thing {
  readonly id: string;
  readonly version: number;
}
interface Weighing extends Thing {
  readonly criteria: readonly { code: string }[];
}

/** Everybody who is needed, by subject; the liaison by municipality. */
export interface Players {
  readonly nobody: Person;
  readonly liaisons: ReadonlyMap<string, Person>;
  readonly team: ReadonlyMap<string, Person>;
  readonly coordinator: Person;
}

const seat = (people: ReadonlyMap<string, Person>, name: string): Person => {
  const person = people.get(name);
  if (!person) throw new Error(`nobody plays ${name}`);
  return person;
};

const send = async ({ nobody }: Players, report: Report): Promise<void> => {
  const link = report.municipality === 'lindehoven' ? null : `demo-link-van-${report.municipality}`;
  await nobody.do(
    'submitSignal',
    'SubmitSignalInput',
    {
      slug: report.municipality,
      link,
      theme: report.theme,
      narrative: report.narrative,
      reporterType: report.by,
      reporter: { name: 'Een melder', organisation: 'Verzonnen organisatie', email: 'melder@voorbeeld.example' },
      nameMayBeKnown: false,
    },
    '{ receiptCode }',
  );
};

/** Somebody may be at work already while the reports are played: the newest at the desk need not be ours. */
const takeUp = async (liaison: Person, report: Report): Promise<Thing> => {
  const { signals } = await liaison.get<{ signals: { edges: { node: Thing & { narrative: string | null } }[] } }>(
    '{ signals(filter: { status: [RECEIVED] }, sort: RECEIVED, first: 50) { edges { node { id version narrative } } } }',
  );
  const ours = signals.edges.find(({ node }) => node.narrative === report.narrative);
  if (!ours) throw new Error('the report did not arrive');
  const { id, version } = ours.node;
  return liaison.do('acknowledgeSignal', 'AcknowledgeSignalInput', { signalId: id, version }, STATE);
};

const offer = async (liaison: Person, report: Report, { id, version }: Thing): Promise<void> => {
  const text = { text: 'Nagevraagd bij de melder; het gedrag is concreet.', conclusion: 'OFFER_TO_REGION' };
  const read = await liaison.do<Thing>(
    'interpretSignal',
    'InterpretSignalInput',
    { signalId: id, version, ...text },
    STATE,
  );
  const aboutPerson = report.theme !== 'SCHOOL_TENSION';
  const input = {
    signalId: id,
    version: read.version,
    purpose: `JOINT_WEIGHING_${REGIME[report.theme]}`,
    urgency: report.urgency,
    necessity: 'Alleen samen is te beoordelen wat hier nodig is.',
    subsidiarity: 'Een gesprek alleen gaf te weinig zicht.',
    ...(aboutPerson ? { subjectInformed: true } : {}),
  };
  await liaison.do('offerSignal', 'OfferSignalInput', input, STATE);
};

const weigh = async ({ team }: Players, report: Report, signalId: string): Promise<void> => {
  const chair = seat(team, 'marit');
  const weighing = await until('a weighing', async () => {
    const { weighings } = await chair.get<{
      weighings: { edges: { node: Weighing & { signal: { id: string } | null } }[] };
    }>('{ weighings(openOnly: true, first: 3) { edges { node { id version signal { id } criteria { code } } } } }');
    return weighings.edges.map(({ node }) => node).find(({ signal }) => signal?.id === signalId);
  });
  const outcome = report.fate.at === 'CONCLUDED' ? report.fate.outcome : OUTCOME_OF_POOL;
  const answers = weighing.criteria.map(({ code }) => ({ criterion: code, answer: 'YES' }));
  let { version } = weighing;
  for (const name of TEAM[report.theme]) {
    const judgement = {
      weighingId: weighing.id,
      answers,
      preferredOutcome: outcome,
      rationale: 'Op grond van wat is gezien.',
    };
    ({ version } = await seat(team, name).do<Thing>('submitJudgement', 'SubmitJudgementInput', judgement, STATE));
  }
  const texts = {
    rationale: 'Eensgezind.',
    proportionality: 'Past bij de ernst.',
    subsidiarity: 'Minder volstaat niet.',
  };
  await chair.do(
    'concludeWeighing',
    'ConcludeWeighingInput',
    { weighingId: weighing.id, version, outcome, ...texts },
    STATE,
  );
};

const feedBack = async (liaison: Person, signalId: string): Promise<void> => {
  const signal = await until('the outcome to arrive', async () => {
    const { signal: now } = await liaison.get<{ signal: Thing & { status: string } }>(
      'query S($id: ID!) { signal(id: $id) { id version status } }',
      { id: signalId },
    );
    return now.status === 'WEIGHED' ? now : null;
  });
  const input = {
    signalId,
    version: signal.version,
    level: 'ASSESSED_WITH_ADVICE',
    advice: 'Bel ons bij nieuwe zorgen.',
  };
  await liaison.do('giveFeedback', 'GiveFeedbackInput', input, STATE);
};

const layCard = async ({ coordinator }: Players, known: Set<string>, status: string): Promise<void> => {
  const card = await until('a card', async () => {
    const { poolCards } = await coordinator.get<{ poolCards: { edges: { node: Thing }[] } }>(
      '{ poolCards(sort: { by: NUMBER, descending: true }, first: 30) { edges { node { id version } } } }',
    );
    return poolCards.edges.map(({ node }) => node).find(({ id }) => !known.has(id));
  });
  known.add(card.id);
  if (status !== 'NEW')
    await coordinator.do(
      'setPoolCardStatus',
      'SetPoolCardStatusInput',
      { cardId: card.id, version: card.version, status },
      '{ id }',
    );
};

/** Plays one report as far as it has come, each act by the person whose work it is. `known` are the cards that lie already. */
export const playReport = async (players: Players, report: Report, known: Set<string>): Promise<void> => {
  await send(players, report);
  if (report.fate.at === 'RECEIVED') return;
  const liaison = seat(players.liaisons, report.municipality);
  const signal = await takeUp(liaison, report);
  if (report.fate.at === 'ACKNOWLEDGED') return;
  await offer(liaison, report, signal);
  if (report.fate.at === 'WEIGHING') return;
  await weigh(players, report, signal.id);
  await feedBack(liaison, signal.id);
  if (report.fate.at === 'POOL') await layCard(players, known, report.fate.card);
};
