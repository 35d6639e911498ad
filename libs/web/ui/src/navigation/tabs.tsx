import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs';
import { Badge } from '../display/pill.js';
import { useCurrentInView } from './use-current-in-view.js';
import './tab-row.css';
import './tabs.css';

export type TabEntry = {
  readonly id: string;
  readonly label: string;
  readonly count?: number;
  readonly panel: ReactNode;
};

export type TabsProps = {
  readonly label: string;
  readonly tabs: readonly TabEntry[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
};

/** Parts of one thing, one at a time. Only the selected panel is drawn. */
export const Tabs = ({ label, tabs, selected, onSelect }: TabsProps) => {
  const ref = useCurrentInView<HTMLDivElement>('[aria-selected=true]');
  return (
    <AriaTabs className="rt-tabs" selectedKey={selected} onSelectionChange={(id) => onSelect(String(id))}>
      <TabList ref={ref} className="rt-tab-row" aria-label={label}>
        {tabs.map(({ id, label: name, count }) => (
          <Tab key={id} id={id} className="rt-tab">
            {name}
            {count !== undefined && <Badge count={count} />}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, panel }) => (
        <TabPanel key={id} id={id} className="rt-tabs__panel">
          {panel}
        </TabPanel>
      ))}
    </AriaTabs>
  );
};
