import { getRouteApi } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { useScreenQuery } from '@regiotafel/web-data';
import { Button, useScreenLocale, useText } from '@regiotafel/web-ui';
import { isAbsent } from '../../app/absent.js';
import { QueryView } from '../../app/query-view.js';
import { PlainPage } from '../../app/shell/plain-page.js';
import { NotThere } from './not-there.js';
import { PhoneLink } from './phone-link.js';
import { RightsQuery, type SubjectContact } from './rights.query.js';
import './where.css';

const route = getRouteApi('/uw-rechten/$slug');

type ContactProps = { readonly contact: SubjectContact; readonly municipalityPhone: string };

/** Who receives and decides under one law, for everybody who takes part. */
const Contact = ({ contact, municipalityPhone }: ContactProps) => {
  const t = useText();
  const name = useScreenLocale() === 'nl' ? contact.nameNl : contact.nameEn;
  return (
    <li>
      <strong>{t(`regime.${contact.regime}`)}</strong>
      <span>{name ?? t('intake.rights.nobody')}</span>
      <PhoneLink phone={contact.phone ?? municipalityPhone} />
      {contact.email !== null && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
    </li>
  );
};

/** To whom somebody turns who wants to know, correct or remove what is kept about them; to read and to print. */
export const Screen = () => {
  const t = useText();
  const { slug } = route.useParams();
  const result = useScreenQuery(RightsQuery, { slug });
  const shown = result.data?.subjectContacts;
  if (isAbsent(result, ({ subjectContacts }) => subjectContacts)) return <NotThere />;
  const heading = shown ? t('intake.rights.heading', { municipality: shown.municipality }) : undefined;
  return (
    <PlainPage title={t('intake.rights.title')} heading={heading} place={shown?.region ?? undefined} size="wide">
      <div className="rt-where">
        <QueryView of={result} lines={6}>
          {({ subjectContacts }) =>
            subjectContacts && (
              <>
                <p>{t('intake.rights.lead')}</p>
                <p>{t('intake.rights.who')}</p>
                <ul className="rt-where__numbers" aria-label={t('intake.rights.title')}>
                  {subjectContacts.contacts.map((contact) => (
                    <Contact key={contact.regime} contact={contact} municipalityPhone={subjectContacts.phone} />
                  ))}
                </ul>
                <p>{t('intake.rights.term')}</p>
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
