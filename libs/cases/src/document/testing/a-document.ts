import { newId, type Uuid } from '@regiotafel/kernel';
import { DOCUMENT_TYPES } from '../../domain/document-type.js';
import { parse } from '@regiotafel/graphql';
import type { DocumentScanner } from '../document-scanner.service.js';
import { addDocument } from '../document.input.js';

export const RULES = { types: DOCUMENT_TYPES, maxBytes: 300_000 };

export const ADD = `mutation ($input: AddDocumentInput!) { addDocument(input: $input) {
  id documents { title version isNewest scan mayOpen bytes type kind sourceRegime professionalSecrecy addedBy { id } } } }`;

export interface Adding {
  readonly scanner?: DocumentScanner;
  readonly content?: Buffer;
  readonly [field: string]: unknown;
}

/** A letter as the graph takes it. */
export const aDocument = (caseId: Uuid, content: Buffer, changes: object = {}) => ({
  idempotencyKey: newId(),
  caseId: `case_${caseId}`,
  title: 'Kanarie-titel van de brief',
  kind: 'LETTER',
  sourceRegime: 'WPG',
  content: content.toString('base64'),
  ...changes,
});

/** The same as the service takes it. */
export const takenDocument = (caseId: Uuid, content: Buffer, changes: object = {}) =>
  parse(addDocument(RULES), aDocument(caseId, content, changes));
