import { useState } from 'react';
import * as v from 'valibot';
import type { Problem } from '@regiotafel/web-data';
import { Button, Panel, showToast, Wizard } from '@regiotafel/web-ui';
import { FormErrors } from '../../app/form/form-errors.js';
import { FormCheckboxGroup, FormRadioGroup, FormTextArea, FormTextField } from '../../app/form/form-fields.js';
import {
  FormComboBox,
  FormDateField,
  FormDatePicker,
  FormNumberField,
  FormSelect,
} from '../../app/form/form-pickers.js';
import { useScreenForm } from '../../app/form/screen-form.js';
import { SAMPLE_CASES, SAMPLE_DAY } from './samples.js';

const schema = v.object({
  subject: v.pipe(v.string(), v.nonEmpty(), v.maxLength(40)),
  question: v.pipe(v.string(), v.minLength(10), v.maxLength(300)),
  theme: v.nullable(v.picklist(['radicalisation', 'confusion', 'detention'])),
  municipality: v.pipe(v.nullable(v.string()), v.nonNullable(v.string())),
  urgency: v.pipe(v.nullable(v.string()), v.nonNullable(v.string())),
  parties: v.pipe(v.array(v.string()), v.minLength(1)),
  hours: v.pipe(v.nullable(v.number()), v.nonNullable(v.pipe(v.number(), v.integer(), v.maxValue(40)))),
  before: v.pipe(v.nullable(v.string()), v.nonNullable(v.string())),
  since: v.nullable(v.string()),
});

const START = {
  subject: '',
  question: '',
  theme: null,
  municipality: null,
  urgency: null,
  parties: [],
  hours: null,
  before: null,
  since: null,
};

const THEMES = [
  { id: 'radicalisation', label: 'Radicalisering' },
  { id: 'confusion', label: 'Onbegrepen gedrag' },
  { id: 'detention', label: 'Terug na detentie' },
];
const URGENCIES = [
  { id: 'high', label: 'Hoog', description: 'Antwoord binnen 2 werkdagen' },
  { id: 'normal', label: 'Normaal', description: 'Antwoord binnen 10 werkdagen' },
];
const PARTIES = [
  { id: 'police', label: 'Politie' },
  { id: 'care', label: 'GGZ' },
  { id: 'youth', label: 'Jeugdbescherming', description: 'Verplicht bij een minderjarige' },
];
const MUNICIPALITIES = [...new Set(SAMPLE_CASES.map(({ municipality }) => municipality))]
  .sort()
  .map((name) => ({ id: name, label: name }));

const refusal: Problem = {
  code: 'INVALID_INPUT',
  messageId: 'error.INVALID_INPUT',
  fields: [{ path: 'subject', code: 'NOT_ALLOWED', params: {} }],
  params: {},
};

/** A form with every kind of field; the first valid attempt is refused by the “API”. */
export const PartsForm = () => {
  const of = useScreenForm(schema, START);
  const [isRefused, setRefused] = useState(false);
  const send = (): Promise<Problem | null> => {
    if (isRefused) showToast('Vraag verstuurd');
    setRefused(true);
    return Promise.resolve(isRefused ? null : refusal);
  };
  return (
    <Panel title="Deskundige vragen">
      <form className="rt-form" onSubmit={of.submit(send)} noValidate>
        <FormErrors of={of} />
        <FormTextField of={of} name="subject" label="Onderwerp" necessity="required" />
        <FormTextArea
          of={of}
          name="question"
          label="Wat is uw vraag?"
          description="Noem geen namen of adressen."
          most={300}
          necessity="required"
        />
        <div className="rt-form__fields">
          <FormSelect of={of} name="theme" label="Thema" options={THEMES} necessity="optional" />
          <FormComboBox of={of} name="municipality" label="Gemeente" options={MUNICIPALITIES} />
          <FormNumberField of={of} name="hours" label="Uren" least={0} />
        </div>
        <div className="rt-form__fields">
          <FormDatePicker of={of} name="before" label="Antwoord nodig voor" least={SAMPLE_DAY} today={SAMPLE_DAY} />
          <FormDateField of={of} name="since" label="Speelt sinds" necessity="optional" />
        </div>
        <FormRadioGroup of={of} name="urgency" label="Urgentie" options={URGENCIES} />
        <FormCheckboxGroup of={of} name="parties" label="Wie is al betrokken?" options={PARTIES} />
        <div className="rt-form__actions">
          <Button look="primary" type="submit">
            Vraag versturen
          </Button>
          <Button>Concept bewaren</Button>
        </div>
      </form>
    </Panel>
  );
};

const STEPS = [
  { id: 'person', label: 'Persoon om wie het gaat' },
  { id: 'why', label: 'Waarom is dit nodig?' },
  { id: 'who', label: 'Wie ziet dit?' },
  { id: 'send', label: 'Controleren en aanbieden' },
];

/** A task of four steps. */
export const PartsWizard = () => {
  const [at, setAt] = useState(1);
  return (
    <Panel title="Casus aanbieden">
      <Wizard
        label="Stappen"
        steps={STEPS}
        current={STEPS[at]?.id ?? ''}
        onGo={(id) => setAt(STEPS.findIndex((step) => step.id === id))}
        onNext={() => setAt(Math.min(STEPS.length - 1, at + 1))}
        onBack={() => setAt(Math.max(0, at - 1))}
        finish="Casus aanbieden"
        saved="opgeslagen 14:03"
      >
        <p>Hier staat de inhoud van de stap. Wat u typt blijft staan, ook als een stap niet goed is.</p>
      </Wizard>
    </Panel>
  );
};
