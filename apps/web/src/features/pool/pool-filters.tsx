import { Link2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button, SearchField, Select, showToast, useText, type Option } from '@regiotafel/web-ui';
import { useLocalName } from '../../app/local-name.js';
import type { PoolRegion, PoolScreenData } from './pool.query.js';
import { CARD_STATUSES, isNarrowed, isPartOfNumber, URGENCIES, type PoolSearch } from './pool-search.js';

const TYPING_MS = 300;
const ALL = 'ALL';

export type PoolFiltersProps = {
  readonly search: PoolSearch;
  readonly region: PoolRegion | null | undefined;
  readonly assignees: PoolScreenData['poolAssignees'] | undefined;
  readonly onChange: (change: Partial<PoolSearch>) => void;
};

/** Part of a number in a search box, told when typing pauses; anything else is told to nobody. */
const useTypedWords = (given: string, tell: (words: string) => void) => {
  const [words, setWords] = useState(given);
  const [last, setLast] = useState(given);
  if (given !== last) {
    setLast(given);
    setWords(given);
  }
  useEffect(() => {
    if (words === given) return undefined;
    const timer = setTimeout(() => isPartOfNumber(words.trim()) && tell(words), TYPING_MS);
    return () => clearTimeout(timer);
  }, [words, given, tell]);
  return { words, setWords };
};

type ChoiceProps = {
  readonly label: string;
  readonly all: string;
  readonly options: readonly Option[];
  readonly value: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
};

/** A filter that starts with “all”. */
const Choice = ({ label, all, options, value, onChoose }: ChoiceProps) => (
  <Select
    label={label}
    options={[{ id: ALL, label: all }, ...options]}
    value={value ?? ALL}
    onChange={(id) => onChoose(id === null || id === ALL ? undefined : id)}
  />
);

/** Copies the address of this view: whoever opens it sees the same filters on their own rights. */
export const CopyView = () => {
  const t = useText();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(location.href);
      showToast(t('pool.copied'));
    } catch {
      showToast(t('pool.copyFailed'), 'negative');
    }
  };
  return (
    <Button icon={Link2} onPress={() => void copy()}>
      {t('pool.copy')}
    </Button>
  );
};

const AssigneeChoice = ({ search, assignees, onChange }: Omit<PoolFiltersProps, 'region'>) => {
  const t = useText();
  return (
    <Choice
      label={t('pool.assignee')}
      all={t('pool.allAssignees')}
      options={(assignees ?? []).map(({ id, name }) => ({ id, label: name }))}
      value={search.behandelaar}
      onChoose={(behandelaar) => onChange({ behandelaar })}
    />
  );
};

const NOTHING: Partial<PoolSearch> = {
  gemeente: undefined,
  thema: undefined,
  status: undefined,
  urgentie: undefined,
  behandelaar: undefined,
  zoek: undefined,
};

/** Narrows the pool; every choice stands in the address. */
export const PoolFilters = ({ search, region, assignees, onChange }: PoolFiltersProps) => {
  const t = useText();
  const nameOf = useLocalName();
  const { words, setWords } = useTypedWords(search.zoek ?? '', (zoek) => onChange({ zoek: zoek.trim() || undefined }));
  const error = isPartOfNumber(words.trim()) ? undefined : t('pool.searchNumberOnly');
  return (
    <div className="rt-form__row rt-pool-filters" role="search" aria-label={t('pool.filters')}>
      <SearchField label={t('pool.search')} placeholder="RT-2026-…" value={words} onChange={setWords} error={error} />
      <Choice
        label={t('pool.municipality')}
        all={t('pool.allMunicipalities')}
        options={(region?.municipalities ?? []).map(({ id, name }) => ({ id, label: name }))}
        value={search.gemeente}
        onChoose={(gemeente) => onChange({ gemeente })}
      />
      <Choice
        label={t('pool.theme')}
        all={t('pool.allThemes')}
        options={(region?.themes ?? []).map((theme) => ({ id: theme.id, label: nameOf(theme) }))}
        value={search.thema}
        onChoose={(thema) => onChange({ thema })}
      />
      <Choice
        label={t('pool.status')}
        all={t('pool.allStatuses')}
        options={CARD_STATUSES.map((id) => ({ id, label: t(`pool.status.${id}`) }))}
        value={search.status}
        onChoose={(id) => onChange({ status: CARD_STATUSES.find((status) => status === id), weergave: undefined })}
      />
      <Choice
        label={t('pool.urgency')}
        all={t('pool.allUrgencies')}
        options={URGENCIES.map((id) => ({ id, label: t(`urgency.${id}`) }))}
        value={search.urgentie}
        onChoose={(id) => onChange({ urgentie: URGENCIES.find((urgency) => urgency === id) })}
      />
      <AssigneeChoice search={search} assignees={assignees} onChange={onChange} />
      {isNarrowed(search) && (
        <Button look="quiet" onPress={() => onChange(NOTHING)}>
          {t('pool.clear')}
        </Button>
      )}
    </div>
  );
};
