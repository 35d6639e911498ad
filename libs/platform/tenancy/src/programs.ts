import type { Actor } from '@regiotafel/kernel';
import { roleOf, type RuntimeRole, type Scope } from './roles.js';

/** Keys of the platform beside logins and contexts: what seals text, what receipts follow from, what seals sessions, what marks of persons follow from. */
export type ProgramKey = 'masterKey' | 'receiptKey' | 'sessionKey' | 'matchKey';

/** What a program that serves holds: database roles, as whom it may open a context under each, and keys. */
export interface Holding {
  readonly logins: Readonly<Partial<Record<RuntimeRole, readonly Actor['kind'][]>>>;
  readonly keys: readonly ProgramKey[];
}

const IN_PERSON = ['SEAT'] as const;
const AT_WORK = ['SEAT', 'SYSTEM'] as const;

const part = (scope: Scope, kinds: readonly Actor['kind'][], keys: readonly ProgramKey[] = []): Holding => ({
  logins: { [roleOf(scope)]: kinds, rt_jobs: [] },
  keys,
});

/**
 * Every program that serves, by the name of its secrets file. No program acts as OPERATOR: that is for commands under the
 * migrator's login.
 */
export const PROGRAMS: Readonly<Record<string, Holding>> = {
  gateway: { logins: { rt_edge: IN_PERSON }, keys: ['sessionKey'] },
  directory: part('directory', IN_PERSON),
  'directory-worker': part('directory', AT_WORK),
  cases: part('cases', [...IN_PERSON, 'REPORTER'], ['masterKey', 'receiptKey']),
  'cases-worker': part('cases', AT_WORK, ['masterKey', 'matchKey']),
  expertise: part('expertise', IN_PERSON, ['masterKey']),
  'expertise-worker': part('expertise', AT_WORK, ['masterKey']),
  meetings: part('meetings', IN_PERSON, ['masterKey']),
  'meetings-worker': part('meetings', AT_WORK, ['masterKey']),
  insight: part('insight', IN_PERSON),
  'insight-worker': part('insight', AT_WORK),
  oversight: part('oversight', IN_PERSON),
  'oversight-worker': part('oversight', AT_WORK),
  regiotafel: {
    logins: {
      rt_edge: IN_PERSON,
      rt_directory: AT_WORK,
      rt_cases: [...AT_WORK, 'REPORTER'],
      rt_expertise: AT_WORK,
      rt_meetings: AT_WORK,
      rt_insight: AT_WORK,
      rt_oversight: AT_WORK,
      rt_jobs: [],
    },
    keys: ['masterKey', 'receiptKey', 'sessionKey', 'matchKey'],
  },
};
