import { useState } from 'react';
import {
  Button,
  DataTable,
  Link,
  MoreRows,
  SearchField,
  Select,
  SelectionBar,
  showToast,
  StatusPill,
  timeText,
  ToggleChips,
  type TableColumn,
} from '@regiotafel/web-ui';
import { SAMPLE_CASES, type SampleCase } from './samples.js';

const time = timeText('nl');

const COLUMNS: readonly TableColumn<SampleCase>[] = [
  {
    id: 'id',
    header: 'Casus',
    isRowHeader: true,
    cell: ({ id }) => <Link href={`#${id}`}>{id}</Link>,
    sortBy: ({ id }) => id,
  },
  {
    id: 'municipality',
    header: 'Gemeente',
    cell: ({ municipality }) => municipality,
    sortBy: ({ municipality }) => municipality,
  },
  { id: 'theme', header: 'Thema', cell: ({ theme }) => theme, sortBy: ({ theme }) => theme },
  {
    id: 'status',
    header: 'Status',
    cell: ({ status, tone }) => <StatusPill tone={tone}>{status}</StatusPill>,
    sortBy: ({ status }) => status,
  },
  { id: 'urgency', header: 'Urgentie', cell: ({ urgency }) => urgency, sortBy: ({ urgency }) => urgency },
  { id: 'due', header: 'Reactie uiterlijk', cell: ({ due }) => time.day(due), sortBy: ({ due }) => due },
  { id: 'manager', header: 'Casusregisseur', cell: ({ manager }) => manager ?? '—' },
];

const VIEWS = [
  { id: 'all', label: 'Alle open casussen' },
  { id: 'mine', label: 'Wacht op mij', count: 4 },
  { id: 'week', label: 'Deze week vervalt', count: 3 },
  { id: 'none', label: 'Zonder casusregisseur', count: 3 },
];

const MUNICIPALITIES = [...new Set(SAMPLE_CASES.map(({ municipality }) => municipality))]
  .sort()
  .map((name) => ({ id: name, label: name }));
const STATUSES = [...new Set(SAMPLE_CASES.map(({ status }) => status))].map((name) => ({ id: name, label: name }));

const Filters = ({
  municipality,
  onMunicipality,
}: {
  readonly municipality: string | null;
  readonly onMunicipality: (name: string | null) => void;
}) => {
  const [words, setWords] = useState('');
  const [status, setStatus] = useState<string | null>(null);
  return (
    <div className="rt-form__row">
      <SearchField label="Zoeken" value={words} onChange={setWords} />
      <Select
        label="Gemeente"
        placeholder="Alle gemeenten"
        options={MUNICIPALITIES}
        value={municipality}
        onChange={onMunicipality}
      />
      <Select label="Status" placeholder="Alle statussen" options={STATUSES} value={status} onChange={setStatus} />
      <Button>Weergave opslaan</Button>
      <Button>Exporteren</Button>
    </div>
  );
};

/** The table of submitted cases as it will look. */
export const PartsTable = () => {
  const [view, setView] = useState('all');
  const [municipality, setMunicipality] = useState<string | null>(null);
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set(['RT-2026-0115', 'RT-2026-0117']));
  const rows = municipality === null ? SAMPLE_CASES : SAMPLE_CASES.filter((one) => one.municipality === municipality);
  return (
    <>
      <ToggleChips label="Weergaven" chips={VIEWS} selected={view} onSelect={setView} />
      <Filters municipality={municipality} onMunicipality={setMunicipality} />
      <SelectionBar count={selection.size} onClear={() => setSelection(new Set())}>
        <Button size="small">Toewijzen</Button>
        <Button size="small">Plan overleg</Button>
        <Button size="small">Status wijzigen</Button>
      </SelectionBar>
      <DataTable
        label="Aangemelde casussen"
        columns={COLUMNS}
        rows={rows}
        rowId={({ id }) => id}
        rowName={({ id }) => id}
        sort={{ column: 'due', direction: 'ascending' }}
        selection={selection}
        onSelect={setSelection}
        onOpen={({ id }) => showToast(`${id} geopend`, 'info')}
      />
      <MoreRows shown={rows.length} hasMore isLoading={false} onMore={() => showToast('Meer geladen')} />
    </>
  );
};
