import { graphql, type FragmentOf, type ResultOf } from '@regiotafel/web-data';
import { CaseHeadParts, CasePurposes } from '../../app/case-frame/case-head.query.js';

/** One version of a document as the file lists it. */
export const DocumentParts = graphql(`
  fragment DocumentParts on CaseDocument {
    id
    documentId
    version
    isNewest
    title
    kind
    type
    bytes
    sourceRegime
    professionalSecrecy
    addedBy {
      id
      name
    }
    addedAt
    needsAgreement
    isShared
    mayShare
    goneOn
    scan
    scannedAt
    mayOpen
    mayRescan
    mayReplace
    mayWithdraw
    withdrawnBy {
      id
      name
    }
    withdrawnAt
    withdrawnBecause
  }
`);
export type CaseDocument = ResultOf<typeof DocumentParts>;
export type MaskedDocument = FragmentOf<typeof DocumentParts>;

export const CaseDocumentsScreenQuery = graphql(
  `
    query CaseDocumentsScreen($id: ID!) {
      caseFile(id: $id) {
        id
        ...CaseHeadParts
        status
        mayWritePlan
        readsAllContributions
        documents {
          ...DocumentParts
        }
      }
      documentRules {
        types
        maxBytes
      }
      ...CasePurposes
    }
  `,
  [CaseHeadParts, CasePurposes, DocumentParts],
);
export type DocumentsData = ResultOf<typeof CaseDocumentsScreenQuery>;
export type DocumentsFile = NonNullable<DocumentsData['caseFile']>;
export type DocumentRules = NonNullable<DocumentsData['documentRules']>;

export const AddDocumentMutation = graphql(
  `
    mutation AddDocument($input: AddDocumentInput!) {
      addDocument(input: $input) {
        id
        documents {
          ...DocumentParts
        }
      }
    }
  `,
  [DocumentParts],
);

export const WithdrawDocumentMutation = graphql(
  `
    mutation WithdrawDocument($input: WithdrawDocumentInput!) {
      withdrawDocument(input: $input) {
        id
        documents {
          ...DocumentParts
        }
      }
    }
  `,
  [DocumentParts],
);

export const ShareDocumentMutation = graphql(
  `
    mutation ShareDocument($input: ShareDocumentInput!) {
      shareDocument(input: $input) {
        id
        documents {
          ...DocumentParts
        }
      }
    }
  `,
  [DocumentParts],
);

export const RescanDocumentMutation = graphql(
  `
    mutation RescanDocument($input: RescanDocumentInput!) {
      rescanDocument(input: $input) {
        id
        documents {
          ...DocumentParts
        }
      }
    }
  `,
  [DocumentParts],
);
