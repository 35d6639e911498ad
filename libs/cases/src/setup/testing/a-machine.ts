import { type Actor, newId, type Uuid } from '@regiotafel/kernel';
import { type Prepared, prepared, type Tenants } from '@regiotafel/tenancy';
import type { Transition } from '../../domain/transitions.js';

class TakenBack extends Error {}

/** A state machine as its services run it: how a thing is put in a state, and who is what to it. */
export interface Machine {
  readonly table: readonly Transition<string, string>[];
  readonly states: readonly string[];
  readonly commands: readonly string[];
  /** Everybody who asks, and what they are to the thing; a stranger is nothing. */
  readonly people: Readonly<Record<string, readonly string[]>>;
  /** Puts the thing in a state past every service; answers its id. */
  readonly put: (state: string) => Promise<Uuid>;
  readonly give: (who: string, command: string, id: Uuid, state: string) => Promise<unknown>;
  /** Where the thing stands, as it is asked inside the transaction of the command. */
  readonly look: Prepared<{ state: string }>;
  /** Rules beside the table: `state command` or `state command who`, and how it is refused. */
  readonly also?: Readonly<Record<string, string>>;
}

export const stateOf = (table: string, state: string): Prepared<{ state: string }> =>
  prepared(`test.machine.${table}`, `select ${state} as state from cases.${table} where id = $1::uuid`);

/** Carries out a command and takes everything back: where the thing stood then, or the code of the refusal. */
export const tried = async (
  tenants: Tenants,
  look: Prepared<{ state: string }>,
  id: Uuid,
  command: () => Promise<unknown>,
): Promise<string> => {
  const { run } = tenants;
  let led = 'NOWHERE';
  const dry: Tenants['run'] = (actor: Actor, operation, work) =>
    run.call(tenants, actor, operation, async (tx) => {
      await work(tx);
      led = (await tx.read(look, [id]))[0]?.state ?? 'OUT_OF_SIGHT';
      throw new TakenBack();
    }) as ReturnType<typeof run<never>>;
  tenants.run = dry;
  try {
    return await command().then(
      () => 'NOT_TAKEN_BACK',
      (error: Error & { code?: string }) => (error instanceof TakenBack ? led : (error.code ?? error.message)),
    );
  } finally {
    tenants.run = run;
  }
};

const allowed = ({ table, people }: Machine, who: string, command: string) =>
  table.filter((row) => row.command === command && row.by.some((each) => people[who]?.includes(each)));

/** What does not go as the table says, for every command of everybody in one state. */
export const againstTable = async (machine: Machine, tenants: Tenants, state: string): Promise<string[]> => {
  const { commands, people, give, look, also = {} } = machine;
  const id = await machine.put(state);
  const wrong: string[] = [];
  for (const who of Object.keys(people))
    for (const command of commands) {
      const answer = await tried(tenants, look, id, () => give(who, command, id, state));
      const rows = allowed(machine, who, command).filter(({ from }) => from === state);
      const rule = also[`${state} ${command} ${who}`] ?? also[`${state} ${command}`];
      const leads = rows.map(({ to }) => to);
      const isRefused =
        /^[A-Z]+(_[A-Z]+)+$/.test(answer) && !machine.states.includes(answer) && answer !== 'NOT_TAKEN_BACK';
      const isFit = rule === undefined ? leads.includes(answer) : answer === rule;
      const isRight = rows.length === 0 ? isRefused : isFit;
      const isStranger = people[who]?.length === 0;
      const none = isStranger ? await tried(tenants, look, id, () => give(who, command, newId(), state)) : answer;
      if (!isRight || answer !== none) wrong.push(`${state}: ${command} by ${who}: ${answer}, not there: ${none}`);
    }
  return wrong;
};
