import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { globalId, newId } from '@regiotafel/kernel';
import { TestGraph } from './testing/a-graph.js';
import { TestRegion } from './testing/a-region.js';

interface Shown {
  readonly id: string;
  readonly version: number;
  readonly status: string;
}

const OPEN = 'mutation ($input: OpenRequestInput!) { openRequest(input: $input) { id version status } }';
const ASSIGN =
  'mutation ($input: AssignExpertInput!) { assignExpert(input: $input) { id version status expert { id member { id } } } }';
const ACCEPT = 'mutation ($input: RequestMoveInput!) { acceptRequest(input: $input) { id version status } }';
const DECLINE = 'mutation ($input: DeclineRequestInput!) { declineRequest(input: $input) { id } }';
const REPORT = 'mutation ($input: ReportDoneInput!) { reportDone(input: $input) { id version status hoursWorked } }';
const CONFIRM = 'mutation ($input: RequestMoveInput!) { confirmDone(input: $input) { id version status } }';
const REQUEST = `query ($id: ID!) { request(id: $id) { id status question urgency hours skills languages openedOn respondBy actions
  municipality { id } card { id } openedBy { id } expert { id } } }`;
const CANDIDATES = `query ($id: ID!) { candidates(requestId: $id) { rank total weightsVersion expert { id hoursBooked skills { skill level } }
  parts { criterion score weight reason params { name value } } } }`;

describe('the graph of expertise', () => {
  let region: TestRegion;
  let graph: TestGraph;
  const card = globalId('card', newId());
  const input = (changes: Readonly<Record<string, unknown>> = {}) => ({ input: region.anInput(changes) });
  const next = ({ id, version }: Shown, more: object = {}) => ({
    input: { idempotencyKey: newId(), requestId: id, version, ...more },
  });

  beforeAll(async () => {
    region = await TestRegion.open();
    graph = await TestGraph.open(region);
  });
  afterAll(async () => {
    await graph.close();
    await region.database.close();
  });

  test('takes a request from the question to the ledger', async () => {
    const opened = await graph.field<Shown>('noor', 'openRequest', OPEN, input({ poolCardId: card }));
    const [best] = await graph.field<{ expert: { id: string } }[]>('karim', 'candidates', CANDIDATES, {
      id: opened.id,
    });
    const assigned = await graph.field<Shown>(
      'karim',
      'assignExpert',
      ASSIGN,
      next(opened, { expertId: best?.expert.id }),
    );
    expect(assigned).toMatchObject({
      status: 'OPEN',
      expert: { member: { id: globalId('member', region.member('fatima')) } },
    });
    const accepted = await graph.field<Shown>('fatima', 'acceptRequest', ACCEPT, next(assigned));
    const reported = await graph.field<Shown>('fatima', 'reportDone', REPORT, next(accepted, { hours: 7.5 }));
    expect(reported).toMatchObject({ status: 'REPORTED_DONE', hoursWorked: 7.5 });
    expect(await graph.field('noor', 'confirmDone', CONFIRM, next(reported))).toMatchObject({ status: 'DONE' });
    const ledger = await graph.field<{ edges: { node: object }[] }>(
      'karim',
      'ledger',
      '{ ledger { edges { node { kind hours day municipality { id } lender { id } request { id status } expert { id } } } pageInfo { hasNextPage } } }',
    );
    expect(ledger.edges.map(({ node }) => node)).toContainEqual({
      kind: 'WORKED',
      hours: 7.5,
      day: '2026-03-02',
      municipality: { id: globalId('municipality', region.municipality('lindehoven')) },
      lender: { id: expect.stringMatching(/^org_/) },
      request: { id: opened.id, status: 'DONE' },
      expert: { id: globalId('expert', region.expert('fatima')) },
    });
  });

  test('shows the asker the whole request, and what can be done with it', async () => {
    const opened = await graph.field<Shown>(
      'noor',
      'openRequest',
      OPEN,
      input({ poolCardId: card, languages: ['ar'] }),
    );
    expect(await graph.field('noor', 'request', REQUEST, { id: opened.id })).toEqual({
      id: opened.id,
      status: 'OPEN',
      question: 'Welke aanpak past bij een leerling die dreigt?',
      urgency: 'NORMAL',
      hours: 8,
      skills: ['YOUTH'],
      languages: ['ar'],
      openedOn: '2026-03-02',
      respondBy: '2026-03-06',
      actions: ['WITHDRAW'],
      municipality: { id: globalId('municipality', region.municipality('lindehoven')) },
      card: { id: card },
      openedBy: { id: globalId('member', region.member('noor')) },
      expert: null,
    });
  });

  test('explains each candidate with seven parts', async () => {
    const opened = await graph.field<Shown>('noor', 'openRequest', OPEN, input());
    const candidates = await graph.field<{ rank: number; parts: object[] }[]>('karim', 'candidates', CANDIDATES, {
      id: opened.id,
    });
    expect(candidates.map(({ rank, parts }) => [rank, parts.length])).toEqual([
      [1, 7],
      [2, 7],
      [3, 7],
      [4, 7],
    ]);
  });

  test('answers absent and foreign alike', async () => {
    const opened = await graph.field<Shown>('noor', 'openRequest', OPEN, input());
    const absent = globalId('request', newId());
    for (const subject of ['frits', 'anne', 'hans', 'lia']) {
      for (const query of [REQUEST, CANDIDATES]) {
        const foreign = await graph.ask(subject, query, { id: opened.id });
        expect(foreign).toEqual(await graph.ask(subject, query, { id: absent }));
      }
    }
    const refused = await graph.ask('frits', OPEN, input());
    expect(refused.errors).toMatchObject([{ message: 'Not found', extensions: { code: 'NOT_FOUND' } }]);
  });

  test('names every field that a person left out', async () => {
    const { errors } = await graph.ask('noor', OPEN, { input: { idempotencyKey: newId() } });
    const fields = errors?.[0]?.extensions.fields?.map(({ path, code }) => `${path} ${code}`);
    expect(fields).toEqual(['question', 'skills', 'hours', 'urgency', 'respondBy'].map((path) => `${path} REQUIRED`));
  });

  test('answers null to an expert whose conflict takes the request out of sight', async () => {
    const opened = await graph.field<Shown>('noor', 'openRequest', OPEN, input());
    const expertId = globalId('expert', region.expert('hans'));
    const assigned = await graph.field<Shown>('karim', 'assignExpert', ASSIGN, next(opened, { expertId }));
    const reason = 'CONFLICT_OF_INTEREST';
    expect(await graph.field('hans', 'declineRequest', DECLINE, next(assigned, { reason }))).toBeNull();
    const blocks = await graph.field<{ edges: { node: object }[] }>(
      'karim',
      'conflictBlocks',
      '{ conflictBlocks { edges { node { requestId reason expert { id } member { id } } } } }',
    );
    expect(blocks.edges).toMatchObject([{ node: { requestId: opened.id, expert: { id: expertId } } }]);
  });

  test('lists what waits, warns about a text, and knows skills and roster', async () => {
    const waiting = await graph.field<object[]>(
      'karim',
      'expertiseWorkItems',
      '{ expertiseWorkItems { id reason dueOn dueAt request { id status } } }',
    );
    expect(waiting).toContainEqual(
      expect.objectContaining({ reason: 'ASSIGN_EXPERT', dueOn: '2026-03-06', dueAt: '2026-03-06T22:59:00.000Z' }),
    );
    const text = 'Bel Jan Jansen op 06-12345678';
    const warn = 'query ($text: String!) { textWarnings(text: $text) { code start end } }';
    expect(await graph.field('noor', 'textWarnings', warn, { text })).toEqual([
      { code: 'NAME', start: 4, end: 14 },
      { code: 'PHONE', start: 18, end: 29 },
    ]);
    expect(await graph.field('noor', 'expertiseSkills', '{ expertiseSkills }')).toContain('YOUTH');
    const roster =
      '{ experts { edges { node { id home { id } skills { skill trainingValid } } } pageInfo { hasNextPage } } }';
    expect(await graph.field('karim', 'experts', roster)).toMatchObject({ edges: { length: 4 } });
  });

  test('answers nobody who has not signed in', async () => {
    for (const query of [
      '{ expertiseSkills }',
      '{ textWarnings(text: "x") { code } }',
      '{ expertiseWorkItems { id } }',
    ]) {
      const { errors } = await graph.ask(null, query);
      expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    }
  });

  test.each(['request_1', 'case_x', ''])('refuses the id %p without breaking', async (id) => {
    const { errors } = await graph.ask('karim', REQUEST, { id });
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_INPUT' } }]);
  });
});
