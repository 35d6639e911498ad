import { DocumentWrongState } from './document.errors.js';
import { type Transition, transitionsOf } from './transitions.js';

/** What a document is, for whoever looks for it. */
export const DOCUMENT_KINDS = ['LETTER', 'REPORT', 'DECISION', 'AGREEMENT', 'IMAGE', 'OTHER'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Whether the content was looked at for harmful code. Without a scanner it is told that nobody looked. */
export const SCAN_STATES = ['PENDING', 'CLEAN', 'INFECTED', 'FAILED', 'NOT_SCANNED'] as const;
export type ScanState = (typeof SCAN_STATES)[number];

export const SCAN_COMMANDS = ['pass', 'find', 'fail', 'skip', 'rescan'] as const;
export type ScanCommand = (typeof SCAN_COMMANDS)[number];

/** Every step that the scan of a document can take. Content in which something was found stays closed for good. */
export const DOCUMENT_SCAN_TRANSITIONS: readonly Transition<ScanCommand, ScanState, 'SYSTEM' | 'INVOLVED'>[] = [
  { command: 'pass', from: 'PENDING', to: 'CLEAN', by: ['SYSTEM'] },
  { command: 'find', from: 'PENDING', to: 'INFECTED', by: ['SYSTEM'] },
  { command: 'fail', from: 'PENDING', to: 'FAILED', by: ['SYSTEM'] },
  { command: 'skip', from: 'PENDING', to: 'NOT_SCANNED', by: ['SYSTEM'] },
  { command: 'rescan', from: 'PENDING', to: 'PENDING', by: ['INVOLVED'] },
  { command: 'rescan', from: 'FAILED', to: 'PENDING', by: ['INVOLVED'] },
  { command: 'rescan', from: 'NOT_SCANNED', to: 'PENDING', by: ['INVOLVED'] },
];

/** The state after a command. @throws DocumentWrongState when it does not fit */
export const scanAfter = (state: ScanState, command: ScanCommand): ScanState => {
  const [row] = transitionsOf(DOCUMENT_SCAN_TRANSITIONS, state, command);
  if (!row) throw new DocumentWrongState(state, command);
  return row.to;
};

/** Whether the content may leave: nothing was found in it, or nobody could look and the screen says so. */
export const mayBeOpened = (state: ScanState): boolean => state === 'CLEAN' || state === 'NOT_SCANNED';
