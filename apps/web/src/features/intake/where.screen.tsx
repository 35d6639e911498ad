import { getRouteApi } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { useScreenQuery } from '@regiotafel/web-data';
import { Button, useScreenLocale, useText } from '@regiotafel/web-ui';
import { isAbsent } from '../../app/absent.js';
import { useLocalName } from '../../app/local-name.js';
import { QueryView } from '../../app/query-view.js';
import { RouteLink, RouteLinkButton } from '../../app/route-link.js';
import { PlainPage } from '../../app/shell/plain-page.js';
import { EmergencyLines } from './emergency-lines.js';
import { HaveCode } from './have-code.js';
import { NotThere } from './not-there.js';
import { PhoneLink } from './phone-link.js';
import { WhereToReportQuery, type ContactPoint, type Where } from './where.query.js';
import './intake.css';
import './where.css';

const route = getRouteApi('/waar-melden/$slug');

const Contact = ({ contact }: { readonly contact: ContactPoint }) => {
  const t = useText();
  const nameOf = useLocalName();
  const hours = useScreenLocale() === 'nl' ? contact.hoursNl : contact.hoursEn;
  return (
    <li>
      <strong>{nameOf(contact)}</strong>
      <PhoneLink phone={contact.phone} />
      <span>
        {hours}
        {contact.onDuty && <span className="rt-where__duty">{t('intake.where.onDuty')}</span>}
      </span>
    </li>
  );
};

/** Whom to call: the desk of the municipality first, then every other number. */
const Numbers = ({ where }: { readonly where: Where }) => {
  const t = useText();
  return (
    <section className="rt-intake__part" aria-label={t('intake.where.call')}>
      <h2>{t('intake.where.call')}</h2>
      <p>{t('intake.where.callText')}</p>
      <ul className="rt-where__numbers">
        <li>
          <strong>{t('intake.where.desk', { municipality: where.municipality })}</strong>
          <PhoneLink phone={where.phone} />
        </li>
        {[...where.contacts, ...where.regionContacts].map((contact) => (
          <Contact key={`${contact.phone} ${contact.nameNl}`} contact={contact} />
        ))}
      </ul>
    </section>
  );
};

const Online = ({ where, slug }: { readonly where: Where; readonly slug: string }) => {
  const t = useText();
  return (
    <section className="rt-intake__part" aria-label={t('intake.where.online')}>
      <h2>{t('intake.where.online')}</h2>
      {where.formIsOpen ? (
        <>
          <p>{t('intake.where.form')}</p>
          <div className="rt-form__actions rt-screen-only">
            <RouteLinkButton look="primary" to="/melden/$slug" params={{ slug }} search={{}}>
              {t('intake.where.toForm')}
            </RouteLinkButton>
          </div>
          <p className="rt-print-only">{`${location.host}/melden/${slug}`}</p>
        </>
      ) : (
        <p>{t('intake.where.noForm')}</p>
      )}
      <HaveCode />
    </section>
  );
};

/** Where somebody with a worry turns to in a municipality; to read, to call from and to print. */
export const Screen = () => {
  const t = useText();
  const { slug } = route.useParams();
  const result = useScreenQuery(WhereToReportQuery, { slug });
  const shown = result.data?.whereToReport;
  if (isAbsent(result, ({ whereToReport }) => whereToReport)) return <NotThere />;
  const place = shown?.region ?? undefined;
  const heading = shown ? t('intake.where.heading', { municipality: shown.municipality }) : undefined;
  return (
    <PlainPage title={t('intake.where.title')} heading={heading} place={place} size="wide">
      <div className="rt-where">
        <EmergencyLines lines={shown?.emergency} />
        <QueryView of={result} lines={8}>
          {({ whereToReport }) =>
            whereToReport && (
              <>
                <p>{t('intake.where.lead')}</p>
                <Numbers where={whereToReport} />
                <Online where={whereToReport} slug={slug} />
                <p>
                  <RouteLink to="/uw-rechten/$slug" params={{ slug }}>
                    {t('intake.rights.title')}
                  </RouteLink>
                </p>
                <div className="rt-form__actions rt-screen-only">
                  <Button icon={Printer} onPress={() => window.print()}>
                    {t('intake.where.print')}
                  </Button>
                </div>
              </>
            )
          }
        </QueryView>
      </div>
    </PlainPage>
  );
};
