import { useWatch } from 'react-hook-form';
import { Button, FactList, useText, useTimeText, type Fact, type Text, type TimeText } from '@regiotafel/web-ui';
import type { ScreenForm } from '../../app/form/screen-form.js';
import { useLocalName } from '../../app/local-name.js';
import type { IntakeForm } from './intake.query.js';
import type { Report, ReportValues } from './report-values.js';

const written = (facts: readonly (readonly [term: string, value: string])[]): Fact[] =>
  facts.filter(([, value]) => value !== '').map(([term, value]) => ({ term, value }));

const personFacts = (t: Text, time: TimeText, { name, birthDate, address }: ReportValues['person']): Fact[] =>
  written([
    [t('intake.person.name'), name],
    [t('intake.person.birthDate'), birthDate === null ? '' : time.longDay(birthDate)],
    [t('intake.person.address'), address],
  ]);

const reporterFacts = (t: Text, { reporterType, reporter, nameMayBeKnown }: ReportValues): Fact[] => {
  const isAnonymous = reporterType === 'ANONYMOUS';
  return written([
    [t('intake.reporterType'), reporterType === null ? '' : t(`intake.reporterType.${reporterType}`)],
    [t('intake.reporter.name'), isAnonymous ? '' : reporter.name],
    [t('intake.reporter.organisation'), reporterType === 'FRONTLINE' ? reporter.organisation : ''],
    [t('intake.reporter.phone'), isAnonymous ? '' : reporter.phone],
    [t('intake.reporter.email'), isAnonymous ? '' : reporter.email],
    [t('intake.reporter.known'), isAnonymous ? '' : t(`intake.reporter.known.${nameMayBeKnown ?? 'NO'}`)],
  ]);
};

type PartProps = {
  readonly id: string;
  readonly facts: readonly Fact[];
  readonly onGo: (id: string) => void;
};

const Part = ({ id, facts, onGo }: PartProps) => {
  const t = useText();
  const title = t(`intake.step.${id}`);
  return (
    <section className="rt-intake__part">
      <header>
        <h3>{title}</h3>
        <Button size="small" aria-label={t('intake.changeStep', { step: title })} onPress={() => onGo(id)}>
          {t('intake.change')}
        </Button>
      </header>
      {facts.length === 0 ? <p>{t('intake.nothing')}</p> : <FactList facts={facts} />}
    </section>
  );
};

export type CheckStepProps = {
  readonly of: ScreenForm<ReportValues, Report>;
  readonly form: IntakeForm;
  readonly onGo: (id: string) => void;
};

/** Everything that will be sent, with the way back to each part. */
export const CheckStep = ({ of, form, onGo }: CheckStepProps) => {
  const t = useText();
  const time = useTimeText();
  const nameOf = useLocalName();
  const values = useWatch({ control: of.form.control }) as ReportValues;
  const theme = form.themes.find(({ code }) => code === values.theme);
  const story = written([
    [t('intake.theme'), nameOf(theme)],
    [t('intake.narrative'), values.narrative],
  ]);
  return (
    <div className="rt-form">
      <p>{t('intake.check.lead', { municipality: form.municipality })}</p>
      <Part id="story" facts={story} onGo={onGo} />
      {theme?.aboutPerson !== false && <Part id="person" facts={personFacts(t, time, values.person)} onGo={onGo} />}
      <Part id="reporter" facts={reporterFacts(t, values)} onGo={onGo} />
    </div>
  );
};
