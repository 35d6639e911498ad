import { getRouteApi } from '@tanstack/react-router';
import { ListChecks, Pencil, Scale } from 'lucide-react';
import { useState } from 'react';
import { useScreenQuery } from '@regiotafel/web-data';
import {
  Button,
  EmptyState,
  Notice,
  Panel,
  ToggleChips,
  useScreenLocale,
  useText,
  useTimeText,
} from '@regiotafel/web-ui';
import { useLocalName } from '../../app/local-name.js';
import { QueryView } from '../../app/query-view.js';
import { RouteLinkButton } from '../../app/route-link.js';
import { Page } from '../../app/shell/page.js';
import { CompositionForm } from './composition-form.js';
import { CriteriaForm } from './criteria-form.js';
import { CriteriaScreenQuery, type Rules } from './criteria.query.js';
import './criteria.css';

const route = getRouteApi('/seat/criteria');

const Questions = ({ rules }: { readonly rules: Rules }) => {
  const t = useText();
  const time = useTimeText();
  const isDutch = useScreenLocale() === 'nl';
  const [isWriting, setWriting] = useState(false);
  const { adoptedBy, adoptedAt, criteriaVersion: version, isToChange } = rules;
  const moment = time.moment(new Date(adoptedAt));
  return (
    <Panel
      title={t('criteria.questions')}
      actions={
        isToChange &&
        !isWriting && (
          <Button size="small" icon={Pencil} onPress={() => setWriting(true)}>
            {t('criteria.write')}
          </Button>
        )
      }
    >
      {isWriting ? (
        <CriteriaForm rules={rules} onClose={() => setWriting(false)} />
      ) : (
        <>
          <p>
            {adoptedBy
              ? t('criteria.versionBy', { version, moment, name: adoptedBy.name })
              : t('criteria.version', { version })}
          </p>
          <ol className="rt-criteria__list">
            {rules.criteria.map(({ code, textNl, textEn }) => (
              <li key={code}>{isDutch ? textNl : textEn}</li>
            ))}
          </ol>
        </>
      )}
    </Panel>
  );
};

const Composition = ({ rules }: { readonly rules: Rules }) => {
  const t = useText();
  const [isWriting, setWriting] = useState(false);
  const { composition, partiesMissing, isToChange } = rules;
  const names = (parties: readonly string[]): string => parties.map((party) => t(`partyType.${party}`)).join(', ');
  return (
    <Panel
      title={t('criteria.composition')}
      actions={
        isToChange &&
        !isWriting && (
          <Button size="small" icon={Pencil} onPress={() => setWriting(true)}>
            {t('criteria.compose')}
          </Button>
        )
      }
    >
      {partiesMissing.length > 0 && (
        <Notice tone="warning" title={t('criteria.missing')}>
          {t('criteria.missingText', { parties: names(partiesMissing) })}
        </Notice>
      )}
      {isWriting ? (
        <CompositionForm rules={rules} onClose={() => setWriting(false)} />
      ) : (
        <ul className="rt-criteria__list">
          {composition.map((party) => (
            <li key={party}>{t(`partyType.${party}`)}</li>
          ))}
        </ul>
      )}
    </Panel>
  );
};

/** What is asked at the table and who must be at it, per theme. */
export const Screen = () => {
  const t = useText();
  const nameOf = useLocalName();
  const navigate = route.useNavigate();
  const { thema } = route.useSearch();
  const result = useScreenQuery(CriteriaScreenQuery, {});
  return (
    <Page
      title={t('criteria.title')}
      lead={t('criteria.lead')}
      actions={
        <RouteLinkButton to="/eensgezind" icon={Scale}>
          {t('criteria.uniformity')}
        </RouteLinkButton>
      }
    >
      <QueryView of={result}>
        {({ weighingRules }) => {
          const all = weighingRules ?? [];
          const shown = all.find(({ theme }) => theme.id === thema) ?? all[0];
          if (!shown)
            return (
              <EmptyState icon={ListChecks} title={t('criteria.none')}>
                {t('criteria.noneText')}
              </EmptyState>
            );
          return (
            <>
              <ToggleChips
                label={t('criteria.themes')}
                chips={all.map(({ theme }) => ({ id: theme.id, label: nameOf(theme) }))}
                selected={shown.theme.id}
                onSelect={(id) => void navigate({ search: { thema: id }, replace: true })}
              />
              <div className="rt-criteria" key={`${shown.theme.id} ${shown.criteriaVersion}`}>
                <Questions rules={shown} />
                <Composition rules={shown} />
              </div>
            </>
          );
        }}
      </QueryView>
    </Page>
  );
};
