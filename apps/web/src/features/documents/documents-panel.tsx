import { FilePlus2, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { readFragment } from '@regiotafel/web-data';
import { Button, Notice, Panel, useText } from '@regiotafel/web-ui';
import { DocumentForm } from './document-form.js';
import { DocumentItem } from './document-item.js';
import { chainsOf } from './document-values.js';
import { DocumentParts, type CaseDocument, type DocumentRules, type DocumentsFile } from './documents.query.js';
import './documents.css';

/** What the scanner has not told yet, or will never tell here. */
const ScanNotice = ({
  documents,
  onRefresh,
}: {
  readonly documents: readonly CaseDocument[];
  readonly onRefresh: () => void;
}) => {
  const t = useText();
  const there = documents.filter(({ withdrawnAt }) => withdrawnAt === null);
  const waits = there.some(({ scan }) => scan === 'PENDING');
  const isUnseen = there.some(({ scan }) => scan === 'NOT_SCANNED');
  return (
    <>
      {waits && (
        <Notice
          tone="info"
          actions={
            <Button size="small" icon={RefreshCw} onPress={onRefresh}>
              {t('documents.lookNow')}
            </Button>
          }
        >
          {t('documents.waits')}
        </Notice>
      )}
      {isUnseen && <Notice tone="warning">{t('documents.unseen')}</Notice>}
    </>
  );
};

export type DocumentsPanelProps = {
  readonly file: DocumentsFile;
  readonly rules: DocumentRules;
  readonly onRefresh: () => void;
};

/** The documents of a case, each under the law of its source, and what may be done with them. */
export const DocumentsPanel = ({ file, rules, onRefresh }: DocumentsPanelProps) => {
  const t = useText();
  const [writing, setWriting] = useState<{ readonly replaced: CaseDocument | null } | null>(null);
  const documents = readFragment(DocumentParts, file.documents);
  const mayAdd = file.mayWritePlan;
  const begin = (replaced: CaseDocument | null): void => setWriting({ replaced });
  return (
    <Panel
      title={t('documents.title')}
      actions={
        mayAdd &&
        writing === null && (
          <Button size="small" icon={FilePlus2} onPress={() => begin(null)}>
            {t('documents.add')}
          </Button>
        )
      }
    >
      {writing && (
        <DocumentForm
          key={writing.replaced?.id ?? ''}
          caseId={file.id}
          rules={rules}
          replaced={writing.replaced}
          onDone={() => setWriting(null)}
        />
      )}
      {!file.readsAllContributions && <p className="rt-case__closed">{t('documents.notShared')}</p>}
      {file.readsAllContributions && documents.length === 0 && <p>{t('documents.none')}</p>}
      <ScanNotice documents={documents} onRefresh={onRefresh} />
      {documents.length > 0 && (
        <ul className="rt-documents">
          {chainsOf(documents).map((chain) => (
            <DocumentItem key={chain.newest.documentId} chain={chain} onReplace={mayAdd ? begin : undefined} />
          ))}
        </ul>
      )}
    </Panel>
  );
};
