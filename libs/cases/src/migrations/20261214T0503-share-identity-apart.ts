import type { Migration } from '@regiotafel/tenancy';

/** Identity that goes along with a case waits for a second person, so it is a grant of its own: what else goes along does not wait for it. */
export const shareIdentityApart: Migration = {
  name: '20261214T0503-share-identity-apart',
  statements: ['alter table cases.escalations add column identity_grant_id uuid'],
};
