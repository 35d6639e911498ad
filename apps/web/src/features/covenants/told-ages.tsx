import { FactList, Notice, Panel, useText } from '@regiotafel/web-ui';
import type { ToldAge } from './covenants.query.js';

/** Who must know that something is done about a person, by age, and where the region has that from. */
export const ToldAges = ({ ages }: { readonly ages: readonly ToldAge[] }) => {
  const t = useText();
  return (
    <Panel title={t('covenants.told')}>
      <FactList
        facts={ages.map(({ fromAge, who }) => ({
          term: t('covenants.told.from', { age: fromAge }),
          value: t(`covenants.told.${who}`),
        }))}
      />
      {[...new Set(ages.map(({ source }) => source))].map((source) => (
        <p key={source} className="rt-case__detail">
          {t('covenants.told.source', { source })}
        </p>
      ))}
      <Notice tone="warning">{t('covenants.told.confirm')}</Notice>
    </Panel>
  );
};
