import { describe, expect, test } from '@jest/globals';
import { newId, type Who } from '@regiotafel/kernel';
import { memberDoor } from './member.policy.js';

const [region, municipality, neighbour, elsewhere] = [newId(), newId(), newId(), newId()];
const COLLEAGUE = { tenant_id: municipality, region_id: region };
const who = (
  tenantId: Who['tenantId'],
  regionId: Who['regionId'],
  roles: string[] = [],
  kind: Who['kind'] = 'SEAT',
) => ({
  kind,
  tenantId,
  regionId,
  memberId: newId(),
  roles: new Set(roles),
});

describe('the policy on a member of a municipality', () => {
  test.each([
    ['a colleague without a role', who(municipality, region), true, false],
    ['the own administrator', who(municipality, region, ['ADMIN']), true, true],
    ['an administrator of a neighbour', who(neighbour, region, ['ADMIN']), true, false],
    ['the coordinator of the region', who(region, region, ['COORDINATOR']), true, false],
    ['the administrator of the partnership', who(region, region, ['ADMIN']), true, false],
    ['a coordinator of another region', who(elsewhere, elsewhere, ['COORDINATOR', 'ADMIN']), false, false],
    ['an analyst of a network', who(elsewhere, null, ['ANALYST']), false, false],
    ['a reporter at the municipality', who(municipality, null, ['REPORTER'], 'REPORTER'), false, false],
  ])('for %s', (_name, asker, reads, writes) => {
    const may = (action: string) => memberDoor.can(asker, action, 'Member', COLLEAGUE);
    expect([may('read'), may('set')]).toEqual([reads, writes]);
  });
});
