import type { Door } from '@regiotafel/access';
import type { Uuid, Who } from '@regiotafel/kernel';
import { aftercareDoor } from '../aftercare/aftercare.policy.js';
import { caseFileDoor } from '../case-file/case-file.policy.js';
import type { CaseRow } from '../case-file/case-file.service.js';
import { closingDoor } from '../closing/closing.policy.js';
import { closureDoor } from '../closure/closure.policy.js';
import { contributionDoor } from '../contribution/contribution.policy.js';
import { documentDoor } from '../document/document.policy.js';
import type { TimelinePart } from '../domain/timeline.js';
import { escalationDoor } from '../escalation/escalation.policy.js';
import { grantDoor } from '../grant/grant.policy.js';
import { handoverDoor } from '../handover/handover.policy.js';
import { joiningDoor } from '../joining/joining.policy.js';
import { planDoor } from '../plan/plan.policy.js';
import { regimeDoor } from '../regime/regime.policy.js';

interface Told {
  readonly tenant_id: Uuid;
  readonly member_id: Uuid | null;
}

/** The door of each part: who may read the part is told its events. A weighing has no case in it; its own wall decides alone. */
const DOORS: Readonly<Record<Exclude<TimelinePart, 'WEIGHING'>, readonly [Door, action: string, subject: string]>> = {
  CASE: [caseFileDoor, 'read', 'CaseFile'],
  SIGNALS: [joiningDoor, 'read', 'JoinedSignal'],
  PEOPLE: [caseFileDoor, 'read', 'Involvement'],
  HANDOVER: [handoverDoor, 'read', 'Handover'],
  BLOCK: [closureDoor, 'read', 'CaseBlock'],
  RESTRICTION: [closureDoor, 'read', 'CaseRestriction'],
  LAW: [regimeDoor, 'read', 'RegimeProposal'],
  PLAN: [planDoor, 'read', 'CasePlan'],
  LADDER: [escalationDoor, 'read', 'Escalation'],
  AFTERCARE: [aftercareDoor, 'read', 'Aftercare'],
  END: [closingDoor, 'read', 'Closing'],
  CONTRIBUTION: [contributionDoor, 'read', 'Contribution'],
  DOCUMENT: [documentDoor, 'read', 'Document'],
  ACCESS: [grantDoor, 'read', 'AccessGrant'],
};

/** Whether somebody may be told an event of a part of a case, by the right to that part. */
export const mayTell = (who: Who, part: TimelinePart, about: CaseRow, { tenant_id, member_id }: Told): boolean => {
  if (part === 'WEIGHING') return true;
  const [door, action, subject] = DOORS[part];
  return door.can(who, action, subject, {
    ...about,
    tenant_id: part === 'CONTRIBUTION' ? tenant_id : about.tenant_id,
    member_id,
    contributor_id: member_id,
    object_kind: 'CASE',
    shareable: true,
  });
};
