/** The steps of the form by their names; a situation has no person, so nobody is asked for one. */
export const stepIds = (asksPerson: boolean) =>
  (['notice', 'story', 'person', 'reporter', 'check'] as const).filter((id) => asksPerson || id !== 'person');
export type StepId = ReturnType<typeof stepIds>[number];
