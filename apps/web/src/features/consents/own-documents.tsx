import { Share2, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useCommand, type Problem } from '@regiotafel/web-data';
import { AlertDialog, Button, Panel, showToast, useText, useTimeText } from '@regiotafel/web-ui';
import { ProblemNotice } from '../../app/query-view.js';
import { ShareOwnDocumentMutation, WithdrawOwnDocumentMutation, type OwnDocument } from './consents.query.js';

type ItemProps = { readonly document: OwnDocument };
type NamedProps = ItemProps & { readonly name: string };

const Withdraw = ({ document, name, onClose }: NamedProps & { readonly onClose: () => void }) => {
  const t = useText();
  const withdraw = useCommand(WithdrawOwnDocumentMutation);
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = async (): Promise<void> => {
    const { problem: found } = await withdraw({ documentId: document.id });
    setProblem(found);
    if (found !== null) return;
    showToast(t('documents.withdrawn'));
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
      <p>{t('consents.withdrawDocument', { name })}</p>
      {problem !== null && <ProblemNotice problem={problem} />}
    </AlertDialog>
  );
};

const Actions = ({ document, name }: NamedProps) => {
  const t = useText();
  const share = useCommand(ShareOwnDocumentMutation);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isWithdrawing, setWithdrawing] = useState(false);
  const { id, isShared, mayShare, mayWithdraw } = document;
  const say = async (): Promise<void> => {
    setProblem((await share({ documentId: id, agreed: !isShared })).problem);
  };
  const word = t(isShared ? 'documents.stopSharing' : 'documents.share');
  const back = t('documents.withdraw');
  return (
    <>
      {problem !== null && <ProblemNotice problem={problem} />}
      <div className="rt-form__actions">
        {mayShare && (
          <Button size="small" icon={Share2} aria-label={`${word}: ${name}`} onPress={() => void say()}>
            {word}
          </Button>
        )}
        {mayWithdraw && (
          <Button
            size="small"
            look="quiet"
            icon={Trash2}
            aria-label={`${back}: ${name}`}
            onPress={() => setWithdrawing(true)}
          >
            {back}
          </Button>
        )}
      </div>
      {isWithdrawing && <Withdraw document={document} name={name} onClose={() => setWithdrawing(false)} />}
    </>
  );
};

/** A document that the reader brought to a case, by its kind and moment: its title is the case's. */
export const OwnDocumentPanel = ({ document }: ItemProps) => {
  const t = useText();
  const time = useTimeText();
  const { kind, municipality, addedAt, sourceRegime, needsAgreement, isShared, withdrawnAt } = document;
  const at = time.moment(new Date(addedAt));
  const name = t('consents.documentOf', { kind: t(`documents.kind.${kind}`), municipality: municipality.name, at });
  return (
    <Panel title={name}>
      <span className="rt-case__detail">{t(`contribution.source.${sourceRegime}`)}</span>
      {withdrawnAt === null ? (
        <>
          {needsAgreement && <p>{t(isShared ? 'documents.shared' : 'documents.notSharedYet')}</p>}
          {!document.mayWithdraw && <p className="rt-case__closed">{t('consents.documentStays')}</p>}
          <Actions document={document} name={name} />
        </>
      ) : (
        <p className="rt-case__closed">{t('consents.documentWithdrawn', { at: time.moment(new Date(withdrawnAt)) })}</p>
      )}
    </Panel>
  );
};
