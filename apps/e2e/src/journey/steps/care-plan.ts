import { strangers } from '../cast.js';
import { left, type Scene, type Step } from '../story.js';

const STATE = '{ id }';
const CASE =
  'query C($id: ID!) { caseFile(id: $id) { id plan { goals { text } measures { title } } interestWeighings { why } } }';
const PLAN = `query P($id: ID!) { caseFile(id: $id) { plan { version balance needsSecondPerson isAdopted goals { id }
  measures { id version title status } conflicts { reason } } } }`;
const ME = '{ me { member { id } } }';

interface Plan {
  readonly version: number;
  readonly balance: string;
  readonly needsSecondPerson: boolean;
  readonly isAdopted: boolean;
  readonly goals: readonly { id: string }[];
  readonly measures: readonly { id: string; version: number; title: string; status: string }[];
  readonly conflicts: readonly { reason: string }[];
}

const planOf = async ({ cast, story }: Scene): Promise<Plan> =>
  (await cast.noor.get<{ caseFile: { plan: Plan } }>(PLAN, { id: left(story.caseId, 'case') })).caseFile.plan;

const takeMeasures = async (scene: Scene): Promise<void> => {
  const { cast, tally, story } = scene;
  const caseId = left(story.caseId, 'case');
  const owner = (await cast.noor.get<{ me: { member: { id: string } } }>(ME)).me.member.id;
  const about = { caseId, goalId: (await planOf(scene)).goals[0]?.id, lifeDomain: 'WORK_AND_SCHOOL', ownerId: owner };
  const period = { startsOn: '2026-03-30', dueOn: '2026-05-29' };
  const support = { ...about, ...period, title: 'Mentor op school', nature: 'SUPPORTING', track: 'SOCIAL' };
  const limit = {
    ...about,
    ...period,
    title: 'Gebiedsverbod schoolplein',
    nature: 'LIMITING',
    track: 'ADMINISTRATIVE',
  };
  const bare = await cast.noor.ask('mutation M($input: WriteMeasureInput!) { writeMeasure(input: $input) { id } }', {
    input: { idempotencyKey: crypto.randomUUID(), ...limit },
  });
  const fields = (bare.body.errors?.[0]?.extensions as { fields?: { path: string }[] } | undefined)?.fields ?? [];
  tally.expect(
    ['necessity', 'basis'].every((path) => fields.some((field) => field.path === path)),
    'a limiting measure needs its own necessity and basis',
  );
  const founded = { ...limit, necessity: 'Eerdere afspraken hielden niet.', basis: 'Art. 172a Gemeentewet' };
  await tally.refusedTo(
    [...strangers(cast), cast.karim, cast.sven],
    'writeMeasure',
    'WriteMeasureInput',
    founded,
    'caseId',
  );
  await cast.noor.do('writeMeasure', 'WriteMeasureInput', support, STATE);
  await cast.noor.do('writeMeasure', 'WriteMeasureInput', founded, STATE);
};

/** 7. Goals, measures that support and limit, the view of the person, the weighing of interests, and the plan adopted. */
export const carePlanStep: Step = {
  title:
    'the case has a plan: goals, measures with their basis, the person’s view, interests weighed, and it is adopted',
  play: async (scene) => {
    const { cast, tally, story } = scene;
    const { noor, karim, sven } = cast;
    const caseId = left(story.caseId, 'case');
    const others = [...strangers(cast), karim, sven];
    const goals = [{ lifeDomain: 'WORK_AND_SCHOOL', text: 'Kanarie-doel: gaat vier dagen per week naar school.' }];
    const written = { caseId, planVersion: (await planOf(scene)).version, goals };
    await tally.refusedTo(others, 'writeCasePlan', 'WriteCasePlanInput', written, 'caseId');
    await noor.do('writeCasePlan', 'WriteCasePlanInput', written, STATE);
    await takeMeasures(scene);
    const views = {
      caseId,
      personView: 'Wil zijn opleiding afmaken.',
      parentsView: 'Maken zich zorgen.',
      isInformed: true,
    };
    await noor.do(
      'writePlanViews',
      'WritePlanViewsInput',
      { ...views, planVersion: (await planOf(scene)).version },
      STATE,
    );
    const interests = {
      caseId,
      safetyView: 'Zicht houden op contacten.',
      careView: 'School en rust thuis.',
      prevails: 'BOTH',
      why: 'Het een kan niet zonder het ander.',
      until: '2026-04-30',
    };
    await tally.refusedTo(others, 'weighInterests', 'WeighInterestsInput', interests, 'caseId');
    await noor.do('weighInterests', 'WeighInterestsInput', interests, STATE);
    const plan = await planOf(scene);
    tally.expect(
      plan.balance === 'BOTH' && !plan.needsSecondPerson,
      'a plan that limits and supports needs no second person',
    );
    await noor.do('adoptPlan', 'AdoptPlanInput', { caseId, planVersion: plan.version }, STATE);
    tally.expect((await planOf(scene)).isAdopted, 'the plan is adopted');
    await tally.absentTo(others, 'the plan', CASE, caseId);
  },
};
