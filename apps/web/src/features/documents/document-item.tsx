import { Download, FilePlus2, RefreshCw, Share2, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useCommand, type Problem } from '@regiotafel/web-data';
import { Button, LinkButton, StatusPill, useText, useTimeText, type PillTone } from '@regiotafel/web-ui';
import { ProblemNotice } from '../../app/query-view.js';
import { kilobytesOf, type Chain } from './document-values.js';
import { RescanDocumentMutation, ShareDocumentMutation, type CaseDocument } from './documents.query.js';
import { WithdrawDialog } from './withdraw-dialog.js';

const TONE: Readonly<Record<CaseDocument['scan'], PillTone>> = {
  PENDING: 'info',
  CLEAN: 'positive',
  INFECTED: 'negative',
  FAILED: 'warning',
  NOT_SCANNED: 'warning',
};

const Facts = ({ document }: { readonly document: CaseDocument }) => {
  const t = useText();
  const time = useTimeText();
  const { kind, type, bytes, version, sourceRegime, addedBy, addedAt, needsAgreement, isShared, goneOn } = document;
  const size = t('documents.size', { size: kilobytesOf(bytes) });
  return (
    <>
      <span className="rt-case__detail">
        {[t(`documents.kind.${kind}`), t(`documents.type.${type}`), size, t('documents.version', { version })].join(
          ' · ',
        )}
      </span>
      <span className="rt-case__detail">
        {addedBy.name} · {time.moment(new Date(addedAt))} · {t(`contribution.source.${sourceRegime}`)}
        {goneOn !== null &&
          document.withdrawnAt === null &&
          ` · ${t('contribution.goneOn', { day: time.longDay(goneOn) })}`}
      </span>
      {needsAgreement && document.withdrawnAt === null && (
        <span className="rt-case__detail">{t(isShared ? 'documents.shared' : 'documents.notSharedYet')}</span>
      )}
    </>
  );
};

const Withdrawn = ({ document }: { readonly document: CaseDocument }) => {
  const t = useText();
  const time = useTimeText();
  const { withdrawnAt, withdrawnBy, withdrawnBecause } = document;
  if (withdrawnAt === null) return null;
  const told = { name: withdrawnBy?.name ?? '', at: time.moment(new Date(withdrawnAt)) };
  return (
    <p className="rt-case__text">
      {t('documents.withdrawnBy', told)} {withdrawnBecause}
    </p>
  );
};

const Pills = ({ document: { scan, withdrawnAt, professionalSecrecy } }: { readonly document: CaseDocument }) => {
  const t = useText();
  return (
    <span className="rt-documents__pills">
      {withdrawnAt === null ? (
        <StatusPill tone={TONE[scan]}>{t(`documents.scan.${scan}`)}</StatusPill>
      ) : (
        <StatusPill tone="neutral">{t('documents.withdrawnShort')}</StatusPill>
      )}
      {professionalSecrecy && <StatusPill tone="warning">{t('contribution.mark.PROFESSIONAL_SECRECY')}</StatusPill>}
    </span>
  );
};

type ActionsProps = { readonly document: CaseDocument; readonly onReplace: (() => void) | undefined };

const Actions = ({ document, onReplace }: ActionsProps) => {
  const t = useText();
  const rescan = useCommand(RescanDocumentMutation);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isWithdrawing, setWithdrawing] = useState(false);
  const { id, title, isShared, mayOpen, mayRescan, mayShare, mayWithdraw } = document;
  const share = useCommand(ShareDocumentMutation);
  const lookAgain = async (): Promise<void> => setProblem((await rescan({ documentId: id })).problem);
  const say = async (): Promise<void> => setProblem((await share({ documentId: id, agreed: !isShared })).problem);
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      <div className="rt-documents__actions">
        {mayOpen && (
          <LinkButton
            size="small"
            icon={Download}
            href={`/api/documents/${id}`}
            download
            aria-label={t('documents.downloadOf', { title })}
          >
            {t('documents.download')}
          </LinkButton>
        )}
        {onReplace && (
          <Button size="small" icon={FilePlus2} onPress={onReplace}>
            {t('documents.newVersion')}
          </Button>
        )}
        {mayRescan && (
          <Button size="small" icon={RefreshCw} onPress={() => void lookAgain()}>
            {t('documents.rescan')}
          </Button>
        )}
        {mayShare && (
          <Button size="small" icon={Share2} onPress={() => void say()}>
            {t(isShared ? 'documents.stopSharing' : 'documents.share')}
          </Button>
        )}
        {mayWithdraw && (
          <Button size="small" look="quiet" icon={Trash2} onPress={() => setWithdrawing(true)}>
            {t('documents.withdraw')}
          </Button>
        )}
      </div>
      {isWithdrawing && <WithdrawDialog document={document} onClose={() => setWithdrawing(false)} />}
    </>
  );
};

const Version = ({ document, onReplace }: ActionsProps) => (
  <>
    <Facts document={document} />
    <Pills document={document} />
    <Withdrawn document={document} />
    <Actions document={document} onReplace={onReplace} />
  </>
);

export type DocumentItemProps = {
  readonly chain: Chain;
  /** Absent for whoever may add nothing. */
  readonly onReplace: ((document: CaseDocument) => void) | undefined;
};

/** A document by its newest version, with the earlier ones folded away. */
export const DocumentItem = ({ chain: { newest, earlier }, onReplace }: DocumentItemProps) => {
  const t = useText();
  return (
    <li className="rt-documents__item">
      <strong>{newest.title}</strong>
      <Version document={newest} onReplace={newest.mayReplace && onReplace ? () => onReplace(newest) : undefined} />
      {earlier.length > 0 && (
        <details>
          <summary>{t('documents.earlier', { count: earlier.length })}</summary>
          <ul className="rt-documents__earlier">
            {earlier.map((document) => (
              <li key={document.id} className="rt-documents__item">
                <strong>{document.title}</strong>
                <Version document={document} onReplace={undefined} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
};
