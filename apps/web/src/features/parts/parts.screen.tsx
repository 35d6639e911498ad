import { useState } from 'react';
import type { Day } from '@regiotafel/kernel/day';
import { Button, Panel, showToast, WeekCalendar } from '@regiotafel/web-ui';
import { Page } from '../../app/shell/page.js';
import { PartsControls, PartsFacts, PartsNotices, PartsTabs } from './parts-display.js';
import { PartsForm, PartsWizard } from './parts-form.js';
import { PartsTable } from './parts-table.js';
import { SAMPLE_DAY, SAMPLE_NOW, SAMPLE_WEEK } from './samples.js';

const PartsWeek = () => {
  const [day, setDay] = useState<Day>(SAMPLE_DAY);
  return (
    <Panel title="Overleggen en beschikbaarheid">
      <WeekCalendar
        label="Overleggen"
        day={day}
        items={SAMPLE_WEEK}
        now={SAMPLE_NOW}
        onOpen={(id) => showToast(id, 'info')}
        onWeek={setDay}
      />
    </Panel>
  );
};

export const Screen = () => (
  <Page title="Aangemelde casussen" actions={<Button look="primary">Casus aanmelden</Button>}>
    <PartsTable />
    <PartsControls />
    <div className="rt-page__columns">
      <PartsForm />
      <PartsWeek />
    </div>
    <div className="rt-page__columns">
      <PartsFacts />
      <PartsNotices />
    </div>
    <div className="rt-page__columns">
      <PartsWizard />
      <PartsTabs />
    </div>
  </Page>
);
