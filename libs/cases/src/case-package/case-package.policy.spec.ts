import { describe, expect, test } from '@jest/globals';
import { type Door, doorOf, type Policy } from '@regiotafel/access';
import { newId, type Who } from '@regiotafel/kernel';
import { INVOLVEMENT_PARTS } from '../domain/case-file.js';
import { FIELD_SETS } from '../domain/field-set.js';
import { casePackageDoor, casePackagePolicy } from './case-package.policy.js';

const HERE = newId();
const roles = new Set(['LIAISON', 'COORDINATOR', 'CHAIR', 'EXPERT', 'LAWFULNESS_ADVISER', 'SYSTEM']);
const who = { tenantId: HERE, regionId: newId(), memberId: newId(), roles } as unknown as Who;

const LEADS: readonly (string | undefined)[] = ['CASE_MANAGER', 'PROCESS_COORDINATOR'];

/** Every place that somebody may have in a case: of the own tenant or not, with each part or none, with each access or none. */
const PLACES = [HERE, newId()].flatMap((tenant_id) =>
  [...INVOLVEMENT_PARTS.map((part) => [part]), []].flatMap((parts) =>
    [[], ...FIELD_SETS.map((each) => [each]), [...FIELD_SETS]].map((field_sets) => ({
      tenant_id,
      parts,
      involved: parts.length > 0,
      known: true,
      granted: field_sets.length > 0,
      field_sets,
    })),
  ),
);

const wrongOf = (door: Door): object[] =>
  PLACES.filter(
    (place) =>
      door.can(who, 'take', 'CasePackage', place) !== (place.tenant_id === HERE && LEADS.includes(place.parts[0])),
  );

describe('who takes a package of a case', () => {
  test('is who leads it in its municipality, whatever else is given or whatever their role', () => {
    expect(wrongOf(casePackageDoor)).toEqual([]);
  });

  const HOLES: readonly (readonly [string, object])[] = [
    ['whoever has access', { granted: true }],
    ['all of the municipality', { tenant_id: HERE }],
    ['whoever is involved', { involved: true }],
    ['who leads it elsewhere', { parts: 'CASE_MANAGER' }],
    ['who reads the plan', { field_sets: 'PLAN' }],
  ];
  test.each(HOLES)('a hole is seen: %s', (_name, hole) => {
    const holed: Policy = (asker, rules) => {
      casePackagePolicy(asker, rules);
      rules.can('take', 'CasePackage', hole);
    };
    expect(wrongOf(doorOf(holed))).not.toEqual([]);
  });
});
