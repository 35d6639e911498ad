import { dayAt } from '@regiotafel/kernel/day';
import { useState } from 'react';
import { usePagedQuery, type PagedResult, type ResultOf } from '@regiotafel/web-data';
import { Button, EmptyState, MoreRows, Notice, Panel, useText, useTimeText } from '@regiotafel/web-ui';
import { ProblemNotice } from '../../app/query-view.js';
import { Page } from '../../app/shell/page.js';
import '../../app/case-frame/case-frame.css';
import { WithdrawContribution } from '../../app/contribution/own-contribution.js';
import { OwnDocumentPanel } from './own-documents.js';
import { ConsentForm } from './consent-form.js';
import { ConsentsScreenQuery, OwnDocumentsQuery, type OwnConsent } from './consents.query.js';

const Asked = ({ consent }: { readonly consent: OwnConsent }) => {
  const t = useText();
  const time = useTimeText();
  const { askedBy, askedUses, answerBy } = consent;
  if (askedUses.length === 0) return null;
  return (
    <Notice title={t('consents.asked', { name: askedBy?.name ?? '—' })}>
      {askedUses.map((use) => t(`contribution.use.${use}`)).join(', ')}
      {answerBy !== null &&
        ` · ${t('consents.answerBy', { day: time.day(dayAt(new Date(new Date(answerBy).getTime() - 1))) })}`}
    </Notice>
  );
};

const Words = ({ consent: { text, withdrawnAt } }: { readonly consent: OwnConsent }) => {
  const t = useText();
  const time = useTimeText();
  if (withdrawnAt !== null)
    return (
      <p className="rt-case__closed">{t('contribution.withdrawnAt', { at: time.moment(new Date(withdrawnAt)) })}</p>
    );
  if (text === null) return <p className="rt-case__closed">{t('consents.noText')}</p>;
  return <p className="rt-case__text">{text}</p>;
};

const Item = ({ consent }: { readonly consent: OwnConsent }) => {
  const t = useText();
  const time = useTimeText();
  const [isChanging, setChanging] = useState(false);
  const { id, municipality, givenAt, sourceRegime, uses, until, withdrawnAt } = consent;
  const at = time.moment(new Date(givenAt));
  return (
    <Panel
      title={t('consents.of', { municipality: municipality.name, at })}
      actions={
        withdrawnAt === null && (
          <>
            <Button
              size="small"
              aria-label={t('consents.changeOf', { municipality: municipality.name, at })}
              onPress={() => setChanging(true)}
            >
              {t('consents.change')}
            </Button>
            <WithdrawContribution contributionId={id} at={at} />
          </>
        )
      }
    >
      <span className="rt-case__detail">{t(`contribution.source.${sourceRegime}`)}</span>
      <Asked consent={consent} />
      <Words consent={consent} />
      <p>
        {uses.length === 0
          ? t('consents.none')
          : t('consents.now', { uses: uses.map((use) => t(`contribution.use.${use}`)).join(', ') })}
        {until !== null && ` ${t('consents.ends', { day: time.day(until) })}`}
      </p>
      {isChanging && <ConsentForm consent={consent} onClose={() => setChanging(false)} />}
    </Panel>
  );
};

const EVERY = {};
const consentsOf = (data: ResultOf<typeof ConsentsScreenQuery>) => data.ownConsents;
const documentsOf = (data: ResultOf<typeof OwnDocumentsQuery>) => data.ownDocuments;

type Paged = Pick<PagedResult<unknown>, 'rows' | 'hasMore' | 'isLoadingMore' | 'more'>;

const More = ({ rows, hasMore, isLoadingMore, more }: Paged) =>
  rows.length > 0 && <MoreRows shown={rows.length} hasMore={hasMore} isLoading={isLoadingMore} onMore={more} />;

export const Screen = () => {
  const t = useText();
  const said = usePagedQuery(ConsentsScreenQuery, EVERY, consentsOf);
  const brought = usePagedQuery(OwnDocumentsQuery, EVERY, documentsOf);
  const lists = [said, brought];
  const problem = said.problem ?? brought.problem;
  const isLoading = lists.some((each) => each.isLoading);
  const isEmpty = !isLoading && problem === null && lists.every(({ rows }) => rows.length === 0);
  return (
    <Page title={t('consents.title')} lead={t('consents.lead')}>
      {problem && <ProblemNotice problem={problem} />}
      {isEmpty && <EmptyState title={t('consents.empty')}>{t('consents.emptyNext')}</EmptyState>}
      <div className="rt-case__part" aria-busy={isLoading}>
        {said.rows.map((consent) => (
          <Item key={consent.id} consent={consent} />
        ))}
        <More {...said} />
        {brought.rows.map((document) => (
          <OwnDocumentPanel key={document.id} document={document} />
        ))}
        <More {...brought} />
      </div>
    </Page>
  );
};
