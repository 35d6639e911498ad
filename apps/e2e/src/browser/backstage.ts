import { commandsOfTestSystem } from '../../../../infra/testing/test-system.ts';
import { moveClock } from '../client/clock.js';
import { until } from '../client/patience.js';
import { Person } from '../client/person.js';
import { Transcript } from '../client/transcript.js';

const STATE = '{ id version status }';
const INBOX = '{ signals(sort: RECEIVED, first: 50) { edges { node { id version narrative } } } }';
const EXERCISES = '{ signals(sort: RECEIVED, first: 50) { edges { node { id version status isExercise } } } }';
const TABLES =
  '{ weighings(openOnly: true, first: 50) { edges { node { id version signal { id } criteria { code } } } } }';
const CASES = '{ caseFiles(first: 50) { edges { node { id number signal { id } card { id } } } } }';
const EXPERTS = '{ experts(first: 50) { edges { node { id member { name } } } } }';
const REGION = '{ region { municipalities { id name } } }';
const ME = '{ me { member { id } } }';
const MEETING = 'query M($id: ID!) { meeting(id: $id) { startsAt } }';
const A_WHILE_MS = 15 * 60_000;
const TEAM = ['bram', 'saskia', 'marit'] as const;

interface Thing {
  readonly id: string;
  readonly version: number;
}
interface List<Node> {
  readonly edges: readonly { readonly node: Node }[];
}
interface Table extends Thing {
  readonly signal: { readonly id: string } | null;
  readonly criteria: readonly { readonly code: string }[];
}
interface File {
  readonly id: string;
  readonly number: string;
  readonly signal: { readonly id: string } | null;
  readonly card: { readonly id: string } | null;
}

/** A concern at the desk, with words by which it is known from all others. */
export interface Reported extends Thing {
  readonly story: string;
  readonly receiptCode: string;
}

/** A municipality that takes reports: its liaison, and the link of its form where it is for partners. */
export interface Desk {
  readonly slug: string;
  readonly liaison: string;
  readonly link?: string;
}
export const LINDEHOVEN: Desk = { slug: 'lindehoven', liaison: 'noor' };
export const HEIDERVOORT: Desk = { slug: 'heidervoort', liaison: 'anne', link: 'demo-link-van-heidervoort' };

/** Whom a report is about. */
export interface About {
  readonly name: string;
  readonly birthDate?: string;
}
const SOMEBODY: About = { name: 'Leerling 17' };

/** Prepares through the public API what a test finds on its screens, each act by the person whose work it is. */
export class Backstage {
  private readonly people = new Map<string, Promise<Person>>();
  private readonly said = new Transcript();

  constructor(private readonly origin: string) {}

  as(subject: string): Promise<Person> {
    const known = this.people.get(subject) ?? Person.signIn(this.origin, subject, this.said);
    this.people.set(subject, known);
    return known;
  }

  /** Somebody reports. */
  async report({ slug, liaison, link } = LINDEHOVEN, person = SOMEBODY): Promise<Reported> {
    const story = `Zegt dat praten geen zin meer heeft en bewaart messen (${crypto.randomUUID()}).`;
    const report = {
      slug,
      link,
      theme: 'RADICALISATION',
      narrative: story,
      reporterType: 'FRONTLINE',
      reporter: { name: 'Een docent', organisation: 'Veldersoord Lyceum', email: 'docent@lyceum.example' },
      nameMayBeKnown: false,
      person,
    };
    const { receiptCode } = await Person.nobody(this.origin, this.said).do<{ receiptCode: string }>(
      'submitSignal',
      'SubmitSignalInput',
      report,
      '{ receiptCode }',
    );
    const { signals } = await (await this.as(liaison)).get<{ signals: List<Thing & { narrative: string }> }>(INBOX);
    const signal = signals.edges.find(({ node }) => node.narrative === story)?.node;
    if (!signal) throw new Error('the report did not arrive');
    return { id: signal.id, version: signal.version, story, receiptCode };
  }

  /** The same, taken up and interpreted for the region by Noor. */
  async interpreted(): Promise<Reported> {
    const noor = await this.as('noor');
    const signal = await this.report();
    const head = { signalId: signal.id };
    const taken = await noor.do<Thing>(
      'acknowledgeSignal',
      'AcknowledgeSignalInput',
      { ...head, version: signal.version },
      STATE,
    );
    const said = { text: 'Gaat over dezelfde leerling.', conclusion: 'OFFER_TO_REGION' };
    await noor.do('interpretSignal', 'InterpretSignalInput', { ...head, version: taken.version, ...said }, STATE);
    return signal;
  }

  /** The same, taken up, interpreted and offered to the region; gives the weighing too. */
  async offered(desk = LINDEHOVEN, person = SOMEBODY): Promise<{ signal: Reported; weighing: Table }> {
    const signal = await this.report(desk, person);
    return { signal, weighing: await this.onTheTable(desk, signal) };
  }

  private async onTheTable(desk: Desk, signal: Thing): Promise<Table> {
    const liaison = await this.as(desk.liaison);
    const move = (mutation: string, type: string, version: number, input: object) =>
      liaison.do<Thing>(mutation, type, { signalId: signal.id, version, ...input }, STATE);
    const taken = await move('acknowledgeSignal', 'AcknowledgeSignalInput', signal.version, {});
    const read = await move('interpretSignal', 'InterpretSignalInput', taken.version, {
      text: 'Nagevraagd bij de school; het gedrag is concreet.',
      conclusion: 'OFFER_TO_REGION',
    });
    await move('offerSignal', 'OfferSignalInput', read.version, {
      purpose: 'JOINT_WEIGHING_PGA',
      urgency: 'HIGH',
      necessity: 'Politie en OM weten wat de gemeente niet weet.',
      subsidiarity: 'Een gesprek op school leverde te weinig op.',
      subjectInformed: true,
    });
    return this.tableOf(signal.id);
  }

  /** The same, weighed with this outcome. */
  async weighed(outcome: 'NO_ACTION' | 'PERSON_CENTRED_APPROACH'): Promise<{ signal: Reported; weighing: Table }> {
    const { signal, weighing } = await this.offered();
    await this.judged(weighing, signal.id, outcome);
    return { signal, weighing };
  }

  /** An invented signal that Noor practises with, on her desk. */
  async practised(): Promise<Thing> {
    const noor = await this.as('noor');
    const fresh = () => noor.get<{ signals: List<Thing & { isExercise: boolean; status: string }> }>(EXERCISES);
    return until('the invented signal', async () => {
      const { signals } = await fresh();
      return signals.edges
        .map(({ node }) => node)
        .find(({ isExercise, status }) => isExercise && status === 'RECEIVED');
    });
  }

  /** The team judges, and the chair concludes. */
  private async judged(weighing: Table, signalId: string, outcome: string): Promise<void> {
    const marit = await this.as('marit');
    const answers = weighing.criteria.map(({ code }) => ({ criterion: code, answer: 'YES' }));
    const judgement = { weighingId: weighing.id, answers, preferredOutcome: outcome, rationale: 'Op wat is gezien.' };
    for (const name of TEAM)
      await (await this.as(name)).do('submitJudgement', 'SubmitJudgementInput', judgement, STATE);
    const { version } = await this.tableOf(signalId);
    const texts = { rationale: 'Eensgezind.', proportionality: 'Past bij de ernst.', subsidiarity: 'Minder kan niet.' };
    const conclusion = { weighingId: weighing.id, version, outcome, ...texts };
    await marit.do('concludeWeighing', 'ConcludeWeighingInput', conclusion, STATE);
  }

  /** The same, with a person-centred approach: a case file at the municipality and its card in the pool of the region. */
  async opened(): Promise<{ signal: Reported; weighing: Table; file: { id: string; number: string; cardId: string } }> {
    const { signal, weighing } = await this.weighed('PERSON_CENTRED_APPROACH');
    return { signal, weighing, file: await this.fileOf(signal.id) };
  }

  /** A signal of the desk of Noor brought all the way: interpreted, offered, weighed, and a case. */
  async broughtOn({
    id,
    version,
  }: Thing): Promise<{ weighing: Table; file: { id: string; number: string; cardId: string } }> {
    const weighing = await this.onTheTable(LINDEHOVEN, { id, version });
    await this.judged(weighing, id, 'PERSON_CENTRED_APPROACH');
    return { weighing, file: await this.fileOf(id) };
  }

  /** Noor lets somebody read parts of a case, for a purpose. */
  async letRead(subject: string, caseId: string, purpose: string, fieldSets: readonly string[]): Promise<void> {
    const [memberId] = await this.members(subject);
    const why = { necessity: 'Nodig voor deze casus.', subsidiarity: 'Minder is niet genoeg.' };
    const grant = { objectId: caseId, memberId, purpose, fieldSets, ...why };
    await (await this.as('noor')).do('grantAccess', 'GrantAccessInput', grant, '{ id }');
  }

  /** A nameless request for Lindehoven that an expert was asked for, by full name. */
  async asked(name: string): Promise<{ id: string; path: string }> {
    const karim = await this.as('karim');
    const { region } = await karim.get<{ region: { municipalities: { id: string; name: string }[] } }>(REGION);
    const { experts } = await karim.get<{ experts: List<{ id: string; member: { name: string } }> }>(EXPERTS);
    const need = {
      municipalityId: region.municipalities.find((place) => place.name === 'Lindehoven')?.id,
      question: 'Welke aanpak past bij een leerling die dreigt?',
      skills: ['RADICALISATION_YOUTH'],
      hours: 2,
      urgency: 'NORMAL',
      respondBy: '2026-03-27',
    };
    const { id, version } = await karim.do<Thing>('openRequest', 'OpenRequestInput', need, STATE);
    const expertId = experts.edges.find(({ node }) => node.member.name === name)?.node.id;
    await karim.do('assignExpert', 'AssignExpertInput', { requestId: id, version, expertId }, STATE);
    return { id, path: `/verzoeken/${id}` };
  }

  /** A wish for a meeting about a case: its chair, one of two police officers, and the case manager. */
  async wished(cardId: string): Promise<string> {
    const karim = await this.as('karim');
    const neededRoles = [
      { kind: 'CHAIR', candidates: await this.members('marit') },
      { kind: 'PARTY', partyType: 'POLICE', candidates: await this.members('joost', 'bram') },
      { kind: 'CASE_MANAGER', candidates: await this.members('noor') },
    ];
    const wish = { poolCardId: cardId, durationMinutes: 60, neededRoles };
    return until('the meeting to be asked for', async () => {
      const document = 'mutation W($input: RequestCaseMeetingInput!) { requestCaseMeeting(input: $input) { id } }';
      const { body } = await karim.ask(document, { input: { idempotencyKey: crypto.randomUUID(), ...wish } });
      return (body.data as { requestCaseMeeting: Thing | null } | null)?.requestCaseMeeting?.id;
    });
  }

  /** Lets business time pass until a meeting has gone on for a while. */
  async begun(meetingId: string): Promise<void> {
    const karim = await this.as('karim');
    const { meeting } = await karim.get<{ meeting: { startsAt: string } }>(MEETING, { id: meetingId });
    await moveClock(new Date(Date.parse(meeting.startsAt) + A_WHILE_MS).toISOString(), commandsOfTestSystem());
  }

  /** The ids of people, by what they sign in with. */
  async members(...subjects: readonly string[]): Promise<string[]> {
    const ids: string[] = [];
    for (const subject of subjects)
      ids.push((await (await this.as(subject)).get<{ me: { member: { id: string } } }>(ME)).me.member.id);
    return ids;
  }

  private async tableOf(signalId: string): Promise<Table> {
    const marit = await this.as('marit');
    return until('the weighing', async () => {
      const { weighings } = await marit.get<{ weighings: List<Table> }>(TABLES);
      return weighings.edges.map(({ node }) => node).find(({ signal }) => signal?.id === signalId);
    });
  }

  private async fileOf(signalId: string): Promise<{ id: string; number: string; cardId: string }> {
    const noor = await this.as('noor');
    return until('the case file with its card', async () => {
      const { caseFiles } = await noor.get<{ caseFiles: List<File> }>(CASES);
      const file = caseFiles.edges.map(({ node }) => node).find(({ signal }) => signal?.id === signalId);
      return file?.card ? { id: file.id, number: file.number, cardId: file.card.id } : null;
    });
  }
}
