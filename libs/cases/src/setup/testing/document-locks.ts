import { type Prepared, prepared } from '@regiotafel/tenancy';
import { ME } from './table-adds.js';
import { access, type May, NOW, type Row } from './table-locks.js';

const document =
  (action: string): May =>
  (who, row, drawn) =>
    drawn.doors.document.can(who, action, 'Document', { shareable: true, ...row, ...access(who, row, drawn) });
const reads = document('read');
const eitherOf =
  (...ways: readonly May[]): May =>
  (...asked) =>
    ways.some((way) => way(...asked));

const OF_CASE = 'id::text as key, case_id as of, tenant_id';
const SCAN =
  '(select s.scan from cases.document_scans s where s.tenant_id = document_contents.tenant_id and s.id = document_contents.id) as scan';

/** What is told of a document where only its id is known. */
const factOf = (table: string, fact: string, as: string) =>
  `(select ${fact} from cases.case_documents d where d.tenant_id = ${table}.tenant_id and d.id = ${table}.id) as ${as}`;
const SHAREABLE = `(d.source_regime = 'AVG' and not d.professional_secrecy
  or (select c.agreed from cases.document_consents c where c.tenant_id = d.tenant_id and c.document_id = d.id order by c.decided_at desc, c.id desc limit 1) is true)`;
const sourced = (table: string): string =>
  `${OF_CASE}, ${factOf(table, SHAREABLE, 'shareable')}, ${factOf(table, `(d.kept_until <= '${NOW.toISOString()}') is true`, 'past_term')}`;

/** Tables of documents: their rows, and who may see one. The system sees content that waits for its scan. */
export const DOCUMENT_READS: readonly { table: string; columns: string; may: May }[] = [
  { table: 'case_documents', columns: sourced('case_documents'), may: reads },
  { table: 'document_withdrawals', columns: sourced('document_withdrawals'), may: reads },
  { table: 'document_consents', columns: OF_CASE, may: document('readConsent') },
  { table: 'document_scans', columns: sourced('document_scans'), may: document('readScan') },
  {
    table: 'document_contents',
    columns: `${sourced('document_contents')}, ${SCAN}`,
    may: eitherOf(reads, document('scan')),
  },
];

/** What a command changes in them: only how far the scan is. */
export const DOCUMENT_CHANGES: readonly { table: string; set: string; where: string; columns: string; may: May }[] = [
  {
    table: 'document_scans',
    set: 'version = version',
    where: "scan = 'PENDING'",
    columns: `${OF_CASE}, scan`,
    may: eitherOf(document('scan'), document('rescan')),
  },
];

const HEAD =
  'tenant_id, id, case_id, document_id, version, kind, type, bytes, source_regime, professional_secrecy, sealed, added_by, added_at';
const headOf = (tenant: string, id: string, caseId: string, by: string) =>
  `${tenant}, ${id}, ${caseId}, ${id}, 1, 'LETTER', 'PDF', 1, 'WPG', false, 'x', ${by}, now()`;
const GONE = "md5('gone' || id::text)::uuid";
const BROUGHT = (by: string, id: string) => `md5('brought' || ${by}::text || ${id}::text)::uuid`;
const GENERAL = (id: string) => `md5('general' || ${id}::text)::uuid`;
const SOME_SCAN = "case when get_byte(sha256(id::text::bytea), 0) % 2 = 0 then 'PENDING' else 'CLEAN' end";

/**
 * The SQL that puts documents beside every signal, which is a case of the same id: one with content, one withdrawn, one that each
 * colleague brought, and one of the general law.
 */
export const DOCUMENT_ROWS = [
  `insert into cases.case_documents (${HEAD}) select ${headOf('tenant_id', 'id', 'id', 'id')} from cases.signals`,
  `insert into cases.case_documents (${HEAD}) select ${headOf('tenant_id', GONE, 'id', 'id')} from cases.signals`,
  `update cases.case_documents set kept_until = '2026-03-01' where get_byte(sha256(id::text::bytea), 1) % 4 = 0`,
  'alter table cases.document_consents disable trigger by_who_brought_it',
  `insert into cases.document_consents (tenant_id, id, document_id, case_id, agreed, decided_by, decided_at)
   select tenant_id, uuidv4(), id, case_id, get_byte(sha256(id::text::bytea), 1) % 2 = 1, id, now() from cases.case_documents where get_byte(sha256(id::text::bytea), 2) % 2 = 0`,
  `insert into cases.document_scans (tenant_id, id, case_id, scan) select tenant_id, id, id, ${SOME_SCAN} from cases.signals`,
  `insert into cases.document_contents (tenant_id, id, case_id, sealed) select tenant_id, id, id, 'x' from cases.signals`,
  'alter table cases.document_withdrawals disable trigger by_who_brought_it',
  `insert into cases.document_withdrawals (tenant_id, id, case_id, sealed, withdrawn_by, withdrawn_at)
   select tenant_id, ${GONE}, id, 'x', id, now() from cases.signals`,
  'alter table cases.document_withdrawals enable trigger by_who_brought_it',
  `insert into cases.case_documents (${HEAD}) select ${headOf('s.tenant_id', BROUGHT('m.id', 's.id'), 's.id', 'm.id')}
   from cases.signals s join directory.members m on m.tenant_id = s.tenant_id`,
  `insert into cases.case_documents (${HEAD}) select ${headOf('tenant_id', GENERAL('id'), 'id', 'id').replace('WPG', 'AVG')} from cases.signals`,
];

const add = (name: string, text: string, may: May): { insert: Prepared<unknown>; may: May } => ({
  insert: prepared(`test.add.${name}`, text),
  may,
});
const adds = document('add');
const headed = (by: string) =>
  `insert into cases.case_documents (${HEAD}) values (${headOf('$1::uuid', 'uuidv4()', '$2::uuid', by)})`;
const withdrawn = (id: string, by: string) =>
  `insert into cases.document_withdrawals (tenant_id, id, case_id, sealed, withdrawn_by, withdrawn_at) values ($1::uuid, ${id}, $2::uuid, 'x', ${by}, now())`;
const newer = (of: string, by: string) =>
  `insert into cases.case_documents (${HEAD}) values (${headOf('$1::uuid', 'uuidv4()', '$2::uuid', by).replace('uuidv4(), 1', `${of}, 2`)})`;
/** What is told of a document that the asker brought. */
const brought =
  (action: string): May =>
  (who, row, drawn) =>
    who.memberId !== null && document(action)(who, { ...row, added_by: who.memberId } as Row, drawn);

const agreed = (by: string) =>
  `insert into cases.document_consents (tenant_id, id, document_id, case_id, agreed, decided_by, decided_at) values ($1::uuid, uuidv4(), uuidv4(), $2::uuid, true, ${by}, now())`;

/** A row of each as a command adds it to an object: `$1` its tenant, `$2` the object, whose first document has its id. */
export const DOCUMENT_ADDS: readonly { insert: Prepared<unknown>; may: May }[] = [
  add('case_document', headed(ME), adds),
  add('case_document_of_another', headed('uuidv4()'), () => false),
  add(
    'document_scan',
    "insert into cases.document_scans (tenant_id, id, case_id, scan) values ($1::uuid, $2::uuid, $2::uuid, 'PENDING')",
    adds,
  ),
  add(
    'document_content',
    "insert into cases.document_contents (tenant_id, id, case_id, sealed) values ($1::uuid, $2::uuid, $2::uuid, 'x')",
    adds,
  ),
  add('document_newer', newer(BROUGHT(ME, '$2::uuid'), ME), brought('replace')),
  add('document_newer_of_another', newer('$2::uuid', ME), () => false),
  add('document_withdrawal', withdrawn(BROUGHT(ME, '$2::uuid'), ME), brought('withdraw')),
  add('document_withdrawal_of_anothers', withdrawn('$2::uuid', ME), document('withdraw')),
  add('document_withdrawal_of_general_law', withdrawn(GENERAL('$2::uuid'), ME), (who, row, drawn) =>
    document('withdraw')(who, { ...row, general_law: true } as Row, drawn),
  ),
  add('document_consent', agreed(ME), brought('share')),
  add('document_consent_of_another', agreed('uuidv4()'), () => false),
  add('document_withdrawal_of_another', withdrawn(BROUGHT(ME, '$2::uuid'), 'uuidv4()'), () => false),
];
