import { newId, type Uuid } from '@regiotafel/kernel';
import { MONDAY } from '../../signal/testing/a-signal.js';
import { TestWeighing } from '../../weighing/testing/a-table.js';
import { againstTable, type Machine } from './a-machine.js';
import { TestRegion } from './a-region.js';

const TABLES = ['grants', 'access_requests', 'handovers', 'plan_measures', 'pool_cards', 'signals'];
const REASON = 'Kanarie-reden.';
const before = (seconds: number) => new Date(MONDAY.getTime() - seconds * 1_000);

/** Nobody of these has to do with the case: a neighbour, a member of the table, an expert whose access is over. */
export const STRANGERS = { anne: [], saskia: [], leila: [] } as const;

/** A case of Noor's with Sven as its coordinator and Frits as a member, whose rows can be put in any state. */
export class MachineWorld {
  private constructor(
    readonly region: TestRegion,
    readonly table: TestWeighing,
    readonly caseId: Uuid,
    readonly cardId: Uuid,
  ) {}

  static async open(): Promise<MachineWorld> {
    const region = await TestRegion.open();
    const table = new TestWeighing(region);
    await table.setNow(MONDAY);
    const { caseId, cardId } = await table.opened();
    const world = new MachineWorld(region, table, caseId, cardId);
    await world.involve('sven', 'PROCESS_COORDINATOR');
    await world.involve('frits', 'MEMBER');
    const over = await world.give('leila', 'EXPERT_ADVICE_PGA');
    for (const each of TABLES) await world.sql(`alter table cases.${each} disable trigger user`);
    await world.sql('update cases.grants set valid_from = $2, valid_until = $3 where id = $1', [
      over,
      before(2),
      before(1),
    ]);
    return world;
  }

  /** Past every service, policy and trigger. */
  sql(text: string, values: unknown[] = []) {
    return this.region.database.sql<{ id: Uuid; version: number }>(text, values);
  }

  /** Access to the case, by Noor; its id. */
  async give(subject: string, purpose: string, changes: object = {}): Promise<Uuid> {
    const { id } = await this.table.access.give(this.region.as('noor'), {
      idempotencyKey: newId(),
      objectId: `case_${this.caseId}`,
      memberId: `member_${this.region.member(subject)}`,
      purpose,
      necessity: REASON,
      subsidiarity: REASON,
      ...changes,
    });
    return id.slice('grant_'.length) as Uuid;
  }

  /** What does not go as the table of a machine says. */
  async wrong(machine: Machine): Promise<string[]> {
    const wrong: string[] = [];
    for (const state of machine.states) wrong.push(...(await againstTable(machine, this.table.tenants, state)));
    return wrong;
  }

  private involve(subject: string, part: 'PROCESS_COORDINATOR' | 'MEMBER') {
    return this.table.involvements.involve(this.region.as('noor'), {
      idempotencyKey: newId(),
      caseId: this.caseId,
      memberId: this.region.member(subject),
      part,
      from: null,
      until: null,
      replaces: null,
      reason: REASON,
    });
  }
}
