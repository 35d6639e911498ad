import { describe, expect, test } from '@jest/globals';
import { newId, type Who } from '@regiotafel/kernel';
import { regionDoor } from './region.policy.js';

const [region, municipality, elsewhere] = [newId(), newId(), newId()];
const seat = (tenantId: Who['tenantId'], regionId: Who['regionId'], ...roles: string[]): Who => ({
  kind: 'SEAT',
  tenantId,
  regionId,
  memberId: newId(),
  roles: new Set(roles),
});

describe.each(['Region', 'Participation', 'Organisation', 'Theme'])('the policy on a %s', (kind) => {
  const row = { tenant_id: region };
  const may = (who: Who, action: string) => regionDoor.can(who, action, kind, row);

  test.each([
    ['a colleague without a role in a municipality', seat(municipality, region), true, false],
    ['an administrator of a municipality', seat(municipality, region, 'ADMIN'), true, false],
    ['the coordinator', seat(region, region, 'COORDINATOR'), true, false],
    ['the administrator of the partnership', seat(region, region, 'ADMIN'), true, true],
    ['an administrator of another partnership', seat(elsewhere, elsewhere, 'ADMIN', 'OPERATOR'), false, false],
    ['an analyst of a network', seat(elsewhere, null, 'ANALYST'), false, false],
  ] as const)('for %s', (_who, who, reads, writes) => {
    expect([may(who, 'read'), may(who, 'set')]).toEqual([reads, writes]);
  });
});
