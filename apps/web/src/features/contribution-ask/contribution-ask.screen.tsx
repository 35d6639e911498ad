import { getRouteApi } from '@tanstack/react-router';
import { MessageSquarePlus } from 'lucide-react';
import { useState } from 'react';
import { readFragment, useScreenQuery } from '@regiotafel/web-data';
import { Button, Panel, useText, useTimeText } from '@regiotafel/web-ui';
import { isAbsent } from '../../app/absent.js';
import { AskAccess } from '../../app/access/ask-access.js';
import { RequestPanel } from '../../app/access/request-panel.js';
import { ContributionForm } from '../../app/contribution/contribution-form.js';
import { ContributionParts } from '../../app/contribution/contribution.query.js';
import { Said } from '../../app/contribution/said.js';
import { QueryView } from '../../app/query-view.js';
import { NotFoundPage } from '../../app/shell/not-found-page.js';
import { Page } from '../../app/shell/page.js';
import { type ContributionAsk, ContributionAskScreenQuery } from './contribution-ask.query.js';

const route = getRouteApi('/seat/gevraagd/$id');

const Own = ({ ask }: { readonly ask: ContributionAsk }) => {
  const t = useText();
  const [isWriting, setWriting] = useState(false);
  const own = readFragment(ContributionParts, ask.contributions);
  return (
    <Panel
      title={t('contributionAsk.own')}
      actions={
        !isWriting && (
          <Button size="small" look="primary" icon={MessageSquarePlus} onPress={() => setWriting(true)}>
            {t('contributionAsk.answer')}
          </Button>
        )
      }
    >
      {own.length === 0 && !isWriting && <p>{t('contributionAsk.none')}</p>}
      {own.length > 0 && (
        <ul className="rt-case__people">
          {own.map((contribution) => (
            <Said key={contribution.id} contribution={contribution} />
          ))}
        </ul>
      )}
      {isWriting && <ContributionForm caseId={ask.caseId} onDone={() => setWriting(false)} />}
    </Panel>
  );
};

export const Screen = () => {
  const t = useText();
  const time = useTimeText();
  const { id } = route.useParams();
  const result = useScreenQuery(ContributionAskScreenQuery, { id });
  if (isAbsent(result, ({ contributionAsk }) => contributionAsk)) return <NotFoundPage />;
  const ask = result.data?.contributionAsk;
  return (
    <Page
      title={t('contributionAsk.title')}
      lead={ask && t('contributionAsk.lead', { name: ask.askedBy.name, municipality: ask.municipality.name })}
    >
      <QueryView of={result}>
        {({ contributionAsk, purposes }) =>
          contributionAsk && (
            <div className="rt-case__part">
              <Panel title={t('contributionAsk.question')}>
                <p className="rt-case__text">{contributionAsk.question}</p>
                <p className="rt-case__detail">
                  {t('contributionAsk.until', { day: time.day(contributionAsk.until) })}
                </p>
              </Panel>
              <Own ask={contributionAsk} />
              <RequestPanel
                requests={contributionAsk.accessRequests}
                purposes={purposes ?? []}
                caseId={null}
                actions={<AskAccess about={contributionAsk.caseId} regime={contributionAsk.regime} />}
                empty={t('contributionAsk.notAsked')}
              />
            </div>
          )
        }
      </QueryView>
    </Page>
  );
};
