import { Trash2 } from 'lucide-react';
import { Button, Notice, useText, useTimeText } from '@regiotafel/web-ui';
import type { KeptDraft } from './use-kept-draft.js';
import './drafts.css';

/** Another tab or browser has the form too: nothing is replaced before the reader says which text counts. */
const Elsewhere = ({ draft }: { readonly draft: KeptDraft }) => {
  const t = useText();
  return (
    <Notice
      tone="warning"
      role="alert"
      title={t('drafts.elsewhere')}
      actions={
        <>
          <Button size="small" onPress={draft.keepMine}>
            {t('drafts.keepMine')}
          </Button>
          <Button size="small" onPress={draft.takeTheirs}>
            {t('drafts.takeTheirs')}
          </Button>
        </>
      }
    >
      {t('drafts.elsewhereText')}
    </Notice>
  );
};

const Kept = ({ draft: { state, discard } }: { readonly draft: KeptDraft }) => {
  const t = useText();
  const time = useTimeText();
  return (
    <div className="rt-draft">
      <span role="status">
        {state.kind === 'LOST' && t('drafts.lost')}
        {state.kind === 'SAVED' && state.savedAt && t('drafts.saved', { at: time.time(state.savedAt) })}
      </span>
      {state.kind === 'SAVED' && (
        <Button size="small" look="quiet" icon={Trash2} onPress={discard}>
          {t('drafts.discard')}
        </Button>
      )}
    </div>
  );
};

/** Whether what stands in a form is kept, since when, and what may be done about it. */
export const DraftLine = ({ draft }: { readonly draft: KeptDraft }) => {
  const t = useText();
  return (
    <>
      {draft.oldBase !== null && (
        <Notice tone="warning" title={t('drafts.movedOn')}>
          {t('drafts.movedOnText')}
        </Notice>
      )}
      {draft.isResumed && <p className="rt-draft__resumed">{t('drafts.resumed')}</p>}
      {draft.state.kind === 'ELSEWHERE' ? <Elsewhere draft={draft} /> : <Kept draft={draft} />}
    </>
  );
};
