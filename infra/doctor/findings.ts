/** What one check of the doctor found. */
export interface Finding {
  readonly level: 'ok' | 'warn' | 'fail';
  readonly subject: string;
  /** What is the case, and for a warning or failure what to do; one line. */
  readonly says: string;
}

export const ok = (subject: string, says: string): Finding => ({ level: 'ok', subject, says });
export const warn = (subject: string, says: string): Finding => ({ level: 'warn', subject, says });
export const fail = (subject: string, says: string): Finding => ({ level: 'fail', subject, says });

/** One line per finding, in columns. */
export const lineOf = ({ level, subject, says }: Finding): string =>
  `${level.padEnd(4)}  ${subject.padEnd(10)}  ${says}`;
