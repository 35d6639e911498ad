import { getRouteApi } from '@tanstack/react-router';
import { useScreenQuery } from '@regiotafel/web-data';
import { Notice, useText } from '@regiotafel/web-ui';
import { QueryView } from '../../app/query-view.js';
import { RouteLink } from '../../app/route-link.js';
import { PlainPage } from '../../app/shell/plain-page.js';
import { EmergencyLines } from './emergency-lines.js';
import { IntakeFormQuery } from './intake.query.js';
import { HaveCode } from './have-code.js';
import { Report } from './report.js';
import './intake.css';

const route = getRouteApi('/melden/$slug');

const NoForm = ({ slug }: { readonly slug: string }) => {
  const t = useText();
  return (
    <>
      <Notice tone="warning" title={t('intake.none.title')}>
        {t('intake.none.text')}
      </Notice>
      <p>
        <RouteLink to="/waar-melden/$slug" params={{ slug }}>
          {t('intake.none.where')}
        </RouteLink>
      </p>
      <HaveCode />
    </>
  );
};

export const Screen = () => {
  const t = useText();
  const { slug } = route.useParams();
  const { link } = route.useSearch();
  const form = useScreenQuery(IntakeFormQuery, { slug, link: link ?? null });
  const municipality = form.data?.intakeForm?.municipality;
  const place = municipality === undefined ? undefined : t('intake.place', { municipality });
  return (
    <PlainPage title={t('intake.title')} place={place} size="wide">
      <EmergencyLines lines={form.data?.intakeForm?.emergency} />
      <QueryView of={form} lines={8}>
        {({ intakeForm }) =>
          intakeForm === null ? <NoForm slug={slug} /> : <Report key={slug} form={intakeForm} slug={slug} link={link} />
        }
      </QueryView>
    </PlainPage>
  );
};
