import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Actor, newId, type Uuid } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';
import type { ConsentUse } from '../domain/consent.js';
import type { SourceRegime } from '../domain/contribution.js';
import { TestGraph } from '../setup/testing/a-graph.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { strangersTo } from '../setup/testing/strangers.js';
import { TimelineService } from '../timeline/timeline.service.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';

const COUNT = `query ($id: ID!) { caseFile(id: $id) {
  disclosure: unagreedForLaterAccess minutes: unagreedForMinutes } }`;
const HOUR = 3_600_000;

describe('a contribution under another law, for who got access after it was said', () => {
  let region: TestRegion;
  let table: TestWeighing;
  let graph: TestGraph;
  let timeline: TimelineService;
  let caseId: Uuid;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
    graph = await TestGraph.open(region);
    timeline = new TimelineService(table.tenants, table.cases, table.sealing);
  });
  beforeEach(async () => {
    await table.setNow(MONDAY);
    ({ caseId } = await table.opened());
  });
  afterAll(async () => {
    await graph.close();
    await region.database.close();
  });

  const noor = () => region.as('noor');
  const bram = () => region.as('bram');
  const give = (subject: string, purpose = 'CASE_MEETING_PGA') =>
    table.access.give(noor(), {
      idempotencyKey: newId(),
      objectId: `case_${caseId}`,
      memberId: `member_${region.member(subject)}`,
      purpose,
      necessity: 'Kanarie-noodzaak.',
      subsidiarity: 'Kanarie: minder kan niet.',
    });
  const say = async (who: Actor, sourceRegime: SourceRegime = 'WPG', changes: object = {}): Promise<Uuid> => {
    await table.contributions.add(who, {
      idempotencyKey: newId(),
      caseId,
      sourceRegime,
      professionalSecrecy: false,
      oralOnly: false,
      text: `Kanarie: ${sourceRegime}.`,
      ...changes,
    });
    const [row] = await region.database.sql<{ id: Uuid }>(
      'select id from cases.contributions where case_id = $1 order by given_at desc, id desc limit 1',
      [caseId],
    );
    if (!row) throw new Error('nothing was said');
    return row.id;
  };
  const later = (hours = 1) => table.setNow(new Date(MONDAY.getTime() + hours * HOUR));
  const agree = (who: Actor, contributionId: Uuid, uses: ConsentUse[]) =>
    table.consents.set(who, { idempotencyKey: newId(), contributionId, uses, until: null });
  const read = async (who: Actor) =>
    ((await table.contributions.ofCases(who, [caseId])).get(caseId) ?? []).map(({ text }) => text);
  const told = async (who: Actor) =>
    ((await timeline.ofCases(who, [caseId], { first: 50 })).get(caseId)?.edges ?? [])
      .map(({ node }) => node.what)
      .filter((what) => what.startsWith('CONTRIBUT'));
  const rows = (who: Actor) =>
    table.tenants.run(who, { action: 'attack' }, (tx) =>
      tx.read(
        prepared<{ name: string }>(
          'test.contribution.rows',
          ['contributions', 'contribution_consents', 'contribution_withdrawals']
            .map((name) => `select '${name}' as name from cases.${name} where case_id = $1::uuid`)
            .join(' union all '),
        ),
        [caseId],
      ),
    );
  const counted = async (subject: string) =>
    (await graph.ask(subject, COUNT, { id: `case_${caseId}` })).data?.['caseFile'];

  test('is not there until its contributor agrees, and again when that is taken back', async () => {
    await give('leila');
    const id = await say(region.as('leila'));
    await later();
    await give('bram');
    const closed = async () => {
      expect(await read(bram())).toEqual([]);
      expect(await told(bram())).toEqual([]);
      expect(await rows(bram())).toEqual([]);
      expect(await counted('bram')).toEqual({ disclosure: 0, minutes: 0 });
    };
    await closed();
    expect(await counted('noor')).toEqual({ disclosure: 1, minutes: 1 });
    await agree(region.as('leila'), id, ['EXPORT', 'MINUTES']);
    await closed();
    await agree(region.as('leila'), id, ['DISCLOSURE']);
    expect(await read(bram())).toEqual(['Kanarie: WPG.']);
    expect(await told(bram())).toEqual(['CONTRIBUTED']);
    expect(await counted('bram')).toEqual({ disclosure: 0, minutes: 1 });
    expect(await counted('noor')).toEqual({ disclosure: 0, minutes: 1 });
    await agree(region.as('leila'), id, []);
    await closed();
  });

  test('follows agreement until its last day, without any job', async () => {
    const id = await say(noor());
    await give('bram');
    await table.setNow(new Date(MONDAY.getTime() + 1_000));
    const until = '2026-03-03' as never;
    await table.consents.set(noor(), { idempotencyKey: newId(), contributionId: id, uses: ['DISCLOSURE'], until });
    await table.setNow('2026-03-03T22:59:59Z');
    expect(await read(bram())).toHaveLength(1);
    await table.setNow('2026-03-03T23:00:00Z');
    expect(await read(bram())).toEqual([]);
  });

  test('stays for who had access when it was said, with what is added to it, also when access is renewed', async () => {
    await give('bram');
    const id = await say(noor());
    await later();
    await table.ownContributions.addTo(noor(), { idempotencyKey: newId(), contributionId: id, text: 'Kanarie: meer.' });
    const seen = await table.contributions.ofCases(bram(), [caseId]);
    expect(seen.get(caseId)).toMatchObject([{ text: 'Kanarie: WPG.', additions: [{ text: 'Kanarie: meer.' }] }]);
    await give('bram');
    expect(await read(bram())).toEqual(['Kanarie: WPG.']);
    await later(24 * 60);
    expect(await read(bram())).toEqual([]);
    await give('bram');
    expect(await read(bram())).toEqual(['Kanarie: WPG.']);
  });

  test('is hidden whatever the mark that makes it so, and not under the general law', async () => {
    await say(noor(), 'AVG', { text: 'Kanarie: gewoon.' });
    await say(noor(), 'AVG', { professionalSecrecy: true });
    await say(noor(), 'MEDICAL_YOUTH', { oralOnly: true, text: null });
    await say(noor(), 'WJSG');
    await later();
    await give('bram');
    expect(await read(bram())).toEqual(['Kanarie: gewoon.']);
    expect(await read(noor())).toHaveLength(4);
  });

  test('is there for who works on the case from the day they do, and its contributor is asked from there', async () => {
    await give('leila');
    const id = await say(region.as('leila'), 'MEDICAL_YOUTH', { oralOnly: true, text: null });
    await later();
    await table.involvements.involve(noor(), {
      idempotencyKey: newId(),
      caseId,
      memberId: region.member('sven'),
      part: 'MEMBER',
      from: null,
      until: null,
      replaces: null,
      reason: 'Kanarie-reden.',
    });
    expect(await read(region.as('sven'))).toEqual([null]);
    expect(await counted('sven')).toEqual({ disclosure: 1, minutes: 1 });
    expect(await counted('leila')).toEqual({ disclosure: 0, minutes: 0 });
    const asked = { idempotencyKey: newId(), caseId, contributionId: id, uses: ['DISCLOSURE'] as ConsentUse[] };
    await table.consents.ask(region.as('sven'), asked);
    expect((await table.consents.states(noor(), [id])).get(id)).toMatchObject({ mayAsk: true });
    await give('marit', 'EXPERT_ADVICE_PGA');
    expect(await counted('marit')).toEqual({ disclosure: null, minutes: null });
    for (const { name, as } of (await strangersTo(region)).filter(({ name: of }) => of !== 'leila of veldersoord')) {
      const counts = await table.contributions.unagreed(as(), 'DISCLOSURE', [caseId]);
      expect({ name, size: counts.size }).toEqual({ name, size: 0 });
    }
  });
});
