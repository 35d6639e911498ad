import { Injectable } from '@nestjs/common';
import { memberRef } from '@regiotafel/directory/contract';
import { connection, type Connection, type PageArgs, pageOf } from '@regiotafel/graphql';
import type { Actor, Uuid } from '@regiotafel/kernel';
import { Tenants } from '@regiotafel/tenancy';
import { CaseFileService } from '../case-file/case-file.service.js';
import { openNoAftercare } from '../closing/closing.service.js';
import { TIMELINE } from '../domain/timeline.js';
import { type Seals, Sealing } from '../sealing/sealing.service.js';
import { timelineDoor } from './timeline.policy.js';
import { happened, type HappenedRow } from './timeline.store.js';

const titlePlace = (rowId: Uuid) => ({ table: 'cases.case_documents', column: 'sealed', rowId });

const viewOf = (row: HappenedRow, seals: Seals | undefined) => ({
  row,
  what: row.what,
  at: row.at,
  member: row.member_id && memberRef(row.member_id),
  documentTitle: row.sealed && seals && row.what !== 'CLOSED' ? seals.open(titlePlace(row.id), row.sealed) : null,
  noAftercare: row.sealed && seals && row.what === 'CLOSED' ? openNoAftercare(seals, row.id, row.sealed) : null,
  fromRung: row.from_rung,
  toRung: row.to_rung,
  endedBecause: row.because,
  endedBy: row.ended_by && memberRef(row.ended_by),
});
export type HappenedView = ReturnType<typeof viewOf>;

/** The course of cases, each event for whoever may read the part it tells of. Reading it is an operation of its own in the log. */
@Injectable()
export class TimelineService {
  constructor(
    private readonly tenants: Tenants,
    private readonly cases: CaseFileService,
    private readonly sealing: Sealing,
  ) {}

  /** A page of what happened to each case that the caller may read, newest first. */
  ofCases(actor: Actor, ids: readonly Uuid[], args: PageArgs): Promise<ReadonlyMap<string, Connection<HappenedView>>> {
    const page = pageOf(args, ['INSTANT', 'NUMBER', 'ID', 'ID']);
    const [id] = ids;
    const object = id && ids.length === 1 ? { object: { kind: 'case', id } } : {};
    return this.tenants.run(actor, { action: 'case.timeline.read', ...object }, async (tx) => {
      const known = await this.cases.knownIn(tx, ids);
      const caseIds = known.map((row) => row.id);
      const rows = caseIds.length === 0 ? [] : await happened(tx, caseIds, page);
      const seals = rows.some(({ sealed }) => sealed) ? await this.sealing.of(tx, caseIds) : new Map<string, Seals>();
      const byCase = Map.groupBy(rows, (row) => row.case_id);
      return new Map(
        known.map((about) => {
          const views = (byCase.get(about.id) ?? []).map((row) => viewOf(row, seals.get(about.id)));
          const { edges, pageInfo } = connection(views, page, positionOf);
          const told = edges.filter(({ node: { row } }) =>
            timelineDoor.can(tx.who, 'tell', 'CaseEvent', {
              ...about,
              part: TIMELINE[row.what],
              member_id: row.member_id,
            }),
          );
          return [about.id, { edges: told, pageInfo }];
        }),
      );
    });
  }
}

const positionOf = ({ row }: HappenedView) => [row.at_text, `${row.rank}`, row.by, row.id];
