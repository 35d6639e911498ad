import { Injectable } from '@nestjs/common';
import { memberRef } from '@regiotafel/directory/contract';
import { type Actor, Conflict, globalId, InvalidInput, newId, NotFound, type Uuid } from '@regiotafel/kernel';
import { Tenants, type TenantTx } from '@regiotafel/tenancy';
import { CaseCommands } from '../case-file/case-command.service.js';
import { CaseFileService, type CaseFileView, type CaseRow } from '../case-file/case-file.service.js';
import { isOpen } from '../domain/case-file.js';
import { kindsFrom, type PartyText, type RelativeText } from '../domain/surroundings.js';
import { Grants } from '../grant/grant.service.js';
import { type Seals, Sealing } from '../sealing/sealing.service.js';
import type { AddInvolvedParty, AddRelative, EndSurrounding, SetCaseKind } from './surroundings.input.js';
import { surroundingsDoor } from './surroundings.policy.js';
import {
  endSurroundingRow,
  insertParty,
  insertRelative,
  partiesOf,
  type PartyRow,
  relativesOf,
  type RelativeRow,
  setCaseKind,
} from './surroundings.store.js';

const AT_MOST = 100;
type Book = 'cases.case_relatives' | 'cases.case_parties';
const place = (table: Book, rowId: Uuid) => ({ table, column: 'sealed', rowId });

const opened = <T>(seals: Seals, table: Book, row: RelativeRow | PartyRow): T =>
  JSON.parse(seals.open(place(table, row.id), row.sealed)) as T;

const added = (row: RelativeRow | PartyRow) => ({
  id: globalId('surrounding', row.id),
  addedBy: memberRef(row.added_by),
  addedAt: row.added_at,
});

const relativeView = (row: RelativeRow, seals: Seals) => ({
  ...added(row),
  relation: row.relation,
  ...opened<RelativeText>(seals, 'cases.case_relatives', row),
});

const partyView = (row: PartyRow, seals: Seals) => ({
  ...added(row),
  member: row.member_id && memberRef(row.member_id),
  ...opened<PartyText>(seals, 'cases.case_parties', row),
});

/** The surroundings of one case; a part is null for whoever may not read it. */
export interface SurroundingsView {
  readonly mayWrite: boolean;
  readonly maySetKind: boolean;
  readonly relatives: readonly ReturnType<typeof relativeView>[] | null;
  readonly parties: readonly ReturnType<typeof partyView>[] | null;
}

/** About whom a case is, who stands around them, and who works with them already. */
@Injectable()
export class SurroundingsService {
  constructor(
    private readonly tenants: Tenants,
    private readonly commands: CaseCommands,
    private readonly cases: CaseFileService,
    private readonly grants: Grants,
    private readonly sealing: Sealing,
  ) {}

  /** What the caller may read around each case; reading it is an operation of its own in the log. */
  ofCases(actor: Actor, ids: readonly Uuid[]): Promise<ReadonlyMap<string, SurroundingsView>> {
    const [id] = ids;
    const object = id && ids.length === 1 ? { object: { kind: 'case', id } } : {};
    return this.tenants.run(actor, { action: 'case.surroundings.read', ...object }, async (tx) => {
      const known = await this.cases.knownIn(tx, ids);
      const caseIds = known.map((row) => row.id);
      const seals = await this.sealing.of(tx, caseIds);
      const relatives = Map.groupBy(await relativesOf(tx, caseIds, AT_MOST), (row) => row.case_id);
      const parties = Map.groupBy(await partiesOf(tx, caseIds, AT_MOST), (row) => row.case_id);
      return new Map(
        known.flatMap((row): [string, SurroundingsView][] => {
          const key = seals.get(row.id);
          const may = (right: string) => surroundingsDoor.can(tx.who, right, 'Surroundings', row);
          if (!key) return [];
          const view = {
            mayWrite: isOpen(row.status) && may('write'),
            maySetKind: isOpen(row.status) && row.kind !== 'SITUATION' && may('setKind'),
            relatives: may('readRelatives')
              ? (relatives.get(row.id) ?? []).map((each) => relativeView(each, key))
              : null,
            parties: may('readParties') ? (parties.get(row.id) ?? []).map((each) => partyView(each, key)) : null,
          };
          return [[row.id, view]];
        }),
      );
    });
  }

  /** Members who work with the person of each case already, for whoever may read who does; inside a running transaction. */
  async workingIn(tx: TenantTx, cases: readonly CaseRow[]): Promise<{ case_id: Uuid; member_id: Uuid }[]> {
    const readable = cases.filter((row) => surroundingsDoor.can(tx.who, 'readParties', 'Surroundings', row));
    const rows = await partiesOf(
      tx,
      readable.map((row) => row.id),
      AT_MOST,
    );
    return rows.flatMap(({ case_id, member_id }) => (member_id === null ? [] : [{ case_id, member_id }]));
  }

  /** @throws InvalidInput for a kind the case cannot be of; Conflict when somebody changed the case since */
  setKind(actor: Actor, input: SetCaseKind): Promise<CaseFileView | null> {
    return this.commands.give(actor, 'case.kind.set', input, async (tx, about) => {
      surroundingsDoor.requireCan(tx.who, 'setKind', 'Surroundings', about);
      if (about.version !== input.version) throw new Conflict();
      if (!kindsFrom(about.kind).includes(input.kind)) throw new InvalidInput([{ path: 'kind', code: 'NOT_ALLOWED' }]);
      if ((await setCaseKind(tx, about.id, about.version, input.kind)) === 0) throw new Conflict();
    });
  }

  /** @throws InvalidInput for a case about nobody */
  addRelative(actor: Actor, input: AddRelative): Promise<CaseFileView | null> {
    return this.write(actor, 'case.relative.add', input, async (tx, about) => {
      if (about.kind === 'SITUATION') throw new InvalidInput([{ path: 'name', code: 'NOT_ALLOWED' }]);
      const { relation, name, note } = input;
      const text: RelativeText = { name, note };
      await insertRelative(tx, await this.sealed(tx, about, 'cases.case_relatives', text), relation);
    });
  }

  /** @throws InvalidInput for a member who has no seat in the region */
  addParty(actor: Actor, input: AddInvolvedParty): Promise<CaseFileView | null> {
    return this.write(actor, 'case.party.add', input, async (tx, about) => {
      const { organisation, name, task, phone, memberId } = input;
      if (memberId !== null && (await this.grants.tenantOf(tx, memberId)) === null)
        throw new InvalidInput([{ path: 'memberId', code: 'NOT_ALLOWED' }]);
      const text: PartyText = { organisation, name, task, phone };
      await insertParty(tx, await this.sealed(tx, about, 'cases.case_parties', text), memberId);
    });
  }

  /** @throws NotFound for what is not there, or has ended */
  end(actor: Actor, input: EndSurrounding): Promise<CaseFileView | null> {
    return this.write(actor, 'case.surrounding.end', input, async (tx, about) => {
      if ((await endSurroundingRow(tx, input.surroundingId, about.id)) === 0) throw new NotFound();
    });
  }

  private write<I extends AddRelative | AddInvolvedParty | EndSurrounding>(
    actor: Actor,
    action: string,
    input: I,
    work: (tx: TenantTx, about: CaseRow) => Promise<void>,
  ): Promise<CaseFileView | null> {
    return this.commands.give(actor, action, input, async (tx, about) => {
      surroundingsDoor.requireCan(tx.who, 'write', 'Surroundings', about);
      await work(tx, about);
    });
  }

  private async sealed(tx: TenantTx, { id: caseId }: CaseRow, table: Book, text: RelativeText | PartyText) {
    const id = newId();
    const seals = await this.sealing.one(tx, caseId);
    return { id, caseId, sealed: seals.seal(place(table, id), JSON.stringify(text)) };
  }
}
