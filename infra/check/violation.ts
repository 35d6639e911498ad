/** One broken rule at one place. `message` says where the code should go instead. */
export type Violation = { path: string; line: number; rule: string; message: string };

export const print = ({ path, line, rule, message }: Violation): string => `${path}:${line} ${rule} ${message}`;
