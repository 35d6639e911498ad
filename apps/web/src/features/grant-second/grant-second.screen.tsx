import { getRouteApi } from '@tanstack/react-router';
import { FolderOpen } from 'lucide-react';
import { useScreenQuery } from '@regiotafel/web-data';
import { FactList, Panel, useText, useTimeText } from '@regiotafel/web-ui';
import { isAbsent } from '../../app/absent.js';
import { useLocalName, type Named } from '../../app/local-name.js';
import { QueryView } from '../../app/query-view.js';
import { RouteLinkButton } from '../../app/route-link.js';
import { NotFoundPage } from '../../app/shell/not-found-page.js';
import { Page } from '../../app/shell/page.js';
import '../../app/access/access.css';
import { DecideGrant } from './decide-grant.js';
import { type GrantToSecond, GrantSecondScreenQuery } from './grant-second.query.js';

const route = getRouteApi('/seat/inzage/gegeven/$id');

type GrantPanelProps = { readonly grant: GrantToSecond; readonly purpose: Named | undefined };

/** Who gets access to what, until when and why, and the word of the second person. */
const GrantPanel = ({ grant, purpose }: GrantPanelProps) => {
  const t = useText();
  const time = useTimeText();
  const nameOf = useLocalName();
  const { member, givenBy, second } = grant;
  return (
    <Panel title={member.name}>
      <FactList
        facts={[
          { term: t('grantSecond.state'), value: t(`access.state.${grant.state}`) },
          { term: t('grantSecond.function'), value: `${member.jobTitle}, ${member.tenantName}` },
          { term: t('access.fieldSets'), value: grant.fieldSets.map((set) => t(`fieldSet.${set}`)).join(', ') },
          { term: t('access.purpose'), value: nameOf(purpose) || grant.purpose },
          { term: t('access.usualUntil'), value: time.longDay(grant.until) },
          { term: t('grantSecond.givenBy'), value: givenBy.name },
          { term: t('grantSecond.second'), value: second?.name ?? '—' },
        ]}
      />
      <dl className="rt-access__why">
        <dt>{t('access.necessity')}</dt>
        <dd>{grant.necessity}</dd>
        <dt>{t('access.subsidiarity')}</dt>
        <dd>{grant.subsidiarity}</dd>
        {grant.refusal !== null && (
          <>
            <dt>{t('access.request.whyRefused')}</dt>
            <dd>{grant.refusal}</dd>
          </>
        )}
      </dl>
      {grant.mayDecide && <DecideGrant grant={grant} />}
    </Panel>
  );
};

export const Screen = () => {
  const t = useText();
  const { id } = route.useParams();
  const result = useScreenQuery(GrantSecondScreenQuery, { id });
  if (isAbsent(result, ({ grantToSecond }) => grantToSecond)) return <NotFoundPage />;
  const grant = result.data?.grantToSecond;
  const file = grant?.caseFile;
  return (
    <Page
      title={t('grantSecond.title')}
      lead={grant && !file && t('grantSecond.lead', { name: grant.givenBy.name })}
      actions={
        file && (
          <RouteLinkButton to="/casussen/$id" params={{ id: file.id }} icon={FolderOpen}>
            {t('grantSecond.toCase', { number: file.number })}
          </RouteLinkButton>
        )
      }
    >
      <QueryView of={result}>
        {({ grantToSecond, purposes }) =>
          grantToSecond && (
            <GrantPanel
              grant={grantToSecond}
              purpose={(purposes ?? []).find(({ code }) => code === grantToSecond.purpose)}
            />
          )
        }
      </QueryView>
    </Page>
  );
};
