import { Printer } from 'lucide-react';
import { useScreenQuery } from '@regiotafel/web-data';
import { Button, FactList, useScreenLocale, useText, useTimeText } from '@regiotafel/web-ui';
import { useLocalName } from '../../app/local-name.js';
import { QueryView } from '../../app/query-view.js';
import { Page } from '../../app/shell/page.js';
import { Period } from './period.js';
import { ShareBar } from './share-bar.js';
import {
  type PrintedFigures,
  type PrintedRules,
  type PrintedTheme,
  UniformityPrintScreenQuery,
} from './uniformity-print.query.js';
import './uniformity.css';

type ThemeProps = { readonly of: PrintedTheme; readonly rules: PrintedRules | undefined };

/** What scrolls sideways on a narrow screen is reached by the keyboard. */
const REACHABLE = 0;

const Outcomes = ({ of }: { readonly of: PrintedTheme }) => {
  const t = useText();
  const total = of.weighings ?? 0;
  const rows = [
    ...of.outcomes.map(({ outcome, weighings }) => ({ name: t(`outcome.${outcome}`), weighings })),
    ...(of.otherOutcomes > 0 ? [{ name: t('uniformity.other'), weighings: of.otherOutcomes }] : []),
  ];
  return (
    <table>
      <caption>{t('uniformity.outcomes')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('uniformity.outcome')}</th>
          <th scope="col" className="rt-uniformity-print__figure">
            {t('uniformity.weighings')}
          </th>
          <th scope="col">{t('uniformity.partOfAll')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, weighings }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="rt-uniformity-print__figure">{weighings}</td>
            <td>
              <ShareBar share={total === 0 ? 0 : weighings / total} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Figures = ({ of }: { readonly of: PrintedFigures | undefined }) => {
  const t = useText();
  const time = useTimeText();
  if (!of) return <td colSpan={6}>{t('uniformity.fewOfQuestion')}</td>;
  return (
    <>
      {[of.unanimous, of.withMost, of.yes, of.no].map((share, at) => (
        <td key={at} className="rt-uniformity-print__figure">
          {time.percent(share)}
        </td>
      ))}
      <td className="rt-uniformity-print__figure">{of.weighings}</td>
      <td>
        <ShareBar share={of.withMost} />
      </td>
    </>
  );
};

const Questions = ({ of, rules }: { readonly of: PrintedTheme; readonly rules: PrintedRules }) => {
  const t = useText();
  const isDutch = useScreenLocale() === 'nl';
  return (
    <table>
      <caption>{t('uniformity.questions')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('uniformity.question')}</th>
          {['unanimous', 'withMost', 'yes', 'no', 'weighings'].map((column) => (
            <th key={column} scope="col" className="rt-uniformity-print__figure">
              {t(`uniformity.${column}`)}
            </th>
          ))}
          <th scope="col">{t('uniformity.withMost')}</th>
        </tr>
      </thead>
      <tbody>
        {rules.criteria.map(({ code, textNl, textEn }) => (
          <tr key={code}>
            <th scope="row">{isDutch ? textNl : textEn}</th>
            <Figures of={of.criteria.find((figures) => figures.code === code)} />
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Adopted = ({ rules }: { readonly rules: PrintedRules }) => {
  const t = useText();
  const time = useTimeText();
  const { criteriaVersion: version, adoptedAt, adoptedBy } = rules;
  const moment = time.moment(new Date(adoptedAt));
  return (
    <p>
      {adoptedBy
        ? t('uniformity.criteriaBy', { version, moment, name: adoptedBy.name })
        : t('uniformity.criteria', { version })}
    </p>
  );
};

const Sheet = ({ of, rules }: ThemeProps) => {
  const t = useText();
  const time = useTimeText();
  const nameOf = useLocalName();
  return (
    <section className="rt-uniformity-print">
      <h2>{nameOf(of.theme)}</h2>
      {rules && <Adopted rules={rules} />}
      {of.weighings === null ? (
        <p>{t('uniformity.fewText')}</p>
      ) : (
        <>
          <Period of={of} />
          <FactList
            facts={[
              { term: t('uniformity.counted'), value: of.weighings },
              { term: t('uniformity.sameAsJoint'), value: time.percent(of.sameAsJoint ?? 0) },
              { term: t('uniformity.allSame'), value: time.percent(of.unanimous ?? 0) },
            ]}
          />
          <div
            className="rt-uniformity-print__scroll"
            role="group"
            tabIndex={REACHABLE}
            aria-label={t('uniformity.outcomes')}
          >
            <Outcomes of={of} />
          </div>
        </>
      )}
      {rules && (
        <div
          className="rt-uniformity-print__scroll"
          role="group"
          tabIndex={REACHABLE}
          aria-label={t('uniformity.questions')}
        >
          <Questions of={of} rules={rules} />
        </div>
      )}
    </section>
  );
};

/** How uniformly the region judges, beside the questions it judges by: on paper, for the table and the board. */
export const Screen = () => {
  const t = useText();
  const result = useScreenQuery(UniformityPrintScreenQuery, {});
  return (
    <Page
      title={t('uniformity.title')}
      lead={t('uniformity.lead')}
      actions={
        <Button icon={Printer} onPress={() => window.print()}>
          {t('uniformity.print')}
        </Button>
      }
    >
      <p>{t('uniformity.steps')}</p>
      <QueryView of={result}>
        {({ weighingUniformity, weighingRules }) => (
          <>
            {(weighingUniformity ?? []).map((of) => (
              <Sheet
                key={`${of.theme.id} ${of.until}`}
                of={of}
                rules={weighingRules?.find(({ theme }) => theme.id === of.theme.id)}
              />
            ))}
          </>
        )}
      </QueryView>
    </Page>
  );
};
