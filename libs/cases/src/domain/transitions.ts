/** One row of a state machine: who may take a step from where, and where it leads. Several rows may share a command. */
export interface Transition<Command extends string, State extends string, By extends string = string> {
  readonly command: Command;
  readonly from: State;
  readonly to: State;
  /** Roles or parts, each of which may take the step. */
  readonly by: readonly By[];
}

/** The rows that leave a state by a command. */
export const transitionsOf = <C extends string, S extends string, B extends string>(
  table: readonly Transition<C, S, B>[],
  from: S,
  command: C,
): readonly Transition<C, S, B>[] => table.filter((row) => row.from === from && row.command === command);

/** The commands that fit a state, in the order of the table. */
export const commandsFrom = <C extends string, S extends string, B extends string>(
  table: readonly Transition<C, S, B>[],
  from: S,
): readonly C[] => [...new Set(table.filter((row) => row.from === from).map(({ command }) => command))];
