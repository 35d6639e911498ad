import { dayAt } from '@regiotafel/kernel/day';
import { useState } from 'react';
import { useScreenQuery } from '@regiotafel/web-data';
import { Button, EmptyState, Notice, Panel, useText, useTimeText } from '@regiotafel/web-ui';
import { QueryView } from '../../app/query-view.js';
import { Page } from '../../app/shell/page.js';
import '../../app/case-frame/case-frame.css';
import { WithdrawContribution } from '../../app/contribution/own-contribution.js';
import { OwnDocumentPanel } from './own-documents.js';
import { ConsentForm } from './consent-form.js';
import { ConsentsScreenQuery, type OwnConsent } from './consents.query.js';

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

type ItemProps = { readonly consent: OwnConsent; readonly onWithdrawn: () => void };

const Item = ({ consent, onWithdrawn }: ItemProps) => {
  const t = useText();
  const time = useTimeText();
  const [isChanging, setChanging] = useState(false);
  const { id, municipality, givenAt, sourceRegime, uses, until, withdrawnAt } = consent;
  const day = time.day(dayAt(new Date(givenAt)));
  return (
    <Panel
      title={t('consents.of', { municipality: municipality.name, day })}
      actions={
        withdrawnAt === null && (
          <>
            <Button
              size="small"
              aria-label={t('consents.changeOf', { municipality: municipality.name, day })}
              onPress={() => setChanging(true)}
            >
              {t('consents.change')}
            </Button>
            <WithdrawContribution contributionId={id} day={day} onDone={onWithdrawn} />
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

export const Screen = () => {
  const t = useText();
  const result = useScreenQuery(ConsentsScreenQuery, {});
  return (
    <Page title={t('consents.title')} lead={t('consents.lead')}>
      <QueryView of={result}>
        {({ ownConsents, ownDocuments }) =>
          (ownConsents ?? []).length + (ownDocuments ?? []).length === 0 ? (
            <EmptyState title={t('consents.empty')}>{t('consents.emptyNext')}</EmptyState>
          ) : (
            <div className="rt-case__part">
              {(ownConsents ?? []).map((consent) => (
                <Item key={consent.id} consent={consent} onWithdrawn={result.refresh} />
              ))}
              {(ownDocuments ?? []).map((document) => (
                <OwnDocumentPanel key={document.id} document={document} refresh={result.refresh} />
              ))}
            </div>
          )
        }
      </QueryView>
    </Page>
  );
};
