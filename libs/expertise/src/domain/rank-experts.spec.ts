import { describe, expect, test } from '@jest/globals';
import type { Day } from '@regiotafel/kernel';
import fc from 'fast-check';
import { CRITERIA, type Need, type Skill } from './expert-scores.js';
import { bordersFrom, type NeighbourMap } from './neighbours.js';
import { type Contender, FIRST_WEIGHTS, rankExperts, type Weights } from './rank-experts.js';

const TODAY = '2026-03-02' as Day;
/** A row of five: A – B – C – D – E, and F apart. */
const CODES = ['GM9001', 'GM9002', 'GM9003', 'GM9004', 'GM9005', 'GM9006'];
const MAP: NeighbourMap = new Map(
  CODES.slice(0, 5).map((code, at) => [code, CODES.slice(at + 1, at + 2).filter((next) => next !== 'GM9006')]),
);
const NEED: Need = { municipality: 'GM9001', skills: ['FAMILY'], languages: [], hours: 8, today: TODAY };

const anExpert = (id: string, changes: Partial<Contender> = {}): Contender => ({
  id,
  home: 'GM9003',
  employer: null,
  languages: ['nl'],
  skills: [{ skill: 'FAMILY', level: 2, trainingValidUntil: '2027-01-01' as Day }],
  hoursPerMonth: 16,
  hoursBooked: 0,
  hoursWorked: 0,
  active: true,
  blocked: false,
  declined: false,
  ...changes,
});

const order = (need: Need, ...roster: Contender[]) =>
  rankExperts(need, roster, MAP, FIRST_WEIGHTS).map(({ expertId }) => expertId);
const reasons = (need: Need, expert: Contender) =>
  Object.fromEntries(
    (rankExperts(need, [expert], MAP, FIRST_WEIGHTS)[0]?.parts ?? []).map(({ criterion, score, reason, params }) => [
      criterion,
      { score, reason, params },
    ]),
  );

describe('the ranking of experts', () => {
  test('explains every part with a score, a reason and its figures', () => {
    const need = { ...NEED, skills: ['FAMILY', 'SCHOOL'], languages: ['nl', 'ar'], hours: 20 };
    const expert = anExpert('a', { hoursBooked: 4, hoursWorked: 24 });
    expect(reasons(need, expert)).toEqual({
      SKILL: { score: 35, reason: 'SKILLS_SOME', params: { matched: 1, wanted: 2, level: 2 } },
      TRAINING: { score: 50, reason: 'TRAINING_VALID', params: { until: '2027-01-01' } },
      HOURS: { score: 60, reason: 'HOURS_SHORT', params: { free: 12, wanted: 20 } },
      DISTANCE: { score: 60, reason: 'FURTHER_AWAY', params: { borders: 2 } },
      LOAD: { score: 75, reason: 'LOAD_SO_FAR', params: { hours: 24, months: 6 } },
      LANGUAGE: { score: 50, reason: 'LANGUAGES_SOME', params: { matched: 1, wanted: 2 } },
      INDEPENDENCE: { score: 100, reason: 'OTHER_MUNICIPALITY', params: {} },
    });
  });

  test('names the level of a skill, the lowest one of several', () => {
    const skill = (name: string, level: number): Skill => ({
      ...(training('2027-01-01', level)[0] as Skill),
      skill: name,
    });
    const need = { ...NEED, skills: ['FAMILY', 'SCHOOL'] };
    const params = { matched: 2, wanted: 2, level: 1 };
    expect(reasons(need, anExpert('a', { skills: [skill('FAMILY', 3), skill('SCHOOL', 1)] }))['SKILL']).toEqual({
      score: 70,
      reason: 'SKILLS_ALL',
      params,
    });
    for (const level of [1, 2, 3])
      expect(reasons(NEED, anExpert('a', { skills: training('2027-01-01', level) }))['SKILL']?.params).toMatchObject({
        level,
      });
  });

  test('gives the weighted mean of its parts', () => {
    const [candidate] = rankExperts(NEED, [anExpert('a')], MAP, FIRST_WEIGHTS);
    expect(candidate?.total).toBe((35 * 70 + 15 * 100 + 20 * 100 + 10 * 60 + 10 * 100 + 5 * 100 + 5 * 100) / 100);
  });

  test.each<[string, Partial<Contender>, string, string]>([
    ['nobody with the skill', { skills: [] }, 'SKILL', 'SKILLS_NONE'],
    ['no training at all', { skills: [] }, 'TRAINING', 'TRAINING_NONE'],
    ['a training that ended yesterday', { skills: training('2026-03-01') }, 'TRAINING', 'TRAINING_EXPIRED'],
    ['a training that ends today', { skills: training('2026-03-02') }, 'TRAINING', 'TRAINING_ENDS_SOON'],
    ['a full agenda', { hoursBooked: 20 }, 'HOURS', 'HOURS_NONE'],
    ['a neighbour', { home: 'GM9002' }, 'DISTANCE', 'NEIGHBOUR'],
    ['a place without a common border', { home: 'GM9006' }, 'DISTANCE', 'NOT_CONNECTED'],
    ['the asking municipality as home', { home: 'GM9001' }, 'INDEPENDENCE', 'OWN_MUNICIPALITY'],
    ['the asking municipality as employer', { employer: 'GM9001' }, 'INDEPENDENCE', 'OWN_MUNICIPALITY'],
  ])('says so for %s', (_, changes, criterion, reason) => {
    expect(reasons(NEED, anExpert('a', changes))[criterion]).toMatchObject({ reason });
  });

  test('puts experts of the asking municipality after all others', () => {
    const own = anExpert('own', { home: 'GM9001', skills: training('2028-01-01', 3) });
    const weak = anExpert('weak', { home: 'GM9006', skills: [], hoursBooked: 16, hoursWorked: 96 });
    expect(order(NEED, own, weak)).toEqual(['weak', 'own']);
  });

  test('leaves out who is blocked, declined this request or left the roster', () => {
    const out = [anExpert('b', { blocked: true }), anExpert('c', { declined: true }), anExpert('d', { active: false })];
    expect(order(NEED, anExpert('a'), ...out)).toEqual(['a']);
  });

  test('follows the weights it is given', () => {
    const near = anExpert('near', { home: 'GM9002', skills: training('2027-01-01', 1) });
    const able = anExpert('able', { home: 'GM9005', skills: training('2027-01-01', 3) });
    const only = (criterion: string): Weights => ({
      version: 2,
      weights: { ...FIRST_WEIGHTS.weights, ...Object.fromEntries(CRITERIA.map((c) => [c, c === criterion ? 1 : 0])) },
    });
    const first = (weights: Weights) => rankExperts(NEED, [near, able], MAP, weights)[0]?.expertId;
    expect([first(only('DISTANCE')), first(only('SKILL'))]).toEqual(['near', 'able']);
  });

  test('counts borders both ways, whoever names them', () => {
    expect(Object.fromEntries(bordersFrom('GM9005', MAP))).toEqual({
      GM9005: 0,
      GM9004: 1,
      GM9003: 2,
      GM9002: 3,
      GM9001: 4,
    });
  });
});

function training(until: string, level = 2): Skill[] {
  return [{ skill: 'FAMILY', level, trainingValidUntil: until as Day }];
}

const SKILLS = ['FAMILY', 'SCHOOL', 'ONLINE'];
const LANGUAGES = ['nl', 'en', 'ar'];
const someDay = fc
  .integer({ min: 0, max: 800 })
  .map((days) => new Date(Date.UTC(2025, 5, 1 + days)).toISOString().slice(0, 10) as Day);
const someSkill = fc.record({
  skill: fc.constantFrom(...SKILLS),
  level: fc.integer({ min: 1, max: 3 }),
  trainingValidUntil: someDay,
});
const someExpert = (id: string): fc.Arbitrary<Contender> =>
  fc.record({
    id: fc.constant(id),
    home: fc.constantFrom(...CODES),
    employer: fc.option(fc.constantFrom(...CODES)),
    languages: fc.subarray(LANGUAGES),
    skills: fc.uniqueArray(someSkill, { selector: ({ skill }) => skill }),
    hoursPerMonth: fc.integer({ min: 1, max: 60 }),
    hoursBooked: fc.integer({ min: 0, max: 60 }),
    hoursWorked: fc.integer({ min: 0, max: 200 }),
    active: fc.constantFrom(true, true, true, false),
    blocked: fc.constantFrom(false, false, false, true),
    declined: fc.constantFrom(false, false, false, true),
  });
const someRoster = fc
  .integer({ min: 1, max: 8 })
  .chain((size) => fc.tuple(...Array.from({ length: size }, (_, at) => someExpert(`expert-${at}`))));
const someNeed: fc.Arbitrary<Need> = fc.record({
  municipality: fc.constantFrom(...CODES),
  skills: fc.subarray(SKILLS, { minLength: 1 }),
  languages: fc.subarray(LANGUAGES),
  hours: fc.integer({ min: 1, max: 40 }),
  today: fc.constant(TODAY),
});

/** The same expert, better at one thing and worse at nothing. */
const IMPROVEMENTS: Record<string, (expert: Contender, need: Need) => Contender> = {
  'a higher level': (expert) => ({ ...expert, skills: expert.skills.map((s) => ({ ...s, level: 3 })) }),
  'one more wanted skill': (expert, { skills: [wanted = ''] }) =>
    expert.skills.some(({ skill }) => skill === wanted)
      ? expert
      : { ...expert, skills: [...expert.skills, { skill: wanted, level: 1, trainingValidUntil: '2025-01-01' as Day }] },
  'a training that lasts': (expert) => ({
    ...expert,
    skills: expert.skills.map((s) => ({ ...s, trainingValidUntil: '2029-01-01' as Day })),
  }),
  'free hours': (expert) => ({ ...expert, hoursBooked: 0 }),
  'a light half-year': (expert) => ({ ...expert, hoursWorked: 0 }),
  'every language': (expert) => ({ ...expert, languages: LANGUAGES }),
  'a shorter way': (expert, { municipality }) => {
    const borders = bordersFrom(municipality, MAP);
    const [neighbour] = [...borders].find(([, count]) => count === 1) ?? [];
    return neighbour && borders.get(expert.home) !== 0 ? { ...expert, home: neighbour } : expert;
  },
  independence: (expert, { municipality }) =>
    expert.employer === municipality ? { ...expert, employer: null } : expert,
};

describe('for every roster and need', () => {
  test.each(Object.entries(IMPROVEMENTS))('%s never costs a place', (_, improve) => {
    fc.assert(
      fc.property(someRoster, someNeed, (roster, need) => {
        const [subject, ...others] = roster;
        const place = (expert: Contender) => order(need, expert, ...others).indexOf(expert.id);
        const total = (expert: Contender) => rankExperts(need, [expert], MAP, FIRST_WEIGHTS)[0]?.total ?? 0;
        const better = improve(subject, need);
        return place(better) <= place(subject) && total(better) >= total(subject);
      }),
    );
  });

  test('the order of the roster does not matter', () => {
    fc.assert(
      fc.property(someRoster, someNeed, (roster, need) => {
        expect(order(need, ...roster.toReversed())).toEqual(order(need, ...roster));
      }),
    );
  });

  test('a blocked expert is never ranked, and whoever may be asked always is', () => {
    fc.assert(
      fc.property(someRoster, someNeed, (roster, need) => {
        const may = roster.filter(({ active, blocked, declined }) => active && !blocked && !declined);
        expect(order(need, ...roster).toSorted()).toEqual(may.map(({ id }) => id).toSorted());
      }),
    );
  });

  test('every part and total lies between 0 and 100', () => {
    fc.assert(
      fc.property(someRoster, someNeed, (roster, need) =>
        rankExperts(need, roster, MAP, FIRST_WEIGHTS).every(({ total, parts }) =>
          [total, ...parts.map(({ score }) => score)].every((score) => score >= 0 && score <= 100),
        ),
      ),
    );
  });
});
