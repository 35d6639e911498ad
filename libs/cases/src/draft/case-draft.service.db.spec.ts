import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from '@regiotafel/graphql';
import { newId, type Uuid } from '@regiotafel/kernel';
import { TestEnding } from '../closing/testing/an-ending.js';
import type { DraftForm } from '../domain/draft.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { SaveDraft } from './draft.input.js';

describe('a draft of a form of a case', () => {
  let region: TestRegion;
  let table: TestEnding;
  let caseId: Uuid;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestEnding(region);
  });
  beforeEach(async () => {
    await table.setNow(MONDAY);
    ({ caseId } = await table.opened());
  });
  afterAll(() => region.database.close());

  const noor = () => region.as('noor');
  const head = () => ({ idempotencyKey: newId(), caseId });
  const keep = (form: DraftForm) => {
    const place = { idempotencyKey: newId(), form, objectId: `case_${caseId}`, values: '{}' };
    return table.drafts.save(noor(), parse(SaveDraft, place));
  };
  const kept = async (): Promise<string[]> =>
    (
      await region.database.sql<{ form: string }>('select form from cases.drafts where object_id = $1 order by form', [
        caseId,
      ])
    ).map(({ form }) => form);

  const contact = { heldOn: '2026-03-02', way: 'PHONE', reached: true, note: 'Het gaat goed.' };
  const step = {
    toRung: 'ZVH',
    criteria: ['DISAGREEMENT'],
    package: [],
    reason: 'Nodig.',
    receiver: 'Iemand',
    returnPath: 'Terug',
    answerBy: '2026-03-27',
  };
  const decision = {
    noteId: null,
    question: 'Vraag?',
    decision: 'Ja.',
    basis: 'Wet',
    decidedOn: '2026-03-02',
    document: 'Zaak 2026-17',
  };
  const weighed = { safetyView: 'Toezicht.', careView: 'Rust.', prevails: 'CARE', why: 'Rust.', until: '2026-03-27' };
  const note = { question: 'Vraag?', facts: 'Feiten.', options: ['Ja', 'Nee'] };
  const SENT: readonly [DraftForm, () => Promise<unknown>][] = [
    ['INTERESTS', () => table.interests.weigh(noor(), { ...head(), ...weighed })],
    ['ESCALATION', () => table.escalations.escalate(noor(), { ...head(), ...step })],
    ['MAYOR_NOTE', () => table.escalations.writeNote(noor(), { ...head(), ...note })],
    ['MAYOR_DECISION', () => table.escalations.recordDecision(noor(), { ...head(), ...decision })],
    ['AFTERCARE', () => table.startAftercare('noor', caseId)],
    ['CLOSING', () => table.close('noor', caseId)],
  ];

  test.each(SENT)('%s goes when it is sent, and no other', async (form, send) => {
    await keep(form);
    await keep('GOALS');
    await send();
    expect(await kept()).toEqual(['GOALS']);
  });

  test('CONTACT goes when it is sent, and no other', async () => {
    await table.startAftercare('noor', caseId);
    await keep('CONTACT');
    await keep('GOALS');
    await table.aftercares.recordContact(noor(), { ...head(), ...contact });
    expect(await kept()).toEqual(['GOALS']);
  });
});
