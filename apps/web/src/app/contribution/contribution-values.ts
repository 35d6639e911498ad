import * as v from 'valibot';

/** Characters of one contribution that the service takes. */
export const CONTRIBUTION_MAX = 10_000;

export const SOURCE_REGIMES = ['AVG', 'WPG', 'WJSG', 'MEDICAL_YOUTH'] as const;
/** For what a contributor may let a contribution be told on. */
export const CONSENT_USES = ['DISCLOSURE', 'EXPORT', 'MINUTES'] as const;
export const MARKS = ['ORAL_ONLY', 'PROFESSIONAL_SECRECY'] as const;

/** The form of a contribution. What was said only has no text, whatever stood in the field. */
export const contributionSchema = v.pipe(
  v.object({
    sourceRegime: v.pipe(v.nullable(v.string()), v.nonNullable(v.picklist(SOURCE_REGIMES), 'REQUIRED')),
    marks: v.array(v.picklist(MARKS)),
    text: v.pipe(v.string(), v.trim(), v.maxLength(CONTRIBUTION_MAX)),
  }),
  v.forward(
    v.partialCheck([['marks'], ['text']], ({ marks, text }) => marks.includes('ORAL_ONLY') || text !== '', 'REQUIRED'),
    ['text'],
  ),
);
export type ContributionValues = v.InferInput<typeof contributionSchema>;
export type WrittenContribution = v.InferOutput<typeof contributionSchema>;

export const NO_CONTRIBUTION: ContributionValues = { sourceRegime: null, marks: [], text: '' };

/** The input of the service, without the case. */
export const contributionOf = ({ sourceRegime, marks, text }: WrittenContribution) => {
  const oralOnly = marks.includes('ORAL_ONLY');
  return {
    sourceRegime,
    oralOnly,
    professionalSecrecy: marks.includes('PROFESSIONAL_SECRECY'),
    text: oralOnly ? null : text,
  };
};
