import { describe, expect, test } from '@jest/globals';
import { type Door, doorOf, type Policy } from '@regiotafel/access';
import { newId, type Who } from '@regiotafel/kernel';
import { timelineDoor, timelinePolicy } from './timeline.policy.js';

const PARTS = [
  'CASE',
  'WEIGHING',
  'RESTRICTION',
  'SIGNALS',
  'PEOPLE',
  'HANDOVER',
  'BLOCK',
  'PLAN',
  'LADDER',
  'AFTERCARE',
  'END',
  'ACCESS',
  'LAW',
  'CONTRIBUTION',
  'DOCUMENT',
];
const KNOWN = ['CASE', 'WEIGHING', 'RESTRICTION'];

const HERE = newId();
const who = { tenantId: HERE, regionId: newId(), memberId: newId(), roles: new Set(['LIAISON']) } as unknown as Who;
const access = (fieldSets: readonly string[]) => ({
  tenant_id: newId(),
  known: true,
  involved: false,
  granted: true,
  field_sets: fieldSets,
});

/** Somebody by what they are to a case, and the parts of whose events they are told: of others, and of themselves as well. */
const READERS: readonly (readonly [
  is: string,
  about: object,
  ofOthers: readonly string[],
  ofMine: readonly string[],
])[] = [
  ['involved', { ...access([]), tenant_id: HERE, involved: true, granted: false }, PARTS, []],
  [
    'involved, of another tenant',
    { ...access([]), involved: true },
    [...KNOWN, 'LAW', 'CONTRIBUTION', 'DOCUMENT'],
    ['ACCESS'],
  ],
  ['given the narrative', access(['NARRATIVE']), [...KNOWN, 'LAW'], ['ACCESS', 'CONTRIBUTION']],
  ['given the plan', access(['PLAN']), [...KNOWN, 'PLAN'], ['ACCESS', 'CONTRIBUTION']],
  ['given contributions', access(['CONTRIBUTIONS']), [...KNOWN, 'CONTRIBUTION', 'DOCUMENT'], ['ACCESS']],
  ['given the identity', access(['IDENTITY']), KNOWN, ['ACCESS', 'CONTRIBUTION']],
  ['given nothing', { ...access([]), known: false, granted: false }, [], ['ACCESS']],
  [
    'a colleague of the lead municipality',
    { ...access([]), tenant_id: HERE, known: false, granted: false },
    [],
    ['ACCESS', 'PEOPLE'],
  ],
];

/** What a door tells other than the table says. */
const wrongOf = (door: Door): string[] =>
  READERS.flatMap(([is, about, ofOthers, ofMine]) =>
    PARTS.flatMap((part) =>
      [newId(), who.memberId].flatMap((member_id) => {
        const isMine = member_id === who.memberId;
        const expected = ofOthers.includes(part) || (isMine && ofMine.includes(part));
        const told = door.can(who, 'tell', 'CaseEvent', { ...about, part, member_id });
        return told === expected ? [] : [`${is}: ${part}${isMine ? ' of mine' : ''}`];
      }),
    ),
  );

describe('who is told what of the course of a case', () => {
  test('goes by the part that an event tells of', () => {
    expect(wrongOf(timelineDoor)).toEqual([]);
  });

  const HOLES: readonly (readonly [string, object])[] = [
    ['a plan for every access', { part: 'PLAN', granted: true }],
    ['conflicts for whoever knows of the case', { part: 'BLOCK', known: true }],
    ['access of others', { part: 'ACCESS', granted: true }],
    ['people to all of the municipality', { part: 'PEOPLE', tenant_id: HERE }],
    ['documents with the narrative', { part: 'DOCUMENT', field_sets: 'NARRATIVE' }],
  ];
  test.each(HOLES)('a hole is seen: %s', (_name, hole) => {
    const holed: Policy = (asker, rules) => {
      timelinePolicy(asker, rules);
      rules.can('tell', 'CaseEvent', hole);
    };
    expect(wrongOf(doorOf(holed))).not.toEqual([]);
  });

  test('nobody without a seat is told anything', () => {
    const nobody = { ...who, memberId: null } as unknown as Who;
    const [, about] = READERS[0] ?? ['', {}];
    expect(PARTS.filter((part) => timelineDoor.can(nobody, 'tell', 'CaseEvent', { ...about, part }))).toEqual([]);
  });
});
