import type { IdPlace } from './asked-of-schema.js';

/** Things that everybody may know are there. */
const PUBLIC = ['member', 'municipality', 'theme', 'org'];

/** What the ids of a place begin with, where its name does not say it. */
const KINDS: Readonly<Record<string, string>> = {
  'accessRequest.id': 'ask',
  'calledIn.id': 'request',
  'contributionAsk.id': 'grant',
  'documentContent.id': 'document',
  'grantToSecond.id': 'grant',
  'Organisation.id': 'org',
  'PlanGoalInput.id': 'goal',
  about: 'case',
  assignee: 'member',
  caseFile: 'case',
  keepGrants: 'grant',
  leavesMember: 'member',
  keepers: 'member',
  moreFromMember: 'member',
  object: 'case',
  owner: 'member',
  part: 'measure',
  poolCard: 'card',
  proposal: 'regimeProposal',
  receiver: 'member',
  renews: 'grant',
  request: 'ask',
  second: 'member',
  system: 'reportSystem',
  whoSeesThis: 'case',
  whyDoISeeThis: 'case',
  'AddDocumentInput.replaces': 'document',
  'InvolveMemberInput.replaces': 'member',
};

/** What the ids of a place begin with: `case` for `CloseCaseInput.caseId` and for `caseFile.id`. */
export const kindAt = (place: IdPlace): string => {
  const [owner = '', name = ''] = place.split('.');
  const bare = name === 'id' ? owner.charAt(0).toLowerCase() + owner.slice(1) : name.replace(/Ids?$/, '');
  return KINDS[place] ?? KINDS[bare] ?? bare;
};

export const isPublic = (kind: string): boolean => PUBLIC.includes(kind);
