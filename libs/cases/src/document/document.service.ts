import { Inject, Injectable } from '@nestjs/common';
import { memberRef } from '@regiotafel/directory/contract';
import { type Actor, globalId, newId, NotFound, parseId, type Uuid, type Who } from '@regiotafel/kernel';
import { announce, once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import { CaseCommands } from '../case-file/case-command.service.js';
import { CaseFileService, type CaseFileView, type CaseRow } from '../case-file/case-file.service.js';
import { WrongCaseState } from '../domain/case-file.errors.js';
import { isOpen } from '../domain/case-file.js';
import { goneOn, isPastTerm, needsAgreement } from '../domain/contribution.js';
import { DocumentClosed, DocumentDecidedOn } from '../domain/document.errors.js';
import { DOCUMENT_SCAN_TRANSITIONS, mayBeOpened, scanAfter } from '../domain/document.js';
import { documentTypeOf, FILE_KINDS } from '../domain/document-type.js';
import { commandsFrom } from '../domain/transitions.js';
import { type Seals, Sealing } from '../sealing/sealing.service.js';
import { DOCUMENT_SCANNER, type DocumentScanner } from './document-scanner.service.js';
import {
  type AddDocument,
  bytesOf,
  DOCUMENT_RULES,
  type DocumentRules,
  type RescanDocument,
  type ShareDocument,
  type WithdrawDocument,
} from './document.input.js';
import { documentDoor } from './document.policy.js';
import {
  contentOf,
  documentById,
  type DocumentRow,
  documentsOf,
  insertDocument,
  moveScan,
  nextVersion,
  scanOf,
  shareDocument,
  withdrawDocument,
} from './document.store.js';

const AT_MOST = 200;
export const contentPlace = (rowId: Uuid) => ({ table: 'cases.document_contents', column: 'sealed', rowId });
const titlePlace = (rowId: Uuid) => ({ table: 'cases.case_documents', column: 'sealed', rowId });
const reasonPlace = (rowId: Uuid) => ({ table: 'cases.document_withdrawals', column: 'sealed', rowId });

const factsOf = ({ involved, field_sets, parts }: CaseRow) => ({ involved, field_sets, parts });

const isAsked = ({ source_regime: sourceRegime, professional_secrecy: professionalSecrecy }: DocumentRow): boolean =>
  needsAgreement({ sourceRegime, professionalSecrecy });

/** Whether somebody with access to contributions may have it. */
const isShareable = (row: DocumentRow): boolean => !isAsked(row) || row.agreed === true;

/** What a policy is told of one document. */
const factsOfRow = (about: CaseRow, row: DocumentRow, now: Date) => ({
  ...factsOf(about),
  added_by: row.added_by,
  shareable: isShareable(row),
  general_law: !isAsked(row),
  past_term: isPastTerm(row.kept_until, now),
});

interface Reader {
  readonly who: Who;
  readonly hasScanner: boolean;
  readonly now: Date;
}

const mayRescan = ({ scan }: DocumentRow, hasScanner: boolean): boolean =>
  commandsFrom(DOCUMENT_SCAN_TRANSITIONS, scan).includes('rescan') && (hasScanner || scan !== 'NOT_SCANNED');

const viewOf = (row: DocumentRow, about: CaseRow, seals: Seals, { who, hasScanner, now }: Reader) => {
  const isThere = row.withdrawn_at === null;
  const asked = isAsked(row);
  const isOver = !isOpen(about.status);
  const may = (action: string) =>
    isThere && !isOver && documentDoor.can(who, action, 'Document', factsOfRow(about, row, now));
  return {
    id: globalId('document', row.id),
    documentId: globalId('document', row.document_id),
    version: row.version,
    isNewest: row.newest,
    title: seals.open(titlePlace(row.id), row.sealed),
    kind: row.kind,
    type: row.type,
    bytes: row.bytes,
    sourceRegime: row.source_regime,
    professionalSecrecy: row.professional_secrecy,
    addedBy: memberRef(row.added_by),
    addedAt: row.added_at,
    needsAgreement: asked,
    isShared: isShareable(row),
    mayShare: asked && may('share'),
    goneOn: goneOn(row.kept_until),
    scan: row.scan,
    scannedAt: row.scanned_at,
    mayOpen: isThere && mayBeOpened(row.scan),
    mayRescan: mayRescan(row, hasScanner) && may('rescan'),
    mayReplace: row.newest && !isOver && documentDoor.can(who, 'replace', 'Document', factsOfRow(about, row, now)),
    mayWithdraw: may('withdraw') && !row.decided_on,
    withdrawnBy: row.withdrawn_by && memberRef(row.withdrawn_by),
    withdrawnAt: row.withdrawn_at,
    withdrawnBecause: row.reason && seals.open(reasonPlace(row.id), row.reason),
  };
};
export type DocumentView = ReturnType<typeof viewOf>;

/** Documents of cases. Reading the list and opening one are operations of their own in the log, with the pseudonym of the person. */
@Injectable()
export class DocumentService {
  constructor(
    private readonly tenants: Tenants,
    private readonly commands: CaseCommands,
    private readonly cases: CaseFileService,
    private readonly sealing: Sealing,
    @Inject(DOCUMENT_RULES) readonly rules: DocumentRules,
    @Inject(DOCUMENT_SCANNER) private readonly scanner: DocumentScanner,
  ) {}

  /** The documents of cases that the caller may read, newest first, by case. */
  ofCases(actor: Actor, ids: readonly Uuid[]): Promise<ReadonlyMap<string, readonly DocumentView[]>> {
    const [id] = ids;
    const object = id && ids.length === 1 ? { object: { kind: 'case', id } } : {};
    return this.tenants.run(actor, { action: 'case.documents.read', ...object }, async (tx) => {
      const known = await this.cases.knownIn(tx, ids);
      const readable = known.filter((row) =>
        documentDoor.can(tx.who, 'read', 'Document', { ...factsOf(row), shareable: true }),
      );
      const seals = await this.sealing.of(
        tx,
        readable.map((row) => row.id),
      );
      const reader = { who: tx.who, hasScanner: this.scanner.isSet, now: tx.now };
      const abouts = new Map(readable.map((row) => [row.id, row]));
      const shown = (await documentsOf(tx, [...seals.keys()], AT_MOST)).filter((row) => {
        const about = abouts.get(row.case_id);
        return about && documentDoor.can(tx.who, 'read', 'Document', factsOfRow(about, row, tx.now));
      });
      const rows = Map.groupBy(shown, (row) => row.case_id);
      return new Map(
        readable.map((about) => {
          const key = seals.get(about.id);
          return [about.id, key ? (rows.get(about.id) ?? []).map((row) => viewOf(row, about, key, reader)) : []];
        }),
      );
    });
  }

  /** Whether a version of a document is one of a case and still there, inside a running transaction of somebody who may read them. */
  async isOf(tx: TenantTx, about: CaseRow, id: Uuid): Promise<boolean> {
    const row = documentDoor.can(tx.who, 'read', 'Document', factsOf(about)) ? await documentById(tx, id) : null;
    return row?.case_id === about.id && row.withdrawn_at === null;
  }

  /** Adds a file, or a newer version of one's own. @throws NotFound for whoever does not work in the case, or did not bring what is replaced */
  add(actor: Actor, input: AddDocument): Promise<CaseFileView | null> {
    return this.commands.give(actor, 'case.document.add', input, async (tx, about) => {
      documentDoor.requireCan(tx.who, 'add', 'Document', factsOf(about));
      const id = newId();
      const documentId = input.replaces ? await this.chainOf(tx, input.replaces, about) : id;
      const content = bytesOf(input.content);
      const type = documentTypeOf(content);
      if (type === null) throw new Error('the type of the file was checked');
      const seals = await this.sealing.one(tx, about.id);
      const head = {
        id,
        case_id: about.id,
        document_id: documentId,
        version: await nextVersion(tx, documentId),
        kind: input.kind,
        type,
        bytes: content.length,
        source_regime: input.sourceRegime,
        professional_secrecy: input.professionalSecrecy,
        sealed: seals.seal(titlePlace(id), input.title),
      };
      const scan = this.scanner.isSet ? 'PENDING' : 'NOT_SCANNED';
      await insertDocument(tx, head, scan, seals.seal(contentPlace(id), content));
      if (scan === 'PENDING') await this.askScan(tx, id, about);
    });
  }

  /** The content of a document that may leave. @throws NotFound for whoever may not read it, and once it was withdrawn; DocumentClosed */
  open(actor: Actor, documentId: string) {
    const id = parseId('document', documentId);
    return this.tenants.run(actor, { action: 'case.document.open', object: { kind: 'document', id } }, async (tx) => {
      const { row } = await this.allowed(tx, id, 'read');
      const sealed = await contentOf(tx, row.tenant_id, id);
      if (!sealed) throw new NotFound();
      if (!mayBeOpened(row.scan)) throw new DocumentClosed(row.scan);
      const content = (await this.sealing.one(tx, row.case_id)).openBytes(contentPlace(id), sealed);
      return { id: documentId, ...FILE_KINDS[row.type], content: content.toString('base64') };
    });
  }

  /** Destroys the content for a reason that stays. @throws NotFound for whoever may not, and when it was withdrawn already; DocumentDecidedOn while a decision rests on it */
  withdraw(actor: Actor, input: WithdrawDocument): Promise<CaseFileView | null> {
    return this.change(actor, 'withdraw', input, async (tx, { row }) => {
      if (row.decided_on) throw new DocumentDecidedOn();
      const reason = (await this.sealing.one(tx, row.case_id)).seal(reasonPlace(row.id), input.reason);
      if ((await withdrawDocument(tx, row.id, row.case_id, reason)) === 0) throw new NotFound();
    });
  }

  /** Says whether those who get access may have it. @throws NotFound for whoever did not add it */
  share(actor: Actor, input: ShareDocument): Promise<CaseFileView | null> {
    return this.change(actor, 'share', input, async (tx, { row }) => {
      if (row.withdrawn_at) throw new NotFound();
      await shareDocument(tx, { id: newId(), documentId: row.id, caseId: row.case_id, agreed: input.agreed });
    });
  }

  /** Has a document looked at again. @throws DocumentWrongState when its scan is over */
  rescan(actor: Actor, input: RescanDocument): Promise<CaseFileView | null> {
    return this.change(actor, 'rescan', input, async (tx, { row, about }) => {
      const scan = await scanOf(tx, row.id);
      if (!scan || row.withdrawn_at) throw new NotFound();
      await moveScan(tx, row.id, scan.version, scanAfter(scan.scan, 'rescan'));
      await this.askScan(tx, row.id, about);
    });
  }

  private change<I extends RescanDocument>(
    actor: Actor,
    action: 'withdraw' | 'share' | 'rescan',
    input: I,
    work: (tx: TenantTx, found: { row: DocumentRow; about: CaseRow }) => Promise<void>,
  ): Promise<CaseFileView | null> {
    const operation = { action: `case.document.${action}`, object: { kind: 'document', id: input.documentId } };
    return this.tenants.run(actor, operation, async (tx) => {
      const { caseId } = await once(tx, 'cases', input, async () => {
        const found = await this.allowed(tx, input.documentId, action);
        if (!isOpen(found.about.status)) throw new WrongCaseState(found.about.status, action);
        await work(tx, found);
        return { caseId: found.about.id };
      });
      return this.cases.viewIn(tx, caseId as Uuid);
    });
  }

  private async allowed(tx: TenantTx, id: Uuid, action: string): Promise<{ row: DocumentRow; about: CaseRow }> {
    const row = await documentById(tx, id);
    const [about] = row ? await this.cases.knownIn(tx, [row.case_id]) : [];
    if (!row || !about) throw new NotFound();
    documentDoor.requireCan(tx.who, action, 'Document', factsOfRow(about, row, tx.now));
    return { row, about };
  }

  private async chainOf(tx: TenantTx, replaced: Uuid, about: CaseRow): Promise<Uuid> {
    const row = await documentById(tx, replaced);
    if (row?.case_id !== about.id) throw new NotFound();
    documentDoor.requireCan(tx.who, 'replace', 'Document', factsOfRow(about, row, tx.now));
    return row.document_id;
  }

  private askScan(tx: TenantTx, documentId: Uuid, about: CaseRow): Promise<Uuid> {
    const payload = {
      documentId,
      caseId: about.id,
      municipalityId: about.tenant_id,
      subjectId: about.subject_id,
    };
    return announce(tx, { scope: 'cases', event: 'DocumentScanAsked', tenantId: about.tenant_id, payload });
  }
}
