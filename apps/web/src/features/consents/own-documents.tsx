import { Share2, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { dayAt } from '@regiotafel/kernel/day';
import { useCommand, type Problem } from '@regiotafel/web-data';
import { AlertDialog, Button, Panel, showToast, useText, useTimeText } from '@regiotafel/web-ui';
import { ProblemNotice } from '../../app/query-view.js';
import { ShareOwnDocumentMutation, WithdrawOwnDocumentMutation, type OwnDocument } from './consents.query.js';

type ItemProps = { readonly document: OwnDocument; readonly refresh: () => void };

const Withdraw = ({ document, refresh, onClose }: ItemProps & { readonly onClose: () => void }) => {
  const t = useText();
  const withdraw = useCommand(WithdrawOwnDocumentMutation);
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = async (): Promise<void> => {
    const { problem: found } = await withdraw({ documentId: document.id });
    setProblem(found);
    if (found !== null) return;
    showToast(t('documents.withdrawn'));
    refresh();
    onClose();
  };
  return (
    <AlertDialog
      title={t('documents.withdrawTitle')}
      isOpen
      look="danger"
      confirm={t('documents.withdrawConfirm')}
      onConfirm={() => void send()}
      onCancel={onClose}
    >
      <p>{t('consents.withdrawDocument')}</p>
      {problem !== null && <ProblemNotice problem={problem} />}
    </AlertDialog>
  );
};

const Actions = ({ document, refresh, name }: ItemProps & { readonly name: string }) => {
  const t = useText();
  const share = useCommand(ShareOwnDocumentMutation);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isWithdrawing, setWithdrawing] = useState(false);
  const { id, isShared, needsAgreement } = document;
  const say = async (): Promise<void> => {
    setProblem((await share({ documentId: id, agreed: !isShared })).problem);
    refresh();
  };
  const word = t(isShared ? 'documents.stopSharing' : 'documents.share');
  const back = t('documents.withdraw');
  return (
    <>
      {problem !== null && <ProblemNotice problem={problem} />}
      <div className="rt-form__actions">
        {needsAgreement && (
          <Button size="small" icon={Share2} aria-label={`${word}: ${name}`} onPress={() => void say()}>
            {word}
          </Button>
        )}
        <Button
          size="small"
          look="quiet"
          icon={Trash2}
          aria-label={`${back}: ${name}`}
          onPress={() => setWithdrawing(true)}
        >
          {back}
        </Button>
      </div>
      {isWithdrawing && <Withdraw document={document} refresh={refresh} onClose={() => setWithdrawing(false)} />}
    </>
  );
};

/** A document that the reader brought to a case, by its kind and day: its title is the case's. */
export const OwnDocumentPanel = ({ document, refresh }: ItemProps) => {
  const t = useText();
  const time = useTimeText();
  const { kind, municipality, addedAt, sourceRegime, needsAgreement, isShared, withdrawnAt } = document;
  const day = time.day(dayAt(new Date(addedAt)));
  const name = t('consents.documentOf', { kind: t(`documents.kind.${kind}`), municipality: municipality.name, day });
  return (
    <Panel title={name}>
      <span className="rt-case__detail">{t(`contribution.source.${sourceRegime}`)}</span>
      {withdrawnAt === null ? (
        <>
          {needsAgreement && <p>{t(isShared ? 'documents.shared' : 'documents.notSharedYet')}</p>}
          <Actions document={document} refresh={refresh} name={name} />
        </>
      ) : (
        <p className="rt-case__closed">{t('consents.documentWithdrawn', { at: time.moment(new Date(withdrawnAt)) })}</p>
      )}
    </Panel>
  );
};
