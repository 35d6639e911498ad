import { describe, expect, test } from '@jest/globals';
import { newId, type Who } from '@regiotafel/kernel';
import { municipalityDoor } from './municipality.policy.js';

const [region, municipality, neighbour, elsewhere] = [newId(), newId(), newId(), newId()];
const seat = (tenantId: Who['tenantId'], regionId: Who['regionId'], ...roles: string[]): Who => ({
  kind: 'SEAT',
  tenantId,
  regionId,
  memberId: newId(),
  roles: new Set(roles),
});

describe('the policy on a municipality', () => {
  test.each([
    ['its own people', seat(municipality, region), true],
    ['people of a neighbour', seat(neighbour, region), true],
    ['a coordinator of another region', seat(elsewhere, elsewhere, 'COORDINATOR', 'ADMIN'), false],
    ['an analyst of a network', seat(elsewhere, null, 'ANALYST'), false],
  ])('for %s', (_name, who, reads) => {
    expect(municipalityDoor.can(who, 'read', 'Municipality', { id: municipality, region_id: region })).toBe(reads);
  });
});
