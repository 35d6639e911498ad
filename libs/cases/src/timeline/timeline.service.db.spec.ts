import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Actor, newId, type Uuid } from '@regiotafel/kernel';
import { TestEnding } from '../closing/testing/an-ending.js';
import { takenDocument } from '../document/testing/a-document.js';
import { FILES } from '../domain/testing/a-file.js';
import { aMeasure } from '../plan/testing/a-measure.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { strangersTo } from '../setup/testing/strangers.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TimelineService } from './timeline.service.js';

describe('the course of a case', () => {
  let region: TestRegion;
  let table: TestEnding;
  let timeline: TimelineService;
  let caseId: Uuid;
  let minutes = 0;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestEnding(region);
    timeline = new TimelineService(table.tenants, table.cases, table.sealing);
  });
  beforeEach(async () => {
    await table.setNow(MONDAY);
    ({ caseId } = await table.opened());
  });
  afterAll(() => region.database.close());

  const noor = () => region.as('noor');
  const key = () => ({ idempotencyKey: newId(), caseId });
  const later = async (): Promise<void> => {
    minutes += 1;
    await table.setNow(new Date(MONDAY.getTime() + minutes * 60_000));
  };
  const page = async (who: Actor, args: object = {}) => (await timeline.ofCases(who, [caseId], args)).get(caseId);
  const told = async (who: Actor) => (await page(who, { first: 100 }))?.edges.map(({ node }) => node.what) ?? [];
  const give = (subject: string, purpose: string) =>
    table.access.give(noor(), {
      idempotencyKey: newId(),
      objectId: `case_${caseId}`,
      memberId: `member_${region.member(subject)}`,
      purpose,
      necessity: 'Kanarie-noodzaak.',
      subsidiarity: 'Kanarie: minder kan niet.',
    });
  const addADocument = (title: string, sourceRegime: string) =>
    table.documents.add(noor(), takenDocument(caseId, FILES.PDF, { title, sourceRegime }));
  const live = async (): Promise<void> => {
    const steps: (() => Promise<unknown>)[] = [
      () => give('bram', 'CASE_MEETING_PGA'),
      () =>
        table.contributions.add(noor(), {
          ...key(),
          text: 'Kanarie-bijdrage.',
          sourceRegime: 'WPG',
          professionalSecrecy: false,
          oralOnly: false,
        }),
      () => addADocument('Kanarie-brief', 'AVG'),
      () => addADocument('Kanarie-geheim', 'WPG'),
      () => table.measures.write(noor(), aMeasure(table, caseId)),
      () => table.startAftercare('noor', caseId, { endCriteria: [] }),
      () => table.close('noor', caseId),
      () => table.reopen('noor', caseId),
    ];
    for (const step of steps) {
      await later();
      await step();
    }
    await later();
  };

  test('tells every step of it, newest first, to whoever is involved', async () => {
    await live();
    expect(await told(noor())).toEqual([
      'REOPENED',
      'CLOSED',
      'ACCESS_ENDED',
      'AFTERCARE_STARTED',
      'MEASURE_WRITTEN',
      'DOCUMENT_ADDED',
      'DOCUMENT_ADDED',
      'CONTRIBUTED',
      'ACCESS_GIVEN',
      'INVOLVED',
      'OPENED',
      'WEIGHED',
    ]);
  });

  test('says why access ended and who ended it, and from which rung to which a case went', async () => {
    const { id } = await give('bram', 'EXPERT_ADVICE_PGA');
    await later();
    const grantId = id.slice('grant_'.length) as Uuid;
    await table.access.revoke(noor(), { idempotencyKey: newId(), grantId, reason: 'MISTAKE' });
    await later();
    await table.escalations.escalate(noor(), {
      ...key(),
      toRung: 'ZVH',
      criteria: ['SEVERAL_MUNICIPALITIES'],
      package: ['PLAN'],
      receiverId: `member_${region.member('marit')}`,
      reason: 'Kanarie-reden.',
      receiver: 'Veiligheidshuis',
      returnPath: 'Kanarie-weg.',
      answerBy: '2026-03-20',
    });
    await later();
    const nodes = ((await page(noor(), {}))?.edges ?? []).map(({ node }) => node);
    expect(nodes.find(({ what }) => what === 'ESCALATED')).toMatchObject({ fromRung: 'REGION', toRung: 'ZVH' });
    expect(nodes.find(({ what }) => what === 'ACCESS_ENDED')).toMatchObject({
      endedBecause: 'MISTAKE',
      endedBy: { id: `member_${region.member('noor')}` },
    });
  });

  test('is read page by page, without a gap and without telling anything twice', async () => {
    await live();
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const read = await page(noor(), { first: 3, after });
      seen.push(...(read?.edges ?? []).map(({ node }) => node.what));
      after = read?.pageInfo.hasNextPage ? (read.pageInfo.endCursor ?? null) : null;
    } while (after !== null);
    expect(seen).toEqual(await told(noor()));
  });

  test('tells somebody with access only what belongs to the parts that are open to them', async () => {
    await give('bram', 'CASE_MEETING_PGA');
    await give('leila', 'EXPERT_ADVICE_PGA');
    await later();
    await addADocument('Kanarie-geheim', 'WPG');
    await addADocument('Kanarie-brief', 'AVG');
    await later();
    const titles = async (who: Actor) =>
      (await page(who))?.edges.flatMap(({ node }) => node.documentTitle ?? []).toSorted();
    expect(await titles(noor())).toEqual(['Kanarie-brief', 'Kanarie-geheim']);
    expect(await titles(region.as('bram'))).toEqual(['Kanarie-brief']);
    expect(await titles(region.as('leila'))).toEqual([]);
    for (const subject of ['bram', 'leila']) {
      const events = (await page(region.as(subject)))?.edges.map(({ node }) => node) ?? [];
      const access = events.filter(({ what }) => what === 'ACCESS_GIVEN').map(({ member }) => member?.id);
      expect([subject, access]).toEqual([subject, [`member_${region.member(subject)}`]]);
      expect(events.map(({ what }) => what)).not.toEqual(expect.arrayContaining(['INVOLVED']));
    }
  });

  test('is not there for anybody without access, and its reading is logged', async () => {
    await live();
    for (const { name, as } of await strangersTo(region)) expect([name, await page(as())]).toEqual([name, undefined]);
    for (const subject of ['karim', 'marit', 'sven', 'bram'])
      expect([subject, await page(region.as(subject))]).toEqual([subject, undefined]);
    const who = noor();
    await page(who);
    const logged = await region.database.sql<{ action: string }>(
      `select a.action from evidence.audit_log a join evidence.processing_log p using (operation_id) where a.operation_id = $1`,
      [who.operation],
    );
    expect(logged.map(({ action }) => action)).toContain('case.timeline.read');
  });
});
