import { doorOf, type Policy } from '@regiotafel/access';

const CONTENT = ['readNarrative', 'readIdentity', 'readReporter', 'readInterpretation'];
const WORK = [
  'acknowledge',
  'interpret',
  'offer',
  'giveFeedback',
  'close',
  'grant',
  'confirmCare',
  'askWaiver',
  'return',
  'withdraw',
  'review',
  'askReporter',
  'join',
  'split',
  'block',
];

/**
 * Signals belong to the desk of their municipality: liaison and deputy. Everybody else sees a part only by a grant to
 * that person. The reporter's name never leaves the desk; the system moves states and opens cases, and writes no interpretation. Who is
 * kept away by a conflict of interest, from the signal or from the case it
 * became, gets nothing, whatever else they are; while that case is restricted, who is no keeper sees only that the signal is there.
 */
export const signalPolicy: Policy = (who, { can, cannot }) => {
  const own = { tenant_id: who.tenantId };
  if (who.roles.has('REPORTER')) can('receive', 'Signal', own);
  if (who.roles.has('LIAISON') || who.roles.has('SYSTEM')) {
    can(['read', 'readNarrative', 'readIdentity', 'readInterpretation', 'move'], 'Signal', own);
  }
  if (who.roles.has('LIAISON')) {
    can(['receive', 'readReporter', ...WORK], 'Signal', own);
  }
  can('read', 'Signal', { granted: true });
  can('readNarrative', 'Signal', { field_sets: 'NARRATIVE' });
  can('readIdentity', 'Signal', { field_sets: 'IDENTITY' });
  can('readInterpretation', 'Signal', { field_sets: 'INTERPRETATION' });
  cannot(['read', 'move'], 'Signal', { kept_away: true });
  cannot([...CONTENT, ...WORK], 'Signal', { closed: true });
};

export const signalDoor = doorOf(signalPolicy);
