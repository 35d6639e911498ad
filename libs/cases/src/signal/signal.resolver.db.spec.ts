import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '@regiotafel/kernel';
import { TestWorld } from '@regiotafel/testing';
import { CANARY } from '../intake/testing/a-report.js';
import { fieldOf, TestGraph } from '../setup/testing/a-graph.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { MONDAY } from './testing/a-signal.js';

const SUBMIT = 'mutation ($input: SubmitSignalInput!) { submitSignal(input: $input) { receiptCode } }';
const SIGNALS = `{ signals(sort: DUE, first: 10) { edges { node {
  id version status theme { id } municipality { id } receivedAt acknowledgeBy dueAt steps narrative reporterType
  identity { name } reporter { name nameMayBeKnown } interpretation { text } offer { id } } } pageInfo { hasNextPage endCursor } } }`;
const SIGNAL = `query ($id: ID!) { signal(id: $id) { id version status steps narrative identity { name } reporter { name }
  interpretation { text conclusion writtenBy { id } } offer { purpose necessity until fieldSets offeredBy { id } } } }`;

describe('the graph of signals', () => {
  let region: TestRegion;
  let graph: TestGraph;
  let id: string;

  beforeAll(async () => {
    region = await TestRegion.open();
    await new TestWorld(region.database).setNow(MONDAY);
    graph = await TestGraph.open(region);
  });
  afterAll(async () => {
    await graph.close();
    await region.database.close();
  });

  const report = (changes: object = {}) => ({
    idempotencyKey: newId(),
    slug: region.slug('lindehoven'),
    theme: 'RADICALISATION',
    narrative: CANARY.narrative,
    reporterType: 'FRONTLINE',
    reporter: { name: CANARY.reporter, email: '' },
    person: { name: CANARY.person },
    ...changes,
  });

  test('gives the form and takes a report without signing in, and asks for a seat everywhere else', async () => {
    const form = await graph.ask(
      null,
      `query ($slug: String!) { intakeForm(slug: $slug) { municipality phone noticeNl emergency { code phone } themes { code nameNl aboutPerson } } }`,
      { slug: region.slug('lindehoven') },
    );
    expect(form.data).toMatchObject({
      intakeForm: { emergency: [{ phone: '112' }, {}, {}], themes: [{ aboutPerson: true }, {}] },
    });
    const submitted = await graph.ask(null, SUBMIT, { input: report() });
    expect(submitted.errors).toBeUndefined();
    const { receiptCode } = fieldOf<{ receiptCode: string }>(submitted, 'submitSignal');
    const status = await graph.ask(null, 'query ($code: String!) { ownReport(code: $code) { step } }', {
      code: receiptCode,
    });
    expect(status.data).toEqual({ ownReport: { step: 'RECEIVED' } });
    for (const query of ['{ workItems { id } }', '{ purposes { code } }', SIGNALS]) {
      const refused = await graph.ask(null, query);
      expect(refused.errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
    }
  });

  test('names every wrong field of a report at once and repeats no value', async () => {
    const wrong = report({
      narrative: null,
      theme: '',
      reporterType: null,
      reporter: { email: 'Kanarie' },
      person: { name: '' },
    });
    const { errors } = await graph.ask(null, SUBMIT, { input: wrong });
    expect(errors).toEqual([
      {
        message: 'The input is not valid',
        path: ['submitSignal'],
        extensions: {
          code: 'INVALID_INPUT',
          fields: [
            { path: 'theme', code: 'REQUIRED' },
            { path: 'narrative', code: 'REQUIRED' },
            { path: 'reporterType', code: 'REQUIRED' },
            { path: 'reporter.email', code: 'INVALID_EMAIL' },
            { path: 'person.name', code: 'NAME_NEEDED' },
          ],
        },
      },
    ]);
    expect(JSON.stringify(errors)).not.toContain('Kanarie');
  });

  test('shows the desk its signals with their parts, and what waits', async () => {
    const { data, errors } = await graph.ask('noor', SIGNALS);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      signals: {
        edges: [
          {
            node: {
              status: 'RECEIVED',
              theme: { id: 'theme_RADICALISATION' },
              municipality: { id: `municipality_${region.municipality('lindehoven')}` },
              acknowledgeBy: '2026-03-03T22:59:00.000Z',
              steps: ['ACKNOWLEDGE', 'WITHDRAW'],
              narrative: CANARY.narrative,
              identity: { name: CANARY.person },
              reporter: { name: CANARY.reporter, nameMayBeKnown: false },
              interpretation: null,
              offer: null,
            },
          },
        ],
        pageInfo: { hasNextPage: false },
      },
    });
    const work = await graph.ask(
      'noor',
      '{ workItems { id reason dueAt municipality { id } theme { id } signal { id status } } }',
    );
    expect(work.data).toMatchObject({
      workItems: [{ reason: 'SIGNAL_TO_ACKNOWLEDGE', signal: { status: 'RECEIVED' } }],
    });
    id = fieldOf<{ signal: { id: string } }[]>(work, 'workItems')[0]?.signal.id ?? '';
  });

  test('asks for care who takes it over, and tells all that is missing at once', async () => {
    const mutation = 'mutation($input: InterpretSignalInput!) { interpretSignal(input: $input) { id } }';
    const wrong = async (input: object) => {
      const asked = { idempotencyKey: newId(), signalId: id, version: 2, ...input };
      return (await graph.ask('noor', mutation, { input: asked })).errors?.[0]?.extensions;
    };
    expect(await wrong({ text: 'Nieuw gedrag.', conclusion: 'LOCAL_CARE' })).toMatchObject({
      fields: [{ path: 'receiver', code: 'REQUIRED' }],
    });
    expect(await wrong({ conclusion: 'LOCAL_CARE', receiver: {} })).toMatchObject({
      fields: ['text', 'receiver.organisation', 'receiver.name', 'receiver.phone'].map((path) => ({
        path,
        code: 'REQUIRED',
      })),
    });
  });

  test('takes a signal from acknowledgement to offer, each step with what it read', async () => {
    const steps: [string, string, object][] = [
      ['AcknowledgeSignalInput', 'acknowledgeSignal', { version: 1 }],
      ['InterpretSignalInput', 'interpretSignal', { version: 2, text: 'Nieuw gedrag.', conclusion: 'OFFER_TO_REGION' }],
      [
        'OfferSignalInput',
        'offerSignal',
        {
          version: 3,
          purpose: 'JOINT_WEIGHING_PGA',
          urgency: 'HIGH',
          necessity: 'Alleen samen te beoordelen.',
          subsidiarity: 'Met minder kan het niet.',
          subjectInformed: true,
        },
      ],
    ];
    for (const [type, field, input] of steps) {
      const answer = await graph.ask('noor', `mutation ($input: ${type}!) { ${field}(input: $input) { id version } }`, {
        input: { idempotencyKey: newId(), signalId: id, ...input },
      });
      expect(answer).toMatchObject({ data: { [field]: { id } } });
    }
    const read = await graph.ask('bram', SIGNAL, { id });
    expect(read.data).toMatchObject({
      signal: {
        status: 'OFFERED',
        steps: [],
        narrative: CANARY.narrative,
        identity: null,
        reporter: null,
        interpretation: { text: 'Nieuw gedrag.', writtenBy: { id: `member_${region.member('noor')}` } },
        offer: {
          necessity: 'Alleen samen te beoordelen.',
          until: '2026-03-30',
          fieldSets: ['NARRATIVE', 'INTERPRETATION'],
        },
      },
    });
  });

  test('counts the views of the own desk, and nothing for anybody else', async () => {
    const query = 'query ($filters: [SignalFilter!]!) { signalCounts(filters: $filters) }';
    const filters = [{ waiting: true }, { status: ['OFFERED'] }, { status: ['RECEIVED'] }, { theme: 'theme_OTHER' }];
    const counted = async (subject: string) => (await graph.ask(subject, query, { filters })).data;
    for (const subject of ['noor', 'sven']) expect(await counted(subject)).toEqual({ signalCounts: [1, 1, 0, 0] });
    for (const subject of ['frits', 'anne', 'karim', 'bram', 'leila'])
      expect({ subject, ...(await counted(subject)) }).toEqual({ subject, signalCounts: [0, 0, 0, 0] });
  });

  test('answers somebody else exactly as for a signal that does not exist', async () => {
    const missing = `signal_${newId()}`;
    for (const subject of ['frits', 'anne', 'karim', 'leila']) {
      expect(await graph.ask(subject, SIGNAL, { id })).toEqual(await graph.ask(subject, SIGNAL, { id: missing }));
      const see = (of: string) =>
        graph.ask(subject, 'query ($id: ID!) { whoSeesThis(id: $id) { insiders { because } } }', { id: of });
      expect(await see(id)).toEqual(await see(missing));
      expect((await see(id)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
  });

  test('gives, shows and takes back access of one person', async () => {
    const given = await graph.ask(
      'sven',
      'mutation ($input: GrantAccessInput!) { grantAccess(input: $input) { id state until member { id } fieldSets } }',
      {
        input: {
          idempotencyKey: newId(),
          objectId: id,
          memberId: `member_${region.member('leila')}`,
          purpose: 'CARE_ADVICE_PGA',
          necessity: 'Zorgadvies.',
          subsidiarity: 'Alleen het verhaal.',
        },
      },
    );
    expect(given.data).toMatchObject({
      grantAccess: { state: 'ACTIVE', until: '2026-03-16', fieldSets: ['NARRATIVE'] },
    });
    const seen = await graph.ask(
      'noor',
      'query ($id: ID!) { whoSeesThis(id: $id) { insiders { because member { id } } grants { id state member { id } } } }',
      { id },
    );
    const { grants } = fieldOf<{ grants: { id: string; state: string; member: { id: string } }[] }>(
      seen,
      'whoSeesThis',
    );
    expect(grants.map(({ state }) => state)).toEqual(['ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE']);
    const revoke = 'mutation ($input: RevokeGrantInput!) { revokeGrant(input: $input) { state } }';
    const grantId = grants.find(({ member }) => member.id === `member_${region.member('leila')}`)?.id;
    const input = { idempotencyKey: newId(), grantId, reason: 'NO_LONGER_NEEDED' };
    expect((await graph.ask('noor', revoke, { input })).data).toEqual({ revokeGrant: { state: 'REVOKED' } });
    expect((await graph.ask('leila', SIGNAL, { id })).data).toEqual({ signal: null });
  });

  test('previews an offer and lists the purposes of a regime', async () => {
    const purposes = await graph.ask(
      'noor',
      '{ purposes(use: OFFER, regime: "WET_PGA") { code days fieldSets source } }',
    );
    expect(purposes.data).toMatchObject({ purposes: [{ code: 'JOINT_WEIGHING_PGA' }] });
    const preview = await graph.ask(
      'noor',
      'query ($id: ID!) { offerPreview(signalId: $id, purpose: "JOINT_WEIGHING_PGA") { until fieldSets missingParties purpose { legalBasis } members { partyType member { id } } } }',
      { id },
    );
    expect(preview.data).toMatchObject({ offerPreview: { until: '2026-03-30', missingParties: [] } });
  });
});
