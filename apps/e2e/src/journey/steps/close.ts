import { strangers } from '../cast.js';
import { left, type Step } from '../story.js';

const STATE = '{ id status }';
const END = `query E($id: ID!) { caseFile(id: $id) { status plan { measures { id version nature status } }
  end { aftercare { current { startedAt nextContactOn endCriteria { id } } } closing { closings { result retentionClass retainedUntil } } } grants { state } } }`;
const LESSONS = '{ lessons { edges { node { lesson theme { id } } } } }';

interface Begun {
  readonly startedAt: string;
  readonly nextContactOn: string;
  readonly endCriteria: readonly { id: string }[];
}

interface End {
  readonly status: string;
  readonly plan: { readonly measures: readonly { id: string; version: number; nature: string; status: string }[] };
  readonly end: {
    readonly aftercare: { readonly current: Begun | null };
    readonly closing: { readonly closings: readonly { result: string; retainedUntil: string }[] };
  };
  readonly grants: readonly { state: string }[];
}

/** 11. Aftercare with its own rhythm, and the end: limiting measures first, all access ended, a lesson without a person. */
export const closeStep: Step = {
  title: 'limiting measures end first, aftercare keeps its rhythm, and closing ends all access and leaves a lesson',
  play: async ({ cast, tally, story }) => {
    const { anne, noor, karim, leila } = cast;
    const caseId = left(story.caseId, 'case');
    const others = [...strangers(cast), karim, noor];
    const care = { caseId, arrangement: 'De mentor belt.', everyDays: 14, endCriteria: ['Zes maanden op school.'] };
    const file = async (): Promise<End> => (await anne.get<{ caseFile: End }>(END, { id: caseId })).caseFile;
    for (const { id, version, nature, status } of (await file()).plan.measures)
      if (nature === 'LIMITING' && status !== 'DONE')
        await anne.do('moveMeasure', 'MoveMeasureInput', { caseId, measureId: id, version, step: 'STOP' }, STATE);
    await tally.refusedTo(others, 'startAftercare', 'StartAftercareInput', care, 'caseId');
    await anne.do('startAftercare', 'StartAftercareInput', care, STATE);
    const begun = await file();
    tally.expect(
      begun.status === 'AFTERCARE' && Boolean(begun.end.aftercare.current?.nextContactOn),
      'a contact is due',
    );
    const heldOn = begun.end.aftercare.current?.startedAt.slice(0, 'YYYY-MM-DD'.length);
    const contact = { caseId, heldOn, way: 'TALK', reached: true, note: 'Het gaat beter.' };
    await tally.refusedTo(others, 'recordContact', 'RecordContactInput', contact, 'caseId');
    await anne.do('recordContact', 'RecordContactInput', contact, STATE);
    const criterionId = begun.end.aftercare.current?.endCriteria[0]?.id;
    await anne.do('meetEndCriterion', 'MeetEndCriterionInput', { caseId, criterionId }, STATE);
    const closing = {
      caseId,
      result: 'GOALS_REACHED',
      summary: 'Gaat naar school.',
      lesson: 'Vroeg met school praten helpt.',
      namesChecked: true,
    };
    const named = await anne.ask('mutation M($input: CloseCaseInput!) { closeCase(input: $input) { id } }', {
      input: { idempotencyKey: crypto.randomUUID(), ...closing, lesson: 'Bel 06-12345678 voor meer.' },
    });
    tally.expect(named.body.errors?.[0]?.extensions.code === 'INVALID_INPUT', 'a lesson leads to nobody');
    await tally.refusedTo(others, 'closeCase', 'CloseCaseInput', closing, 'caseId');
    await anne.do('closeCase', 'CloseCaseInput', closing, STATE);
    const ended = await file();
    tally.expect(ended.status === 'CLOSED' && ended.end.closing.closings.length === 1, 'the case is closed');
    tally.expect(
      ended.grants.every(({ state }) => state !== 'ACTIVE'),
      'all access has ended',
    );
    const { lessons } = await karim.get<{ lessons: { edges: { node: { lesson: string } }[] } }>(LESSONS);
    tally.expect(
      lessons.edges.some(({ node }) => node.lesson === closing.lesson),
      'the region learns from it',
    );
    await tally.emptyTo([cast.nadia, cast.lia, cast.frits, leila].slice(0, 3), 'the lessons', LESSONS);
  },
};
