import { Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import * as v from 'valibot';
import { useCommand, type Problem } from '@regiotafel/web-data';
import { Button, Notice, showToast, useText } from '@regiotafel/web-ui';
import { FormErrors } from '../../app/form/form-errors.js';
import { FormTextField } from '../../app/form/form-fields.js';
import { useScreenForm } from '../../app/form/screen-form.js';
import { ProblemNotice } from '../../app/query-view.js';
import { SetCalendarFeedMutation, UploadCalendarMutation } from './availability.query.js';
import { CALENDAR_BYTES, readCalendarFile } from './calendar-file.js';

/** Why a file was refused: the fault with its line, or something else. */
const UploadFault = ({ problem }: { readonly problem: Problem }) => {
  const t = useText();
  const [fault] = problem.fields;
  if (fault === undefined) return <ProblemNotice problem={problem} />;
  return (
    <Notice tone="negative" role="alert" title={t('availability.refused')}>
      {t(`field.${fault.code}`, { line: 1, ...fault.params })} {t('availability.kept')}
    </Notice>
  );
};

/** Reads a calendar file in place of the one before. */
export const UploadFile = () => {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const upload = useCommand(UploadCalendarMutation);
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isTooLarge, setTooLarge] = useState(false);
  const send = async (file: File): Promise<void> => {
    setProblem(null);
    setTooLarge(file.size > CALENDAR_BYTES);
    if (file.size > CALENDAR_BYTES) return;
    setPending(true);
    const { problem: found } = await upload(await readCalendarFile(file));
    setPending(false);
    setProblem(found);
    if (found === null) showToast(t('availability.uploaded'));
  };
  return (
    <div className="rt-form">
      <p>{t('availability.fileText')}</p>
      {isTooLarge && (
        <Notice tone="negative" role="alert">
          {t('availability.tooLarge')}
        </Notice>
      )}
      {problem !== null && <UploadFault problem={problem} />}
      <div>
        <input
          ref={input}
          type="file"
          accept=".ics,text/calendar"
          hidden
          onChange={({ target }) => {
            const file = target.files?.item(0);
            target.value = '';
            if (file) void send(file);
          }}
        />
        <Button icon={Upload} isPending={isPending} onPress={() => input.current?.click()}>
          {t('availability.upload')}
        </Button>
      </div>
    </div>
  );
};

const ADDRESS_MAX = 2_000;
const feedSchema = v.object({
  address: v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty('REQUIRED'),
    v.maxLength(ADDRESS_MAX),
    v.regex(/^(https|webcal):\/\//i, 'INVALID_URL'),
  ),
});

/** Has a calendar read from an address, now and every hour. */
export const FeedForm = () => {
  const t = useText();
  const set = useCommand(SetCalendarFeedMutation);
  const of = useScreenForm(feedSchema, { address: '' });
  const send = of.submit(async ({ address }) => {
    const { problem } = await set({ address });
    if (problem !== null) return problem;
    of.form.reset();
    showToast(t('availability.feedSet'));
    return null;
  });
  return (
    <form className="rt-form" onSubmit={send} noValidate>
      <FormErrors of={of} />
      <FormTextField
        of={of}
        name="address"
        type="url"
        label={t('availability.feed')}
        description={t('availability.feedText')}
        necessity="required"
      />
      <div>
        <Button type="submit" isPending={of.form.formState.isSubmitting}>
          {t('availability.feedSend')}
        </Button>
      </div>
    </form>
  );
};
