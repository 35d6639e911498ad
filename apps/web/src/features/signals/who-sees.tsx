import { Eye, EyeOff } from 'lucide-react';
import { useScreenQuery } from '@regiotafel/web-data';
import { Notice, Panel, useText, useTimeText } from '@regiotafel/web-ui';
import { QueryView } from '../../app/query-view.js';
import { OfferPreviewQuery, type OfferPreview } from './offer.query.js';

const PARTS = ['NARRATIVE', 'INTERPRETATION', 'IDENTITY'] as const;

const Parts = ({
  shared,
  aboutPerson,
}: {
  readonly shared: OfferPreview['fieldSets'];
  readonly aboutPerson: boolean;
}) => {
  const t = useText();
  const parts = PARTS.filter((part) => aboutPerson || part !== 'IDENTITY');
  const texts = (wanted: boolean): string[] => [
    ...parts.filter((part) => shared.includes(part) === wanted).map((part) => t(`fieldSet.${part}`)),
    ...(wanted ? [] : [t('signals.wizard.reporterName')]),
  ];
  return (
    <>
      <h3>{t('signals.wizard.shared')}</h3>
      <ul className="rt-who" data-shared="">
        {texts(true).map((text) => (
          <li key={text}>
            <Eye aria-hidden size={16} />
            {text}
          </li>
        ))}
      </ul>
      <h3>{t('signals.wizard.sharedNot')}</h3>
      <ul className="rt-who">
        {texts(false).map((text) => (
          <li key={text}>
            <EyeOff aria-hidden size={16} />
            {text}
          </li>
        ))}
      </ul>
    </>
  );
};

const Preview = ({ preview, aboutPerson }: { readonly preview: OfferPreview; readonly aboutPerson: boolean }) => {
  const t = useText();
  const time = useTimeText();
  const { members, missingParties, until, fieldSets } = preview;
  return (
    <>
      {missingParties.length > 0 && (
        <Notice tone="negative" title={t('signals.wizard.missing')}>
          {t('signals.wizard.missingText', {
            parties: missingParties.map((party) => t(`partyType.${party}`)).join(', '),
          })}
        </Notice>
      )}
      <h3>{t('signals.wizard.members')}</h3>
      <ul className="rt-who">
        {members.map(({ member, partyType }) => (
          <li key={member.id}>
            <span>
              <strong>{member.name}</strong>
              <span className="rt-small rt-who__detail">
                {`${t(`partyType.${partyType}`)} · ${member.organisation?.name ?? member.jobTitle}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <Parts shared={fieldSets} aboutPerson={aboutPerson} />
      <h3>{t('signals.wizard.until')}</h3>
      <p>{time.longDay(until)}</p>
    </>
  );
};

type AskedProps = { readonly signalId: string; readonly purpose: string; readonly aboutPerson: boolean };

const Asked = ({ signalId, purpose, aboutPerson }: AskedProps) => {
  const preview = useScreenQuery(OfferPreviewQuery, { signalId, purpose });
  return (
    <QueryView of={preview} lines={6}>
      {({ offerPreview }) => offerPreview && <Preview preview={offerPreview} aboutPerson={aboutPerson} />}
    </QueryView>
  );
};

export type WhoSeesProps = {
  readonly signalId: string;
  readonly purpose: string | null;
  readonly aboutPerson: boolean;
};

/** Who would see what until when, as the service answers for the chosen purpose. Stands there before anything is sent. */
export const WhoSees = ({ signalId, purpose, aboutPerson }: WhoSeesProps) => {
  const t = useText();
  return (
    <div className="rt-signal__side rt-signal__side--sticky">
      <Panel title={t('signals.wizard.who')}>
        {purpose === null ? (
          <p>{t('signals.wizard.choosePurpose')}</p>
        ) : (
          <Asked signalId={signalId} purpose={purpose} aboutPerson={aboutPerson} />
        )}
      </Panel>
    </div>
  );
};
