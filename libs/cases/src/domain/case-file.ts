import { WrongCaseState } from './case-file.errors.js';
import { type Transition, transitionsOf } from './transitions.js';

/** The phases of a case, in order. */
export const CASE_STATUSES = [
  'PROPOSED',
  'ACTIVE',
  'MONITORING',
  'AFTERCARE',
  'CLOSED',
  'RETAINED',
  'DESTROYED',
] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

export const CASE_COMMANDS = [
  'accept',
  'monitor',
  'resume',
  'startAftercare',
  'close',
  'reopen',
  'retain',
  'destroy',
] as const;
export type CaseCommand = (typeof CASE_COMMANDS)[number];

/**
 * Steps that nobody can take yet: a case opens as ACTIVE by its weighing, and what is kept and destroyed comes with the
 * destruction list.
 */
export const CASE_LATER: readonly CaseCommand[] = ['accept', 'retain', 'destroy'];

/** The steps that somebody can ask for, as the graph names them. */
export const CASE_COMMAND_NAMES: Readonly<Partial<Record<CaseCommand, string>>> = {
  monitor: 'MONITOR',
  resume: 'RESUME',
  startAftercare: 'START_AFTERCARE',
  close: 'CLOSE',
  reopen: 'REOPEN',
};

/** What somebody is in a case. A role opens nothing; the system acts for the clock and for the destruction list. */
export const INVOLVEMENT_PARTS = ['CASE_MANAGER', 'PROCESS_COORDINATOR', 'MEMBER'] as const;
export type InvolvementPart = (typeof INVOLVEMENT_PARTS)[number];
export type CaseActor = InvolvementPart | 'SYSTEM';

const LEADS = ['CASE_MANAGER', 'PROCESS_COORDINATOR'] as const;

/** Every step a case can take, and whose step it is. */
export const CASE_TRANSITIONS: readonly Transition<CaseCommand, CaseStatus, CaseActor>[] = [
  { command: 'accept', from: 'PROPOSED', to: 'ACTIVE', by: ['CASE_MANAGER'] },
  { command: 'monitor', from: 'ACTIVE', to: 'MONITORING', by: LEADS },
  { command: 'resume', from: 'MONITORING', to: 'ACTIVE', by: LEADS },
  { command: 'resume', from: 'AFTERCARE', to: 'ACTIVE', by: LEADS },
  { command: 'startAftercare', from: 'ACTIVE', to: 'AFTERCARE', by: LEADS },
  { command: 'startAftercare', from: 'MONITORING', to: 'AFTERCARE', by: LEADS },
  { command: 'close', from: 'PROPOSED', to: 'CLOSED', by: ['CASE_MANAGER'] },
  { command: 'close', from: 'ACTIVE', to: 'CLOSED', by: ['CASE_MANAGER'] },
  { command: 'close', from: 'MONITORING', to: 'CLOSED', by: ['CASE_MANAGER'] },
  { command: 'close', from: 'AFTERCARE', to: 'CLOSED', by: ['CASE_MANAGER'] },
  { command: 'reopen', from: 'CLOSED', to: 'ACTIVE', by: ['CASE_MANAGER'] },
  { command: 'retain', from: 'CLOSED', to: 'RETAINED', by: ['SYSTEM'] },
  { command: 'destroy', from: 'RETAINED', to: 'DESTROYED', by: ['SYSTEM'] },
];

/** The status after a command. @throws WrongCaseState when it does not fit */
export const caseAfter = (status: CaseStatus, command: CaseCommand): CaseStatus => {
  const [row] = transitionsOf(CASE_TRANSITIONS, status, command);
  if (!row) throw new WrongCaseState(status, command);
  return row.to;
};

/** The commands that somebody may give in a status, for all that they are in the case. */
export const caseCommandsOf = (status: CaseStatus, parts: readonly CaseActor[]): CaseCommand[] =>
  CASE_TRANSITIONS.filter((row) => row.from === status && row.by.some((by) => parts.includes(by))).map(
    ({ command }) => command,
  );

/** Whether somebody still works on it: then access may be given, measures taken, somebody involved. */
export const isOpen = (status: CaseStatus): boolean =>
  ['PROPOSED', 'ACTIVE', 'MONITORING', 'AFTERCARE'].includes(status);

/** @throws WrongCaseState when nobody works on it any longer */
export const requireOpen = (status: CaseStatus, command: string): void => {
  if (!isOpen(status)) throw new WrongCaseState(status, command);
};

/** `RT-<year>-<number>`, counted per partnership and year; an exercise (oefencasus) has the series `OEF`, counted apart. */
export const caseNumber = (year: number, count: number, isExercise: boolean): string =>
  `${isExercise ? 'OEF' : 'RT'}-${year}-${String(count).padStart(4, '0')}`;

/** Year and count of a case number, for events, which carry figures and no text. */
export const partsOfNumber = (number: string): { year: number; count: number } => {
  const [, year = '', count = ''] = number.split('-');
  return { year: Number(year), count: Number(count) };
};
