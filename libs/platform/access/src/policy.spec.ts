import { describe, expect, test } from '@jest/globals';
import { newId, type Who } from '@regiotafel/kernel';
import { doorOf, type Policy } from './policy.js';

const tenantId = newId();
const who = (...roles: string[]): Who => ({
  kind: 'SEAT',
  tenantId,
  regionId: null,
  memberId: newId(),
  roles: new Set(roles),
});

const policy: Policy = (asker, { can, cannot }) => {
  if (asker.roles.has('LIAISON')) can('read', 'Signal', { tenantId: asker.tenantId });
  can('read', 'Signal', { grantedTo: asker.memberId });
  cannot('read', 'Signal', { conflictWith: asker.memberId });
};

describe('a policy', () => {
  const door = doorOf(policy);

  test('is asked about the thing, not the kind', () => {
    const liaison = who('LIAISON');
    expect(door.can(liaison, 'read', 'Signal', { tenantId })).toBe(true);
    expect(door.can(liaison, 'read', 'Signal', { tenantId: newId() })).toBe(false);
    expect(door.can(who('COORDINATOR'), 'read', 'Signal', { tenantId })).toBe(false);
  });

  test('a conflict block beats every role and grant', () => {
    const liaison = who('LIAISON');
    const thing = { tenantId, grantedTo: [liaison.memberId], conflictWith: [liaison.memberId] };
    expect(door.can(liaison, 'read', 'Signal', thing)).toBe(false);
  });

  test('refuses like absence', () => {
    expect(() => door.requireCan(who(), 'read', 'Signal', null)).toThrow('Not found');
    expect(() => door.requireCan(who(), 'read', 'Signal', { tenantId })).toThrow('Not found');
  });
});
